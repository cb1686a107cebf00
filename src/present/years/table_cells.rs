//! What stands in a cell of the plan, and how precisely.

use super::ceilings::price;
use super::plan::{PlanCell, comparison_of};
use crate::law::Certainty;
use crate::money::{Euros, UNIT_SPACE, format_decimal, round};
use crate::outcome::Row;
use crate::present::text::typeset;
use crate::present::workbench::{Precision, whole};
use crate::scenario::years::{Plan, PlanColumn, Total};
use rust_decimal::Decimal;

/// The weakest certainty of a ceiling, or of a row that a rule of the Caf decides.
pub(super) fn weakest(columns: &[&PlanColumn], row: Option<Row>) -> Option<Certainty> {
    let years = columns.iter().flat_map(|column| &column.years).filter(|year| year.is_whole());
    let steps = years.filter_map(|year| {
        row.map_or_else(|| price(&year.outcome), |row| Some(year.outcome.figure(row)))
    });
    let known = steps.filter(|step| step.value.is_ok()).map(|step| step.certainty).max();
    known.filter(|_| row.is_none_or(|row| Row::OF_CAF.contains(&row)))
}

/// A right that no contract opens in any exercice, or costs that nobody has, have no row.
pub(super) fn is_shown(plan: &Plan, row: Row) -> bool {
    plan.columns.iter().flat_map(|column| &column.years).any(|year| year.outcome.is_shown(row))
}

pub(super) fn blank() -> PlanCell {
    PlanCell {
        words: String::new(),
        ecart: None,
        known: false,
        over: false,
        field: None,
        lacks: String::new(),
        figure: None,
    }
}

pub(super) fn amount(amount: Euros, precision: Precision) -> String {
    let decimals = if precision == Precision::Whole { 0 } else { 2 };
    format!("{}{UNIT_SPACE}€", format_decimal(amount.decimal(), decimals, decimals))
}

pub(super) fn note(row: Row) -> String {
    let words = match row {
        Row::Marge => "négative : non financé",
        Row::BonusMission => "s’il est obtenu",
        Row::NonRetenues => "payées, sans Ps",
        Row::Etp
        | Row::PrixDeRevient
        | Row::Ps
        | Row::BonusTerritoire
        | Row::Psej
        | Row::TotalCaf
        | Row::AutresRecettes
        | Row::ResteACharge
        | Row::Acomptes
        | Row::Solde => "",
    };
    typeset(words)
}

pub(super) fn whole_euros(amount: Euros) -> Decimal {
    round(amount.decimal(), 0)
}

/// Whole euros where every sum and every écart of the table still holds, else cents everywhere.
pub(super) fn years_precision(
    plan: &Plan,
    column: &PlanColumn,
    reference: &PlanColumn,
) -> Precision {
    let shown = Plan { horizon: plan.horizon, columns: vec![reference.clone(), column.clone()] };
    let years = column
        .years
        .iter()
        .all(|year| comparison_of(&shown, year.exercice).holds_in_whole_euros(reference.scenario));
    let adds_up = |column: &PlanColumn, row: Row| {
        let counted = column.years.iter().filter(|year| year.is_whole());
        let shown = counted.filter_map(|year| whole(&year.outcome, row));
        column.total(row).is_none_or(|total| {
            total
                .sum
                .is_ok_and(|total| whole_euros(total) == shown.map(Euros::decimal).sum::<Decimal>())
        })
    };
    let rows = Row::COMPARED.into_iter().all(|row| {
        adds_up(column, row) && adds_up(reference, row) && ecart_holds(plan, column, reference, row)
    });
    if years && rows { Precision::Whole } else { Precision::Cents }
}

/// Whether every exercice of every column holds in whole euros, beside the base.
pub fn holds_in_whole_euros(plan: &Plan) -> bool {
    plan.column(None).is_none_or(|base| {
        plan.columns.iter().all(|column| years_precision(plan, column, base) == Precision::Whole)
    })
}

/// The same for sums: their parts make them, and their écarts are those of what is shown.
pub(super) fn whole_precision(
    plan: &Plan,
    columns: &[&PlanColumn],
    reference: &PlanColumn,
) -> Precision {
    let parts_hold = |column: &PlanColumn| {
        let caf: Decimal = Row::OF_CAF.into_iter().map(|row| sum(column, row)).sum();
        let paid = sum(column, Row::PrixDeRevient) + sum(column, Row::NonRetenues);
        let incomes = sum(column, Row::TotalCaf) + sum(column, Row::AutresRecettes);
        caf == sum(column, Row::TotalCaf) && paid - incomes == sum(column, Row::ResteACharge)
    };
    let holds = |column: &&PlanColumn| {
        let ecarts = |row| ecart_holds(plan, column, reference, row);
        parts_hold(column) && Row::COMPARED.into_iter().all(ecarts)
    };
    if columns.iter().all(holds) { Precision::Whole } else { Precision::Cents }
}

/// A sum in whole euros.
fn sum(column: &PlanColumn, row: Row) -> Decimal {
    column.total(row).and_then(|total| total.sum.ok()).map(whole_euros).unwrap_or_default()
}

/// Whether the écart of a sum in whole euros is the difference of the two sums in whole euros,
/// where all three are of the same exercices.
fn ecart_holds(plan: &Plan, column: &PlanColumn, reference: &PlanColumn, row: Row) -> bool {
    let same_years = |change: &Total| {
        let lacks = |column: &PlanColumn| column.total(row).map(|total| total.lacks);
        [column, reference].into_iter().all(|column| lacks(column).as_ref() == Some(&change.lacks))
    };
    let change = plan.total_ecart(row, column.scenario, reference.scenario).filter(same_years);
    let exact = change.and_then(|change| change.sum.ok()).map(whole_euros);
    exact.is_none_or(|exact| exact == sum(column, row) - sum(reference, row))
}
