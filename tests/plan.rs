//! The plan over years: how long it is, what its levers do when, what its sums lack, and its
//! calendar month by month.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "plan/cash.rs"]
mod cash;
#[path = "plan/chart.rs"]
mod chart;
#[path = "plan/full_year.rs"]
mod full_year;
#[path = "plan/hostile.rs"]
mod hostile;
#[path = "plan/look.rs"]
mod look;
#[path = "plan/waits.rs"]
mod waits;
#[path = "plan/words.rs"]
mod words;

mod support;

use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::years::{Horizon, Plan};
use simulateur_rpe::scenario::{
    Action, BaseAction, ChargesChange, ChargesScope, Dossier, LeverKind, MissionAction, Quick,
};
use simulateur_rpe::situation::{Evolving, Field, Gap, LeverId, Owner, Role};
use support::{Doing, Relais, cents, enough, figure, gaps, pull, pull_from, year};

/// 2026 at 60 000 € typed: one animator at 50 000 €, 20 000 € of supplies, 5 000 € of other income.
pub fn relais() -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "60 000");
    relais.animateur("1", "50 000").line(Account::Achats, "20 000").income("5 000").0
}

/// The same, with a scenario without any lever.
pub fn what_if() -> Dossier {
    relais().doing(BaseAction::AssumeFollowing(true)).pressing(Quick::Blank, "B")
}

fn planned(plan: &Plan, dossier: &Dossier, row: Row) -> Vec<i128> {
    plan.column(Some(dossier.scenarios[0].id))
        .unwrap()
        .years
        .iter()
        .map(|year| figure(&year.outcome, row))
        .collect()
}

fn convention(from: &str, until: &str) -> Dossier {
    relais().typing(Field::ConventionStart, from).typing(Field::ConventionEnd, until)
}

#[test]
fn the_plan_goes_to_the_end_of_the_convention() {
    let of = |from, until| {
        let dossier = convention(from, until);
        let outside: Vec<bool> =
            dossier.plan().columns[0].years.iter().map(|year| year.outside).collect();
        (dossier.horizon(), outside)
    };
    assert!(matches!(
        of("1/1/2024", "31/12/2028"),
        (Horizon::Convention(_), years) if years == [false; 3]
    ));
    assert!(
        matches!(of("1/1/2026", "30/6/2026"), (Horizon::Convention(_), years) if years == [false])
    );
    assert!(matches!(of("", "31/12/2029"), (Horizon::Convention(_), years) if years == [false; 4]));
    assert!(
        matches!(of("1/1/2026", "31/12/2032"), (Horizon::Longer(_), years) if years == [false; 5])
    );
    assert!(matches!(
        of("1/1/2028", "31/12/2030"),
        (Horizon::Convention(_), years) if years == [true, true, false, false, false]
    ));
    assert!(
        matches!(of("1/1/2020", "31/12/2024"), (Horizon::Ended(_), years) if years == [true; 5])
    );
    assert!(
        matches!(of("1/1/2029", "31/12/2027"), (Horizon::Backwards, years) if years == [false; 5])
    );
    assert!(matches!(of("1/1/2026", "un jour"), (Horizon::Unknown, years) if years == [false; 5]));
}

#[test]
fn the_plan_stops_with_the_last_year_there_is() {
    assert_eq!(Relais::of(2099).0.plan().columns[0].years.len(), 2);
}

#[test]
fn no_ceiling_is_ever_extrapolated_in_silence() {
    let of = |dossier: &Dossier| -> Vec<bool> {
        dossier.plan().columns[0].years.iter().map(|year| year.outcome.ps.value.is_ok()).collect()
    };
    assert_eq!(of(&relais()), [true, false, false, false, false]);
    let typed = relais().typing(Field::PrixPlafond(Owner::Base, year(2028)), "61 000");
    assert_eq!(of(&typed), [true, false, true, false, false]);
    assert_eq!(of(&typed.doing(BaseAction::AssumeFollowing(true))), [true; 5]);
    let revalued = relais().typing(Field::Revaluation(Owner::Base), "2");
    assert_eq!(of(&revalued), [true, false, false, false, false]);
    let assumed = Relais::of(2018).bareme(BaremeWay::Assumed).animateur("1", "50 000").0;
    assert_eq!(of(&assumed), [true; 5]);
    let first = assumed.plan().columns[0].years[3].clone();
    assert_eq!(first.exercice, year(2021));
}

