//! Every action that exists is drawn.

use super::actions::action;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use simulateur_rpe::scenario::{
    Action, BaseAction, CalendarAction, LeverAction, LeverKind, MissionAction, PlannerAction,
    ScenarioAction,
};
use std::collections::BTreeSet;

/// The place of a variant: a new one does not compile until it is drawn in `actions` and counted
/// here.
fn variant(action: &Action) -> usize {
    match action {
        Action::Type(..) => 0,
        Action::Fill(_) => 49,
        Action::Confirm(_) => 48,
        Action::SetBareme(..) => 2,
        Action::Mission(_, MissionAction::Choose(_)) => 9,
        Action::Mission(_, MissionAction::Engage(..)) => 10,
        Action::Mission(_, MissionAction::AddCost { .. }) => 11,
        Action::Mission(_, MissionAction::RemoveCost(_)) => 12,
        Action::SetContract(..) => 28,
        Action::Base(action) => base_variant(action),
        Action::Calendar(CalendarAction::AddDue(_)) => 29,
        Action::Calendar(CalendarAction::RemoveDue(_)) => 30,
        Action::Calendar(CalendarAction::UseExample) => 31,
        Action::Planner(PlannerAction::ChoosePlan(_)) => 34,
        Action::Planner(PlannerAction::AddPlannedAction) => 35,
        Action::Planner(PlannerAction::RemovePlannedAction(_)) => 36,
        Action::Scenario(action) => scenario_variant(action),
        Action::Lever(action) => lever_variant(action),
    }
}

fn base_variant(action: &BaseAction) -> usize {
    match action {
        BaseAction::Retain(..) => 3,
        BaseAction::AddPost(_) => 4,
        BaseAction::RemovePost(_) => 5,
        BaseAction::SetRole(..) => 6,
        BaseAction::AddIncome => 7,
        BaseAction::RemoveIncome(_) => 8,
        BaseAction::ForgetPlafond(_) => 32,
        BaseAction::AssumeFollowing(_) => 38,
        BaseAction::CloseAccounts(_) => 23,
        BaseAction::SetExercice(_) => 1,
        BaseAction::CarryReal(_) => 42,
        BaseAction::Replace(..) => 44,
    }
}

fn scenario_variant(action: &ScenarioAction) -> usize {
    match action {
        ScenarioAction::AddQuick(..) => 13,
        ScenarioAction::Duplicate(..) => 14,
        ScenarioAction::Remove(_) => 15,
        ScenarioAction::Move(..) => 33,
        ScenarioAction::AddPlannedMission(..) => 37,
        ScenarioAction::AddTarget(..) => 40,
        ScenarioAction::AddChange(..) => 43,
        ScenarioAction::Restore(_) => 47,
        ScenarioAction::Discard(_) => 45,
        ScenarioAction::EmptyTrash => 46,
    }
}

fn lever_variant(action: &LeverAction) -> usize {
    match action {
        LeverAction::Add(_, kind) => kind_variant(kind),
        LeverAction::Remove(_) => 22,
        LeverAction::SetPost(..) => 24,
        LeverAction::SetChargesScope(..) => 25,
        LeverAction::SetChargesChange(..) => 26,
        LeverAction::SetRole(..) => 41,
    }
}

fn kind_variant(kind: &LeverKind) -> usize {
    match kind {
        LeverKind::AddPost { .. } => 16,
        LeverKind::ChangePost { .. } => 17,
        LeverKind::Charges { .. } => 18,
        LeverKind::Mission(_) => 19,
        LeverKind::Income => 20,
        LeverKind::Bareme(_) => 21,
        LeverKind::Contracts(_) => 27,
        LeverKind::Evolution => 39,
    }
}

#[test]
fn every_action_is_drawn() {
    let mut runner = TestRunner::deterministic();
    let drawn: BTreeSet<usize> =
        (0..2_000).map(|_| variant(&action().new_tree(&mut runner).unwrap().current())).collect();
    assert_eq!(drawn, (0..50).collect());
}
