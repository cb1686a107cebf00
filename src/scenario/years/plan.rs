//! The plan over years: from the base exercice to the end of the convention, each exercice
//! evaluated by the same rules as the base.

use crate::calendar::{Date, DateRange, Exercice};
use crate::draft::Texts;
use crate::law::Status;
use crate::outcome::{Outcome, Step};
use crate::rules::{balance_on_real, evaluate};
use crate::scenario::Dossier;
use crate::situation::{Field, Gap, ScenarioId, Situation};

/// Most exercices of a plan.
pub const MOST_YEARS: u16 = 5;

/// Why the plan ends where it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Horizon {
    /// With the convention, on that day.
    Convention(Date),
    /// After five exercices: the convention goes on.
    Longer(Date),
    /// After five exercices: no last day of a convention is known.
    Unknown,
    /// After five exercices: the convention ended before the base exercice.
    Ended(Date),
    /// After five exercices: the convention ends before it begins.
    Backwards,
}

/// What an exercice of the plan is computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct PlanInput {
    exercice: Exercice,
    real: bool,
    outside: bool,
    situations: YearSituations,
    /// What it would be with the levers whose dates cannot be read, and which dates these are.
    doubt: Option<(YearSituations, Vec<Gap>)>,
}

/// The situation of an exercice and, where something real was typed, the forecast one, from which
/// the advances are computed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct YearSituations {
    situation: Situation,
    forecast: Option<Situation>,
}

/// The base in each exercice of the plan, with the texts that levers are read from.
struct BaseYears {
    years: Vec<YearSituations>,
    texts: Texts,
}

/// An exercice of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanYear {
    /// The civil year.
    pub exercice: Exercice,
    /// Whether it is what became real.
    pub real: bool,
    /// Whether the convention, once its days are known, leaves it out.
    pub outside: bool,
    /// Its figures.
    pub outcome: Outcome,
    /// What they were computed from.
    input: PlanInput,
}

/// The exercices of the base, or of a scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanColumn {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Its exercices, in order.
    pub years: Vec<PlanYear>,
}

/// The whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Why it ends where it ends.
    pub horizon: Horizon,
    /// The base, then the scenarios in the order of the screen.
    pub columns: Vec<PlanColumn>,
}

impl Dossier {
    /// Evaluates the plan of the base and of every scenario.
    pub fn plan(&self) -> Plan {
        self.plan_again(None)
    }

    /// The same; an exercice of the plan before that was computed from the same is taken over as it
    /// is.
    pub fn plan_again(&self, before: Option<&Plan>) -> Plan {
        let bases = self.plan_bases();
        let ids =
            std::iter::once(None).chain(self.scenarios.iter().map(|scenario| Some(scenario.id)));
        let column = |scenario| {
            let known = before.and_then(|plan| plan.column(scenario));
            let year = |input: PlanInput| {
                let same =
                    known.and_then(|known| known.years.iter().find(|year| year.input == input));
                same.cloned().unwrap_or_else(|| PlanYear::of(input))
            };
            PlanColumn {
                scenario,
                years: self.plan_inputs(&bases, scenario).into_iter().map(year).collect(),
            }
        };
        Plan { horizon: self.horizon(), columns: ids.map(column).collect() }
    }

    /// Why the plan ends where it ends.
    pub fn horizon(&self) -> Horizon {
        let day = |field| self.texts.value::<Date>(field);
        let (from, Some(until)) = (day(Field::ConventionStart), day(Field::ConventionEnd)) else {
            return Horizon::Unknown;
        };
        match until {
            _ if from.is_some_and(|from| until < from) => Horizon::Backwards,
            _ if until.year() < self.base.exercice => Horizon::Ended(until),
            _ if until.year().years_after(self.base.exercice) >= MOST_YEARS => {
                Horizon::Longer(until)
            }
            _ => Horizon::Convention(until),
        }
    }

    /// The exercices of the plan, in order; the first one is that of the base.
    pub fn plan_years(&self) -> Vec<Exercice> {
        let first = self.base.exercice.year();
        let count = match self.horizon() {
            Horizon::Convention(until) => {
                until.year().years_after(self.base.exercice).saturating_add(1)
            }
            Horizon::Longer(_) | Horizon::Unknown | Horizon::Ended(_) | Horizon::Backwards => {
                MOST_YEARS
            }
        };
        (first..first.saturating_add(count)).filter_map(Exercice::new).collect()
    }

    /// The base in each exercice, which every scenario starts from.
    fn plan_bases(&self) -> BaseYears {
        let real = self.has_values_of(Status::Reel);
        let texts = if real { self.texts.as_of(Status::Reel) } else { self.texts.clone() };
        let situations = |year| YearSituations {
            situation: self.base_in(year, &texts),
            forecast: (real && year == self.base.exercice).then(|| self.base_in(year, &self.texts)),
        };
        let years = self.plan_years().into_iter().map(situations).collect();
        BaseYears { years, texts }
    }

