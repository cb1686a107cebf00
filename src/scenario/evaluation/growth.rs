//! How amounts grow from the base exercice to a later one.

use crate::calendar::Exercice;
use crate::money::{Euros, Rate};
use crate::outcome::combine;
use crate::scenario::{Dossier, LeverKind, Scenario};
use crate::situation::{Evolving, Field, Gap, Known, Owner, Situation};
use rust_decimal::Decimal;

impl Dossier {
    /// Who says the rates of each year from the one after the base to this one: the scenario, then
    /// the base.
    pub(super) fn owners_of_rates(
        &self,
        scenario: Option<&Scenario>,
        year: Exercice,
        doubtful: bool,
    ) -> Vec<Vec<Owner>> {
        let first = self.base.exercice.year().saturating_add(1);
        let levers = || {
            scenario
                .into_iter()
                .flat_map(|scenario| &scenario.levers)
                .filter(|lever| lever.kind == LeverKind::Evolution)
        };
        let owners = |passed: Exercice| {
            let acting = self.acting(levers(), passed, doubtful);
            acting
                .iter()
                .rev()
                .map(|(lever, ..)| Owner::Lever(lever.id))
                .chain([Owner::Base])
                .collect()
        };
        (first..=year.year()).filter_map(Exercice::new).map(owners).collect()
    }

    /// How much something grew since the base exercice: the product of its yearly factors, exact.
    pub(super) fn growth(&self, passed: &[Vec<Owner>], what: Evolving) -> Known<Decimal> {
        let mut factor = Ok(Decimal::ONE);
        for owners in passed {
            let rate = self.rate_of(owners, what);
            factor = crate::situation::both(factor, rate).and_then(|(factor, rate)| {
                factor.checked_mul(rate.growth()).ok_or_else(|| vec![Gap::TooLarge])
            });
        }
        factor
    }

    /// The rate of a year: that of a line, then that of all costs; 0 % when nothing is typed.
    fn rate_of(&self, owners: &[Owner], what: Evolving) -> Known<Rate> {
        let general = if matches!(what, Evolving::Line(_)) { Evolving::Charges } else { what };
        let mut typed = [what, general]
            .into_iter()
            .flat_map(|what| owners.iter().map(move |owner| Field::Evolution(*owner, what)));
        typed.find_map(|field| self.texts.optional(field)).unwrap_or(Ok(Rate::ZERO))
    }
}

/// Every amount as it grew, to the cent.
pub(super) fn apply_growth(situation: &mut Situation, growth: impl Fn(Evolving) -> Known<Decimal>) {
    let (pay, charges, incomes) =
        (growth(Evolving::Pay), growth(Evolving::Charges), growth(Evolving::Incomes));
    let aged = |amount: &Known<Euros>, factor: &Known<Decimal>| {
        combine(amount.clone(), factor.clone(), |amount, factor| {
            Ok(amount.checked_mul(factor)?.to_cent())
        })
    };
    for post in &mut situation.posts {
        post.yearly_cost = aged(&post.yearly_cost, &pay);
    }
    for cost in &mut situation.mission.costs {
        cost.unit = aged(&cost.unit, &charges);
    }
    for charge in &mut situation.charges {
        // A line at 0 € stays there, whatever its rate says.
        if charge.amount != Ok(Euros::ZERO) {
            charge.amount = aged(&charge.amount, &growth(Evolving::Line(charge.account)));
        }
    }
    for income in &mut situation.incomes {
        *income = aged(income, &incomes);
    }
}
