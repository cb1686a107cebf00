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
#[path = "scenarios/contracts.rs"]
mod contracts;
#[path = "scenarios/decide.rs"]
mod decide;
#[path = "scenarios/drawn.rs"]
mod drawn;
#[path = "scenarios/gaps.rs"]
mod gaps;
#[path = "scenarios/hostile.rs"]
mod hostile;
#[path = "scenarios/later.rs"]
mod later;
#[path = "scenarios/lists.rs"]
mod lists;
#[path = "scenarios/local.rs"]
mod local;
#[path = "scenarios/opening.rs"]
mod opening;
#[path = "scenarios/payments.rs"]
mod payments;
#[path = "scenarios/planner.rs"]
mod planner;
#[path = "scenarios/posts.rs"]
mod posts;
#[path = "scenarios/shown.rs"]
mod shown;
mod support;

use simulateur_rpe::calendar::Month;
use simulateur_rpe::draft::{BaremeWay, MissionDraft};
use simulateur_rpe::law::{Account, Certainty, Datum, Mission};
use simulateur_rpe::outcome::{Outcome, Reason, Row, Warning};
use simulateur_rpe::scenario::workbench::{Ecart, example};
use simulateur_rpe::scenario::{
    Action, Dossier, How, LeverKind, MissionAction, Quick, Refused, Target,
};
use simulateur_rpe::situation::{Field, Owner, Role};
use support::{Doing, Relais, base, figure, gap_codes, pull, scenario, year};

const EURO: i128 = 100;

fn month(number: u8) -> Month {
    Month::new(number).unwrap()
}

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

/// The relais with a scenario of one lever, whose amount is typed.
fn charges(target: Target, how: How, amount: &str) -> Outcome {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Charges { target, how });
    scenario(&dossier.typing(Field::LeverAmount(id), amount), 0)
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

fn add(account: Account) -> LeverKind {
    LeverKind::Charges { target: Target::Line(account), how: How::Add }
}

#[test]
fn costs_are_added_multiplied_or_set() {
    let costs = [Row::PrixDeRevient, Row::NonRetenues, Row::Ps];
    let achats = Target::Line(Account::Achats);
    assert_eq!(rows(&base(&what_if()), costs), [50_000 * EURO, 1_000 * EURO, 21_500 * EURO]);
    assert_eq!(
        rows(&charges(achats, How::Add, "2 500,50"), costs),
        [5_250_050, 100_000, 2_257_522]
    ); // 52 500,50 × 43 % = 22 575,215
    assert_eq!(rows(&charges(achats, How::Add, "-2 500"), costs), [4_750_000, 100_000, 2_042_500]);
    assert_eq!(rows(&charges(achats, How::Percent, "2,5"), costs), [5_025_000, 100_000, 2_160_750]);
    assert_eq!(
        rows(&charges(achats, How::Percent, "-10 %"), costs),
        [4_900_000, 100_000, 2_107_000]
    );
    assert_eq!(rows(&charges(achats, How::Set, "12 000"), costs), [5_200_000, 100_000, 2_236_000]);
    assert_eq!(
        rows(&charges(Target::Line(Account::Financieres), How::Set, "0"), costs),
        [5_000_000, 0, 2_150_000]
    );
    assert_eq!(
        rows(&charges(Target::Line(Account::Impots), How::Add, "800"), costs),
        [5_080_000, 100_000, 2_184_400]
    );
}

#[test]
fn costs_below_zero_open_no_negative_ps() {
    let outcome = charges(Target::Line(Account::Achats), How::Add, "-60 000");
    assert_eq!(rows(&outcome, [Row::PrixDeRevient, Row::Ps, Row::TotalCaf]), [-1_000_000, 0, 0]);
}

#[test]
fn every_cost_rises_the_pay_and_the_mission_included() {
    let all = charges(Target::All, How::Percent, "5");
    assert_eq!(rows(&all, [Row::PrixDeRevient, Row::NonRetenues]), [52_500 * EURO, 1_050 * EURO]);
    let quick = scenario(&relais().0.pressing(Quick::Depenses, "+ 5 %"), 0);
    assert_eq!(quick.prix_de_revient.value, all.prix_de_revient.value);
    let promoted = Relais::of(2022)
        .line(Account::Achats, "1 000")
        .reached(Mission::PromotionRenforcee)
        .cost(false, "200");
    let dossier = promoted.0.pressing(Quick::Depenses, "+ 5 %");
    assert_eq!(figure(&base(&dossier), Row::PrixDeRevient), 1_200 * EURO);
    assert_eq!(figure(&scenario(&dossier, 0), Row::PrixDeRevient), 1_260 * EURO);
}