#[test]
fn a_ceiling_of_a_scenario_is_typed_for_each_year() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Bareme(BaremeWay::Entered));
    let dossier = dossier.typing(Field::PrixPlafond(Owner::Lever(id), year(2027)), "65 000");
    let years = &dossier.plan().column(Some(dossier.scenarios[0].id)).unwrap().years.clone();
    assert_eq!(
        gaps(&years[0].outcome.ps),
        [Gap::Empty(Field::PrixPlafond(Owner::Lever(id), year(2026)))]
    );
    assert_eq!(figure(&years[1].outcome, Row::Ps), 2_795_000);
    assert_eq!(
        gaps(&years[2].outcome.ps),
        [Gap::Empty(Field::PrixPlafond(Owner::Lever(id), year(2028)))]
    );
}

#[test]
fn a_post_counts_from_its_month_and_until_its_last_one() {
    let (dossier, id) = pull_from(what_if(), 0, LeverKind::AddPost { role: Role::Autre }, 10);
    let dossier = dossier.typing(Field::LeverEtp(id), "1").typing(Field::LeverCost(id), "12 000");
    assert_eq!(planned(&dossier.plan(), &dossier, Row::PrixDeRevient)[..2], [7_300_000, 8_200_000]);
    let early = dossier.clone().typing(Field::LeverStart(id), "2024");
    assert_eq!(planned(&early.plan(), &early, Row::PrixDeRevient)[..2], [8_200_000, 8_200_000]);
    let late = dossier.typing(Field::LeverStart(id), "12/2026").typing(Field::LeverEnd(id), "2027");
    assert_eq!(
        planned(&late.plan(), &late, Row::PrixDeRevient)[..3],
        [7_100_000, 8_200_000, 7_000_000]
    );
}

#[test]
fn of_two_changes_of_a_post_the_one_that_begins_later_holds() {
    let post = relais().base.posts[0].id;
    let change = |dossier: Dossier, [etp, start, end]: [&str; 3]| -> (Dossier, LeverId) {
        let (dossier, id) = pull(dossier, 0, LeverKind::ChangePost { post });
        (
            dossier
                .typing(Field::LeverEtp(id), etp)
                .typing(Field::LeverStart(id), start)
                .typing(Field::LeverEnd(id), end),
            id,
        )
    };
    let (dossier, _) = change(what_if(), ["0,6", "07/2028", ""]);
    let (dossier, _) = change(dossier, ["0,8", "2027", ""]);
    let etp = |dossier: &Dossier| -> Vec<String> {
        dossier.plan().columns[1]
            .years
            .iter()
            .map(|year| year.outcome.etp.etp().unwrap().to_short_string())
            .collect()
    };
    assert_eq!(etp(&dossier), ["1", "0,8", "0,7", "0,6", "0,6"]);
    // Two that overlap within a year: 3 months as it was, 3 at a half, 3 at a quarter, 3 as it was.
    let (dossier, _) = change(what_if(), ["0,5", "04/2027", "12/2027"]);
    let (dossier, _) = change(dossier, ["0,25", "07/2027", "09/2027"]);
    assert_eq!(etp(&dossier)[1], "0,5625");
}

#[test]
fn a_mission_acts_for_each_year_that_its_dates_touch() {
    let (dossier, id) = pull(
        what_if(),
        0,
        LeverKind::Mission(simulateur_rpe::draft::MissionDraft::none(Owner::Base)),
    );
    let owner = Owner::Lever(id);
    let dossier = dossier
        .doing(Action::Mission(owner, MissionAction::Choose(Some(Mission::AnalysePratique))));
    let typed = enough(Mission::AnalysePratique)
        .iter()
        .fold(dossier, |all, (datum, text)| all.typing(Field::Datum(owner, *datum), text));
    let typed =
        typed.typing(Field::LeverStart(id), "11/2027").typing(Field::LeverEnd(id), "02/2028");
    assert_eq!(planned(&typed.plan(), &typed, Row::BonusMission), [0, 300_000, 300_000, 0, 0]);
}

