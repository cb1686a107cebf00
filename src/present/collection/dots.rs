//! One dot a relais along a scale: who is over the ceiling, how many childminders for one animator.
//! Places are in percent across and in ems down; dots of one place stand on each other.

use crate::law::AM_PAR_ETP;
use crate::money::{format_decimal, product, quotient, round};
use crate::present::text::{proportion, relais_named, typeset};
use crate::scenario::collection::{CollectionColumn, RelaisFigures};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// In how many places across the scale is cut.
const PLACES: usize = 60;
/// The foot of the dots, down, and the room above it, in tenths of an em.
const FOOT: i64 = 110;
const ROOM: i64 = 95;
/// Of more relais than this, each place is one column.
const MOST_DOTS: usize = 1_500;
/// From one dot to the next one on it, in tenths of an em, where there is room.
const STEP: i64 = 8;

/// A dot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelaisDot {
    /// Where it is, across.
    pub x: String,
    /// Where it is, down.
    pub y: String,
    /// Whose it is, and what it says.
    pub title: String,
    /// Whether it is beyond the limit.
    pub is_over: bool,
}

/// What stands at a place, where there are too many dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotColumn {
    /// Where it is, across.
    pub x: String,
    /// Its top, down.
    pub y: String,
    /// How many relais it is.
    pub title: String,
}

/// A line across the scale, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotLimit {
    /// Where it is, across.
    pub x: String,
    /// What it is.
    pub words: String,
}

/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DotChart {
    /// What it shows, for who does not see it.
    pub words: String,
    /// The dots; none where there are too many.
    pub dots: Vec<RelaisDot>,
    /// What stands in their place then.
    pub columns: Vec<DotColumn>,
    /// The limits.
    pub limits: Vec<DotLimit>,
    /// Those beyond the limit, the farthest first.
    pub over: Vec<String>,
}

/// A relais on the scale.
struct Point {
    value: Decimal,
    title: String,
    is_over: bool,
}

/// The retained costs of each relais beside its ceiling; nothing where none of them is known.
pub fn ceiling_dots(relais: &[&RelaisFigures]) -> Option<DotChart> {
    let point = |known: &&RelaisFigures| {
        let costs = known.figure(CollectionColumn::PrixDeRevient)?;
        let ceiling = known.figure(CollectionColumn::Plafond)?;
        let is_over = known.is_over_ceiling();
        // Without an animator there is no ceiling: any cost is beyond it.
        let Some(value) = quotient(costs, ceiling) else {
            let title = typeset(&format!("{} : plafond nul", relais_named(&known.name)));
            return is_over.then_some(Point { value: Decimal::MAX, title, is_over });
        };
        let part = proportion(value)?;
        let title = typeset(&format!("{} : {part} du plafond", relais_named(&known.name)));
        Some(Point { value, title, is_over })
    };
    let points: Vec<Point> = relais.iter().filter_map(point).collect();
    let over = points.iter().filter(|point| point.is_over).count();
    let words = format!(
        "Dépenses retenues de {} relais, en part de leur plafond : {over} au-dessus, {} en dessous \
            ou au plafond.",
        points.len(),
        points.len().saturating_sub(over)
    );
    let limits = [(Decimal::ONE, "plafond".to_string())];
    chart(points, Decimal::new(15, 1), &limits, &words)
}

/// The childminders for one animator ETP of each relais, beside those of the country; nothing where
/// none of them is known.
pub fn am_dots(relais: &[&RelaisFigures]) -> Option<DotChart> {
    let limits: Vec<(Decimal, String)> = AM_PAR_ETP
        .rows()
        .iter()
        .map(|row| {
            (row.value, format!("{} en {}", format_decimal(row.value, 0, 1), row.from.year()))
        })
        .collect();
    let last = AM_PAR_ETP.rows().last().map(|row| row.value);
    let point = |known: &&RelaisFigures| {
        let value = known.figure(CollectionColumn::AmParEtp)?;
        let words =
            format!("{} : {} AM par ETP", relais_named(&known.name), format_decimal(value, 0, 1));
        let is_over = last.is_some_and(|last| value > last);
        Some(Point { value, title: typeset(&words), is_over })
    };
    let points: Vec<Point> = relais.iter().filter_map(point).collect();
    let words = format!(
        "AM par ETP d’animateur de {} relais, avec les repères nationaux ; ce n’est jamais une \
            condition.",
        points.len()
    );
    chart(points, Decimal::from(150), &limits, &words)
}