#[test]
fn an_amount_is_never_spread_over_every_cost() {
    let (dossier, id) =
        pull(what_if(), 0, LeverKind::Charges { target: Target::All, how: How::Add });
    assert_eq!(
        dossier.lever(id).unwrap().kind,
        LeverKind::Charges { target: Target::All, how: How::Percent }
    );
    assert_eq!(dossier.apply(&Action::SetHow(id, How::Set)), Err(Refused::Gone));
    let (dossier, id) = pull(what_if(), 0, add(Account::Achats));
    let dossier =
        dossier.doing(Action::SetHow(id, How::Set)).doing(Action::SetTarget(id, Target::All));
    assert_eq!(
        dossier.lever(id).unwrap().kind,
        LeverKind::Charges { target: Target::All, how: How::Percent }
    );
}

#[test]
fn levers_act_in_the_order_of_the_list() {
    let amounts = |first, second| {
        let (dossier, one) = pull(
            what_if(),
            0,
            LeverKind::Charges { target: Target::Line(Account::Achats), how: first },
        );
        let (dossier, two) = pull(
            dossier,
            0,
            LeverKind::Charges { target: Target::Line(Account::Achats), how: second },
        );
        figure(
            &scenario(
                &dossier
                    .typing(Field::LeverAmount(one), "50")
                    .typing(Field::LeverAmount(two), "50"),
                0,
            ),
            Row::PrixDeRevient,
        )
    };
    assert_eq!(amounts(How::Add, How::Percent), 4_000_000 + 1_507_500); // (10 000 + 50) × 1,5
    assert_eq!(amounts(How::Percent, How::Add), 4_000_000 + 1_505_000); // 10 000 × 1,5 + 50
}

#[test]
fn a_lever_follows_the_base() {
    let (dossier, id) = pull(what_if(), 0, add(Account::Achats));
    let dossier = dossier
        .typing(Field::LeverAmount(id), "100")
        .typing(Field::Line(Account::Achats), "20 000");
    assert_eq!(figure(&scenario(&dossier, 0), Row::PrixDeRevient), 60_100 * EURO);
    let switched = dossier
        .doing(Action::Retain(Account::Financieres, true))
        .doing(Action::Retain(Account::Achats, false));
    assert_eq!(
        rows(&scenario(&switched, 0), [Row::PrixDeRevient, Row::NonRetenues]),
        [41_000 * EURO, 20_100 * EURO]
    );
}

#[test]
fn an_income_lowers_the_reste_a_charge_only() {
    let (dossier, id) = pull(what_if(), 0, LeverKind::Income);
    let dossier = dossier.typing(Field::LeverAmount(id), "1 500,25");
    let wanted = [Row::Ps, Row::AutresRecettes, Row::ResteACharge];
    assert_eq!(rows(&base(&dossier), wanted), [2_150_000, 500_000, 2_450_000]);
    assert_eq!(rows(&scenario(&dossier, 0), wanted), [2_150_000, 650_025, 2_299_975]);
    let comparison = dossier.compare();
    let one = Some(dossier.scenarios[0].id);
    assert_eq!(
        comparison.ecart(Row::ResteACharge, one, None).map(Ecart::value),
        Some("-1500.25".parse().unwrap())
    );
}

#[test]
fn a_mission_of_a_scenario_replaces_that_of_the_base() {
    let relais = relais()
        .reached(Mission::FormationContinue)
        .engaged(Mission::DemandesEnLigne)
        .cost(false, "300");
    let dossier = relais.0.pressing(Quick::Blank, "Demandes");
    let (dossier, id) = pull(dossier, 0, LeverKind::Mission(MissionDraft::none(Owner::Base)));
    let wanted = [Row::BonusMission, Row::PrixDeRevient];
    assert_eq!(rows(&base(&dossier), wanted), [300_000, 5_030_000]);
    let nothing = scenario(&dossier, 0);
    assert_eq!(rows(&nothing, wanted), [0, 5_000_000]);
    assert_eq!(nothing.bonus_mission.reason, Some(Reason::NoMission));
    assert!(nothing.missions.others.is_empty());
    let owner = Owner::Lever(id);
    let dossier = dossier
        .doing(Action::Mission(owner, MissionAction::Choose(Some(Mission::DemandesEnLigne))));
    let dossier =
        dossier.doing(Action::Mission(owner, MissionAction::AddCost { per_session: false }));
    let cost = dossier.mission(owner).unwrap().costs[0].id;
    let dossier = dossier
        .typing(Field::CostAmount(owner, cost), "120")
        .typing(Field::Datum(owner, Datum::ServiceOuvert), "oui");
    assert_eq!(rows(&scenario(&dossier, 0), wanted), [300_000, 5_012_000]);
    assert_eq!(rows(&base(&dossier), wanted), [300_000, 5_030_000], "the base keeps its own");
}

