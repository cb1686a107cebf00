//! Every action that exists is drawn.

use super::actions::action;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use simulateur_rpe::scenario::{Action, LeverKind, MissionAction};
use std::collections::BTreeSet;

/// The place of a variant: a new one does not compile until it is drawn in `actions` and counted
/// here.
fn variant(action: &Action) -> usize {
    match action {
        Action::AddLever(_, kind) => lever_variant(kind),
        Action::Type(..) => 0,
        Action::SetExercice(_) => 1,
        Action::SetBareme(..) => 2,
        Action::Retain(..) => 3,
        Action::AddPost(_) => 4,
        Action::RemovePost(_) => 5,
        Action::SetRole(..) => 6,
        Action::AddIncome => 7,
        Action::RemoveIncome(_) => 8,
        Action::Mission(_, MissionAction::Choose(_)) => 9,
        Action::Mission(_, MissionAction::Engage(..)) => 10,
        Action::Mission(_, MissionAction::AddCost { .. }) => 11,
        Action::Mission(_, MissionAction::RemoveCost(_)) => 12,
        Action::AddScenario(..) => 13,
        Action::DuplicateScenario(..) => 14,
        Action::RemoveScenario(_) => 15,
        Action::RemoveLever(_) => 22,
        Action::SetFrom(..) => 23,
        Action::SetPost(..) => 24,
        Action::SetTarget(..) => 25,
        Action::SetHow(..) => 26,
        Action::SetContract(..) => 28,
        Action::AddDue(_) => 29,
        Action::RemoveDue(_) => 30,
        Action::PickCalendar => 31,
        Action::ForgetPlafond(_) => 32,
        Action::MoveScenario(..) => 33,
        Action::PickPlan(_) => 34,
        Action::AddPlannedAction => 35,
        Action::RemovePlannedAction(_) => 36,
        Action::AddPlan(..) => 37,
        Action::AssumeFollowing(_) => 38,
        Action::AddReach(..) => 40,
    }
}

fn lever_variant(kind: &LeverKind) -> usize {
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
    assert_eq!(drawn, (0..41).collect());
}
