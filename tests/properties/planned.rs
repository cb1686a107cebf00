//! What the mission planner holds, drawn at random.

use super::actions::mission;
use super::fields::{id, text};
use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::draft::SessionPlan;
use simulateur_rpe::law::Datum;
use simulateur_rpe::scenario::{PlannedCost, PlannedMission};
use simulateur_rpe::situation::PlannerField;

pub fn planner() -> impl Strategy<Value = PlannerField> {
    use PlannerField as P;
    prop_oneof![
        4 => select(vec![
            P::Am,
            P::Hours,
            P::HourlyPrice,
            P::SessionFees,
            P::Strategie,
            P::UniqueEntree,
        ]),
        1 => mission().prop_map(P::Fees),
        2 => id().prop_map(P::ActionName),
        2 => id().prop_map(P::ActionPrice),
    ]
}

pub fn session_plan() -> impl Strategy<Value = SessionPlan> {
    let some = || prop_oneof![6 => 0_u32..9, 1 => any::<u32>()];
    (some(), some()).prop_map(|(groups, sessions)| SessionPlan { groups, sessions })
}

prop_compose! {
    pub fn planned()(
        mission in mission(),
        plan in prop::option::of(session_plan()),
        data in prop::collection::vec((select(Datum::all().collect::<Vec<_>>()), text()), 0..5),
        costs in prop_oneof![
            9 => prop::collection::vec((text(), text(), any::<bool>()), 0..4),
            1 => prop::collection::vec((text(), text(), any::<bool>()), 60),
        ],
    ) -> PlannedMission {
        let cost = |(name, price, per_session)| PlannedCost { name, price, per_session };
        let costs = costs.into_iter().map(cost).collect();
        PlannedMission { mission, plan, data, costs }
    }
}
