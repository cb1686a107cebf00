//! Every action there is, on ids that exist, existed or never will.

use super::fields::{account, field, id, owner, text};
use super::planned::{planned, session_plan};
use crate::support::year;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::draft::{BaremeWay, Contracts, CostDraft, MissionDraft, Replacement};
use simulateur_rpe::law::{Contract, DueKind, Mission};
use simulateur_rpe::scenario::{
    Action, BaseAction, CalendarAction, ChargesChange, ChargesScope, Direction, Lever, LeverAction,
    LeverKind, MissionAction, PlannerAction, Quick, ScenarioAction, TargetScenario,
};
use simulateur_rpe::situation::{Field, Role};

pub fn mission() -> impl Strategy<Value = Mission> {
    select(Mission::ALL.to_vec())
}

fn role() -> impl Strategy<Value = Role> {
    select(vec![Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre])
}

fn way() -> impl Strategy<Value = BaremeWay> {
    select(vec![BaremeWay::Published, BaremeWay::Entered, BaremeWay::Assumed])
}

fn charges_change() -> impl Strategy<Value = ChargesChange> {
    select(vec![ChargesChange::Add, ChargesChange::Percent, ChargesChange::Set])
}

fn charges_scope() -> impl Strategy<Value = ChargesScope> {
    prop_oneof![Just(ChargesScope::All), account().prop_map(ChargesScope::Line)]
}

fn contract() -> impl Strategy<Value = Contract> {
    select(vec![Contract::Ctg, Contract::Cej])
}

prop_compose! {
    fn mission_draft()(
        owner in owner(),
        chosen in prop::option::of(mission()),
        engaged in prop::collection::btree_set(mission(), 0..3),
        costs in prop_oneof![
            9 => prop::collection::vec((id(), any::<bool>()), 0..4),
            1 => prop::collection::vec((id(), any::<bool>()), 60),
        ],
    ) -> MissionDraft {
        let costs =
            costs.into_iter().map(|(id, per_session)| CostDraft { id, per_session }).collect();
        MissionDraft { owner, engaged: engaged.into_iter().collect(), chosen, costs }
    }
}

fn lever() -> impl Strategy<Value = LeverKind> {
    prop_oneof![
        role().prop_map(|role| LeverKind::AddPost { role }),
        id().prop_map(|post| LeverKind::ChangePost { post }),
        (charges_scope(), charges_change())
            .prop_map(|(scope, change)| LeverKind::Charges { scope, change }),
        mission_draft().prop_map(LeverKind::Mission),
        Just(LeverKind::Income),
        way().prop_map(LeverKind::Bareme),
        any::<(bool, bool)>().prop_map(|(ctg, cej)| LeverKind::Contracts(Contracts { ctg, cej })),
        Just(LeverKind::Evolution),
    ]
}

fn target_scenario() -> impl Strategy<Value = TargetScenario> {
    (prop::option::of(id()), id(), lever(), text(), text()).prop_map(
        |(from, id, kind, name, text)| TargetScenario {
            from,
            lever: Lever { id, kind },
            texts: vec![(Field::LeverName(id), name)],
            field: Field::LeverAmount(id),
            text,
        },
    )
}

fn mission_action() -> impl Strategy<Value = MissionAction> {
    prop_oneof![
        prop::option::of(mission()).prop_map(MissionAction::Choose),
        (mission(), any::<bool>()).prop_map(|(mission, on)| MissionAction::Engage(mission, on)),
        any::<bool>().prop_map(|per_session| MissionAction::AddCost { per_session }),
        id().prop_map(MissionAction::RemoveCost),
    ]
}

