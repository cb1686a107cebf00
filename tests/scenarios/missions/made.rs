//! Missions that become scenarios as they are planned.

use super::*;

#[test]
fn a_plan_becomes_a_scenario_with_the_same_figures() {
    for (time, price) in [("2", "95"), ("1h20", "95,55"), ("0,5", "0")] {
        let dossier = prepared("18 000")
            .typing(planned(PlannerField::Hours), time)
            .typing(planned(PlannerField::HourlyPrice), price);
        let plan = SessionPlan { groups: 2, sessions: 13 };
        let expected = stake(
            &dossier.clone().doing(PlannerAction::ChoosePlan(plan)),
            Mission::AnalysePratique,
        );
        let planned = dossier.planned_analyse(plan).unwrap();
        let dossier = dossier.doing(ScenarioAction::AddPlannedMission(planned, name("Analyse")));
        assert_eq!(dossier.base.planner.plan, Some(plan), "one press chooses it too");
        let made = scenario(&dossier, 0);
        assert_eq!(cents(&made.reste_a_charge), cents(&expected.reached.reste_a_charge), "{time}");
        assert_eq!(made.missions.chosen.as_ref().unwrap().verdict, Verdict::Reached);
        let breach = |warning: &Warning| {
            matches!(
                warning,
                Warning::GroupeTropGrand(_)
                    | Warning::HeuresInsuffisantes(_)
                    | Warning::SeancesParAmInsuffisantes(_)
            )
        };
        assert!(!made.warnings.iter().any(breach), "{:?}", made.warnings);
        assert_eq!(
            dossier.scenario_with_plan(SessionPlan { groups: 2, sessions: 13 }, 10),
            Some(dossier.scenarios[0].id)
        );
        assert_eq!(dossier.scenario_with_plan(SessionPlan { groups: 2, sessions: 12 }, 10), None);
    }
}

#[test]
fn the_scenario_holds_the_data_of_the_plan() {
    let dossier = prepared("0")
        .typing(planned(PlannerField::Am), "11")
        .typing(planned(PlannerField::Hours), "1h45");
    let dossier = dossier.doing(PlannerAction::ChoosePlan(SessionPlan { groups: 2, sessions: 4 }));
    let dossier = dossier.making(Mission::AnalysePratique, name("Analyse"));
    let owner = Owner::Lever(dossier.scenarios[0].levers[0].id);
    let data = [
        Datum::AmDifferents,
        Datum::Seances,
        Datum::PlusGrandGroupe,
        Datum::HeuresParAm,
        Datum::SeancesParAm,
    ];
    assert_eq!(
        data.map(|datum| dossier.texts.get(Field::Datum(owner, datum))),
        ["11", "8", "6", "7", "4"]
    );
    let costs = &dossier.mission(owner).unwrap().costs;
    assert!(costs.iter().all(|cost| cost.per_session));
    assert_eq!(
        costs
            .iter()
            .map(|cost| dossier.texts.get(Field::CostAmount(owner, cost.id)))
            .collect::<Vec<_>>(),
        ["166,25", "60"]
    );
}

#[test]
fn actions_become_a_scenario_with_the_same_figures() {
    let dossier = prepared("30 000").typing(planned(PlannerField::Strategie), "oui");
    assert_eq!(
        stake(&dossier, Mission::PromotionRenforcee).indicateurs.verdict,
        Verdict::NotReached,
        "no action yet"
    );
    let mut dossier = dossier;
    for (title, price) in [("Exposition", "1 200"), ("Journée", "1 500,50")] {
        dossier = dossier.doing(PlannerAction::AddPlannedAction);
        let id = *dossier.base.planner.actions.last().unwrap();
        dossier = dossier
            .typing(planned(PlannerField::ActionName(id)), title)
            .typing(planned(PlannerField::ActionPrice(id)), price);
    }
    assert_eq!(brought(&dossier, Mission::PromotionRenforcee), [29_950, 270_050, 0]);
    let made = dossier.clone().making(Mission::PromotionRenforcee, name("Communication"));
    assert_eq!(
        cents(&scenario(&made, 0).reste_a_charge),
        cents(&stake(&dossier, Mission::PromotionRenforcee).reached.reste_a_charge)
    );
    let gone = dossier.base.planner.actions[0];
    let dossier = dossier.doing(PlannerAction::RemovePlannedAction(gone));
    assert_eq!(brought(&dossier, Mission::PromotionRenforcee), [149_950, 150_050, 0]);
    assert_eq!(
        dossier.apply(&PlannerAction::RemovePlannedAction(gone).into()),
        Err(ActionError::Gone)
    );
    assert_eq!(dossier.texts.get(planned(PlannerField::ActionName(gone))), "");
}

#[test]
fn what_cannot_be_planned_is_no_scenario() {
    for (am, hours, why) in [
        ("0", "2", SessionPlanError::NoAm),
        ("10", "0", SessionPlanError::NoTime),
        ("10", "0,01", SessionPlanError::TooShort),
    ] {
        let dossier = prepared("0")
            .typing(planned(PlannerField::Am), am)
            .typing(planned(PlannerField::Hours), hours);
        assert_eq!(dossier.planned_sessions(), PlannedSessions::Impossible(why));
        let found = stake(&dossier, Mission::AnalysePratique);
        assert_eq!(found.indicateurs.verdict, Verdict::NotReached);
        assert_eq!(found.cost, Err(Vec::new()), "no price at all is not a price of nothing");
        assert_eq!(dossier.planned_mission(Mission::AnalysePratique), None);
    }
    let crowd = prepared("0").typing(planned(PlannerField::Am), "16");
    assert_eq!(crowd.planned_analyse(SessionPlan { groups: 1, sessions: 6 }), None);
    let empty = prepared("0").typing(planned(PlannerField::Am), "");
    assert_eq!(empty.planned_mission(Mission::AnalysePratique), None);
    assert_eq!(empty.planned_mission(Mission::PromotionRenforcee), None, "no action");
    assert_eq!(stake(&empty, Mission::PromotionRenforcee).cost, Err(Vec::new()));
}

#[test]
fn huge_numbers_stay_bounded() {
    let dossier = prepared("0").typing(planned(PlannerField::Am), "10 000");
    assert_eq!(in_cents(stake(&dossier, Mission::AnalysePratique).cost), 2_001 * 25_000);
    let dossier = dossier.typing(planned(PlannerField::HourlyPrice), "1000000000");
    assert_eq!(stake(&dossier, Mission::AnalysePratique).cost, Err(vec![Gap::TooLarge]));
    let mut full = prepared("0");
    for _ in 0..MOST_ITEMS {
        full = full.doing(PlannerAction::AddPlannedAction);
    }
    assert_eq!(full.apply(&PlannerAction::AddPlannedAction.into()), Err(ActionError::Full));
    for place in 0..6 {
        full = full.making(Mission::GuichetUnique, place.to_string());
    }
    let one_more = full.planned_mission(Mission::GuichetUnique).unwrap();
    assert_eq!(
        full.apply(&ScenarioAction::AddPlannedMission(one_more.clone(), name("7")).into()),
        Err(ActionError::Full)
    );
    let cost = PlannedCost { name: name("Frais"), price: name("1"), per_session: false };
    let heavy = PlannedMission { costs: vec![cost; MOST_ITEMS + 1], ..one_more };
    assert_eq!(
        prepared("0").apply(&ScenarioAction::AddPlannedMission(heavy, name("51 frais")).into()),
        Err(ActionError::Full)
    );
}
