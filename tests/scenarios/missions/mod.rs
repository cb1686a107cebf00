//! The missions as they are planned: what they bring, and the scenarios that they become.

mod made;
mod words;

use super::*;
use simulateur_rpe::draft::SessionPlan;
use simulateur_rpe::money::{Euros, Hours};
use simulateur_rpe::outcome::Verdict;
use simulateur_rpe::scenario::missions::{
    MissionStake, MissionStakes, PlannedSessions, SessionPlanError, session_plans,
};
use simulateur_rpe::scenario::{
    MOST_ITEMS, PlannedCost, PlannedMission, PlannerAction, ScenarioAction,
};
use simulateur_rpe::situation::{Gap, PlannerField};
use support::{base, cents, enough, gaps};

const ORDER: [Mission; 3] =
    [Mission::AnalysePratique, Mission::PromotionRenforcee, Mission::GuichetUnique];

fn planned(field: PlannerField) -> Field {
    Field::Planner(field)
}

/// 2026 at the ceiling of 2017, an animator at 40 000 € and other costs; ten childminders, 2 h, 95
/// €/h and 60 € a session.
fn prepared(achats: &str) -> Dossier {
    let relais = Relais::of(2026)
        .bareme(BaremeWay::Assumed)
        .animateur("1", "40 000")
        .line(Account::Achats, achats);
    let relais =
        relais.with(planned(PlannerField::Am), "10").with(planned(PlannerField::Hours), "2");
    relais
        .with(planned(PlannerField::HourlyPrice), "95")
        .with(planned(PlannerField::SessionFees), "60")
        .0
}

fn stakes(dossier: &Dossier) -> MissionStakes {
    dossier.stakes().remove(0)
}

fn stake(dossier: &Dossier, mission: Mission) -> MissionStake {
    stakes(dossier).missions.into_iter().find(|stake| stake.mission == mission).unwrap()
}

fn in_cents(amount: Result<Euros, Vec<Gap>>) -> i128 {
    i128::try_from(amount.unwrap().decimal() * rust_decimal::Decimal::ONE_HUNDRED).unwrap()
}

/// Gain, loss and what the Ps pays, in cents.
fn brought(dossier: &Dossier, mission: Mission) -> [i128; 3] {
    let (stake, none) = (stake(dossier, mission), stakes(dossier).none);
    [stake.gain(&none), stake.loss(&none), stake.ps_share(&none)].map(in_cents)
}

/// The press that makes a scenario of a mission as it is planned.
trait Making {
    fn making(self, mission: Mission, name: String) -> Self;
}

impl Making for Dossier {
    fn making(self, mission: Mission, name: String) -> Dossier {
        let planned = self.planned_mission(mission).unwrap();
        self.doing(ScenarioAction::AddPlannedMission(planned, name))
    }
}

fn name(text: &str) -> String {
    text.to_string()
}

#[test]
fn the_ps_pays_its_rate_under_the_ceiling_and_nothing_above() {
    // 1 500 € of sessions: 645 € of Ps with room, none beyond the ceiling, 43 % of the 86 € that
    // are left just under it.
    assert_eq!(brought(&prepared("10 000"), Mission::AnalysePratique), [214_500, 85_500, 64_500]);
    assert_eq!(brought(&prepared("30 000"), Mission::AnalysePratique), [150_000, 150_000, 0]);
    assert_eq!(brought(&prepared("18 000"), Mission::AnalysePratique), [153_698, 146_302, 3_698]);
}

#[test]
fn what_is_brought_is_what_two_evaluations_say() {
    let dossier = prepared("10 000").making(Mission::AnalysePratique, name("Analyse"));
    let (with, without) = (scenario(&dossier, 0), base(&dossier));
    let gain = figure(&without, Row::ResteACharge) - figure(&with, Row::ResteACharge);
    assert_eq!(gain, brought(&dossier, Mission::AnalysePratique)[0]);
    assert_eq!(
        stakes(&dossier).missions.iter().map(|stake| stake.mission).collect::<Vec<_>>(),
        ORDER
    );
}

