//! Actions on what prepares the missions.

use super::{ActionError, require_present, require_room};
use crate::draft::SessionPlan;
use crate::scenario::dossier::{Dossier, MOST_ITEMS};
use crate::situation::PlannedActionId;

/// A change of what prepares the missions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannerAction {
    /// Chooses the plan of sessions that the missions are compared with.
    ChoosePlan(SessionPlan),
    /// Adds an action of communication to those that are planned.
    AddPlannedAction,
    /// Removes a planned action of communication.
    RemovePlannedAction(PlannedActionId),
}

impl Dossier {
    pub(super) fn apply_planner(&mut self, action: PlannerAction) -> Result<(), ActionError> {
        match action {
            PlannerAction::ChoosePlan(plan) => self.base.planner.plan = Some(plan),
            PlannerAction::AddPlannedAction => {
                require_room(self.base.planner.actions.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.planner.actions.push(id);
            }
            PlannerAction::RemovePlannedAction(id) => {
                require_present(self.base.planner.actions.contains(&id))?;
                self.base.planner.actions.retain(|known| *known != id);
                self.texts.forget(id);
            }
        }
        Ok(())
    }
}
