//! What each lever and each action does, with figures computed by hand.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "scenarios/answers.rs"]
mod answers;
#[path = "scenarios/collection/mod.rs"]
mod collection;
#[path = "scenarios/contracts.rs"]
mod contracts;
#[path = "scenarios/costs/mod.rs"]
mod costs;
#[path = "scenarios/decide/mod.rs"]
mod decide;
#[path = "scenarios/doubts.rs"]
mod doubts;
#[path = "scenarios/drawn.rs"]
mod drawn;
#[path = "scenarios/gaps.rs"]
mod gaps;
#[path = "scenarios/hostile.rs"]
mod hostile;
#[path = "scenarios/later.rs"]
mod later;
#[path = "scenarios/lists/mod.rs"]
mod lists;
#[path = "scenarios/local.rs"]
mod local;
#[path = "scenarios/mission.rs"]
mod mission;
#[path = "scenarios/missions/mod.rs"]
mod missions;
#[path = "scenarios/never.rs"]
mod never;
#[path = "scenarios/opening.rs"]
mod opening;
#[path = "scenarios/payments.rs"]
mod payments;
#[path = "scenarios/posts/mod.rs"]
mod posts;
#[path = "scenarios/shown.rs"]
mod shown;
mod support;
#[path = "scenarios/costs/to_allocate.rs"]
mod to_allocate;
#[path = "scenarios/whole.rs"]
mod whole;
#[path = "scenarios/workshop/mod.rs"]
mod workshop;

use costs::add;
use simulateur_rpe::draft::{BaremeWay, MissionDraft};
use simulateur_rpe::law::{Account, Certainty, Datum, Mission};
use simulateur_rpe::outcome::{MissionReason, Outcome, PaymentReason, Row, Warning};
use simulateur_rpe::scenario::workbench::{Ecart, example};
use simulateur_rpe::scenario::{
    Action, ActionError, BaseAction, ChargesChange, ChargesScope, Dossier, LeverAction, LeverKind,
    MissionAction, Quick,
};
use simulateur_rpe::situation::{Field, Owner, Role};
use support::{Doing, Relais, base, figure, gap_codes, pull, pull_from, scenario, year};

const EURO: i128 = 100;

/// 2017: one animator at 40 000 €, 10 000 € of supplies, 1 000 € of interest that is not retained,
/// 5 000 € of income.
fn relais() -> Relais {
    let relais = Relais::of(2017)
        .animateur("1", "40 000")
        .line(Account::Achats, "10 000")
        .line(Account::Financieres, "1 000");
    relais.income("5 000")
}

/// The relais with one empty scenario.
fn what_if() -> Dossier {
    relais().0.pressing(Quick::Blank, "Et si")
}

fn rows<const N: usize>(outcome: &Outcome, rows: [Row; N]) -> [i128; N] {
    rows.map(|row| figure(outcome, row))
}

#[test]
fn the_example_gives_its_known_figures() {
    let comparison = example().compare();
    let of = |row| {
        comparison.columns.iter().map(|column| figure(&column.outcome, row)).collect::<Vec<_>>()
    };
    assert_eq!(of(Row::Ps), [2_497_698, 3_746_547, 2_497_698, 2_497_698]);
    assert_eq!(of(Row::ResteACharge), [3_502_302, 4_553_453, 3_402_302, 3_472_302]);
    assert_eq!(of(Row::PrixDeRevient), [7_000_000, 9_300_000, 7_200_000, 7_270_000]);
    assert_eq!(of(Row::Marge), [-1_191_400, -587_100, -1_391_400, -1_461_400]);
    assert_eq!(of(Row::BonusMission), [0, 0, 300_000, 300_000]);
    assert!(
        comparison.columns.iter().all(|column| column.outcome.certainty() == Certainty::Assumed)
    );
    assert!(comparison.holds_in_whole_euros(None));
}

