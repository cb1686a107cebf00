//! What one exercice of the plan is: the base as it evolves, with the levers that act then.

use crate::calendar::{Exercice, Period, YearMonth, YearPart};
use crate::draft::{BaremeWay, Draft, Texts};
use crate::money::{Euros, Rate};
use crate::outcome::combine;
use crate::scenario::{Dossier, Lever, LeverKind, Scenario};
use crate::situation::{Evolving, Field, Gap, Known, Owner, Situation};
use rust_decimal::Decimal;

/// A lever that acts in a year, from when on, and over which part of the year.
type Acting<'a> = (&'a Lever, YearMonth, YearPart);

impl Dossier {
    /// When a lever acts: always, unless dates are typed. Errors: a date is not readable.
    pub fn lapse(&self, lever: &Lever) -> Known<Period> {
        let month = |field| self.texts.optional(field).transpose();
        let (from, until) = (month(Field::LeverStart(lever.id)), month(Field::LeverEnd(lever.id)));
        crate::situation::both(from, until).map(|(from, until)| Period { from, until })
    }

    /// Whether a date of a lever was typed.
    pub fn is_dated(&self, lever: &Lever) -> bool {
        [Field::LeverStart(lever.id), Field::LeverEnd(lever.id)]
            .into_iter()
            .any(|field| !self.texts.get(field).trim().is_empty())
    }

    /// The same in the plan: a post begins no sooner than its month of the base exercice.
    pub fn planned_lapse(&self, lever: &Lever, lapse: Period) -> Period {
        let month = lever.first_month().map(|month| YearMonth::new(self.base.exercice, month));
        Period { from: lapse.from.max(month), ..lapse }
    }

    /// The dates that cannot be read among those of a scenario.
    pub(super) fn unreadable_dates(&self, scenario: Option<&Scenario>) -> Vec<Gap> {
        let levers = scenario.into_iter().flat_map(|scenario| &scenario.levers);
        levers.filter_map(|lever| self.lapse(lever).err()).flatten().collect()
    }

    /// The base in a year, before it evolves.
    pub(super) fn base_in(&self, year: Exercice, texts: &Texts) -> Situation {
        let mut situation =
            Draft { exercice: year, bareme: self.bareme_way_in(year), ..self.base.clone() }
                .read(texts);
        if year != self.base.exercice {
            // Closing is typed for one exercice.
            situation.closed = None;
        }
        situation
    }

    /// What a scenario makes of the base in a year; `doubtful`: the levers whose dates cannot be
    /// read act always, else never.
    pub(super) fn in_year(
        &self,
        scenario: Option<&Scenario>,
        base: &Situation,
        texts: &Texts,
        doubtful: bool,
    ) -> Situation {
        let (mut situation, year) = (base.clone(), base.exercice);
        let acting =
            self.acting(scenario.into_iter().flat_map(|scenario| &scenario.levers), year, doubtful);
        let begins = |lever: &Lever| {
            acting.iter().find(|(known, ..)| known.id == lever.id).map(|(_, from, _)| *from)
        };
        for lever in
            self.in_application_order(acting.iter().map(|(lever, ..)| *lever).collect(), begins)
        {
            if let Some((_, _, stretch)) = acting.iter().find(|(known, ..)| known.id == lever.id) {
                lever.apply_over(*stretch, texts, &mut situation);
            }
        }
        let passed = self.owners_of_rates(scenario, year, doubtful);
        apply_growth(&mut situation, |what| self.growth(&passed, what));
        situation
    }

    /// Where the ceiling of a year comes from: as the base says for its own; else the value typed
    /// for the year, else an assumption where one was asked for.
    fn bareme_way_in(&self, year: Exercice) -> BaremeWay {
        let typed = !self.texts.get(Field::PrixPlafond(Owner::Base, year)).trim().is_empty();
        if year == self.base.exercice {
            return self.base.bareme;
        }
        let assumed = self.base.bareme == BaremeWay::Assumed || self.base.assume_following;
        match (typed, assumed) {
            (true, _) => BaremeWay::Entered,
            (false, true) => BaremeWay::Assumed,
            (false, false) => BaremeWay::Published,
        }
    }

    fn acting<'a>(
        &self,
        levers: impl Iterator<Item = &'a Lever>,
        year: Exercice,
        doubtful: bool,
    ) -> Vec<Acting<'a>> {
        let beginning = YearMonth::new(Exercice::FIRST, crate::calendar::Month::JANUARY);
        let acts = |lever: &'a Lever| {
            let lapse = self.lapse(lever).ok().or(doubtful.then(Period::default))?;
            let lapse = self.planned_lapse(lever, lapse);
            Some((lever, lapse.from.unwrap_or(beginning), lapse.part_of(year)?))
        };
        levers.filter_map(acts).collect()
    }

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

    /// How much something grew since the base exercice: the product of its yearly factors, exact.
    fn growth(&self, passed: &[Vec<Owner>], what: Evolving) -> Known<Decimal> {
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
fn apply_growth(situation: &mut Situation, growth: impl Fn(Evolving) -> Known<Decimal>) {
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
