//! The base and its scenarios side by side.

use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::money::{difference, round, sum};
use crate::outcome::{Quantity, Row, Step};
use crate::scenario::evaluation::BaseYear;
use crate::scenario::{Column, Dossier};
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// A difference with the reference, in the unit of its row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ecart {
    /// €.
    Euros(Decimal),
    /// ETP.
    Etp(Decimal),
}

impl Ecart {
    /// The signed difference.
    pub fn value(self) -> Decimal {
        match self {
            Ecart::Euros(value) | Ecart::Etp(value) => value,
        }
    }

    /// What one figure is more than another; nothing when either is not known.
    pub fn between(one: &Step, other: &Step) -> Option<Ecart> {
        match (one.value.as_ref().ok()?, other.value.as_ref().ok()?) {
            (Quantity::Euros(one), Quantity::Euros(other)) => {
                one.checked_sub(*other).ok().map(|ecart| Ecart::Euros(ecart.decimal()))
            }
            (Quantity::Etp(one), Quantity::Etp(other)) => {
                difference(one.decimal(), other.decimal()).map(Ecart::Etp)
            }
            (
                Quantity::Euros(_)
                | Quantity::Etp(_)
                | Quantity::Rate(_)
                | Quantity::Months(_)
                | Quantity::Count(_)
                | Quantity::Factor(_),
                _,
            ) => None,
        }
    }
}

/// The columns; the first one is the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The exercice of the figures.
    pub exercice: Exercice,
    /// The base, then the scenarios in the order of the screen.
    pub columns: Vec<Column>,
}

impl Dossier {
    /// Evaluates the base and every scenario in the exercice of the base.
    pub fn compare(&self) -> Comparison {
        self.compared(&self.base_year())
    }

    /// The same in an exercice.
    pub fn compare_in(&self, exercice: Exercice) -> Comparison {
        self.compared(&self.year(exercice))
    }

    fn compared(&self, base: &BaseYear<'_>) -> Comparison {
        let scenarios = self.scenarios.iter().map(|scenario| Some(scenario.id));
        let columns = std::iter::once(None).chain(scenarios);
        let column = |scenario| Column::of(&self.column_input(scenario, base));
        Comparison { exercice: base.exercice, columns: columns.map(column).collect() }
    }

    /// The same in an exercice of the plan that is not that of the base; nothing for any other one.
    pub fn compare_another(&self, exercice: Exercice) -> Option<Comparison> {
        let another = exercice != self.base.exercice && self.plan_years().contains(&exercice);
        another.then(|| self.compare_in(exercice))
    }
}

impl Comparison {
    /// The column of a scenario, or of the base.
    pub fn column(&self, scenario: Option<ScenarioId>) -> Option<&Column> {
        self.columns.iter().find(|column| column.scenario == scenario)
    }

    /// Whether a row has a reason to be shown: a right that no contract of any column opens has
    /// none.
    pub fn is_open(&self, row: Row) -> bool {
        self.columns.iter().any(|column| column.outcome.figure(row).is_open())
    }

    /// Whether some cost that is paid is not retained, in any column.
    pub fn has_unretained(&self) -> bool {
        self.columns.iter().any(|column| column.outcome.is_shown(Row::NonRetenues))
    }

    /// The weakest certainty of a right of the Caf in every column; that of the working time where
    /// it is less than sure. Nothing where no rule decided anything, and never « sourced » while a
    /// column of the row is to be completed.
    pub fn certainty(&self, row: Row) -> Option<Certainty> {
        let is_right = Row::OF_CAF.contains(&row);
        let steps: Vec<&Step> = self
            .columns
            .iter()
            .map(|column| column.outcome.figure(row))
            .filter(|_| is_right || row == Row::Etp)
            .collect();
        let weakest = steps.iter().filter_map(|step| step.shown_certainty()).max();
        weakest.filter(|weakest| {
            *weakest > Certainty::Sourced
                || (is_right && steps.iter().all(|step| step.value.is_ok()))
        })
    }

    /// Whether a row has not the same figure in every one of these columns.
    pub fn differs(&self, row: Row, columns: &[Option<ScenarioId>]) -> bool {
        let mut figures = columns
            .iter()
            .filter_map(|id| self.column(*id))
            .map(|column| column.outcome.figure(row).value.as_ref().ok());
        figures.next().is_some_and(|first| figures.any(|other| other != first))
    }

    /// The difference of a row between a column and the reference; nothing when either is not
    /// known.
    pub fn ecart(
        &self,
        row: Row,
        scenario: Option<ScenarioId>,
        reference: Option<ScenarioId>,
    ) -> Option<Ecart> {
        let of = |id| Some(self.column(id)?.outcome.figure(row));
        Ecart::between(of(scenario)?, of(reference)?)
    }

    /// Whether the figures can be shown without cents: rounded, the parts of every column must
    /// still make its total, and every difference with the reference must still be the difference
    /// of the figures shown. Otherwise the cents are shown everywhere.
    pub fn holds_in_whole_euros(&self, reference: Option<ScenarioId>) -> bool {
        let whole = |column: &Column, row| {
            column.outcome.figure(row).euros().ok().map(|amount| round(amount.decimal(), 0))
        };
        let adds_up = |column: &Column| {
            let of = |parts: &[Row]| {
                parts
                    .iter()
                    .map(|row| whole(column, *row))
                    .try_fold(Decimal::ZERO, |total, part| sum(total, part?))
            };
            let charges =
                column.outcome.charges.euros().ok().map(|amount| round(amount.decimal(), 0));
            agree(of(&Row::OF_CAF), whole(column, Row::TotalCaf))
                && agree(of(&[Row::TotalCaf, Row::AutresRecettes, Row::ResteACharge]), charges)
        };
        let same_gap = |column: &Column, row| {
            let other = self.column(reference).and_then(|other| whole(other, row));
            let shown = whole(column, row).zip(other).map(|(one, other)| one - other);
            let exact =
                self.ecart(row, column.scenario, reference).map(|ecart| round(ecart.value(), 0));
            row == Row::Etp || agree(shown, exact)
        };
        self.columns.iter().all(|column| {
            adds_up(column) && Row::COMPARED.into_iter().all(|row| same_gap(column, row))
        })
    }
}

/// True when both are the same, or one is not known.
fn agree(one: Option<Decimal>, other: Option<Decimal>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}
