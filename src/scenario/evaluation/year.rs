//! What a column is in one exercice: the base as it evolves, with the levers that act then.

use crate::calendar::{Exercice, Period, YearMonth, YearPart};
use crate::draft::{BaremeWay, Draft, Texts, allocate};
use crate::law::{Account, Status};
use crate::money::Euros;
use crate::scenario::{Dossier, Lever, LeverKind, Scenario};
use crate::situation::{Evolving, Field, Gap, Known, Owner, ScenarioId, Situation};

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

    /// Whether a date of any lever was typed.
    pub fn has_dated_levers(&self) -> bool {
        let levers = self.scenarios.iter().flat_map(|scenario| &scenario.levers);
        levers.into_iter().any(|lever| self.is_dated(lever))
    }

    /// The dates that cannot be read among those of a scenario.
    pub(super) fn unreadable_dates(&self, scenario: Option<&Scenario>) -> Vec<Gap> {
        let levers = scenario.into_iter().flat_map(|scenario| &scenario.levers);
        levers.filter_map(|lever| self.lapse(lever).err()).flatten().collect()
    }

    /// What the base means in its own exercice.
    pub fn base_situation(&self) -> Situation {
        self.base.read(&self.texts)
    }

    /// What a scenario means in the base exercice, or the base, as it was forecast; a lever whose
    /// dates cannot be read is left out.
    pub fn situation(&self, scenario: Option<&Scenario>) -> Situation {
        let mut situation = self.base_situation();
        self.apply_levers(scenario, &self.texts, false, &mut situation);
        round_to_cents(&mut situation);
        situation
    }

    /// The same as it became: an empty later value is the earlier one. Nothing when nothing of that
    /// status was typed.
    pub fn later(&self, scenario: Option<&Scenario>, status: Status) -> Option<Situation> {
        let (texts, mut situation) = self.became(status)?;
        self.apply_levers(scenario, &texts, false, &mut situation);
        round_to_cents(&mut situation);
        Some(situation)
    }

    /// What the base became, with its texts. Nothing when nothing of that status was typed.
    pub(super) fn became(&self, status: Status) -> Option<(Texts, Situation)> {
        let texts = self.has_values_of(status).then(|| self.texts.as_of(status))?;
        let mut situation = self.base.read(&texts);
        allocate(&mut situation, Some(&self.base_situation()), &texts);
        Some((texts, situation))
    }

    /// The base in a year, before it evolves.
    pub(super) fn base_in(&self, year: Exercice, texts: &Texts) -> Situation {
        let mut situation =
            Draft { exercice: year, bareme: self.bareme_way_in(year), ..self.base.clone() }
                .read(texts);
        if year != self.base.exercice {
            // Closing is typed for one exercice, and an absence is one of it.
            situation.closed = None;
            self.base.end_absences(&mut situation.posts);
            let total = situation.charges.iter_mut().find(|line| line.account == Account::Total);
            if let (Some(total), Some(typed)) = (total, texts.optional(Field::TotalIn(year))) {
                total.amount = typed;
            }
        }
        situation
    }

    /// What a scenario makes of the base in its year, at the prices of the base exercice, exact and
    /// not rounded yet; `doubtful`: the levers whose dates cannot be read act always, else never.
    pub(super) fn apply_levers(
        &self,
        scenario: Option<&Scenario>,
        texts: &Texts,
        doubtful: bool,
        situation: &mut Situation,
    ) {
        let levers = scenario.into_iter().flat_map(|scenario| &scenario.levers);
        let acting = self.acting(levers, situation.exercice, doubtful);
        let begins = |lever: &Lever| {
            acting.iter().find(|(known, ..)| known.id == lever.id).map(|(_, from, _)| *from)
        };
        for lever in
            self.in_application_order(acting.iter().map(|(lever, ..)| *lever).collect(), begins)
        {
            if let Some((_, _, stretch)) = acting.iter().find(|(known, ..)| known.id == lever.id) {
                lever.apply_over(*stretch, texts, situation);
            }
        }
    }

    /// Where the ceiling of a year comes from: as the base says for its own; else the value typed
    /// for the year, else an assumption where one was asked for.
    pub(super) fn bareme_way_in(&self, year: Exercice) -> BaremeWay {
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

    /// Whether a column is what never happened in an exercice: its scenario changes that of the
    /// base, whose accounts are closed.
    pub fn never_happened(&self, scenario: Option<ScenarioId>, exercice: Exercice) -> bool {
        let known = scenario.and_then(|id| self.scenario(id));
        let levers = known.into_iter().flat_map(|known| &known.levers);
        let changes = levers.filter(|lever| lever.kind != LeverKind::Evolution);
        exercice == self.base.exercice
            && self.is_closed()
            && !self.acting(changes, exercice, true).is_empty()
    }

    pub(super) fn acting<'a>(
        &self,
        levers: impl Iterator<Item = &'a Lever>,
        year: Exercice,
        doubtful: bool,
    ) -> Vec<Acting<'a>> {
        let beginning = YearMonth::new(Exercice::FIRST, crate::calendar::Month::JANUARY);
        let acts = |lever: &'a Lever| {
            let lapse = self.lapse(lever).ok().or(doubtful.then(Period::default))?;
            Some((lever, lapse.from.unwrap_or(beginning), lapse.part_of(year)?))
        };
        levers.filter_map(acts).collect()
    }
}

/// Every amount to the cent: what a part of a year leaves is rounded once its levers have acted.
pub(super) fn round_to_cents(situation: &mut Situation) {
    each_amount(situation, &mut |amount, _| {
        if let Ok(known) = amount {
            *known = known.to_cent();
        }
    });
}

/// Does the same to every amount that grows, with what it grows as.
pub(super) fn each_amount(
    situation: &mut Situation,
    change: &mut dyn FnMut(&mut Known<Euros>, Evolving),
) {
    for post in &mut situation.posts {
        post.each_cost(|cost| change(cost, Evolving::Pay));
    }
    for cost in &mut situation.mission.costs {
        change(&mut cost.unit, Evolving::Charges);
    }
    for charge in &mut situation.charges {
        // A line at 0 € stays there, whatever its rate says.
        if charge.amount != Ok(Euros::ZERO) {
            change(&mut charge.amount, Evolving::Line(charge.account));
        }
    }
    for income in &mut situation.incomes {
        change(income, Evolving::Incomes);
    }
}
