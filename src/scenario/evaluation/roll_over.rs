//! Passing to another exercice: a new dossier, with what holds from one year to the next. The
//! dossier that it is made from stays as it is.

use super::growth::Growth;
use crate::calendar::Exercice;
use crate::draft::{PostDraft, allocated};
use crate::law::Account;
use crate::money::Euros;
use crate::outcome::{Step, Term};
use crate::scenario::{ChargesChange, ChargesScope, Dossier, Lever, LeverKind};
use crate::situation::{ContractTerm, Evolving, Field, Owner};

/// The amounts of the new dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RollOverCosts {
    /// As they are typed.
    #[default]
    AsTyped,
    /// As the plan makes them evolve, to the cent. An amount that cannot be read stays as typed.
    AsPlanned,
}

impl Dossier {
    /// The dossier of another exercice. What belongs to the present one is left: what became real,
    /// what was answered and ticked, its closing, its absences, the days of its calendar. Prices
    /// that were typed for an exercice stay with it.
    pub fn roll_over(&self, exercice: Exercice, costs: RollOverCosts) -> Dossier {
        let mut next = self.clone();
        next.end_absences();
        next.base.exercice = exercice;
        next.empty_trash();
        next.base.bareme = self.bareme_way_in(exercice);
        (next.base.accounts_closed, next.base.carry_real) = (false, false);
        next.texts.retain(|field| {
            !matches!(
                field,
                Field::Later(..)
                    | Field::Point(..)
                    | Field::Closed
                    | Field::DueDay(_)
                    | Field::CalendarOrigin
                    | Field::Proposition
            ) && field != Field::TotalIn(exercice)
        });
        self.carry_forfaits(&mut next, exercice);
        if costs == RollOverCosts::AsPlanned {
            self.evolve(&mut next, exercice);
            let total = self.texts.get(Field::TotalIn(exercice));
            if !total.trim().is_empty() {
                next.texts.set(Field::Line(Account::Total), total);
            }
        }
        next
    }

    /// Writes the flat sums of the convention as they are in an exercice of the plan.
    fn carry_forfaits(&self, next: &mut Dossier, exercice: Exercice) {
        let levers = self.scenarios.iter().flat_map(|scenario| &scenario.levers);
        let owners = levers.map(|lever| Owner::Lever(lever.id)).chain([Owner::Base]);
        for (owner, term) in
            owners.flat_map(|owner| ContractTerm::FORFAITS.map(|term| (owner, term)))
        {
            if let Some(typed) = self.forfait_in(owner, term, exercice) {
                next.texts.set(Field::Contract(owner, term), self.texts.get(typed));
            }
        }
        next.texts
            .retain(|field| !matches!(field, Field::ForfaitFrom(.., year) if year <= exercice));
    }

    /// Takes away the posts that are there in this exercice alone; the agents are back, over the
    /// months of both.
    fn end_absences(&mut self) {
        let mut posts = self.base_situation().posts;
        self.base.end_absences(&mut posts);
        let ends = |post: &PostDraft| self.base.is_of_one_year(post.id);
        let gone: Vec<PostDraft> = self.base.posts.iter().copied().filter(ends).collect();
        for post in gone {
            let back = posts.iter().find(|other| Some(other.id) == post.replaces().map(Into::into));
            if let (Some(of), Some(Ok(months))) = (post.replaces(), back.map(|post| &post.months)) {
                self.texts.set(Field::PostMonths(of), &months.to_string());
            }
            self.remove_post(post.id);
        }
    }

    /// Writes each amount of the other dossier as it is in an exercice of the plan of this one.
    fn evolve(&self, next: &mut Dossier, exercice: Exercice) {
        let base = self.growth_of(None, exercice, false);
        let team = self.base.posts.iter().map(|post| (Field::PostCost(post.id), Evolving::Pay));
        let lines = Account::ALL.into_iter();
        let lines = lines.map(|account| (Field::Line(account), Evolving::Line(account)));
        let incomes = self.base.incomes.iter();
        let incomes = incomes.map(|id| (Field::IncomeAmount(*id), Evolving::Incomes));
        let costs = self.base.mission.costs.iter();
        let costs = costs.map(|cost| (Field::CostAmount(Owner::Base, cost.id), Evolving::Charges));
        for (field, what) in team.chain(lines).chain(incomes).chain(costs) {
            next.write_grown(&base, field, what);
        }
        self.keep_what_is_left(next, exercice);
        for scenario in &self.scenarios {
            let growth = self.growth_of(Some(scenario), exercice, false);
            for (field, what) in scenario.levers.iter().flat_map(amounts_of) {
                next.write_grown(&growth, field, what);
            }
        }
    }

    /// Of a total that is not allocated yet, what is left grows, and what was taken out of it grew:
    /// the next total is both.
    fn keep_what_is_left(&self, next: &mut Dossier, exercice: Exercice) {
        if self.texts.value::<Euros>(Field::ToAllocate).is_none() {
            return;
        }
        let costs = self.column(None, exercice).outcome.prix_de_revient;
        let left = costs.part(Term::Line(Account::ToAllocate));
        let left = left.map_or(Ok(Euros::ZERO), Step::euros);
        let base = next.base_situation();
        let taken = allocated(&base, &base);
        if let (Ok(left), Ok(taken)) = (left, taken)
            && let Ok(total) = left.checked_add(taken)
        {
            next.set_text(Field::ToAllocate, &total.to_typed_string());
        }
    }

    /// Writes an amount as it grows; one that is empty or unreadable stays as it is.
    fn write_grown(&mut self, growth: &Growth<'_>, field: Field, what: Evolving) {
        let amount = self.texts.value::<Euros>(field);
        let factor = growth.factor(what).ok();
        let grown = amount.zip(factor).and_then(|(amount, factor)| amount.checked_mul(factor).ok());
        if let Some(grown) = grown.map(Euros::to_cent).filter(|grown| Some(*grown) != amount) {
            self.set_text(field, &grown.to_typed_string());
        }
    }
}

/// The amounts of a lever that grow, with what they grow as.
fn amounts_of(lever: &Lever) -> Vec<(Field, Evolving)> {
    let (cost, amount) = (Field::LeverCost(lever.id), Field::LeverAmount(lever.id));
    match &lever.kind {
        LeverKind::AddPost { .. } | LeverKind::ChangePost { .. } => vec![(cost, Evolving::Pay)],
        LeverKind::Income => vec![(amount, Evolving::Incomes)],
        LeverKind::Mission(draft) => {
            let costs = draft.costs.iter();
            costs.map(|cost| (Field::CostAmount(draft.owner, cost.id), Evolving::Charges)).collect()
        }
        LeverKind::Charges { scope: ChargesScope::Line(account), change } => match change {
            ChargesChange::Add | ChargesChange::Set => vec![(amount, Evolving::Line(*account))],
            ChargesChange::Percent => Vec::new(),
        },
        LeverKind::Charges { scope: ChargesScope::All, .. }
        | LeverKind::Bareme(_)
        | LeverKind::Contracts(_)
        | LeverKind::Evolution => Vec::new(),
    }
}
