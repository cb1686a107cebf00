//! Carrying an action out: one dossier in, another one out.

use super::action::{Action, ActionError, MissionAction};
use super::given::given_origin;
use super::lever::LeverKind;
use super::{Dossier, MOST_ITEMS};
use crate::calendar::Exercice;
use crate::draft::{BaremeWay, CostDraft, MissionDraft, PostDraft};
use crate::law::{Contract, PRIX_PLAFOND, Treatment};
use crate::situation::{Field, Id, Owner};

impl Dossier {
    /// The dossier after an action. Errors: the action is refused, and nothing changed.
    pub fn apply(&self, action: &Action) -> Result<Dossier, ActionError> {
        let mut next = self.clone();
        next.carry_out(action)?;
        Ok(next)
    }

    fn carry_out(&mut self, action: &Action) -> Result<(), ActionError> {
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
                *self.contract_mut(*owner, *contract).ok_or(ActionError::Gone)? = *on
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
            Action::SetRole(id, role) => match self.post_mut(*id) {
                Some(post) => post.role = *role,
                None => self.edit_lever(action)?,
            },
            _ => self.edit_lever(action)?,
        }
        self.settle_amounts();
        Ok(())
    }

    fn post_mut(&mut self, id: Id) -> Option<&mut PostDraft> {
        self.base.posts.iter_mut().find(|post| post.id == id)
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

    fn edit_lists(&mut self, action: &Action) -> Result<(), ActionError> {
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

    fn edit_mission(&mut self, owner: Owner, change: MissionAction) -> Result<(), ActionError> {
        let id = Id(self.next);
        let draft = self.mission_mut(owner).ok_or(ActionError::Gone)?;
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
}

/// There is room for one more. Errors: the list is full.
pub fn room(taken: usize, most: usize) -> Result<(), ActionError> {
    if taken < most { Ok(()) } else { Err(ActionError::Full) }
}

/// What an action speaks of is there. Errors: it is gone, and the texts of what bears its id now
/// must stay.
pub fn present(found: bool) -> Result<(), ActionError> {
    if found { Ok(()) } else { Err(ActionError::Gone) }
}
