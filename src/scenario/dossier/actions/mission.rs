//! Actions on what is said of the missions, by the base or by a lever.

use super::{ActionError, require_present, require_room};
use crate::draft::{CostDraft, MissionDraft};
use crate::law::Mission;
use crate::scenario::dossier::{Dossier, MOST_ITEMS};
use crate::situation::{CostId, Owner};

/// A change of what is said of the missions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissionAction {
    /// Chooses the mission that is measured, or none.
    Choose(Option<Mission>),
    /// Engages in a mission, or leaves it.
    Engage(Mission, bool),
    /// Adds a cost, by session or at once.
    AddCost {
        /// True when the price is that of one session.
        per_session: bool,
    },
    /// Removes a cost.
    RemoveCost(CostId),
}

impl Dossier {
    pub(super) fn apply_mission(
        &mut self,
        owner: Owner,
        action: MissionAction,
    ) -> Result<(), ActionError> {
        let id = CostId(self.next);
        let draft = self.mission_mut(owner).ok_or(ActionError::Gone)?;
        match action {
            MissionAction::Choose(mission) => draft.chosen = mission,
            MissionAction::Engage(mission, on) => {
                draft.engage(mission, on);
                draft.chosen = draft.chosen.filter(|chosen| on || *chosen != mission);
            }
            MissionAction::AddCost { per_session } => {
                require_room(draft.costs.len(), MOST_ITEMS)?;
                draft.costs.push(CostDraft { id, per_session });
                self.new_id::<CostId>();
            }
            MissionAction::RemoveCost(cost) => {
                require_present(draft.costs.iter().any(|known| known.id == cost))?;
                draft.costs.retain(|known| known.id != cost);
                self.texts.forget(cost);
            }
        }
        Ok(())
    }

    fn mission_mut(&mut self, owner: Owner) -> Option<&mut MissionDraft> {
        match owner {
            Owner::Base => Some(&mut self.base.mission),
            Owner::Lever(id) => self.lever_mut(id)?.kind.mission_mut(),
        }
    }
}
