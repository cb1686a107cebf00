//! Actions on the base.

use super::{ActionError, replace, require_present, require_room};
use crate::calendar::Exercice;
use crate::draft::{BaremeWay, PostDraft, Replacement};
use crate::law::{Account, Treatment};
use crate::scenario::dossier::{Dossier, MOST_ITEMS};
use crate::situation::{Field, IncomeId, Owner, PostId, Role};

/// A change of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaseAction {
    /// Chooses the exercice, before any amount is typed.
    SetExercice(Exercice),
    /// Forgets the ceiling that is given for an exercice, and where it comes from.
    ForgetPlafond(Exercice),
    /// Says whether the ceilings of the following years are assumed where nothing gives them.
    AssumeFollowing(bool),
    /// Says whether the accounts of the exercice are closed.
    CloseAccounts(bool),
    /// Says whether the following years start from what became real.
    CarryReal(bool),
    /// Moves the switch « retenue » of a line.
    Retain(Account, bool),
    /// Adds a post.
    AddPost(Role),
    /// Removes a post.
    RemovePost(PostId),
    /// Says what a post does.
    SetRole(PostId, Role),
    /// Says whose place a post holds while its agent is away, and whether that repeats.
    Replace(PostId, Option<Replacement>),
    /// Adds an income.
    AddIncome,
    /// Removes an income.
    RemoveIncome(IncomeId),
}

impl Dossier {
    pub(super) fn apply_base(&mut self, action: BaseAction) -> Result<(), ActionError> {
        match action {
            BaseAction::SetExercice(exercice) => {
                require_present(self.is_blank())?;
                self.base.exercice = exercice;
            }
            BaseAction::ForgetPlafond(exercice) => self.forget_plafond(exercice),
            BaseAction::AssumeFollowing(on) => self.base.assume_following = on,
            BaseAction::CloseAccounts(on) => self.base.accounts_closed = on,
            BaseAction::CarryReal(on) => self.base.carry_real = on,
            BaseAction::Retain(account, on) => {
                let usual = on == (account.treatment() == Treatment::Retained);
                self.base.set_switch(account, (!usual).then_some(on));
            }
            BaseAction::AddPost(role) => self.add_post(role)?,
            BaseAction::RemovePost(id) => {
                require_present(self.base.posts.iter().any(|post| post.id == id))?;
                self.remove_post(id);
            }
            BaseAction::Replace(id, replacement) => {
                require_present(self.base.set_replacement(id, replacement))?;
            }
            BaseAction::SetRole(id, role) => {
                let post = self.base.posts.iter_mut().find(|post| post.id == id);
                replace(post.map(|post| &mut post.role), role)?;
            }
            BaseAction::AddIncome => {
                require_room(self.base.incomes.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.incomes.push(id);
            }
            BaseAction::RemoveIncome(id) => {
                require_present(self.base.incomes.contains(&id))?;
                self.base.incomes.retain(|income| *income != id);
                self.texts.forget(id);
            }
        }
        Ok(())
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

    /// Takes a post away; whoever stood in for its agent stands in for nobody.
    pub(in crate::scenario) fn remove_post(&mut self, id: PostId) {
        self.base.posts.retain(|post| post.id != id);
        for post in &mut self.base.posts {
            post.replacement = post.replacement.filter(|known| known.of != id);
        }
        self.texts.forget(id);
    }

    fn add_post(&mut self, role: Role) -> Result<(), ActionError> {
        require_room(self.base.posts.len(), MOST_ITEMS)?;
        let id = self.new_id();
        self.base.posts.push(PostDraft::new(id, role));
        self.texts.set(Field::PostMonths(id), "12");
        Ok(())
    }
}
