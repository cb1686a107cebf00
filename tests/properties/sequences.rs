//! Long sequences of actions: nothing panics, nothing is lost on the way out and back, every step
//! can be undone.

use super::actions::action;
use proptest::prelude::*;
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::exchange::{decode, encode};
use simulateur_rpe::outcome::{Outcome, Row, Step};
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{
    Action, BaseAction, Dossier, History, LeverKind, MOST_ITEMS, MOST_SCENARIOS, MOST_TRASHED,
    PlannerAction, ScenarioAction,
};
use simulateur_rpe::situation::{CostId, Field, Gap, Id, IncomeId, PlannedActionId, PostId};
use std::collections::BTreeSet;

pub fn start() -> impl Strategy<Value = Dossier> {
    prop_oneof![2 => Just(example()), 1 => Just(Dossier::empty(Exercice::constant(2017)))]
}

/// A dossier after a sequence; what is refused leaves it as it was.
pub fn after(start: Dossier, actions: &[Action]) -> Dossier {
    actions.iter().fold(start, |dossier, action| dossier.apply(action).unwrap_or(dossier))
}

/// Values, branches and codes of gaps, without the ids, which a file renumbers.
fn wording(step: &Step) -> String {
    let mut gaps: Vec<&str> =
        step.value.as_ref().err().into_iter().flatten().map(Gap::code).collect();
    gaps.sort_unstable();
    format!("{:?} {gaps:?} {:?} {:?}", step.value.as_ref().ok(), step.reason, step.certainty)
}

pub fn figures(outcome: &Outcome) -> Vec<String> {
    let rows = Row::all().map(|row| wording(outcome.figure(row)));
    let verdict = outcome.missions.chosen.as_ref().map(|chosen| chosen.verdict);
    rows.chain([format!("{verdict:?} {:?} {}", outcome.warnings, wording(&outcome.charges))])
        .collect()
}

fn all_figures(dossier: &Dossier) -> Vec<Vec<String>> {
    dossier.compare().columns.iter().map(|column| figures(&column.outcome)).collect()
}

/// Every id that something of the dossier bears.
fn ids(dossier: &Dossier) -> Vec<Id> {
    let base = &dossier.base;
    let costs = base.mission.costs.iter().map(|cost| cost.id.into());
    let trashed = dossier.trash.iter();
    let scenarios = dossier.scenarios.iter().chain(trashed).flat_map(|known| {
        known.levers.iter().flat_map(|lever| lever.ids()).chain([known.id.into()])
    });
    base.posts
        .iter()
        .map(|post| post.id.into())
        .chain(base.incomes.iter().map(|id| (*id).into()))
        .chain(base.planner.actions.iter().map(|id| (*id).into()))
        .chain(costs)
        .chain(scenarios)
        .collect()
}

