//! A dossier whose pay is masked: no post says what it costs. The pay and the lines that the Caf
//! retains are one amount, [`Account::Total`], for each status and each exercice of the plan; what
//! a scenario changes of it is added to that amount. Every figure stays what it was, to the cent.
//!
//! Amounts are rounded one by one as they grow, so that a sum that grew is not the sum of what
//! grew: the amount of each exercice is written, not its evolution.

use crate::calendar::{Exercice, Month, YearMonth};
use crate::law::{Account, Status, Treatment};
use crate::money::{Etp, Euros};
use crate::outcome::{Outcome, Term};
use crate::scenario::{
    ChargesChange, ChargesScope, Dossier, Lever, LeverKind, MOST_ITEMS, Scenario, proposed_cost,
};
use crate::situation::{Charge, Evolving, Field, LeverId, Revised, Role, ScenarioId};

/// What a post costs that costs nothing: its pay stands in the total.
const NOTHING: &str = "0";
/// The same where what is typed has no value yet: what depends on it waits there too.
const UNKNOWN: &str = "masqué";

/// An amount of the first and of the last exercice of a run of exercices.
type Run = (Exercice, Exercice, Euros);

impl Dossier {
    /// The dossier with its pay in one total, and no name of a post. Nothing when the costs of the
    /// base are not known, or while some are still to allocate: a scenario may wait for them.
    pub fn pay_masked(&self) -> Option<Dossier> {
        if !self.trash.is_empty() {
            let mut kept = self.clone();
            kept.empty_trash();
            return kept.pay_masked();
        }
        let mut masked = self.clone();
        masked.texts.retain(|field| !matches!(field, Field::PostName(_)));
        for lever in self.levers().filter(|lever| lever.is_of_pay()) {
            masked.texts.set(Field::LeverName(lever.id), "");
        }
        if self.base.posts.is_empty() {
            return Some(masked);
        }
        let left =
            |line: &Charge| line.account == Account::ToAllocate && line.amount != Ok(Euros::ZERO);
        if self.base_situation().charges.iter().any(left) {
            return None;
        }
        self.empty_costs(&mut masked);
        self.fill_base(&mut masked)?;
        self.fill_years(&mut masked);
        for scenario in &self.scenarios {
            self.fill_posts(&mut masked, scenario)?;
            self.fill_scenario(&mut masked, scenario.id)?;
        }
        Some(masked)
    }

    /// Whether a line goes into the total: the Caf retains it, and no doubt is cast on it.
    pub(super) fn is_in_total(&self, account: Account) -> bool {
        account.treatment() == Treatment::Retained && self.base.is_retained(account)
    }

    pub(super) fn levers(&self) -> impl Iterator<Item = &Lever> {
        self.scenarios.iter().flat_map(|scenario| &scenario.levers)
    }

    /// Takes away the pay, the lines of the total, and how they evolve.
    fn empty_costs(&self, masked: &mut Dossier) {
        masked.texts.retain(|field| !self.goes_into_total(field));
        for post in &self.base.posts {
            masked.texts.set(Field::PostCost(post.id), NOTHING);
        }
        // Where every amount has a real one, nothing else says that the accounts are closed.
        masked.base.accounts_closed = self.is_closed();
        for scenario in &mut masked.scenarios {
            scenario.levers.retain(|lever| !self.is_relative(lever));
        }
        self.empty_levers(masked);
    }

    fn goes_into_total(&self, field: Field) -> bool {
        let line = if let Field::Line(account)
        | Field::Later(_, Revised::Line(account))
        | Field::Evolution(_, Evolving::Line(account)) = field
        {
            self.is_in_total(account)
        } else {
            false
        };
        let pay = matches!(
            field,
            Field::ToAllocate
                | Field::Later(_, Revised::PostCost(_) | Revised::PostSpent(_))
                | Field::TotalIn(_)
                | Field::Evolution(_, Evolving::Pay)
        );
        line || pay
    }

    /// Takes away what the posts of the levers cost, and the levers that go into the total.
    fn empty_levers(&self, masked: &mut Dossier) {
        for scenario in &self.scenarios {
            for lever in scenario.levers.iter().filter(|lever| lever.is_of_pay()) {
                let cost = Field::LeverCost(lever.id);
                let typed = self.texts.optional::<Euros>(cost);
                if matches!(typed, Some(Err(_))) {
                    masked.texts.set(cost, UNKNOWN);
                } else if typed.is_some() || self.change_of_pay(lever).is_some() {
                    masked.texts.set(cost, NOTHING);
                }
            }
            for gone in scenario.levers.iter().filter(|lever| self.is_relative(lever)) {
                masked.texts.forget(gone.id);
            }
        }
    }

    /// Whether what a lever changes depends on a line of the total.
    fn is_relative(&self, lever: &Lever) -> bool {
        let LeverKind::Charges { scope: ChargesScope::Line(account), change } = &lever.kind else {
            return false;
        };
        *change != ChargesChange::Add && self.is_in_total(*account)
    }

    /// The total of the base in its exercice, as forecast and as it became.
    fn fill_base(&self, masked: &mut Dossier) -> Option<()> {
        let year = self.base.exercice;
        let wanted = self.column(None, year);
        for status in Status::ALL {
            let Some(wanted) = wanted.at(status) else { continue };
            let field = Revised::Line(Account::Total).at(status);
            masked.texts.set(field, NOTHING);
            let left = difference(wanted, masked.column(None, year).at(status)?)?;
            masked.texts.set(field, &typed(left));
        }
        Some(())
    }

