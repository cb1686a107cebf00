//! What the base became: how much of it was typed, and whether it stands for the exercice.

use super::Dossier;
use crate::law::{Account, Status};
use crate::situation::{Field, Revised};

impl Dossier {
    /// Whether anything of a status was typed, for what is still in the base.
    pub fn has_values_of(&self, status: Status) -> bool {
        let base = &self.base;
        self.texts.later(status).any(|value| match value {
            Revised::PostEtp(id)
            | Revised::PostMonths(id)
            | Revised::PostCost(id)
            | Revised::PostPresence(id)
            | Revised::PostSpent(id) => base.posts.iter().any(|post| post.id == id),
            Revised::IncomeAmount(id) => base.incomes.contains(&id),
            Revised::CostAmount(id) => base.mission.costs.iter().any(|cost| cost.id == id),
            Revised::Line(_) | Revised::Datum(_) | Revised::Closed => true,
        })
    }

    /// How many amounts of the base have a real one, and how many there are: what each post costs,
    /// each account of which something was typed, each cost of the mission, each income.
    pub fn real_amounts(&self) -> (usize, usize) {
        let amounts: Vec<Revised> = self.amounts().collect();
        let real = amounts.iter().filter(|value| self.is_real(**value)).count();
        (real, amounts.len())
    }

    /// Whether the exercice of the base is real: its accounts are said to be closed, or each of its
    /// amounts has a real one.
    pub fn is_closed(&self) -> bool {
        let (real, all) = self.real_amounts();
        let allocated = self.texts.get(Field::ToAllocate).trim().is_empty();
        let every = allocated && real > 0 && real == all;
        self.has_values_of(Status::Reel) && (self.base.accounts_closed || every)
    }

    fn amounts(&self) -> impl Iterator<Item = Revised> {
        let base = &self.base;
        let lines = Account::ALL
            .into_iter()
            .map(Revised::Line)
            .filter(|line| Status::ALL.into_iter().any(|status| self.is_typed(status, *line)));
        let posts = base.posts.iter().map(|post| Revised::PostSpent(post.id));
        let costs = base.mission.costs.iter().map(|cost| Revised::CostAmount(cost.id));
        let incomes = base.incomes.iter().map(|id| Revised::IncomeAmount(*id));
        posts.chain(lines).chain(costs).chain(incomes)
    }

    fn is_real(&self, value: Revised) -> bool {
        let of_year = if let Revised::PostSpent(id) = value {
            self.is_typed(Status::Reel, Revised::PostCost(id))
        } else {
            false
        };
        of_year || self.is_typed(Status::Reel, value)
    }

    fn is_typed(&self, status: Status, value: Revised) -> bool {
        !self.texts.get(value.at(status)).trim().is_empty()
    }
}