#[test]
fn dates_that_cannot_be_read_leave_only_what_they_may_change() {
    let kind = LeverKind::Charges {
        scope: ChargesScope::Line(Account::Achats),
        change: ChargesChange::Add,
    };
    let (dossier, id) = pull(what_if(), 0, kind);
    let dossier =
        dossier.typing(Field::LeverAmount(id), "1 000").typing(Field::LeverEnd(id), "bientôt");
    let outcome = &dossier.plan().columns[1].years[1].outcome.clone();
    assert_eq!(gaps(&outcome.prix_de_revient), [Gap::Unreadable(Field::LeverEnd(id))]);
    // Above the ceiling the Ps does not move: it stays known.
    assert_eq!(figure(outcome, Row::Ps), 2_580_000);
    assert_eq!(gaps(&outcome.reste_a_charge), [Gap::Unreadable(Field::LeverEnd(id))]);
}

#[test]
fn a_sum_says_which_years_it_lacks() {
    let dossier = relais()
        .pressing(Quick::Depenses, "B")
        .typing(Field::PrixPlafond(Owner::Base, year(2028)), "60 000");
    let plan = dossier.plan();
    let total = plan.columns[1].total(Row::ResteACharge).unwrap();
    assert_eq!(total.lacks, [2027, 2029, 2030].map(year));
    // Two years: 73 500 € less 25 800 € and 5 000 €.
    assert_eq!(total.sum.unwrap().to_short_string(), "85\u{202f}400\u{a0}€");
    let change = plan.total_ecart(Row::ResteACharge, Some(dossier.scenarios[0].id), None).unwrap();
    assert_eq!(
        (change.sum.unwrap().to_short_string(), change.lacks.len()),
        ("7\u{202f}000\u{a0}€".to_string(), 3)
    );
    // Its costs are known each year, and their sum counts the same years.
    assert_eq!(plan.columns[1].total(Row::PrixDeRevient).unwrap().lacks, total.lacks);
    assert_eq!(plan.columns[1].total(Row::Etp), None);
}

#[test]
fn a_rate_that_cannot_be_read_leaves_the_first_year_alone() {
    let dossier = relais().typing(Field::Evolution(Owner::Base, Evolving::Pay), "deux");
    let years = dossier.plan().columns[0].years.clone();
    assert_eq!(figure(&years[0].outcome, Row::PrixDeRevient), 7_000_000);
    assert_eq!(
        gaps(&years[1].outcome.prix_de_revient),
        [Gap::Unreadable(Field::Evolution(Owner::Base, Evolving::Pay))]
    );
}

#[test]
fn hostile_rates_and_teams_stay_within_the_bounds() {
    let rate = |text| {
        relais().typing(Field::Evolution(Owner::Base, Evolving::Pay), text).plan().columns[0].years
            [4]
        .outcome
        .clone()
    };
    assert_eq!(figure(&rate("-100"), Row::PrixDeRevient), 2_000_000);
    assert_eq!(cents(&rate("1000").prix_de_revient), 5_000_000 * 14_641 + 2_000_000);
    let huge = relais()
        .typing(Field::Evolution(Owner::Base, Evolving::Charges), "1000")
        .typing(Field::Line(Account::Achats), "999999");
    assert_eq!(gaps(&huge.plan().columns[0].years[4].outcome.prix_de_revient), [Gap::TooLarge]);
    for am in ["0", "10 000"] {
        let dossier = example().typing(Field::Am, am);
        assert_eq!(dossier.plan().columns[3].years.len(), 5);
    }
}

#[test]
fn a_year_that_nothing_changes_is_taken_over() {
    let dossier = what_if();
    let plan = dossier.plan();
    let renamed = dossier.typing(Field::RelaisName, "Autre");
    assert_eq!(renamed.plan_again(Some(&plan)), plan);
    let id = renamed.scenarios[0].id;
    let kind = LeverKind::Income;
    let (changed, lever) = pull(renamed, 0, kind);
    let changed =
        changed.typing(Field::LeverAmount(lever), "100").typing(Field::LeverStart(lever), "2028");
    let again = changed.plan_again(Some(&plan));
    assert_eq!(again, changed.plan());
    assert_eq!(again.column(None), plan.column(None));
    assert_ne!(again.column(Some(id)), plan.column(Some(id)));
}