fn base_action() -> impl Strategy<Value = BaseAction> {
    prop_oneof![
        1 => (2000_u16..=2100).prop_map(|known| BaseAction::SetExercice(year(known))),
        1 => select(vec![2025, 2026]).prop_map(|known| BaseAction::ForgetPlafond(year(known))),
        1 => any::<bool>().prop_map(BaseAction::AssumeFollowing),
        1 => any::<bool>().prop_map(BaseAction::CloseAccounts),
        1 => any::<bool>().prop_map(BaseAction::CarryReal),
        1 => (account(), any::<bool>()).prop_map(|(account, on)| BaseAction::Retain(account, on)),
        2 => role().prop_map(BaseAction::AddPost),
        1 => id().prop_map(BaseAction::RemovePost),
        1 => (id(), role()).prop_map(|(id, role)| BaseAction::SetRole(id, role)),
        2 => (id(), prop::option::of((id(), any::<bool>()))).prop_map(|(id, known)| {
            let known = known.map(|(of, every_year)| Replacement { of, every_year });
            BaseAction::Replace(id, known)
        }),
        1 => Just(BaseAction::AddIncome),
        1 => id().prop_map(BaseAction::RemoveIncome),
    ]
}

fn calendar_action() -> impl Strategy<Value = CalendarAction> {
    prop_oneof![
        2 => select(DueKind::ALL.to_vec()).prop_map(CalendarAction::AddDue),
        1 => id().prop_map(CalendarAction::RemoveDue),
        1 => Just(CalendarAction::UseExample),
    ]
}

fn planner_action() -> impl Strategy<Value = PlannerAction> {
    prop_oneof![
        1 => session_plan().prop_map(PlannerAction::ChoosePlan),
        2 => Just(PlannerAction::AddPlannedAction),
        1 => id().prop_map(PlannerAction::RemovePlannedAction),
    ]
}

fn scenario_action() -> impl Strategy<Value = ScenarioAction> {
    let planned = (planned(), text());
    let quick = (select(Quick::ALL.to_vec()), text());
    let direction = select(vec![Direction::Left, Direction::Right]);
    prop_oneof![
        1 => planned.prop_map(|(planned, name)| ScenarioAction::AddPlannedMission(planned, name)),
        1 => (lever(), text()).prop_map(|(kind, name)| ScenarioAction::AddChange(kind, name)),
        2 => quick.prop_map(|(quick, name)| ScenarioAction::AddQuick(quick, name)),
        1 => (target_scenario(), text()).prop_map(|(to, name)| ScenarioAction::AddTarget(to, name)),
        1 => (id(), text()).prop_map(|(id, name)| ScenarioAction::Duplicate(id, name)),
        1 => id().prop_map(ScenarioAction::Remove),
        1 => id().prop_map(ScenarioAction::Restore),
        1 => id().prop_map(ScenarioAction::Discard),
        1 => Just(ScenarioAction::EmptyTrash),
        1 => (id(), direction).prop_map(|(id, direction)| ScenarioAction::Move(id, direction)),
    ]
}

fn lever_action() -> impl Strategy<Value = LeverAction> {
    prop_oneof![
        4 => (id(), lever()).prop_map(|(id, kind)| LeverAction::Add(id, kind)),
        1 => id().prop_map(LeverAction::Remove),
        1 => (id(), role()).prop_map(|(id, role)| LeverAction::SetRole(id, role)),
        1 => (id(), id()).prop_map(|(lever, post)| LeverAction::SetPost(lever, post)),
        1 => (id(), charges_scope()).prop_map(|(id, to)| LeverAction::SetChargesScope(id, to)),
        1 => (id(), charges_change()).prop_map(|(id, to)| LeverAction::SetChargesChange(id, to)),
    ]
}

pub fn action() -> impl Strategy<Value = Action> {
    let contract = (owner(), contract(), any::<bool>());
    prop_oneof![
        8 => (field(), text()).prop_map(|(field, text)| Action::Type(field, text)),
        1 => vec((field(), text()), 0..4).prop_map(Action::Fill),
        1 => field().prop_map(Action::Confirm),
        1 => (owner(), way()).prop_map(|(owner, way)| Action::SetBareme(owner, way)),
        2 => contract.prop_map(|(owner, known, on)| Action::SetContract(owner, known, on)),
        3 => (owner(), mission_action()).prop_map(|(owner, change)| Action::Mission(owner, change)),
        10 => base_action().prop_map(Action::Base),
        4 => calendar_action().prop_map(Action::Calendar),
        4 => planner_action().prop_map(Action::Planner),
        7 => scenario_action().prop_map(Action::Scenario),
        10 => lever_action().prop_map(Action::Lever),
    ]
}