fn lists(dossier: &Dossier) -> Vec<usize> {
    let levers = dossier.scenarios.iter().flat_map(|scenario| &scenario.levers);
    let costs = levers.filter_map(|lever| {
        if let LeverKind::Mission(draft) = &lever.kind { Some(draft.costs.len()) } else { None }
    });
    let base = &dossier.base;
    let base = [
        base.posts.len(),
        base.incomes.len(),
        base.mission.costs.len(),
        base.planner.actions.len(),
    ];
    base.into_iter()
        .chain(dossier.scenarios.iter().map(|scenario| scenario.levers.len()))
        .chain(costs)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(384))]

    #[test]
    fn nothing_is_lost_on_the_way_out_and_back(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
    ) {
        let dossier = after(start, &actions);
        let text = encode(&dossier, 1);
        let back = decode(&text).expect("what is written can be read").dossier;
        prop_assert_eq!(encode(&back, 1), text);
        prop_assert_eq!(all_figures(&back), all_figures(&dossier));
    }

    #[test]
    fn lists_keep_their_bounds_and_ids_their_owner(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
    ) {
        let dossier = after(start, &actions);
        prop_assert!(dossier.scenarios.len() <= MOST_SCENARIOS);
        prop_assert!(dossier.trash.len() <= MOST_TRASHED);
        prop_assert!(lists(&dossier).into_iter().all(|length| length <= MOST_ITEMS));
        let ids = ids(&dossier);
        let numbers: BTreeSet<u32> = ids.iter().map(|id| id.number()).collect();
        prop_assert_eq!(numbers.len(), ids.len());
        prop_assert!(numbers.into_iter().all(|number| number < dossier.next));
    }

    #[test]
    fn what_is_removed_comes_back_with_its_letter_its_texts_and_its_figures(
        start in start(),
        actions in prop::collection::vec(action(), 1..60),
        drawn in 0..MOST_SCENARIOS,
    ) {
        let dossier = after(start, &actions);
        if let Some((place, known)) = dossier.scenarios.iter().enumerate().cycle().nth(drawn) {
            let without = dossier.apply(&ScenarioAction::Remove(known.id).into()).unwrap();
            let empty = without.apply(&ScenarioAction::EmptyTrash.into()).unwrap();
            prop_assert_eq!(all_figures(&without), all_figures(&empty));
            let read = decode(&encode(&without, 1)).expect("what is written can be read").dossier;
            let id = read.trash.last().map(|known| known.id).unwrap();
            let back = read.apply(&ScenarioAction::Restore(id).into()).unwrap();
            let here = without.apply(&ScenarioAction::Restore(known.id).into()).unwrap();
            prop_assert_eq!(encode(&back, 1), encode(&here, 1));
            prop_assert_eq!(here.scenarios.last(), Some(known));
            let column = |dossier: &Dossier, place: usize| {
                figures(&dossier.compare().columns[place].outcome)
            };
            let last = dossier.scenarios.len();
            prop_assert_eq!(column(&here, last), column(&dossier, place.saturating_add(1)));
        }
    }

    #[test]
    fn every_step_can_be_undone_and_done_again(
        start in start(),
        actions in prop::collection::vec(action(), 1..40),
    ) {
        let mut history = History::new(start);
        for action in &actions {
            history.pause();
            let before = history.present().clone();
            let done = history.act(action);
            let after = history.present().clone();
            if done.is_err() || before == after {
                prop_assert_eq!(&before, &after);
                continue;
            }
            prop_assert!(history.undo() && history.present() == &before);
            prop_assert!(history.redo() && history.present() == &after);
            prop_assert!(!history.can_redo());
        }
    }

    #[test]
    fn going_back_all_the_way_finds_the_start(
        start in start(),
        actions in prop::collection::vec(action(), 1..40),
    ) {
        let mut history = History::new(start.clone());
        for action in &actions {
            let _ = history.act(action);
        }
        let end = history.present().clone();
        while history.undo() {}
        prop_assert_eq!(history.present(), &start);
        while history.redo() {}
        prop_assert_eq!(history.present(), &end);
        while history.undo() {}
        prop_assert_eq!(history.present(), &start);
    }

    #[test]
    fn an_action_on_what_is_not_there_takes_no_text_away(
        start in start(),
        actions in prop::collection::vec(action(), 1..40),
        id in 0_u32..60,
    ) {
        let dossier = after(start, &actions);
        let spared = |action: Action| {
            dossier.apply(&action).map_or(true, |after| after.texts == dossier.texts)
        };
        if dossier.base.posts.iter().all(|post| post.id != PostId(id)) {
            prop_assert!(spared(BaseAction::RemovePost(PostId(id)).into()));
        }
        if !dossier.base.incomes.contains(&IncomeId(id)) {
            prop_assert!(spared(BaseAction::RemoveIncome(IncomeId(id)).into()));
        }
        if !dossier.base.planner.actions.contains(&PlannedActionId(id)) {
            prop_assert!(spared(PlannerAction::RemovePlannedAction(PlannedActionId(id)).into()));
        }
        if dossier.base.mission.costs.iter().all(|cost| cost.id != CostId(id)) {
            let remove = simulateur_rpe::scenario::MissionAction::RemoveCost(CostId(id));
            prop_assert!(spared(Action::Mission(simulateur_rpe::situation::Owner::Base, remove)));
        }
    }
}

#[test]
fn keystrokes_in_one_field_are_one_step() {
    let mut history = History::new(example());
    for text in ["8", "80", "80 "] {
        history.act(&Action::Type(Field::Am, text.to_string())).unwrap();
    }
    history.act(&Action::Type(Field::Communes, "7".to_string())).unwrap();
    assert!(history.undo());
    assert_eq!(
        (history.present().texts.get(Field::Am), history.present().texts.get(Field::Communes)),
        ("80 ", "6")
    );
    assert!(history.undo());
    assert_eq!(history.present(), &example());
    assert!(!history.undo());
    history.act(&BaseAction::AddIncome.into()).unwrap();
    assert!(!history.can_redo(), "a new action ends what could be done again");
}