    /// The total of the base in the following exercices of the plan, where it may differ.
    fn fill_years(&self, masked: &mut Dossier) {
        let evolves =
            |field| matches!(field, Field::Evolution(_, what) if what != Evolving::Incomes);
        let mut known = Vec::new();
        for year in self.plan_years().into_iter().skip(1) {
            let (wanted, found) = (self.column(None, year), masked.column(None, year));
            let total = total_of(&found.outcome);
            let left = difference(&wanted.outcome, &found.outcome);
            known.extend(left.map(|left| (year, total, left)));
        }
        let differs = known.iter().any(|(.., left)| !left.is_zero());
        if differs || self.texts.any(evolves) {
            for (year, total, left) in known {
                let total = total.checked_add(left).unwrap_or(total);
                masked.texts.set(Field::TotalIn(year), &typed(total));
            }
        }
    }

    /// What each post of a scenario costs, added to the total over the same months: what begins in
    /// a year is then known over twelve months too. Nothing when there is no room for it.
    fn fill_posts(&self, masked: &mut Dossier, scenario: &Scenario) -> Option<()> {
        for lever in &scenario.levers {
            let Some(change) = self.change_of_pay(lever).filter(|change| !change.is_zero()) else {
                continue;
            };
            let added = masked.add_to_total(scenario.id, change)?;
            let dates: [fn(LeverId) -> Field; 2] = [Field::LeverStart, Field::LeverEnd];
            for date in dates {
                masked.texts.set(date(added), self.texts.get(date(lever.id)));
            }
        }
        Some(())
    }

    /// What a lever adds to the pay of a year, at the prices of the base; nothing when it bears on
    /// no post, or when that is not known.
    fn change_of_pay(&self, lever: &Lever) -> Option<Euros> {
        let typed = self.texts.optional::<Euros>(Field::LeverCost(lever.id)).transpose().ok()?;
        let etp = self.texts.known::<Etp>(Field::LeverEtp(lever.id));
        let base = self.base_situation();
        match &lever.kind {
            LeverKind::AddPost { role } => {
                let proposed =
                    || proposed_cost(&base, &etp).filter(|_| *role == Role::Animateur)?.ok();
                typed.or_else(proposed)
            }
            LeverKind::ChangePost { post } => {
                let known = base.posts.into_iter().find(|known| known.id == (*post).into())?;
                let (before, months) = (known.yearly_cost.ok()?, known.months.ok()?);
                let scaled = || before.rescaled(known.etp.ok()?, etp.ok()?).ok();
                let after = typed.or_else(scaled)?.to_cent();
                let change = after.checked_sub(before).ok()?.for_months(months).ok()?;
                Some(change.to_cent())
            }
            LeverKind::Charges { .. }
            | LeverKind::Mission(_)
            | LeverKind::Income
            | LeverKind::Bareme(_)
            | LeverKind::Contracts(_)
            | LeverKind::Evolution => None,
        }
    }

    /// What a scenario still changes of the total, added to it: what amounts become as they grow,
    /// and cents. Nothing when there is no room for it.
    fn fill_scenario(&self, masked: &mut Dossier, id: ScenarioId) -> Option<()> {
        let years = self.plan_years();
        let mut runs: Vec<Run> = Vec::new();
        for year in &years {
            let (wanted, found) = (self.column(Some(id), *year), masked.column(Some(id), *year));
            let left = difference(&wanted.outcome, &found.outcome).unwrap_or_default();
            match runs.last_mut().filter(|(.., known)| *known == left) {
                Some((_, until, _)) => *until = *year,
                None => runs.push((*year, *year, left)),
            }
        }
        let (first, last) = (years.first()?, years.last()?);
        for (from, until, left) in runs.into_iter().filter(|(.., left)| !left.is_zero()) {
            let lever = masked.add_to_total(id, left)?;
            let months = [(from, first, Month::JANUARY), (until, last, Month::DECEMBER)];
            let fields = [Field::LeverStart(lever), Field::LeverEnd(lever)];
            for ((year, end, month), field) in months.into_iter().zip(fields) {
                if year != *end {
                    masked.texts.set(field, &YearMonth::new(year, month).to_string());
                }
            }
        }
        Some(())
    }

    /// A lever that adds an amount to the total. Nothing when there is no room for it.
    fn add_to_total(&mut self, scenario: ScenarioId, amount: Euros) -> Option<LeverId> {
        let id: LeverId = self.new_id();
        let scope = ChargesScope::Line(Account::Total);
        let kind = LeverKind::Charges { scope, change: ChargesChange::Add };
        let levers = &mut self.scenarios.iter_mut().find(|known| known.id == scenario)?.levers;
        (levers.len() < MOST_ITEMS).then(|| levers.push(Lever { id, kind }))?;
        self.texts.set(Field::LeverAmount(id), &typed(amount));
        Some(id)
    }
}

impl Lever {
    /// Whether it changes what a post costs.
    pub(super) fn is_of_pay(&self) -> bool {
        matches!(self.kind, LeverKind::AddPost { .. } | LeverKind::ChangePost { .. })
    }
}

/// What the retained costs of a column lack of those of another one.
fn difference(wanted: &Outcome, found: &Outcome) -> Option<Euros> {
    let (wanted, found) =
        (wanted.prix_de_revient.euros().ok()?, found.prix_de_revient.euros().ok()?);
    wanted.checked_sub(found).ok()
}

/// The total, of which a step that is not there is nothing.
fn total_of(outcome: &Outcome) -> Euros {
    let line = outcome.prix_de_revient.part(Term::Line(Account::Total));
    line.and_then(|line| line.euros().ok()).unwrap_or_default()
}

/// As a person types it.
fn typed(amount: Euros) -> String {
    amount.decimal().normalize().to_string().replace('.', ",")
}
