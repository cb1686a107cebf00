//! The ceilings that the user gave, and the figures that stand on them.

use super::columns::Precision;
use super::whole::printed;
use crate::calendar::Exercice;
use crate::law::{DatedTable, MEAN_REVALUATION_2025, REVALUATION_2024};
use crate::money::Euros;
use crate::outcome::{CarriedFrom, Origin, Row, Step, Term};
use crate::present::text::{bareme_owner, row_title, scenario_name, typeset};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, Owner, ScenarioId};

/// A figure that stands on a ceiling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureView {
    /// Its column.
    pub scenario: Option<ScenarioId>,
    /// The name of its column.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// The figures of a row that stand on a ceiling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WeightView {
    /// The row.
    pub row: Row,
    /// Its name.
    pub title: &'static str,
    /// Its figures, in the order of the columns.
    pub figures: Vec<FigureView>,
}

/// Every figure whose steps use the ceiling that the base gives for an exercice: typed for the year
/// itself, or carried forward from it.
pub fn weights(
    dossier: &Dossier,
    comparison: &Comparison,
    exercice: Exercice,
    precision: Precision,
) -> Vec<WeightView> {
    let of_row = |row: Row| {
        let on_it = comparison
            .columns
            .iter()
            .filter(|column| stands_on(dossier, column, column.outcome.figure(row), exercice));
        let figures = on_it.map(|column| FigureView {
            scenario: column.scenario,
            name: scenario_name(dossier, column.scenario),
            value: printed(&column.outcome, row, precision)
                .unwrap_or_else(|| "à compléter".to_string()),
        });
        WeightView { row, title: row_title(row), figures: figures.collect() }
    };
    Row::all().map(of_row).filter(|weight| !weight.figures.is_empty()).collect()
}

fn stands_on(dossier: &Dossier, column: &Column, step: &Step, exercice: Exercice) -> bool {
    let given = match &step.origin {
        Some(Origin::Entered(_)) => {
            column.outcome.exercice == exercice
                && bareme_owner(dossier, column.scenario) == Owner::Base
        }
        Some(Origin::Assumed { from, known: CarriedFrom::Entered(_), .. }) => *from == exercice,
        Some(
            Origin::Assumed { known: CarriedFrom::Published(_), .. }
            | Origin::Published(_)
            | Origin::Supposed,
        )
        | None => false,
    };
    (step.term == Term::PrixPlafond && given)
        || step.parts.iter().any(|part| stands_on(dossier, column, part, exercice))
}

/// The last ceiling that the user gave, raised by the mean rises that are known of the years after
/// it: of which year that is, how much, from which one, by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaisedPlafond {
    /// The year of the last rise.
    pub exercice: Exercice,
    /// The ceiling, as one types it.
    pub typed: String,
    /// Where it comes from: « 66 000 € de 2023, + 3,9 % (2024), + 2,33 % (2025) ; hypothèse ».
    pub origin: String,
}

/// That ceiling; nothing where no rise follows the last one that was given, or where one is
/// missing in between.
pub fn raised_plafond(dossier: &Dossier) -> Option<RaisedPlafond> {
    let from = dossier.texts.local_years(Owner::Base).max()?;
    let given: Euros = dossier.texts.value(Field::PrixPlafond(Owner::Base, from))?;
    let (mut price, mut words) = (given, String::new());
    let mut exercice = from;
    let rises = [&REVALUATION_2024, &MEAN_REVALUATION_2025].into_iter().flat_map(DatedTable::rows);
    for row in rises.filter(|row| row.from > from) {
        if Some(row.from) != exercice.next() {
            return None;
        }
        exercice = row.from;
        price = price.checked_mul(row.value.growth()).ok()?;
        words.push_str(&format!(", + {} ({})", row.value, exercice.year()));
    }
    let origin = format!("{} de {}{words} ; hypothèse", given.to_short_string(), from.year());
    (exercice > from).then(|| RaisedPlafond {
        exercice,
        typed: price.to_cent().to_typed_string(),
        origin: typeset(&origin),
    })
}

/// « 24 montants en dépendent ».
pub fn weight_words(weights: &[WeightView]) -> String {
    match weights.iter().map(|weight| weight.figures.len()).sum::<usize>() {
        0 => "Aucun montant n’en dépend.".to_string(),
        1 => "1 montant en dépend".to_string(),
        count => format!("{count} montants en dépendent"),
    }
}