#[test]
fn a_mission_of_the_base_is_set_aside_with_its_costs() {
    let mut relais = Relais(prepared("10 000"));
    relais = relais.reached(Mission::PromotionRenforcee).cost(false, "900");
    assert_eq!(stakes(&relais.0).none, base(&prepared("10 000")));
    assert_eq!(
        brought(&relais.0, Mission::AnalysePratique),
        brought(&prepared("10 000"), Mission::AnalysePratique)
    );
}

#[test]
fn the_cheapest_plan_is_counted_until_another_one_is_picked() {
    let dossier = prepared("10 000");
    assert_eq!(dossier.planned_sessions().plan(), Some(SessionPlan { groups: 1, sessions: 6 }));
    let picked = SessionPlan { groups: 2, sessions: 4 };
    let dossier = dossier.doing(PlannerAction::ChoosePlan(picked));
    assert_eq!(dossier.planned_sessions().plan(), Some(picked));
    assert_eq!(in_cents(stake(&dossier, Mission::AnalysePratique).cost), 200_000);
    // 31 childminders need three groups: the plan that was picked does not fit them.
    let dossier = dossier.typing(planned(PlannerField::Am), "31");
    assert_eq!(dossier.planned_sessions().plan(), Some(SessionPlan { groups: 3, sessions: 3 }));
    let absurd =
        dossier.doing(PlannerAction::ChoosePlan(SessionPlan { groups: 0, sessions: u32::MAX }));
    assert_eq!(absurd.planned_sessions().plan(), Some(SessionPlan { groups: 3, sessions: 3 }));
}

#[test]
fn the_guichet_costs_nothing_only_once_it_is_held_or_priced() {
    let dossier = prepared("10 000");
    let typing = |dossier: &Dossier, field, text| dossier.clone().typing(planned(field), text);
    let known = |dossier: &Dossier| {
        let (stake, none) = (stake(dossier, Mission::GuichetUnique), stakes(dossier).none);
        [stake.cost.clone(), stake.gain(&none), stake.loss(&none)].map(|amount| amount.is_ok())
    };
    let price = PlannerField::Fees(Mission::GuichetUnique);
    assert_eq!(known(&dossier), [false; 3], "nothing typed");
    assert_eq!(known(&typing(&dossier, PlannerField::UniqueEntree, "non")), [false; 3]);
    let held = typing(&dossier, PlannerField::UniqueEntree, "oui");
    assert_eq!(brought(&held, Mission::GuichetUnique), [300_000, 0, 0], "held, without a price");
    let priced = typing(&dossier, price, "0");
    assert_eq!(brought(&priced, Mission::GuichetUnique), [300_000, 0, 0]);
    let costly = typing(&dossier, price, "4 000");
    assert_eq!(brought(&costly, Mission::GuichetUnique), [72_000, 228_000, 172_000]);
}

#[test]
fn an_empty_mission_never_looks_like_the_best_one() {
    for exercice in [2017, 2021, 2022, 2026, 2030] {
        let empty = Relais::of(exercice).bareme(BaremeWay::Assumed).animateur("1", "40 000").0;
        for stakes in empty.stakes() {
            for stake in &stakes.missions {
                assert!(stake.gain(&stakes.none).is_err(), "{exercice}: {:?}", stake.mission);
                assert!(stake.loss(&stakes.none).is_err(), "{exercice}: {:?}", stake.mission);
            }
        }
        for view in simulateur_rpe::present::missions::mission_comparisons(&empty) {
            let missions = view.columns.iter().filter(|column| column.mission.is_some());
            for column in missions {
                let figures = [&column.gain, &column.loss, &column.cost, &column.share];
                for figure in figures {
                    assert_eq!(figure.figure.words, "à compléter", "{}", column.title);
                }
            }
        }
    }
}

