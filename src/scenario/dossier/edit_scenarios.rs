//! Actions on the scenarios and on their levers.

use super::action::{Action, ActionError, Side};
use super::apply::room;
use super::lever::{How, Lever, LeverKind, Target};
use super::{Dossier, MOST_ITEMS, MOST_SCENARIOS, Scenario};
use crate::draft::{CostDraft, MissionDraft};
use crate::situation::{Field, Id, Owner};

impl Dossier {
    pub(super) fn edit_scenarios(&mut self, action: &Action) -> Result<(), ActionError> {
        match action {
            Action::AddScenario(quick, name) => {
                room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.add_quick(*quick, name);
            }
            Action::AddReach(reach, name) => {
                room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.attach(reach, name)?;
            }
            Action::DuplicateScenario(id, name) => {
                room(self.scenarios.len(), MOST_SCENARIOS)?;
                let place = self.place_of(*id)?;
                self.duplicate(place, name);
            }
            Action::RemoveScenario(id) => {
                let place = self.place_of(*id)?;
                let gone = self.scenarios.remove(place);
                let ids = gone.levers.iter().flat_map(Lever::ids).chain([gone.id]);
                ids.for_each(|id| self.texts.forget(id));
            }
            Action::MoveScenario(id, side) => {
                let place = self.place_of(*id)?;
                let other = match side {
                    Side::Left => place.checked_sub(1),
                    Side::Right => {
                        place.checked_add(1).filter(|other| *other < self.scenarios.len())
                    }
                };
                self.scenarios.swap(place, other.ok_or(ActionError::Gone)?);
            }
            _ => {}
        }
        Ok(())
    }

    /// Where a scenario stands. Errors: it is gone.
    pub(super) fn place_of(&self, id: Id) -> Result<usize, ActionError> {
        self.scenarios.iter().position(|scenario| scenario.id == id).ok_or(ActionError::Gone)
    }

    /// Copies the scenario at a place just behind it, with new ids and its own copy of the texts.
    pub(super) fn duplicate(&mut self, place: usize, name: &str) {
        let Some(original) = self.scenarios.get(place).cloned() else {
            return;
        };
        let named: Vec<Id> =
            original.levers.iter().flat_map(Lever::ids).chain([original.id]).collect();
        let ids: Vec<(Id, Id)> = named.into_iter().map(|id| (id, self.new_id())).collect();
        let renew = |id: Id| ids.iter().find(|(known, _)| *known == id).map_or(id, |(_, new)| *new);
        let levers = original.levers.iter().map(|lever| renewed(lever, &renew)).collect();
        self.texts.copy(&ids);
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(renew(original.id)), &name);
        self.scenarios.insert(place.saturating_add(1), Scenario { id: renew(original.id), levers });
    }

    pub(super) fn edit_levers(&mut self, action: &Action) -> Result<(), ActionError> {
        match action {
            Action::AddLever(scenario, kind) => {
                let id = self.new_id();
                let kind = self.fitted(id, kind)?;
                let scenario = self
                    .scenarios
                    .iter_mut()
                    .find(|known| known.id == *scenario)
                    .ok_or(ActionError::Gone)?;
                room(scenario.levers.len(), MOST_ITEMS)?;
                scenario.levers.push(Lever { id, kind });
            }
            Action::RemoveLever(id) => {
                let ids = self.lever(*id).ok_or(ActionError::Gone)?.ids();
                self.scenarios
                    .iter_mut()
                    .for_each(|scenario| scenario.levers.retain(|lever| lever.id != *id));
                ids.into_iter().for_each(|id| self.texts.forget(id));
            }
            _ => {}
        }
        Ok(())
    }

    /// What a lever of this id does, with ids of its own and nothing that a file could not hold.
    fn fitted(&mut self, id: Id, kind: &LeverKind) -> Result<LeverKind, ActionError> {
        Ok(match kind {
            LeverKind::Mission(draft) => {
                room(draft.costs.len(), MOST_ITEMS + 1)?;
                let costs = draft
                    .costs
                    .iter()
                    .map(|cost| CostDraft { id: self.new_id(), ..*cost })
                    .collect();
                LeverKind::Mission(MissionDraft { owner: Owner::Lever(id), costs, ..draft.clone() })
            }
            LeverKind::Charges { target: Target::All, .. } => {
                LeverKind::Charges { target: Target::All, how: How::Percent }
            }
            other => other.clone(),
        })
    }

    pub(super) fn edit_lever(&mut self, action: &Action) -> Result<(), ActionError> {
        let id = match action {
            Action::SetRole(id, _)
            | Action::SetFrom(id, _)
            | Action::SetPost(id, _)
            | Action::SetTarget(id, _)
            | Action::SetHow(id, _) => *id,
            Action::SetBareme(Owner::Lever(id), _) => *id,
            _ => return Err(ActionError::Gone),
        };
        let kind = &mut self.lever_mut(id).ok_or(ActionError::Gone)?.kind;
        match (kind, action) {
            (LeverKind::AddPost { role, .. }, Action::SetRole(_, new)) => *role = *new,
            (
                LeverKind::AddPost { from, .. } | LeverKind::ChangePost { from, .. },
                Action::SetFrom(_, new),
            ) => *from = *new,
            (LeverKind::ChangePost { post, .. }, Action::SetPost(_, new)) => *post = *new,
            (LeverKind::Charges { target, how }, Action::SetTarget(_, new)) => {
                *target = *new;
                // An amount cannot be spread over every cost: only a percentage means something
                // there.
                *how = if *new == Target::All { How::Percent } else { *how };
            }
            (LeverKind::Charges { target, how }, Action::SetHow(_, new))
                if *target != Target::All =>
            {
                *how = *new
            }
            (LeverKind::Bareme(way), Action::SetBareme(_, new)) => *way = *new,
            _ => return Err(ActionError::Gone),
        }
        Ok(())
    }

    pub(super) fn lever_mut(&mut self, id: Id) -> Option<&mut Lever> {
        self.scenarios
            .iter_mut()
            .flat_map(|scenario| &mut scenario.levers)
            .find(|lever| lever.id == id)
    }
}

/// The same lever under new ids.
fn renewed(lever: &Lever, renew: &impl Fn(Id) -> Id) -> Lever {
    let id = renew(lever.id);
    let kind = match &lever.kind {
        LeverKind::Mission(draft) => {
            let costs =
                draft.costs.iter().map(|cost| CostDraft { id: renew(cost.id), ..*cost }).collect();
            LeverKind::Mission(MissionDraft { owner: Owner::Lever(id), costs, ..draft.clone() })
        }
        other => other.clone(),
    };
    Lever { id, kind }
}
