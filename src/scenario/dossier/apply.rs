//! Carrying an action out: one dossier in, another one out.

use super::action::{Action, MissionAction, Refused, Side};
use super::given::given_origin;
use super::lever::{How, Lever, LeverKind, Target};
use super::{Dossier, MOST_ITEMS, MOST_SCENARIOS, Scenario};
use crate::calendar::Exercice;
use crate::draft::{BaremeWay, CostDraft, MissionDraft, PostDraft};
use crate::law::{Contract, PRIX_PLAFOND, Treatment};
use crate::situation::{Field, Id, Owner};

impl Dossier {
    /// The dossier after an action. Errors: the action is refused, and nothing changed.
    pub fn apply(&self, action: &Action) -> Result<Dossier, Refused> {
        let mut next = self.clone();
        next.carry_out(action)?;
        Ok(next)
    }

    fn carry_out(&mut self, action: &Action) -> Result<(), Refused> {
        match action {
            Action::Type(field, text) => self.type_text(*field, text),
            Action::ForgetPlafond(exercice) => self.forget_plafond(*exercice),
            Action::SetExercice(exercice) => self.base.exercice = *exercice,
            Action::SetBareme(Owner::Base, way) => self.base.bareme = *way,
            Action::AssumeFollowing(on) => self.base.assume_following = *on,
            Action::Retain(account, on) if *on == (account.treatment() == Treatment::Retained) => {
                self.base.set_switch(*account, None)
            }
            Action::Retain(account, on) => self.base.set_switch(*account, Some(*on)),
            Action::AddPost(_)
            | Action::RemovePost(_)
            | Action::AddIncome
            | Action::RemoveIncome(_) => self.edit_lists(action)?,
            Action::SetContract(owner, contract, on) => {
                *self.contract_mut(*owner, *contract).ok_or(Refused::Gone)? = *on
            }
            Action::AddDue(_) | Action::RemoveDue(_) | Action::PickCalendar => {
                self.edit_calendar(action)?
            }
            Action::Mission(owner, change) => self.edit_mission(*owner, *change)?,
            Action::AddScenario(..)
            | Action::AddReach(..)
            | Action::DuplicateScenario(..)
            | Action::RemoveScenario(_)
            | Action::MoveScenario(..) => self.edit_scenarios(action)?,
            Action::PickPlan(_)
            | Action::AddPlannedAction
            | Action::RemovePlannedAction(_)
            | Action::AddPlan(..) => self.edit_planner(action)?,
            Action::AddLever(..) | Action::RemoveLever(_) => self.edit_levers(action)?,
            Action::SetRole(id, role) => {
                match self.base.posts.iter_mut().find(|post| post.id == *id) {
                    Some(post) => post.role = *role,
                    None => self.edit_lever(action)?,
                }
            }
            _ => self.edit_lever(action)?,
        }
        self.settle_amounts();
        Ok(())
    }

    /// A relais that is named is somebody's own; a ceiling typed for the exercice that waits for
    /// one is meant to be used.
    fn type_text(&mut self, field: Field, text: &str) {
        if field == Field::RelaisName && text != self.texts.get(field) {
            self.example = false;
        }
        if let Field::PrixPlafond(owner, exercice) = field
            && text != self.texts.get(field)
            && given_origin(self.texts.get(Field::PlafondOrigin(owner, exercice))).is_some()
        {
            // The amount is not the Caf's any more.
            self.texts.set(Field::PlafondOrigin(owner, exercice), "");
        }
        self.set_text(field, text);
        let waits = self.base.bareme == BaremeWay::Published
            && PRIX_PLAFOND.at(self.base.exercice).is_err();
        if waits
            && field == Field::PrixPlafond(Owner::Base, self.base.exercice)
            && !text.trim().is_empty()
        {
            self.base.bareme = BaremeWay::Entered;
        }
    }

    fn forget_plafond(&mut self, exercice: Exercice) {
        for field in
            [Field::PrixPlafond(Owner::Base, exercice), Field::PlafondOrigin(Owner::Base, exercice)]
        {
            self.texts.set(field, "");
        }
        if exercice == self.base.exercice && self.base.bareme == BaremeWay::Entered {
            self.base.bareme = BaremeWay::Published;
        }
    }