#[test]
fn missions_of_2017_take_the_data_of_the_base() {
    let relais = relais()
        .reached(Mission::PromotionActivite)
        .cost(false, "500")
        .with(planned(PlannerField::Fees(Mission::FormationContinue)), "700")
        .with(planned(PlannerField::Fees(Mission::DemandesEnLigne)), "0");
    let dossier = enough(Mission::FormationContinue)
        .iter()
        .fold(relais, |relais, (datum, text)| relais.with(Field::Datum(Owner::Base, *datum), text))
        .0;
    // 51 000 € of costs, 7 086 € of room: the Ps pays 43 % of either.
    assert_eq!(brought(&dossier, Mission::PromotionActivite), [271_500, 28_500, 21_500]);
    assert_eq!(brought(&dossier, Mission::FormationContinue), [260_100, 39_900, 30_100]);
    assert_eq!(brought(&dossier, Mission::DemandesEnLigne), [300_000, 0, 0]);
    for mission in [Mission::PromotionActivite, Mission::FormationContinue] {
        let expected = stake(&dossier, mission);
        assert_eq!(expected.indicateurs.verdict, Verdict::Reached);
        let made = dossier.clone().making(mission, name("2017"));
        assert_eq!(
            cents(&scenario(&made, 0).reste_a_charge),
            cents(&expected.reached.reste_a_charge)
        );
    }
}

#[test]
fn both_frameworks_stand_in_2021_and_none_before_2017() {
    let held = |known: u16| Relais::of(known).0.stakes().len();
    assert_eq!([2016, 2017, 2020, 2021, 2022, 2026].map(held), [0, 1, 1, 2, 1, 1]);
}

#[test]
fn margins_say_what_may_be_lost() {
    let dossier =
        prepared("0").doing(PlannerAction::ChoosePlan(SessionPlan { groups: 2, sessions: 4 }));
    let spares = |dossier: &Dossier| -> Vec<String> {
        stake(dossier, Mission::AnalysePratique)
            .margins
            .iter()
            .map(|margin| margin.spare().to_string())
            .collect()
    };
    assert_eq!(spares(&dossier), ["2", "2"]);
    assert_eq!(spares(&dossier.typing(planned(PlannerField::Am), "7")), ["-1", "2"]);
    let shares = relais()
        .reached(Mission::PromotionActivite)
        .with(Field::Datum(Owner::Base, Datum::Entretiens), "14 sur 25")
        .0;
    let margins = stake(&shares, Mission::PromotionActivite).margins;
    assert_eq!(
        margins
            .iter()
            .map(|margin| margin.measure.need.normalize().to_string())
            .collect::<Vec<_>>(),
        ["13", "3"],
        "12,5 people are 13"
    );
}

#[test]
fn an_empty_price_leaves_the_rest_known() {
    let dossier = prepared("30 000").typing(planned(PlannerField::HourlyPrice), "");
    let found = stake(&dossier, Mission::AnalysePratique);
    assert_eq!(found.cost, Err(vec![Gap::Empty(planned(PlannerField::HourlyPrice))]));
    assert_eq!(found.indicateurs.verdict, Verdict::Reached);
    let held = dossier.clone().typing(planned(PlannerField::UniqueEntree), "oui");
    assert_eq!(brought(&held, Mission::GuichetUnique), [300_000, 0, 0]);
    let made = dossier.making(Mission::AnalysePratique, name("Analyse"));
    let cost = made.mission(Owner::Lever(made.scenarios[0].levers[0].id)).unwrap().costs[0].id;
    assert!(
        gaps(&scenario(&made, 0).reste_a_charge)
            .iter()
            .all(|gap| matches!(gap, Gap::Empty(Field::CostAmount(_, id)) if *id == cost))
    );
    let wrong = made.typing(planned(PlannerField::SessionFees), "6O");
    assert!(
        stake(&wrong, Mission::AnalysePratique)
            .cost
            .unwrap_err()
            .contains(&Gap::Unreadable(planned(PlannerField::SessionFees)))
    );
}

#[test]
fn the_example_prepares_what_its_scenarios_show() {
    let dossier = example();
    assert_eq!(brought(&dossier, Mission::AnalysePratique), [100_000, 200_000, 0]);
    assert_eq!(brought(&dossier, Mission::PromotionRenforcee), [30_000, 270_000, 0]);
    let id = dossier.base.planner.actions[0];
    assert!(planned(PlannerField::ActionPrice(id)).names(id));
    assert!(
        session_plans(12, "2".parse::<Hours>().unwrap())
            .unwrap()
            .contains(&SessionPlan { groups: 2, sessions: 4 })
    );
}
