//! Actions of the mission planner. What a plan comes to is computed by who asks for it: the action
//! only carries it.

use super::action::{Action, ActionError};
use super::apply::{present, room};
use super::lever::{Lever, LeverKind};
use super::planned::PlannedMission;
use super::{Dossier, MOST_ITEMS, MOST_SCENARIOS, Scenario};
use crate::draft::{CostDraft, MissionDraft};
use crate::situation::{Field, Owner};

impl Dossier {
    pub(super) fn edit_planner(&mut self, action: &Action) -> Result<(), ActionError> {
        match action {
            Action::PickPlan(plan) => self.base.planner.plan = Some(*plan),
            Action::AddPlannedAction => {
                room(self.base.planner.actions.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.planner.actions.push(id);
            }
            Action::RemovePlannedAction(id) => {
                present(self.base.planner.actions.contains(id))?;
                self.base.planner.actions.retain(|known| known != id);
                self.texts.forget(*id);
            }
            Action::AddPlan(planned, name) => self.add_plan(planned, name)?,
            _ => {}
        }
        Ok(())
    }

    /// Adds the scenario of a mission; its plan is the one that is chosen from then on.
    fn add_plan(&mut self, planned: &PlannedMission, name: &str) -> Result<(), ActionError> {
        room(self.scenarios.len(), MOST_SCENARIOS)?;
        room(planned.costs.len(), MOST_ITEMS + 1)?;
        self.base.planner.plan = planned.plan.or(self.base.planner.plan);
        let id = self.new_id();
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(id), &name);
        let lever = self.planned_lever(planned);
        self.scenarios.push(Scenario { id, levers: vec![lever] });
        Ok(())
    }

    /// The lever of a mission, with its texts.
    pub(super) fn planned_lever(&mut self, planned: &PlannedMission) -> Lever {
        let lever = self.new_id();
        let owner = Owner::Lever(lever);
        for (datum, text) in &planned.data {
            self.texts.set(Field::Datum(owner, *datum), text);
        }
        let mut draft = MissionDraft { chosen: Some(planned.mission), ..MissionDraft::none(owner) };
        for cost in &planned.costs {
            let id = self.new_id();
            self.texts.set(Field::CostName(owner, id), &cost.name);
            self.texts.set(Field::CostAmount(owner, id), &cost.price);
            draft.costs.push(CostDraft { id, per_session: cost.per_session });
        }
        Lever { id: lever, kind: LeverKind::Mission(draft) }
    }
}
