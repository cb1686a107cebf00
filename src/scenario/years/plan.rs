//! The plan over years: from the base exercice to the end of the convention, each exercice
//! evaluated by the same rules as the base.

use crate::calendar::{Date, DateRange, Exercice};
use crate::outcome::Outcome;
use crate::scenario::evaluation::{BaseYear, ColumnInput};
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, ScenarioId};

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
    column: ColumnInput,
}

/// An exercice of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanYear {
    /// The civil year.
    pub exercice: Exercice,
    /// Whether its accounts are closed: it is what became real.
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
    /// Which letter it has; 0 for the base.
    pub letter: usize,
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
        let years: Vec<_> =
            self.plan_years().into_iter().map(|exercice| self.year(exercice)).collect();
        let ids =
            std::iter::once(None).chain(self.scenarios.iter().map(|scenario| Some(scenario.id)));
        let column = |scenario| {
            let known = before.and_then(|plan| plan.column(scenario));
            let year = |base| {
                let input = self.plan_input(scenario, base);
                let same =
                    known.and_then(|known| known.years.iter().find(|year| year.input == input));
                same.cloned().unwrap_or_else(|| PlanYear::of(input))
            };
            let letter = self.letter(scenario);
            PlanColumn { scenario, letter, years: years.iter().map(year).collect() }
        };
        Plan { horizon: self.horizon(), columns: ids.map(column).collect() }
    }

    fn plan_input(&self, scenario: Option<ScenarioId>, base: &BaseYear<'_>) -> PlanInput {
        let exercice = base.exercice;
        PlanInput {
            exercice,
            real: exercice == self.base.exercice && self.is_closed(),
            outside: self.leaves_out(exercice),
            column: self.column_input(scenario, base),
        }
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
        let column = Column::of(&input.column);
        let outcome = column.realised().filter(|_| input.real).unwrap_or(column.outcome);
        PlanYear {
            exercice: input.exercice,
            real: input.real,
            outside: input.outside,
            outcome,
            input,
        }
    }
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