    fn edit_lists(&mut self, action: &Action) -> Result<(), Refused> {
        match action {
            Action::AddPost(role) => {
                room(self.base.posts.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.posts.push(PostDraft { id, role: *role });
                self.texts.set(Field::PostMonths(id), "12");
            }
            Action::RemovePost(id) => {
                present(self.base.posts.iter().any(|post| post.id == *id))?;
                self.base.posts.retain(|post| post.id != *id);
                self.texts.forget(*id);
            }
            Action::AddIncome => {
                room(self.base.incomes.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.incomes.push(id);
            }
            Action::RemoveIncome(id) => {
                present(self.base.incomes.contains(id))?;
                self.base.incomes.retain(|income| income != id);
                self.texts.forget(*id);
            }
            _ => {}
        }
        Ok(())
    }

    fn edit_mission(&mut self, owner: Owner, change: MissionAction) -> Result<(), Refused> {
        let id = Id(self.next);
        let draft = self.mission_mut(owner).ok_or(Refused::Gone)?;
        match change {
            MissionAction::Choose(mission) => draft.chosen = mission,
            MissionAction::Engage(mission, true) => draft.engage(mission, true),
            MissionAction::Engage(mission, false) => {
                draft.engage(mission, false);
                draft.chosen = draft.chosen.filter(|chosen| *chosen != mission);
            }
            MissionAction::AddCost { per_session } => {
                room(draft.costs.len(), MOST_ITEMS)?;
                draft.costs.push(CostDraft { id, per_session });
                self.new_id();
            }
            MissionAction::RemoveCost(cost) => {
                present(draft.costs.iter().any(|known| known.id == cost))?;
                draft.costs.retain(|known| known.id != cost);
                self.texts.forget(cost);
            }
        }
        Ok(())
    }

    fn contract_mut(&mut self, owner: Owner, contract: Contract) -> Option<&mut bool> {
        let contracts = match owner {
            Owner::Base => &mut self.base.contracts,
            Owner::Lever(id) => match &mut self.lever_mut(id)?.kind {
                LeverKind::Contracts(contracts) => contracts,
                _ => return None,
            },
        };
        Some(match contract {
            Contract::Ctg => &mut contracts.ctg,
            Contract::Cej => &mut contracts.cej,
        })
    }

    fn mission_mut(&mut self, owner: Owner) -> Option<&mut MissionDraft> {
        match owner {
            Owner::Base => Some(&mut self.base.mission),
            Owner::Lever(id) => match &mut self.lever_mut(id)?.kind {
                LeverKind::Mission(draft) => Some(draft),
                _ => None,
            },
        }
    }

    fn edit_scenarios(&mut self, action: &Action) -> Result<(), Refused> {
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
                let place = self
                    .scenarios
                    .iter()
                    .position(|scenario| scenario.id == *id)
                    .ok_or(Refused::Gone)?;
                self.duplicate(place, name);
            }
            Action::RemoveScenario(id) => {
                let place = self
                    .scenarios
                    .iter()
                    .position(|scenario| scenario.id == *id)
                    .ok_or(Refused::Gone)?;
                let gone = self.scenarios.remove(place);
                gone.levers
                    .iter()
                    .flat_map(Lever::ids)
                    .chain([gone.id])
                    .for_each(|id| self.texts.forget(id));
            }
            Action::MoveScenario(id, side) => {
                let place = self
                    .scenarios
                    .iter()
                    .position(|scenario| scenario.id == *id)
                    .ok_or(Refused::Gone)?;
                let other = match side {
                    Side::Left => place.checked_sub(1),
                    Side::Right => {
                        place.checked_add(1).filter(|other| *other < self.scenarios.len())
                    }
                };
                self.scenarios.swap(place, other.ok_or(Refused::Gone)?);
            }
            _ => {}
        }
        Ok(())
    }

    /// Copies the scenario at a place just behind it, with new ids and its own copy of the texts.
    pub(in crate::scenario) fn duplicate(&mut self, place: usize, name: &str) {
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

    fn edit_levers(&mut self, action: &Action) -> Result<(), Refused> {
        match action {
            Action::AddLever(scenario, kind) => {
                let id = self.new_id();
                let kind = self.fitted(id, kind)?;
                let scenario = self
                    .scenarios
                    .iter_mut()
                    .find(|known| known.id == *scenario)
                    .ok_or(Refused::Gone)?;
                room(scenario.levers.len(), MOST_ITEMS)?;
                scenario.levers.push(Lever { id, kind });
            }
            Action::RemoveLever(id) => {
                let ids = self.lever(*id).ok_or(Refused::Gone)?.ids();
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
    fn fitted(&mut self, id: Id, kind: &LeverKind) -> Result<LeverKind, Refused> {
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

    fn edit_lever(&mut self, action: &Action) -> Result<(), Refused> {
        let id = match action {
            Action::SetRole(id, _)
            | Action::SetFrom(id, _)
            | Action::SetPost(id, _)
            | Action::SetTarget(id, _)
            | Action::SetHow(id, _) => *id,
            Action::SetBareme(Owner::Lever(id), _) => *id,
            _ => return Err(Refused::Gone),
        };
        let kind = &mut self.lever_mut(id).ok_or(Refused::Gone)?.kind;
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
            _ => return Err(Refused::Gone),
        }
        Ok(())
    }

    fn lever_mut(&mut self, id: Id) -> Option<&mut Lever> {
        self.scenarios
            .iter_mut()
            .flat_map(|scenario| &mut scenario.levers)
            .find(|lever| lever.id == id)
    }
}

pub fn room(taken: usize, most: usize) -> Result<(), Refused> {
    if taken < most { Ok(()) } else { Err(Refused::Full) }
}

/// What an action speaks of is there. Errors: it is gone, and the texts of what bears its id now
/// must stay.
pub fn present(found: bool) -> Result<(), Refused> {
    if found { Ok(()) } else { Err(Refused::Gone) }
}

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
