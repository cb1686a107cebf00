//! The gauge « marge sous plafond »: one scale for every column. Positions are in percent of the
//! width.

use super::columns::Precision;
use super::whole::{printed, whole_plafond, whole_words};
use crate::money::{Euros, MINUS, product, quotient};
use crate::outcome::{Outcome, Row};
use crate::present::text::known_euros;
use crate::scenario::Column;
use crate::scenario::workbench::Comparison;
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// One gauge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Width of the funded costs.
    pub funded: String,
    /// Where the ceiling stands.
    pub ceiling: String,
    /// Width beyond the ceiling, or of the room under it.
    pub rest: String,
    /// True when the costs exceed the ceiling.
    pub over: bool,
    /// The gauge in words.
    pub words: String,
}

/// The gauge of a column; none when something is missing.
pub fn gauge_of(comparison: &Comparison, scenario: Option<ScenarioId>) -> Option<Gauge> {
    let pair = |column: &Column| {
        known_euros(&column.outcome.prix_de_revient).zip(known_euros(&column.outcome.plafond))
    };
    let ends = comparison
        .columns
        .iter()
        .filter_map(pair)
        .map(|(costs, ceiling)| costs.max(ceiling).decimal());
    let widest = ends.fold(Decimal::ZERO, Decimal::max);
    let column = comparison.column(scenario)?;
    let (costs, ceiling) = pair(column)?;
    gauge(&column.outcome, costs, ceiling, widest)
}

fn gauge(outcome: &Outcome, costs: Euros, ceiling: Euros, widest: Decimal) -> Option<Gauge> {
    if costs.is_negative() || widest.is_zero() {
        return None;
    }
    let over = costs > ceiling;
    let (low, high) = (costs.min(ceiling), costs.max(ceiling));
    let room = high.checked_sub(low).ok()?;
    let room_words = printed(outcome, Row::Marge, Precision::Whole)?;
    let end = match room_words.trim_start_matches(MINUS) {
        size if over => format!("dépassement de {size}"),
        _ if known_euros(&outcome.marge) == Some(Euros::ZERO) => "juste au plafond".to_string(),
        size => format!("il reste {size}"),
    };
    let words = format!(
        "Dépenses retenues {}, plafond {} : {end}",
        whole_words(outcome, Row::PrixDeRevient),
        whole_plafond(outcome)?.to_whole_string(),
    );
    Some(Gauge {
        funded: percent(low, widest),
        ceiling: percent(ceiling, widest),
        rest: percent(room, widest),
        over,
        words,
    })
}

/// A length in percent of the widest, with three decimals.
pub fn percent(part: Euros, widest: Decimal) -> String {
    let share = product(part.decimal(), Decimal::ONE_HUNDRED)
        .and_then(|part| quotient(part, widest))
        .unwrap_or_default();
    format!("{}%", crate::money::round(share, 3))
}
