//! Actions on the levers of a scenario.

use super::{ActionError, replace, require_room};
use crate::scenario::dossier::lever::{ChargesChange, ChargesScope, Lever, LeverKind};
use crate::scenario::dossier::{Dossier, MOST_ITEMS};
use crate::situation::{LeverId, PostId, Role, ScenarioId};

/// A change of the levers of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverAction {
    /// Adds a lever to a scenario.
    Add(ScenarioId, LeverKind),
    /// Removes a lever.
    Remove(LeverId),
    /// Says what the post of a lever does.
    SetRole(LeverId, Role),
    /// Chooses the post that a lever changes.
    SetPost(LeverId, PostId),
    /// Chooses the costs that a lever changes.
    SetChargesScope(LeverId, ChargesScope),
    /// Chooses how a lever changes costs.
    SetChargesChange(LeverId, ChargesChange),
}

impl Dossier {
    pub(super) fn apply_lever(&mut self, action: &LeverAction) -> Result<(), ActionError> {
        match action {
            LeverAction::Add(scenario, kind) => self.add_lever(*scenario, kind),
            LeverAction::Remove(id) => self.remove_lever(*id),
            LeverAction::SetRole(id, role) => replace(self.lever_kind(*id)?.role_mut(), *role),
            LeverAction::SetPost(id, post) => replace(self.lever_kind(*id)?.post_mut(), *post),
            LeverAction::SetChargesScope(id, scope) => {
                self.lever_kind(*id)?.set_charges_scope(*scope)
            }
            LeverAction::SetChargesChange(id, change) => {
                self.lever_kind(*id)?.set_charges_change(*change)
            }
        }
    }

    /// Adds a lever to a scenario. Errors: there is no such scenario, or its levers are as many as
    /// they may be.
    pub(in crate::scenario::dossier) fn add_lever(
        &mut self,
        scenario: ScenarioId,
        kind: &LeverKind,
    ) -> Result<(), ActionError> {
        let id = self.new_id();
        let kind = self.storable(id, kind)?;
        let scenario = self
            .scenarios
            .iter_mut()
            .find(|known| known.id == scenario)
            .ok_or(ActionError::Gone)?;
        require_room(scenario.levers.len(), MOST_ITEMS)?;
        scenario.levers.push(Lever { id, kind });
        Ok(())
    }

    /// What a lever of this id does, with ids of its own and nothing that a file could not hold.
    fn storable(&mut self, id: LeverId, kind: &LeverKind) -> Result<LeverKind, ActionError> {
        if let LeverKind::Mission(draft) = kind {
            require_room(draft.costs.len(), MOST_ITEMS + 1)?;
        }
        let mut kind = kind.renewed(id, |_| self.new_id());
        if let LeverKind::Charges { scope: ChargesScope::All, change } = &mut kind {
            *change = ChargesChange::Percent;
        }
        Ok(kind)
    }

    fn remove_lever(&mut self, id: LeverId) -> Result<(), ActionError> {
        let ids = self.lever(id).ok_or(ActionError::Gone)?.ids();
        for scenario in &mut self.scenarios {
            scenario.levers.retain(|lever| lever.id != id);
        }
        ids.into_iter().for_each(|id| self.texts.forget(id));
        Ok(())
    }

    fn lever_kind(&mut self, id: LeverId) -> Result<&mut LeverKind, ActionError> {
        self.lever_mut(id).map(|lever| &mut lever.kind).ok_or(ActionError::Gone)
    }

    pub(super) fn lever_mut(&mut self, id: LeverId) -> Option<&mut Lever> {
        let mut levers = self.scenarios.iter_mut().flat_map(|scenario| &mut scenario.levers);
        levers.find(|lever| lever.id == id)
    }
}

impl LeverKind {
    /// Errors: such a lever changes no costs.
    fn set_charges_scope(&mut self, new: ChargesScope) -> Result<(), ActionError> {
        let LeverKind::Charges { scope, change } = self else { return Err(ActionError::Gone) };
        *scope = new;
        // An amount cannot be spread over every cost: only a percentage means something there.
        *change = if new == ChargesScope::All { ChargesChange::Percent } else { *change };
        Ok(())
    }

    /// Errors: such a lever changes no costs, or all of them.
    fn set_charges_change(&mut self, new: ChargesChange) -> Result<(), ActionError> {
        match self {
            LeverKind::Charges { scope: ChargesScope::Line(_), change } => {
                replace(Some(change), new)
            }
            LeverKind::Charges { scope: ChargesScope::All, .. }
            | LeverKind::AddPost { .. }
            | LeverKind::ChangePost { .. }
            | LeverKind::Mission(_)
            | LeverKind::Income
            | LeverKind::Bareme(_)
            | LeverKind::Contracts(_)
            | LeverKind::Evolution => Err(ActionError::Gone),
        }
    }
}
