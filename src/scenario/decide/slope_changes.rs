//! Straight lines, and where the reste à charge changes slope when the costs and the ceiling follow
//! straight lines.

use crate::law::PART_DEDUCTIBLE;
use crate::money::{Euros, Rate};
use crate::situation::{Cej, Situation};
use rust_decimal::Decimal;

/// A straight line: its value at 0, and its slope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct StraightLine {
    /// Value at 0.
    pub intercept: Decimal,
    /// What one more brings.
    pub slope: Decimal,
}

impl StraightLine {
    /// The line through two points. Nothing when they stand above each other, or beyond the bounds.
    pub fn through(one: (Decimal, Decimal), other: (Decimal, Decimal)) -> Option<StraightLine> {
        let slope = other.1.checked_sub(one.1)?.checked_div(other.0.checked_sub(one.0)?)?;
        Some(StraightLine { intercept: one.1.checked_sub(slope.checked_mul(one.0)?)?, slope })
    }

    /// The same value everywhere.
    pub fn flat(intercept: Decimal) -> StraightLine {
        StraightLine { intercept, slope: Decimal::ZERO }
    }

    fn value(self, x: Decimal) -> Option<Decimal> {
        self.slope.checked_mul(x)?.checked_add(self.intercept)
    }

    /// Where two lines cross; nothing when they are parallel.
    pub fn crossing(self, other: StraightLine) -> Option<Decimal> {
        other
            .intercept
            .checked_sub(self.intercept)?
            .checked_div(self.slope.checked_sub(other.slope)?)
    }
}

/// Every place strictly between two ends where the slope of the Ps or of the Psej changes, in
/// order.
pub(super) fn slope_changes(
    situation: &Situation,
    costs: StraightLine,
    ceiling: StraightLine,
    taux: Rate,
    ends: (Decimal, Decimal),
) -> Vec<Decimal> {
    let inside = |x: &Decimal| *x > ends.0 && *x < ends.1;
    let cap = situation.cej.as_ref().and_then(cap).map(StraightLine::flat);
    let mut places: Vec<Decimal> = costs
        .crossing(ceiling)
        .into_iter()
        .chain(cap.and_then(|cap| costs.crossing(cap)))
        .filter(inside)
        .collect();
    if let Some(cej) = &situation.cej {
        let part = PART_DEDUCTIBLE.at(situation.exercice).map_or(Rate::ZERO, |row| row.value);
        let left = |x: Decimal| left_of_cej(cej, (costs.value(x)?, ceiling.value(x)?), taux, part);
        let mut stops: Vec<Decimal> = places.iter().copied().chain([ends.0, ends.1]).collect();
        stops.sort();
        let pairs = stops.iter().zip(stops.iter().skip(1));
        places.extend(pairs.filter_map(|(one, other)| {
            StraightLine::through((*one, left(*one)?), (*other, left(*other)?))?
                .crossing(StraightLine::flat(Decimal::ZERO))
                .filter(|x| x > one && x < other)
        }));
    }
    places.sort();
    places.dedup();
    places
}

fn cap(cej: &Cej) -> Option<Decimal> {
    cej.plafond.as_ref()?.as_ref().ok().map(|cap| cap.decimal())
}

/// What the Psej is computed on, before it is held above 0.
fn left_of_cej(
    cej: &Cej,
    (costs, ceiling): (Decimal, Decimal),
    taux: Rate,
    part: Rate,
) -> Option<Decimal> {
    let counted = cap(cej).map_or(costs, |cap| costs.min(cap));
    let deducted = costs
        .min(ceiling)
        .max(Decimal::ZERO)
        .checked_mul(taux.decimal())?
        .checked_mul(part.decimal())?;
    let others = cej
        .recettes
        .as_ref()
        .and_then(|known| known.as_ref().ok())
        .map_or(Decimal::ZERO, |amount: &Euros| amount.decimal());
    counted.checked_sub(deducted)?.checked_sub(others)
}