    fn plan_inputs(&self, bases: &BaseYears, scenario: Option<ScenarioId>) -> Vec<PlanInput> {
        let scenario = scenario.and_then(|id| self.scenario(id));
        let unreadable = self.unreadable_dates(scenario);
        let situations = |base: &YearSituations, doubtful| YearSituations {
            situation: self.in_year(scenario, &base.situation, &bases.texts, doubtful),
            forecast: base
                .forecast
                .as_ref()
                .map(|forecast| self.in_year(scenario, forecast, &self.texts, doubtful)),
        };
        let input = |base: &YearSituations| PlanInput {
            exercice: base.situation.exercice,
            real: base.forecast.is_some(),
            outside: self.leaves_out(base.situation.exercice),
            situations: situations(base, false),
            doubt: (!unreadable.is_empty()).then(|| (situations(base, true), unreadable.clone())),
        };
        bases.years.iter().map(input).collect()
    }

    /// Whether the convention leaves a year out; a convention that is not known leaves none.
    fn leaves_out(&self, year: Exercice) -> bool {
        let day = |field| self.texts.value::<Date>(field);
        let until = day(Field::ConventionEnd);
        let ended = until.is_some_and(|until| until.year() < year);
        let span =
            day(Field::ConventionStart).zip(until).map(|(from, until)| DateRange { from, until });
        span.map_or(ended, |span| !span.is_backwards() && !span.touches(year))
    }
}

impl PlanYear {
    fn of(input: PlanInput) -> PlanYear {
        let plain = input.situations.evaluate();
        let outcome = match &input.doubt {
            Some((with, gaps)) => doubted(plain, &with.evaluate(), gaps),
            None => plain,
        };
        PlanYear {
            exercice: input.exercice,
            real: input.real,
            outside: input.outside,
            outcome,
            input,
        }
    }
}

impl YearSituations {
    fn evaluate(&self) -> Outcome {
        let outcome = evaluate(&self.situation);
        match &self.forecast {
            Some(forecast) => realised(evaluate(forecast), outcome),
            None => outcome,
        }
    }
}

/// What became real, with the advances of what was forecast.
fn realised(forecast: Outcome, real: Outcome) -> Outcome {
    let settled = balance_on_real(forecast, &real);
    Outcome { acomptes: settled.acomptes, solde: settled.solde, ..real }
}

/// Every figure that a lever changes whose dates cannot be read is to be completed.
fn doubted(without: Outcome, with: &Outcome, gaps: &[Gap]) -> Outcome {
    let doubt = |step, other| doubted_step(step, other, gaps);
    Outcome {
        etp: doubt(without.etp, &with.etp),
        prix_de_revient: doubt(without.prix_de_revient, &with.prix_de_revient),
        non_retenues: doubt(without.non_retenues, &with.non_retenues),
        plafond: doubt(without.plafond, &with.plafond),
        assiette: doubt(without.assiette, &with.assiette),
        marge: doubt(without.marge, &with.marge),
        ps: doubt(without.ps, &with.ps),
        bonus_mission: doubt(without.bonus_mission, &with.bonus_mission),
        bonus_territoire: doubt(without.bonus_territoire, &with.bonus_territoire),
        psej: doubt(without.psej, &with.psej),
        total_caf: doubt(without.total_caf, &with.total_caf),
        autres_recettes: doubt(without.autres_recettes, &with.autres_recettes),
        charges: doubt(without.charges, &with.charges),
        reste_a_charge: doubt(without.reste_a_charge, &with.reste_a_charge),
        acomptes: doubt(without.acomptes, &with.acomptes),
        solde: doubt(without.solde, &with.solde),
        ..without
    }
}

fn doubted_step(step: Step, other: &Step, gaps: &[Gap]) -> Step {
    let same_parts = step.parts.len() == other.parts.len();
    let parts = step.parts.iter().cloned().enumerate().map(|(place, part)| {
        match other.parts.get(place).filter(|_| same_parts) {
            Some(other) if other.term == part.term => doubted_step(part, other, gaps),
            _ => part,
        }
    });
    let parts = parts.collect();
    let value = if step.value == other.value {
        step.value
    } else {
        Err([gaps, &step.value.err().unwrap_or_default()].concat())
    };
    Step { value, parts, ..step }
}

impl Plan {
    /// The column of a scenario, or of the base.
    pub fn column(&self, scenario: Option<ScenarioId>) -> Option<&PlanColumn> {
        self.columns.iter().find(|column| column.scenario == scenario)
    }
}

impl PlanColumn {
    /// An exercice of the column.
    pub fn year(&self, exercice: Exercice) -> Option<&PlanYear> {
        self.years.iter().find(|year| year.exercice == exercice)
    }
}