/// A dot for each value, on a scale from 0 to the most; nothing where none is above 0.
pub(super) fn plain_dots(
    values: Vec<(Decimal, String)>,
    most: Decimal,
    words: &str,
) -> Option<DotChart> {
    let point = |(value, title)| Point { value, title, is_over: false };
    let points = values.into_iter().map(point).collect();
    (most > Decimal::ZERO).then(|| chart(points, most, &[], words)).flatten()
}

/// The drawing of points on a scale from 0 to `least` at least; what is beyond twice as much stands
/// at its end.
fn chart(
    points: Vec<Point>,
    least: Decimal,
    limits: &[(Decimal, String)],
    words: &str,
) -> Option<DotChart> {
    let most = points.iter().map(|point| point.value).max()?;
    let end = most.clamp(least, product(least, Decimal::TWO)?);
    let mut heights = [0_i64; PLACES];
    let places: Vec<(usize, i64)> = points
        .iter()
        .filter_map(|point| {
            let place = place_of(point.value, end)?;
            let height = heights.get_mut(place)?;
            *height = height.saturating_add(1);
            Some((place, *height))
        })
        .collect();
    let tallest = heights.iter().copied().max().unwrap_or_default().max(1);
    let step = Decimal::from(ROOM).checked_div(Decimal::from(tallest))?.min(Decimal::from(STEP));
    let at = |place: usize, height: i64| Some((middle_of(place)?, above_foot(step, height)?));
    let dots = points.iter().zip(&places).filter_map(|(point, (place, height))| {
        let (x, y) = at(*place, height.saturating_sub(1))?;
        Some(RelaisDot { x, y, title: point.title.clone(), is_over: point.is_over })
    });
    let column = |(place, height): (usize, i64)| {
        let (x, y) = at(place, height)?;
        Some(DotColumn { x, y, title: format!("{height} relais") })
    };
    let columns = heights.into_iter().enumerate().filter(|(_, height)| *height > 0);
    let (dots, columns) = if points.len() > MOST_DOTS {
        (Vec::new(), columns.filter_map(column).collect())
    } else {
        (dots.collect(), Vec::new())
    };
    let limit = |(value, words): &(Decimal, String)| {
        Some(DotLimit { x: across(*value, end)?, words: typeset(words) })
    };
    let limits = limits.iter().filter(|(value, _)| *value <= end).filter_map(limit).collect();
    let mut over: Vec<&Point> = points.iter().filter(|point| point.is_over).collect();
    over.sort_by(|one, other| other.value.cmp(&one.value).then(one.title.cmp(&other.title)));
    let over = over.into_iter().map(|point| point.title.clone()).collect();
    Some(DotChart { words: typeset(words), dots, columns, limits, over })
}

/// In which place of the scale a value stands.
fn place_of(value: Decimal, end: Decimal) -> Option<usize> {
    // Multiplied first: a third of the scale is the end of a place.
    let within = value.clamp(Decimal::ZERO, end);
    let part = quotient(product(within, Decimal::from(PLACES))?, end)?;
    Some(part.floor().to_usize()?.min(PLACES.saturating_sub(1)))
}

/// The middle of a place, across.
fn middle_of(place: usize) -> Option<String> {
    let half = Decimal::from(place).checked_add(Decimal::new(5, 1))?;
    across(half, Decimal::from(PLACES))
}

/// So many steps above the foot, down.
fn above_foot(step: Decimal, steps: i64) -> Option<String> {
    let tenths = Decimal::from(FOOT).checked_sub(product(step, Decimal::from(steps))?)?;
    Some(format!("{}em", round(tenths.checked_div(Decimal::TEN)?, 2)))
}

fn across(value: Decimal, end: Decimal) -> Option<String> {
    let percent = quotient(product(value, Decimal::ONE_HUNDRED)?, end)?;
    Some(format!("{}%", round(percent, 2)))
}
