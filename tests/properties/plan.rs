//! The plan over years after any sequence of actions: it never panics, it comes back from a file,
//! it begins with the comparison, and the months of its calendar make its years.

use super::actions::action;
use super::sequences::{after, figures, start};
use proptest::prelude::*;
use rust_decimal::Decimal;
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::years::{CashKind, MOST_YEARS, PlanColumn, PlanYear};
use simulateur_rpe::situation::Gap;

/// The years of the plan, their marks, and the months of its calendar.
fn planned(dossier: &Dossier) -> Vec<String> {
    let plan = dossier.plan();
    let year = |year: &PlanYear| {
        format!(
            "{} {} {} {}",
            year.exercice.year(),
            year.real,
            year.outside,
            figures(&year.outcome).join("\n")
        )
    };
    let months = |column: &PlanColumn| match dossier.cash(column) {
        Ok(cash) => {
            cash.months.iter().map(|month| format!("{} {:?}", month.month, month.running)).collect()
        }
        Err(gaps) => vec![format!("{:?}", gaps.iter().map(Gap::code).collect::<Vec<_>>())],
    };
    plan.columns
        .iter()
        .flat_map(|column| column.years.iter().map(year).chain(months(column)).collect::<Vec<_>>())
        .collect()
}

proptest! {
    // A plan is up to 35 evaluations.
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_plan_comes_back_from_a_file(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
    ) {
        let dossier = after(start, &actions);
        let back = decode(&encode(&dossier, 1)).expect("what is written can be read").dossier;
        prop_assert_eq!(planned(&back), planned(&dossier));
    }

    #[test]
    fn the_plan_begins_with_the_comparison(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
    ) {
        let dossier = after(start, &actions);
        let plan = dossier.plan();
        let first = dossier.base.exercice;
        let compared = dossier.compare();
        for year in dossier.plan_years().into_iter().skip(1) {
            let looked = dossier.compare_in(year);
            for (planned, column) in plan.columns.iter().zip(&looked.columns) {
                let outcome = planned.year(year).map(|known| &known.outcome);
                prop_assert_eq!(outcome, Some(&column.outcome));
                prop_assert!(column.later.is_empty());
            }
        }
        for (planned, column) in plan.columns.iter().zip(&compared.columns) {
            prop_assert!((1..=usize::from(MOST_YEARS)).contains(&planned.years.len()));
            prop_assert!(
                planned
                    .years
                    .iter()
                    .zip(first.year()..)
                    .all(|(year, wanted)| year.exercice.year() == wanted)
            );
            let outcome = &planned.years[0].outcome;
            let real = column.at(Status::Reel).filter(|_| dossier.is_closed());
            let settled = Outcome {
                acomptes: column.outcome.acomptes.clone(),
                solde: column.outcome.solde.clone(),
                ..real.unwrap_or(&column.outcome).clone()
            };
            prop_assert_eq!(figures(outcome), figures(&settled));
        }
        // Computed again from itself, nothing changes.
        prop_assert_eq!(&dossier.plan_again(Some(&plan)), &plan);
    }

    #[test]
    fn the_months_of_the_calendar_make_the_plan(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
    ) {
        let dossier = after(start, &actions);
        for column in dossier.plan().columns {
            let Ok(cash) = dossier.cash(&column) else { continue };
            let lines = |year: &PlanYear, wanted: fn(CashKind) -> bool| -> Decimal {
                let of_year = cash
                    .months
                    .iter()
                    .flat_map(|month| &month.lines)
                    .filter(|line| line.exercice == year.exercice && wanted(line.kind));
                of_year.map(|line| line.amount.decimal()).sum()
            };
            for year in &column.years {
                let charges =
                    year.outcome.charges.euros().map(|total| total.decimal()).unwrap_or_default();
                prop_assert_eq!(-lines(year, |kind| kind == CashKind::Charges), charges);
                let incomes = year
                    .outcome
                    .autres_recettes
                    .euros()
                    .map(|total| total.decimal())
                    .unwrap_or_default();
                prop_assert_eq!(lines(year, |kind| kind == CashKind::Incomes), incomes);
            }
            let all: Decimal = cash
                .months
                .iter()
                .flat_map(|month| &month.lines)
                .map(|line| line.amount.decimal())
                .sum();
            prop_assert_eq!(cash.months.last().unwrap().running.decimal(), all);
            prop_assert!(
                cash.months.iter().all(|month| month.running >= cash.lowest().unwrap().running)
            );
        }
    }
}
