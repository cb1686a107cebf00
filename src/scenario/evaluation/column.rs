//! The figures of a column in one exercice: as forecast, and as it became where that was typed.

use super::doubt::doubted;
use super::growth::Grow;
use super::year::round_to_cents;
use crate::calendar::Exercice;
use crate::draft::{Texts, allocate};
use crate::law::Status;
use crate::outcome::Outcome;
use crate::rules::{balance_on_real, evaluate};
use crate::scenario::Dossier;
use crate::situation::{Field, Gap, ScenarioId, Situation};
use std::borrow::Cow;

/// The figures of the base or of a scenario, in one exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Which letter it has; 0 for the base.
    pub letter: usize,
    /// Its figures, as forecast; where something real was typed, the balance is that of the real
    /// rights.
    pub outcome: Outcome,
    /// Its figures as they became, for each status of which something was typed.
    pub later: Vec<(Status, Outcome)>,
}

/// What the figures of a column are computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::scenario) struct ColumnInput {
    scenario: Option<ScenarioId>,
    letter: usize,
    situations: Situations,
    /// What it would be with the levers whose dates cannot be read, and which dates these are.
    doubt: Option<(Situations, Vec<Gap>)>,
    /// Each field that has a later value, with where it was typed last.
    typed_last: Vec<(Field, Field)>,
}

/// What a column is at each status.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Situations {
    forecast: Situation,
    later: Vec<(Status, Situation)>,
}

/// The base in one exercice: what every scenario starts from.
pub(in crate::scenario) struct BaseYear<'a> {
    /// Its exercice.
    pub exercice: Exercice,
    forecast: BaseAt<'a>,
    later: Vec<(Status, BaseAt<'a>)>,
    /// How amounts grow up to it; nothing in the exercice of the base. A pointer, so that the first
    /// visit is not sent what only later exercices need.
    grow: Option<Grow>,
}

/// The base at one status, with the texts that levers are read from.
struct BaseAt<'a> {
    texts: Cow<'a, Texts>,
    situation: Situation,
}

impl Dossier {
    /// The figures of the base or of a scenario in an exercice: what every page prints.
    pub fn column(&self, scenario: Option<ScenarioId>, exercice: Exercice) -> Column {
        Column::of(&self.column_input(scenario, &self.year(exercice)))
    }

    /// The base in an exercice, which every scenario starts from.
    pub(in crate::scenario) fn year(&self, exercice: Exercice) -> BaseYear<'_> {
        if exercice == self.base.exercice {
            return self.base_year();
        }
        let carried = self.base.carry_real && self.has_values_of(Status::Reel);
        let texts = if carried {
            Cow::Owned(self.texts.as_of(Status::Reel))
        } else {
            Cow::Borrowed(&self.texts)
        };
        let mut situation = self.base_in(exercice, &texts);
        if carried {
            allocate(&mut situation, Some(&self.base_situation()), &texts);
        }
        let forecast = BaseAt { situation, texts };
        BaseYear { exercice, forecast, later: Vec::new(), grow: Some(Dossier::grow) }
    }

    /// The base in its own exercice.
    pub(in crate::scenario) fn base_year(&self) -> BaseYear<'_> {
        let became = |status| {
            let (texts, situation) = self.became(status)?;
            Some((status, BaseAt { situation, texts: Cow::Owned(texts) }))
        };
        let forecast =
            BaseAt { situation: self.base_situation(), texts: Cow::Borrowed(&self.texts) };
        BaseYear {
            exercice: self.base.exercice,
            forecast,
            later: Status::LATER.into_iter().filter_map(became).collect(),
            grow: None,
        }
    }

    /// What the figures of the base or of a scenario are computed from in an exercice.
    pub(in crate::scenario) fn column_input(
        &self,
        scenario: Option<ScenarioId>,
        base: &BaseYear<'_>,
    ) -> ColumnInput {
        let known = scenario.and_then(|id| self.scenario(id));
        let situations = |doubtful| {
            let of = |at: &BaseAt<'_>| {
                let (mut situation, texts) = (at.situation.clone(), &at.texts);
                self.apply_levers(known, texts, doubtful, &mut situation);
                match base.grow {
                    Some(grow) => grow(self, known, doubtful, &mut situation),
                    None => round_to_cents(&mut situation),
                }
                situation
            };
            Situations {
                forecast: of(&base.forecast),
                later: base.later.iter().map(|(status, at)| (*status, of(at))).collect(),
            }
        };
        let unreadable = self.unreadable_dates(known);
        ColumnInput {
            scenario,
            letter: self.letter(scenario),
            situations: situations(false),
            doubt: (!unreadable.is_empty()).then(|| (situations(true), unreadable)),
            typed_last: self.typed_last_fields(base),
        }
    }

    /// Each field that has a later value in an exercice, with where it was typed last.
    fn typed_last_fields(&self, base: &BaseYear<'_>) -> Vec<(Field, Field)> {
        let statuses = base.later.iter().map(|(status, _)| *status);
        let fields = statuses.flat_map(|status| self.texts.later(status));
        let fields = fields.map(|value| value.forecast());
        fields.map(|field| (field, self.texts.typed_last(field, Status::Reel))).collect()
    }
}