#[test]
fn cents_are_shown_when_whole_euros_would_not_add_up() {
    let with = |achats: &str| {
        relais().line(Account::Achats, achats).0.compare().holds_in_whole_euros(None)
    };
    assert!(with("10 000"));
    assert!(
        with("10 000,49"),
        "51 000,49 = 21 500,21 + 5 000 + 24 500,28: rounded down alike, they add up"
    );
    assert!(
        !with("10 000,80"),
        "51 000,80 = 21 500,34 + 5 000 + 24 500,46: 51 001 would be 21 500 + 5 000 + 24 500"
    );
    // The columns add up, but not the difference between them: 10,40 is 10, 10,60 is 11, and 0,20
    // is 0.
    let (dossier, id) = pull(
        Relais::of(2017).line(Account::Achats, "10,40").0.pressing(Quick::Blank, "A"),
        0,
        add(Account::Achats),
    );
    assert!(
        !dossier
            .clone()
            .typing(Field::LeverAmount(id), "0,20")
            .compare()
            .holds_in_whole_euros(None)
    );
    assert!(dossier.typing(Field::LeverAmount(id), "2").compare().holds_in_whole_euros(None));
}

#[test]
fn a_ceiling_is_entered_or_assumed() {
    let dossier = Relais::of(2020).animateur("1", "90 000").0.pressing(Quick::Blank, "Barème");
    assert_eq!(gap_codes(&base(&dossier).ps), ["prix_plafond"]);
    let (dossier, id) = pull(dossier, 0, LeverKind::Bareme(BaremeWay::Assumed));
    let ps = |dossier: &Dossier| figure(&scenario(dossier, 0), Row::Ps);
    assert_eq!(ps(&dossier), 2_497_698);
    // 58 086 × 1,039³ = 58 086 × 1,121622319 = 65 150,554… → 65 150,55; 43 % = 28 014,7365.
    let revalued = dossier.clone().typing(Field::Revaluation(Owner::Lever(id)), "3,9 %");
    assert_eq!(figure(&scenario(&revalued, 0), Row::Marge), 6_515_055 - 9_000_000);
    assert_eq!(ps(&revalued), 2_801_474);
    assert_eq!(scenario(&revalued, 0).certainty(), Certainty::Assumed);
    // −1 % a year: 58 086 × 0,970299 = 56 360,787… → 56 360,79; 43 % = 24 235,1397.
    assert_eq!(ps(&dossier.clone().typing(Field::Revaluation(Owner::Lever(id)), "-1")), 2_423_514);
    let entered = dossier.doing(Action::SetBareme(Owner::Lever(id), BaremeWay::Entered));
    assert_eq!(gap_codes(&scenario(&entered, 0).ps), ["champ_vide"]);
    let entered = entered
        .typing(Field::PrixPlafond(Owner::Lever(id), year(2020)), "62 000,50")
        .typing(Field::PlafondOrigin(Owner::Lever(id), year(2020)), "Courrier");
    assert_eq!(ps(&entered), 2_666_022); // 62 000,50 × 43 % = 26 660,215
    assert_eq!(scenario(&entered, 0).certainty(), Certainty::Entered);
    assert_eq!(gap_codes(&base(&entered).ps), ["prix_plafond"], "the base has none still");
}

#[test]
fn roles_of_posts_and_levers_are_set() {
    let dossier = what_if();
    let post = dossier.base.posts[0].id;
    let (dossier, id) = pull(dossier, 0, LeverKind::AddPost { role: Role::Animateur });
    let dossier = dossier.typing(Field::LeverEtp(id), "0,5").typing(Field::LeverCost(id), "10 000");
    assert_eq!(scenario(&dossier, 0).etp.etp().unwrap().to_short_string(), "1,5");
    let dossier = dossier.doing(LeverAction::SetRole(id, Role::Entretien));
    assert_eq!(scenario(&dossier, 0).etp.etp().unwrap().to_short_string(), "1");
    assert_eq!(
        figure(&scenario(&dossier.doing(BaseAction::SetRole(post, Role::Autre)), 0), Row::Ps),
        0
    );
}
