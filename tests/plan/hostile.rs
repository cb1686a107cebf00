//! Rates and dates that nobody should type: each is refused in words, and the rest of the page
//! holds.

use super::words::look;
use super::{relais, what_if};
use crate::support::{Doing, Relais, figure, gaps, pull};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::Entry;
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::text::{TO_COMPLETE, problem};
use simulateur_rpe::present::years::{
    ChartLook, PlanFigure, cash_view, chart, explain_plan, horizon_words, plan_basis, plan_lead,
    plan_summary, plan_view, whole_plan_view,
};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::years::Horizon;
use simulateur_rpe::scenario::{Dossier, LeverKind, RollOverCosts};
use simulateur_rpe::situation::{Evolving, Field, Gap, Owner};

const PAY: Field = Field::Evolution(Owner::Base, Evolving::Pay);

/// Draws all that the page says of a plan; every word of it.
fn page(dossier: &Dossier) -> String {
    let plan = dossier.plan();
    let shown: Vec<_> = plan.columns.iter().map(|column| column.scenario).collect();
    let mut wording = vec![horizon_words(&plan), plan_summary(dossier, &plan, None, &shown)];
    wording.push(format!("{:?}", whole_plan_view(dossier, &plan, look(&shown)).unwrap()));
    for column in &plan.columns {
        wording.push(plan_lead(dossier, &plan, column.scenario, None));
        wording.push(format!(
            "{:?}",
            plan_view(dossier, &plan, column.scenario, look(&shown)).unwrap()
        ));
        wording.extend(plan_basis(dossier, &plan, column.scenario));
        for narrow in [false, true] {
            let look = ChartLook {
                chosen: column.scenario,
                reference: None,
                shown: &shown,
                narrow,
                missing: TO_COMPLETE,
            };
            wording.extend(chart(dossier, &plan, look).map(|drawn| drawn.words + &drawn.note));
        }
        wording.push(cash_view(dossier, column).map_or_else(|why| why, |view| format!("{view:?}")));
        let years = column.years.iter().map(|year| Some(year.exercice)).chain([None]);
        for (year, row) in years.flat_map(|year| {
            Row::COMPARED.map(Some).into_iter().chain([None]).map(move |row| (year, row))
        }) {
            let figure = PlanFigure { scenario: column.scenario, row, year };
            let shown = explain_plan(dossier, &plan, figure, None);
            wording.extend(shown.map(|shown| format!("{shown:?}")));
        }
    }
    wording.join("\n")
}

fn refused(field: Field, text: &str) -> String {
    let error = Entry::of(field.kind(), text).error().unwrap();
    problem(text, error, Exercice::constant(2026)).replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_rate_beyond_its_bounds_is_refused_in_words_and_leaves_the_first_year_alone() {
    assert_eq!(refused(PAY, "-150"), "Une baisse ne dépasse pas 100 %. Tapez par exemple −5.");
    for text in ["10 000 000 %", "1001", "99999999999999999999999999999999"] {
        assert_eq!(
            refused(PAY, text),
            "Plus de 1 000 % : tapez un pourcentage plus petit, par exemple 2.",
            "{text}"
        );
    }
    for text in ["deux", "NaN", "∞", "--2", "1e9", "2 %%"] {
        assert!(refused(PAY, text).contains("par exemple 2,5"), "{text}: {}", refused(PAY, text));
    }
    for text in ["-150", "10 000 000", "NaN", "∞", "-100,01"] {
        let dossier = what_if().typing(PAY, text);
        let years = &dossier.plan().columns[0].years.clone();
        assert_eq!(figure(&years[0].outcome, Row::PrixDeRevient), 7_000_000, "{text}");
        assert_eq!(gaps(&years[1].outcome.reste_a_charge), [Gap::Unreadable(PAY)], "{text}");
        assert!(page(&dossier).contains("sans 2027 à 2030"), "{text}");
    }
}

#[test]
fn at_the_bounds_every_figure_is_still_said() {
    let nothing = what_if()
        .typing(PAY, "-100")
        .typing(Field::Evolution(Owner::Base, Evolving::Charges), "-100");
    let years = &nothing.plan().columns[0].years.clone();
    assert_eq!(
        years[1..].iter().map(|year| figure(&year.outcome, Row::PrixDeRevient)).collect::<Vec<_>>(),
        [0; 4]
    );
    assert!(page(&nothing).contains("Aucune dépense retenue"));
    let beyond = Relais::of(2026)
        .line(Account::Achats, "999 999 999")
        .0
        .typing(Field::Evolution(Owner::Base, Evolving::Charges), "1 000");
    assert!(page(&beyond).contains("dépasse un milliard"));
    // Each year is within the bounds, their sum is not.
    let sum = Relais::of(2026).line(Account::Achats, "600 000 000").0;
    assert_eq!(
        sum.plan().columns[0].total(Row::PrixDeRevient).unwrap().sum,
        Err(vec![Gap::TooLarge])
    );
    assert!(page(&sum).contains("La somme dépasse un milliard"));
}

#[test]
fn a_day_that_does_not_exist_ends_no_convention() {
    for text in [
        "31/02/2027",
        "99/99/9999",
        "0/0/0",
        "1/1/1999",
        "1/1/2101",
        "hier",
        "2027",
        "-1/-1/-1",
        "1/1/99999999999",
    ] {
        let wording = refused(Field::ConventionEnd, text);
        assert!(wording.contains("Tapez par exemple 31/12/2026"), "{text}: {wording}");
        let dossier = relais().typing(Field::ConventionEnd, text);
        assert_eq!(dossier.horizon(), Horizon::Unknown, "{text}");
        assert!(page(&dossier).contains("La fin de la convention n’est pas connue"), "{text}");
    }
}

#[test]
fn a_convention_that_ended_or_begins_later_still_has_its_plan() {
    for (from, until) in [
        ("1/1/2000", "31/12/2000"),
        ("1/1/2100", "31/12/2100"),
        ("31/12/2100", "1/1/2000"),
        ("1/1/2027", "2/1/2027"),
    ] {
        let dossier =
            example().typing(Field::ConventionStart, from).typing(Field::ConventionEnd, until);
        let years = dossier.plan_years();
        assert!((1..=5).contains(&years.len()), "{from} {until}");
        assert!(page(&dossier).contains(&dossier.base.exercice.year().to_string()));
    }
    for base in [Exercice::FIRST, Exercice::LAST] {
        page(&example().roll_over(base, RollOverCosts::AsTyped));
    }
}

#[test]
fn a_month_that_does_not_exist_leaves_what_it_dates_to_be_completed() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let dossier = dossier.typing(Field::LeverAmount(id), "1 000");
    for text in ["13/2027", "00/0000", "2101", "-1", "septembre", "9999999999999/1"] {
        for field in [Field::LeverStart(id), Field::LeverEnd(id)] {
            let way = match text {
                "septembre" => "Il manque l’année : tapez septembre 2026.",
                "-1" => "Il manque l’année : tapez janvier 2026.",
                _ => "Tapez par exemple 09/2027",
            };
            assert!(refused(field, text).contains(way), "{text}");
            let typed = dossier.clone().typing(field, text);
            assert_eq!(
                gaps(&typed.plan().columns[1].years[0].outcome.autres_recettes),
                [Gap::Unreadable(field)],
                "{text}"
            );
            assert!(
                page(&typed).contains("Une date n’est pas lisible")
                    || page(&typed).contains("à compléter"),
                "{text}"
            );
        }
    }
    assert!(refused(Field::BalanceMonth, "13").contains("juin"));
}
