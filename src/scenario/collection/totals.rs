//! What the relais of a collection come to together.

use super::{CollectionColumn, RelaisFigures};
use crate::law::Certainty;
use crate::money::{quotient, sum};
use rust_decimal::Decimal;

/// A column of several relais together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnTotal {
    /// Which one.
    pub column: CollectionColumn,
    /// The sum of what is known, in the unit of the column; nothing for what does not add up, or
    /// when nothing is known.
    pub total: Option<Decimal>,
    /// The middle of what is known: half of the relais have less, half have more.
    pub median: Option<Decimal>,
    /// Of how many relais it is known.
    pub known: usize,
}

/// The weakest certainty of the total of the Caf among relais, and how many have it; nothing while
/// no total is known.
pub fn weakest_certainty<'a>(
    relais: impl Iterator<Item = &'a RelaisFigures>,
) -> Option<(Certainty, usize)> {
    relais.filter_map(|known| known.certainty).fold(None, |weakest, certainty| match weakest {
        Some((known, count)) if known == certainty => Some((known, count.saturating_add(1))),
        Some((known, count)) if known > certainty => Some((known, count)),
        _ => Some((certainty, 1)),
    })
}

/// Each column of these relais together, in the order of the screen.
pub fn column_totals(relais: &[&RelaisFigures]) -> Vec<ColumnTotal> {
    CollectionColumn::ALL.map(|column| total_of(column, relais)).into()
}

fn total_of(column: CollectionColumn, relais: &[&RelaisFigures]) -> ColumnTotal {
    let known: Vec<Decimal> = relais.iter().filter_map(|relais| relais.figure(column)).collect();
    let total = if known.is_empty() || !column.adds_up() {
        None
    } else {
        known.iter().try_fold(Decimal::ZERO, |total, figure| sum(total, *figure))
    };
    ColumnTotal { column, total, known: known.len(), median: median(known) }
}

/// The middle of figures: of two in the middle, half of their sum. They are not sorted: of the
/// whole country, that is what a change of the rules would wait for.
fn median(mut figures: Vec<Decimal>) -> Option<Decimal> {
    let middle = figures.len() / 2;
    let is_one = figures.len() % 2 == 1;
    if figures.is_empty() {
        return None;
    }
    let (below, above, _) = figures.select_nth_unstable(middle);
    if is_one {
        return Some(*above);
    }
    quotient(sum(*below.iter().max()?, *above)?, Decimal::TWO)
}
