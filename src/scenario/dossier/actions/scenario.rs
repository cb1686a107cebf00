//! Actions on the list of the scenarios.

use super::{ActionError, require_room};
use crate::scenario::dossier::lever::{Lever, LeverKind};
use crate::scenario::dossier::planned_mission::PlannedMission;
use crate::scenario::dossier::quick::Quick;
use crate::scenario::dossier::target_scenario::TargetScenario;
use crate::scenario::dossier::{Dossier, MOST_ITEMS, MOST_SCENARIOS, Scenario};
use crate::situation::{Field, Id, ScenarioId};

/// Where a scenario moves among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Before the one before it.
    Left,
    /// Behind the one behind it.
    Right,
}

/// A change of the list of the scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScenarioAction {
    /// Adds the what-if of a press, under a name.
    AddQuick(Quick, String),
    /// Adds a scenario of one change, under a name.
    AddChange(LeverKind, String),
    /// Adds the scenario of a mission as it is planned, under a name. What its plan comes to is
    /// computed by who asks for it.
    AddPlannedMission(PlannedMission, String),
    /// Adds the scenario that reaches a target, under a name.
    AddTarget(TargetScenario, String),
    /// Copies a scenario, under a name.
    Duplicate(ScenarioId, String),
    /// Removes a scenario: it goes to the trash.
    Remove(ScenarioId),
    /// Gives a scenario of the trash back.
    Restore(ScenarioId),
    /// Takes a scenario out of the trash for good.
    Discard(ScenarioId),
    /// The same of every scenario of the trash.
    EmptyTrash,
    /// Moves a scenario one place among the others.
    Move(ScenarioId, Direction),
}

impl Dossier {
    pub(super) fn apply_scenario(&mut self, action: &ScenarioAction) -> Result<(), ActionError> {
        match action {
            ScenarioAction::AddQuick(quick, name) => {
                require_room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.add_quick(*quick, name);
            }
            ScenarioAction::AddChange(kind, name) => {
                require_room(self.scenarios.len(), MOST_SCENARIOS)?;
                let scenario = self.add_quick(Quick::Blank, name);
                self.add_lever(scenario, kind)?;
            }
            ScenarioAction::AddPlannedMission(planned, name) => {
                self.add_planned_mission(planned, name)?
            }
            ScenarioAction::AddTarget(target, name) => {
                require_room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.add_target_scenario(target, name)?;
            }
            ScenarioAction::Duplicate(id, name) => {
                require_room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.duplicate(*id, name)?;
            }
            ScenarioAction::Remove(id) => {
                let index = self.scenario_index(*id)?;
                let removed = self.scenarios.remove(index);
                self.put_in_trash(removed);
            }
            ScenarioAction::Restore(id) => {
                require_room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.restore(*id)?;
            }
            ScenarioAction::Discard(id) => self.discard(*id)?,
            ScenarioAction::EmptyTrash => self.empty_trash(),
            ScenarioAction::Move(id, direction) => self.move_scenario(*id, *direction)?,
        }
        Ok(())
    }

    /// Adds the scenario of a mission; its plan is the one that is chosen from then on.
    fn add_planned_mission(
        &mut self,
        planned: &PlannedMission,
        name: &str,
    ) -> Result<(), ActionError> {
        require_room(self.scenarios.len(), MOST_SCENARIOS)?;
        require_room(planned.costs.len(), MOST_ITEMS + 1)?;
        self.base.planner.plan = planned.plan.or(self.base.planner.plan);
        let id = self.new_id();
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(id), &name);
        let lever = self.planned_lever(planned);
        let letter = self.free_letter();
        self.scenarios.push(Scenario { id, letter, levers: vec![lever] });
        Ok(())
    }

    fn scenario_index(&self, id: ScenarioId) -> Result<usize, ActionError> {
        let index = self.scenarios.iter().position(|scenario| scenario.id == id);
        index.ok_or(ActionError::Gone)
    }

    /// Copies a scenario just behind it, with new ids and its own copy of the texts. The id of the
    /// copy is returned. Errors: there is no such scenario.
    pub(in crate::scenario::dossier) fn duplicate(
        &mut self,
        id: ScenarioId,
        name: &str,
    ) -> Result<ScenarioId, ActionError> {
        let index = self.scenario_index(id)?;
        let original = self.scenario(id).cloned().ok_or(ActionError::Gone)?;
        let named: Vec<Id> =
            original.levers.iter().flat_map(Lever::ids).chain([original.id.into()]).collect();
        let ids: Vec<(Id, Id)> = named.into_iter().map(|id| (id, self.id_of_copy(id))).collect();
        let renew = |id: Id| ids.iter().find(|(known, _)| *known == id).map_or(id, |(_, new)| *new);
        let levers = original.levers.iter().map(|lever| lever.renewed(&renew)).collect();
        let letter = self.free_letter();
        let copy = Scenario { id: original.id.renewed(&renew), letter, levers };
        self.texts.copy(&ids);
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(copy.id), &name);
        let id = copy.id;
        self.scenarios.insert(index.saturating_add(1), copy);
        Ok(id)
    }

    fn move_scenario(&mut self, id: ScenarioId, direction: Direction) -> Result<(), ActionError> {
        let index = self.scenario_index(id)?;
        let other = match direction {
            Direction::Left => index.checked_sub(1),
            Direction::Right => index.checked_add(1).filter(|other| *other < self.scenarios.len()),
        };
        self.scenarios.swap(index, other.ok_or(ActionError::Gone)?);
        Ok(())
    }
}