#[test]
fn the_quick_missions_reach_the_least_that_is_asked() {
    for (quick, mission) in [
        (Quick::Analyse, Mission::AnalysePratique),
        (Quick::Communication, Mission::PromotionRenforcee),
        (Quick::Guichet, Mission::GuichetUnique),
    ] {
        let dossier = Relais::of(2022).0.pressing(quick, "Mission");
        let outcome = scenario(&dossier, 0);
        assert_eq!(figure(&outcome, Row::BonusMission), 300_000);
        assert_eq!(outcome.bonus_mission.reason, Some(Reason::MissionReached(mission)));
        assert!(outcome.warnings.contains(&Warning::AvenantAConfirmer));
        let owner = Owner::Lever(dossier.scenarios[0].levers[0].id);
        let refused = scenario(&dossier.typing(Field::Datum(owner, Datum::Avenant), "non"), 0);
        assert_eq!(
            (figure(&refused, Row::BonusMission), refused.bonus_mission.reason),
            (0, Some(Reason::NoAvenant(mission)))
        );
    }
}

#[test]
fn what_is_missed_or_not_known_opens_nothing() {
    let relais = relais().reached(Mission::DemandesEnLigne);
    let with = |before: &str, now: &str| {
        let [first, second] =
            [Datum::DemandesAvant, Datum::Demandes].map(|datum| Field::Datum(Owner::Base, datum));
        let opened = Field::Datum(Owner::Base, Datum::ServiceOuvert);
        let outcome =
            relais.clone().with(opened, "non").with(first, before).with(second, now).outcome();
        (figure(&outcome, Row::BonusMission), outcome.bonus_mission.reason.unwrap())
    };
    let mission = Mission::DemandesEnLigne;
    assert_eq!(with("100", "120"), (300_000, Reason::MissionReached(mission)));
    assert_eq!(with("100", "119"), (0, Reason::MissionMissed(mission)));
    assert_eq!(
        with("0", "40"),
        (0, Reason::MissionUndetermined(mission)),
        "a base of zero says nothing"
    );
    assert_eq!(with("100", ""), (0, Reason::MissionUndetermined(mission)));
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
fn contributions_in_kind_enter_the_costs_and_never_the_reste_a_charge() {
    let given = relais().line(Account::EnNature, "4 000");
    let wanted = [Row::PrixDeRevient, Row::NonRetenues, Row::Ps, Row::ResteACharge];
    assert_eq!(rows(&given.outcome(), wanted), [5_000_000, 100_000, 2_150_000, 2_450_000]);
    let retained = given.retained(Account::EnNature, true).outcome();
    assert_eq!(rows(&retained, wanted), [5_400_000, 100_000, 2_322_000, 2_278_000]);
    assert_eq!(support::cents(&retained.charges), 5_100_000, "what is given is not paid");
    assert!(retained.warnings.contains(&Warning::RetenueIncertaine(Account::EnNature)));
}

#[test]
fn roles_of_posts_and_levers_are_set() {
    let dossier = what_if();
    let post = dossier.base.posts[0].id;
    let (dossier, id) =
        pull(dossier, 0, LeverKind::AddPost { role: Role::Animateur, from: Month::JANUARY });
    let dossier = dossier.typing(Field::LeverEtp(id), "0,5").typing(Field::LeverCost(id), "10 000");
    assert_eq!(scenario(&dossier, 0).etp.etp().unwrap().print_short(), "1,5");
    let dossier = dossier.doing(Action::SetRole(id, Role::Entretien));
    assert_eq!(scenario(&dossier, 0).etp.etp().unwrap().print_short(), "1");
    assert_eq!(
        figure(&scenario(&dossier.doing(Action::SetRole(post, Role::Autre)), 0), Row::Ps),
        0
    );
}
