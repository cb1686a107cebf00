//! What a scenario costs over twelve months, when the exercice holds fewer of them.

use crate::support::{Doing, budget_with_ctg, pull, year};
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::workbench::{Precision, full_year_ecart, gists, summary};
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Field, LeverId, Owner, Role, ScenarioId};

/// Half a post at the cost of the first one, between two months.
fn half_a_post(start: &str, end: &str) -> (Dossier, ScenarioId, LeverId) {
    let dossier = budget_with_ctg().0.pressing(Quick::DemiPoste, "+ 0,5 ETP");
    let (scenario, lever) = (dossier.scenarios[0].id, dossier.scenarios[0].levers[0].id);
    let dossier =
        dossier.typing(Field::LeverStart(lever), start).typing(Field::LeverEnd(lever), end);
    (dossier, scenario, lever)
}

fn line(dossier: &Dossier, scenario: ScenarioId, exercice: u16) -> Option<String> {
    full_year_ecart(dossier, Some(scenario), None, year(exercice), Precision::Cents).map(plain)
}

fn plain(words: impl AsRef<str>) -> String {
    words.as_ref().replace(['\u{a0}', '\u{202f}'], " ")
}

#[test]
fn a_post_from_september_says_what_twelve_months_cost() {
    let (dossier, scenario, _) = half_a_post("09/2026", "");
    // By hand: 24 031.25 € more; 43 % of 84 741.65 € is 36 438.91 €, and 22 704 € before.
    let twelve = "10 296,34 € de plus par an";
    assert_eq!(line(&dossier, scenario, 2026), Some(format!("en année pleine : {twelve}")));
    let words = gists(&dossier, &dossier.compare(), None)[1].full_year.clone().map(plain);
    assert_eq!(
        words.as_deref(),
        Some(
            "En année pleine (12 mois, aux prix de 2026) : pour 24 032 € de dépenses en plus, la \
             Caf paie 13 735 € de plus (57 %). Il reste 10 297 € de plus à payer."
        )
    );
    let copied = summary(&dossier, &dossier.compare(), None, &[None, Some(scenario)]);
    assert!(plain(copied).contains(&words.unwrap()));
}

#[test]
fn twelve_months_are_those_of_the_same_lever_without_dates() {
    let (dated, scenario, _) = half_a_post("09/2026", "08/2029");
    let (always, ..) = half_a_post("", "");
    let of = |dossier: &Dossier| dossier.column(Some(scenario), year(2026)).outcome;
    let full = dated.full_year(Some(scenario), year(2026)).outcome;
    for row in Row::COMPARED {
        assert_eq!(full.figure(row), of(&always).figure(row), "{row:?}");
    }
    assert_ne!(of(&dated).etp, of(&always).etp);
}

#[test]
fn a_year_that_holds_them_all_has_no_such_line() {
    for (start, end) in [("", ""), ("2026", ""), ("01/2026", "12/2029"), ("", "06/2026")] {
        let (dossier, scenario, _) = half_a_post(start, end);
        assert_eq!(line(&dossier, scenario, 2026), None, "{start} {end}");
    }
    let (dossier, scenario, _) = half_a_post("09/2026", "");
    assert_eq!(line(&dossier, scenario, 2027), None, "2027 holds twelve months of it");
    let (later, scenario, _) = half_a_post("09/2027", "");
    let later = later.typing(Field::PrixPlafond(Owner::Base, year(2027)), "67 000");
    assert_eq!(line(&later, scenario, 2026), None, "nothing of it is in 2026");
    assert!(line(&later, scenario, 2027).is_some());
}

#[test]
fn what_does_not_last_has_no_full_year() {
    for end in ["11/2026", "12/2026", "08/2027"] {
        let (dossier, scenario, _) = half_a_post("09/2026", end);
        assert_eq!(line(&dossier, scenario, 2026), None, "{end}");
    }
    // A replacement until August, then the post: a full year holds the post alone.
    let (dossier, scenario, _) = half_a_post("09/2026", "");
    let (both, extra) = pull(dossier, 0, LeverKind::AddPost { role: Role::Animateur });
    let both = both
        .typing(Field::LeverEtp(extra), "0,5")
        .typing(Field::LeverCost(extra), "30 000")
        .typing(Field::LeverStart(extra), "03/2026")
        .typing(Field::LeverEnd(extra), "08/2026");
    assert_eq!(
        line(&both, scenario, 2026).as_deref(),
        Some("en année pleine : 10 296,34 € de plus par an")
    );
}

#[test]
fn a_cost_and_a_saving_have_their_full_year_too() {
    let charges = LeverKind::Charges {
        scope: ChargesScope::Line(Account::ServicesExterieurs),
        change: ChargesChange::Add,
    };
    for (typed, words) in [
        ("1 200", "en année pleine : 1 200,00 € de plus par an"),
        ("−1 200", "en année pleine : 1 200,00 € de moins par an"),
        ("0", "en année pleine : rien de plus"),
    ] {
        let dossier = budget_with_ctg().0.pressing(Quick::Blank, "Loyer");
        let scenario = dossier.scenarios[0].id;
        let (dossier, lever) = pull(dossier, 0, charges.clone());
        let dossier = dossier
            .typing(Field::LeverAmount(lever), typed)
            .typing(Field::LeverStart(lever), "10/2026");
        // The ceiling is passed before and after: the whole change is left to pay.
        assert_eq!(line(&dossier, scenario, 2026).as_deref(), Some(words), "{typed}");
    }
}

#[test]
fn another_reference_is_taken_over_twelve_months_too() {
    let (dossier, first, _) = half_a_post("09/2026", "");
    let dossier = dossier.pressing(Quick::Blank, "Rien");
    let blank = dossier.scenarios[1].id;
    let words = full_year_ecart(&dossier, Some(blank), Some(first), year(2026), Precision::Cents);
    assert_eq!(words.map(plain).as_deref(), Some("en année pleine : 10 296,34 € de moins par an"));
    assert_eq!(line(&dossier, blank, 2026), None, "beside the base nothing begins");
}

#[test]
fn a_figure_to_be_completed_has_no_full_year() {
    let (dossier, scenario, _) = half_a_post("09/2026", "");
    let dossier = dossier.typing(Field::PrixPlafond(Owner::Base, year(2026)), "soixante");
    assert_eq!(line(&dossier, scenario, 2026), None);
}
