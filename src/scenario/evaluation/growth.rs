//! How amounts grow from the base exercice to a later one.

use super::year::each_amount;
use crate::calendar::Exercice;
use crate::draft::Texts;
use crate::law::Account;
use crate::money::{Euros, Rate};
use crate::outcome::combine;
use crate::scenario::{Dossier, LeverKind, Scenario};
use crate::situation::{ContractTerm, Evolving, Field, Gap, Known, Owner, Situation};
use rust_decimal::Decimal;

/// What [`Dossier::grow`] does.
pub(super) type Grow = fn(&Dossier, Option<&Scenario>, bool, &mut Situation);

impl Dossier {
    /// Who says the rates of each year from the one after the base to this one: the scenario, then
    /// the base.
    fn owners_of_rates(
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

    /// Makes every amount of a situation grow up to its exercice.
    pub(super) fn grow(
        &self,
        scenario: Option<&Scenario>,
        doubtful: bool,
        situation: &mut Situation,
    ) {
        self.growth_of(scenario, situation.exercice, doubtful).apply(situation);
        self.set_forfaits(scenario, doubtful, situation);
    }

    /// The flat sums of the convention, as they were typed from an exercice on; without any, they
    /// stay what they were.
    fn set_forfaits(&self, scenario: Option<&Scenario>, doubtful: bool, situation: &mut Situation) {
        let levers = scenario.into_iter().flat_map(|scenario| &scenario.levers);
        let levers = levers.filter(|lever| matches!(lever.kind, LeverKind::Contracts(_)));
        let acting = self.acting(levers, situation.exercice, doubtful);
        let owner = acting.last().map_or(Owner::Base, |(lever, ..)| Owner::Lever(lever.id));
        let typed = |term| self.forfait_in(owner, term, situation.exercice);
        let typed = ContractTerm::FORFAITS.map(typed);
        let Some(territoire) = &mut situation.ctg else { return };
        for (part, typed) in
            [&mut territoire.existants, &mut territoire.nouveaux].into_iter().zip(typed)
        {
            if let (Some(part), Some(field)) = (part, typed) {
                part.amount = self.texts.known(field);
            }
        }
    }

    /// Where the flat sum of an exercice after that of the base was typed last.
    pub(super) fn forfait_in(
        &self,
        owner: Owner,
        term: ContractTerm,
        exercice: Exercice,
    ) -> Option<Field> {
        let years = self.base.exercice.after().take_while(|year| *year <= exercice);
        let fields = years.map(|year| Field::ForfaitFrom(owner, term, year));
        fields.filter(|field| !self.texts.get(*field).trim().is_empty()).last()
    }

    /// How amounts grow up to an exercice, in the base or in a scenario; `doubtful`: the levers
    /// whose dates cannot be read act always, else never.
    pub(in crate::scenario) fn growth_of(
        &self,
        scenario: Option<&Scenario>,
        year: Exercice,
        doubtful: bool,
    ) -> Growth<'_> {
        Growth { texts: &self.texts, owners: self.owners_of_rates(scenario, year, doubtful) }
    }
}

/// How amounts grow from the base exercice to another one.
pub(in crate::scenario) struct Growth<'a> {
    texts: &'a Texts,
    /// Who says the rates of each year that passes.
    owners: Vec<Vec<Owner>>,
}

impl Growth<'_> {
    /// How much something grew: the product of its yearly factors, exact. Errors: a rate cannot be
    /// read.
    pub fn factor(&self, what: Evolving) -> Known<Decimal> {
        let mut factor = Ok(Decimal::ONE);
        for owners in &self.owners {
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

    /// Every amount as it grew, to the cent.
    pub fn apply(&self, situation: &mut Situation) {
        let typed = self.texts.optional::<Euros>(Field::TotalIn(situation.exercice)).is_some();
        each_amount(situation, &mut |amount, what| {
            let grows = !(typed && what == Evolving::Line(Account::Total));
            let factor = if grows { self.factor(what) } else { Ok(Decimal::ONE) };
            *amount = combine(amount.clone(), factor, |amount, factor| {
                Ok(amount.checked_mul(factor)?.to_cent())
            });
        });
    }
}
