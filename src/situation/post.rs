//! A post of the team: how long it is there, and what it is paid.

use super::{Gap, Known, PostId, PostKey, both};
use crate::money::{Etp, Euros, Months};

/// What a post does: only animators count for the Ps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Qualified staff whose working time counts.
    Animateur,
    /// Secretary, accounts.
    Administratif,
    /// Cleaning, upkeep.
    Entretien,
    /// Anybody else.
    Autre,
}

impl Role {
    /// Every one, in the order of the screen.
    pub const ALL: [Role; 4] = [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre];
}

/// A post of the team, present some months of the exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Which one.
    pub id: PostKey,
    /// What it does.
    pub role: Role,
    /// Working time while present, ETP.
    pub etp: Known<Etp>,
    /// Presence in the exercice, months.
    pub months: Known<Months>,
    /// Months of the exercice before it begins; nothing for a part of the year that nobody placed.
    pub begins: Option<Months>,
    /// The post whose place it holds while its agent is away.
    pub replaces: Option<PostId>,
    /// Cost over twelve months at its own ETP, employer's charges included, €.
    pub yearly_cost: Known<Euros>,
    /// What it is paid in the exercice.
    pub paid: Paid,
}

/// What a post is paid in the exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paid {
    /// Its yearly cost, over the months of its presence.
    Present,
    /// Its yearly cost over these months, those that were forecast: its presence became another
    /// one, and nobody said yet what that changed of its pay.
    Over(Known<Months>),
    /// What the accounts show for the exercice, €.
    Spent(Known<Euros>),
    /// What it costs is not typed yet: it is in the costs that are still to allocate.
    ToAllocate,
}

impl Post {
    /// What it is paid in the exercice, to the cent, €.
    pub fn pay(&self) -> Known<Euros> {
        let months = match &self.paid {
            Paid::Present => &self.months,
            Paid::Over(months) => months,
            Paid::Spent(spent) => return spent.clone(),
            Paid::ToAllocate => return Ok(Euros::ZERO),
        };
        both(self.yearly_cost.clone(), months.clone()).and_then(|(cost, months)| {
            cost.for_months(months).map(Euros::to_cent).map_err(|_| vec![Gap::TooLarge])
        })
    }

    /// Does the same to each amount of its pay: its yearly cost, and what was spent.
    pub fn each_cost(&mut self, mut change: impl FnMut(&mut Known<Euros>)) {
        change(&mut self.yearly_cost);
        if let Paid::Spent(spent) = &mut self.paid {
            change(spent);
        }
    }

    /// The same post paid by the months of its presence, so that it can be cut in parts of the
    /// year: its cost over twelve months is the one at which its presence costs the same.
    pub fn paid_when_present(&self) -> Post {
        let cost = match &self.paid {
            Paid::Present | Paid::ToAllocate => return self.clone(),
            Paid::Over(months) => both(self.yearly_cost.clone(), months.clone()),
            Paid::Spent(spent) => spent.clone().map(|spent| (spent, Months::YEAR)),
        };
        let brought = |(cost, months): (Euros, Months)| {
            let present = self.months.as_ref().ok()?;
            cost.brought(*present, months).ok().map(Euros::to_cent)
        };
        let yearly_cost = match cost {
            Ok(cost) => brought(cost).map_or_else(|| self.yearly_cost.clone(), Ok),
            Err(gaps) => Err(gaps),
        };
        Post { yearly_cost, paid: Paid::Present, ..self.clone() }
    }
}
