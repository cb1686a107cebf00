//! What the exercices of the plan come to: sums of a row, beside those of a reference, and the rows
//! that differ. Every sum of a column counts the same exercices: those of which nothing is missing.

use super::plan::{Plan, PlanColumn, PlanYear};
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::outcome::{Outcome, Row, Step};
use crate::scenario::workbench::Ecart;
use crate::situation::{Gap, Known, ScenarioId};

/// A sum over the exercices of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The sum of what is known, €. Errors: beyond what the program accepts.
    pub sum: Known<Euros>,
    /// The exercices that it lacks.
    pub lacks: Vec<Exercice>,
}

impl Plan {
    /// What a column adds to a row of the reference, over the exercices that both know whole.
    /// Nothing for what is no amount.
    pub fn total_ecart(
        &self,
        row: Row,
        scenario: Option<ScenarioId>,
        reference: Option<ScenarioId>,
    ) -> Option<Total> {
        let (column, reference) = (self.column(scenario)?, self.column(reference)?);
        let between = |(one, other): (&PlanYear, &PlanYear)| {
            let both = one.counted(row).zip(other.counted(row));
            (
                one.exercice,
                both.map(|(one, other)| one.checked_sub(other).map_err(|_| vec![Gap::TooLarge])),
            )
        };
        summed(row, column.years.iter().zip(&reference.years).map(between))
    }

    /// Whether a figure is not the same in every one of these columns, in some exercice.
    pub fn differs(
        &self,
        columns: &[Option<ScenarioId>],
        figure: impl Fn(&Outcome) -> Option<&Step>,
    ) -> bool {
        let of = |year: &PlanYear| figure(&year.outcome).and_then(|step| step.value.clone().ok());
        let mut known = columns
            .iter()
            .filter_map(|id| self.column(*id))
            .map(|column| column.years.iter().map(of).collect::<Vec<_>>());
        known.next().is_some_and(|first| known.any(|other| other != first))
    }
}

impl PlanColumn {
    /// The difference of a row with another column, in an exercice; nothing when either is not
    /// known.
    pub fn ecart(&self, row: Row, exercice: Exercice, reference: &PlanColumn) -> Option<Ecart> {
        Ecart::between(
            self.year(exercice)?.outcome.figure(row),
            reference.year(exercice)?.outcome.figure(row),
        )
    }

    /// The sum of a row over the exercices that are whole. Nothing for what no sum means anything
    /// of.
    pub fn total(&self, row: Row) -> Option<Total> {
        summed(row, self.years.iter().map(|year| (year.exercice, year.counted(row).map(Ok))))
    }

    /// The exercices that every sum counts.
    pub fn whole_years(&self) -> Vec<Exercice> {
        self.years.iter().filter(|year| year.is_whole()).map(|year| year.exercice).collect()
    }
}

impl PlanYear {
    /// Whether all that is paid and all that comes in is known: it then counts in every sum.
    pub fn is_whole(&self) -> bool {
        self.outcome.reste_a_charge.value.is_ok()
    }

    /// What it adds to the sum of a row.
    fn counted(&self, row: Row) -> Option<Euros> {
        self.outcome.figure(row).euros().ok().filter(|_| self.is_whole())
    }
}

/// Working times of several years do not add up, nor does what is under one ceiling make up for
/// what is over another.
fn summed(
    row: Row,
    amounts: impl Iterator<Item = (Exercice, Option<Known<Euros>>)>,
) -> Option<Total> {
    if matches!(row, Row::Etp | Row::Marge) {
        return None;
    }
    let mut total = Total { sum: Ok(Euros::ZERO), lacks: Vec::new() };
    for (exercice, amount) in amounts {
        match amount {
            Some(amount) => {
                total.sum = crate::outcome::combine(total.sum, amount, Euros::checked_add)
            }
            None => total.lacks.push(exercice),
        }
    }
    Some(total)
}