impl Column {
    pub(in crate::scenario) fn of(input: &ColumnInput) -> Column {
        let known = input.column_of(&input.situations);
        match &input.doubt {
            None => known,
            Some((with, gaps)) => known.doubted(&input.column_of(with), gaps),
        }
    }

    /// The figures of a status, when something of it was typed.
    pub fn at(&self, status: Status) -> Option<&Outcome> {
        if status == Status::Previsionnel {
            return Some(&self.outcome);
        }
        self.later.iter().find(|(known, _)| *known == status).map(|(_, outcome)| outcome)
    }

    /// What became real, with the advances of what was forecast; nothing when nothing real was
    /// typed.
    pub(in crate::scenario) fn realised(&self) -> Option<Outcome> {
        let real = self.at(Status::Reel)?.clone();
        let (acomptes, solde) = (self.outcome.acomptes.clone(), self.outcome.solde.clone());
        Some(Outcome { acomptes, solde, ..real })
    }

    /// Every figure that a lever changes whose dates cannot be read is to be completed.
    fn doubted(self, with: &Column, gaps: &[Gap]) -> Column {
        let later = self.later.into_iter().zip(&with.later);
        Column {
            outcome: doubted(self.outcome, &with.outcome, gaps),
            later: later
                .map(|((status, known), (_, with))| (status, doubted(known, with, gaps)))
                .collect(),
            ..self
        }
    }
}

impl ColumnInput {
    fn column_of(&self, situations: &Situations) -> Column {
        let forecast = evaluate(&situations.forecast);
        let later = situations.later.iter();
        let later: Vec<_> =
            later.map(|(status, situation)| (*status, evaluate(situation))).collect();
        let real = later.iter().find(|(status, _)| *status == Status::Reel);
        let outcome = match real {
            Some((_, real)) => balance_on_real(forecast, &self.addressed(real.clone())),
            None => forecast,
        };
        Column { scenario: self.scenario, letter: self.letter, outcome, later }
    }

    /// The real rights. Each unreadable gap points at the field, forecast, updated or real, that
    /// holds the bad text.
    fn addressed(&self, real: Outcome) -> Outcome {
        let last = |field| self.typed_last.iter().find(|(forecast, _)| *forecast == field);
        let address = |gap| {
            if let Gap::Unreadable(field) = gap {
                Gap::Unreadable(last(field).map_or(field, |(_, typed)| *typed))
            } else {
                gap
            }
        };
        Outcome {
            ps: real.ps.map_gaps(&address),
            bonus_mission: real.bonus_mission.map_gaps(&address),
            ..real
        }
    }
}
