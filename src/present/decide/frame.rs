//! The frame of a curve: from amounts to positions, and what stands on its axes.

use super::marks::{Dot, length};
use super::sentences::{along, exactly};
use crate::money::{Euros, format_decimal};
use crate::scenario::decide::{Axis, Curve, CurvePoint};
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// The frame of the lines.
const LEFT: u32 = 52;
const RIGHT: u32 = 350;
const TOP: u32 = 34;
const FLOOR: u32 = 206;
/// Parts of a line between two of its points.
const POINTS: u32 = 40;
/// Half the room that the words of the ceiling need.
const HALF_OF_WORDS: u32 = 90;

/// A line of the grid, or an end of the axis: where, and what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisTick {
    /// Its position along its axis.
    pub at: String,
    /// Its words.
    pub label: String,
}

/// Where the ceiling begins or stops to bite, and where it is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its abscissa.
    pub at: String,
    /// Abscissa of the middle of its words.
    pub words_at: String,
    /// Its words.
    pub label: String,
}

/// A column, where it stands on the axis.
pub(super) struct Shown {
    pub(super) scenario: Option<ScenarioId>,
    pub(super) letter: &'static str,
    pub(super) name: String,
    pub(super) place: CurvePoint,
}

/// What the positions are measured in.
pub(super) struct Frame {
    least: Decimal,
    most: Decimal,
    low: Decimal,
    high: Decimal,
}

impl Frame {
    /// The frame that holds a curve, its columns and zero; nothing of a curve without points.
    pub(super) fn of(curve: &Curve, columns: &[Shown]) -> Option<Frame> {
        let amounts = || {
            let own = curve.points.iter().flat_map(|place| [place.reste, place.ps]);
            own.chain(columns.iter().flat_map(|column| [column.place.reste, column.place.ps]))
                .map(Euros::decimal)
        };
        Some(Frame {
            least: curve.points.first()?.x,
            most: curve.points.last()?.x,
            low: amounts().min()?.min(Decimal::ZERO),
            high: amounts().max()?.max(Decimal::ONE),
        })
    }

    /// The points of a line, as the path of a drawing.
    pub(super) fn path(&self, curve: &Curve, of: fn(&CurvePoint) -> Euros) -> Option<String> {
        let point = |place: &CurvePoint| {
            Some(format!("{} {}", length(self.x(place.x)?), length(self.y(of(place).decimal())?)))
        };
        let points = curve.points.iter().map(point).collect::<Option<Vec<_>>>()?;
        Some(format!("M{}", points.join(" L")))
    }

    /// Where a line ends on the right, with the width of its name.
    pub(super) fn right_end(&self, amount: Euros, width: u32) -> Option<(Decimal, Decimal, u32)> {
        Some((Decimal::from(RIGHT), self.y(amount.decimal())?, width))
    }

    /// The ends of the axis.
    pub(super) fn ends(&self, axis: Axis) -> [AxisTick; 2] {
        [self.least, self.most].map(|x| AxisTick {
            at: self.x(x).map(length).unwrap_or_default(),
            label: along(axis, x),
        })
    }

    fn x(&self, value: Decimal) -> Option<Decimal> {
        let share =
            value.checked_sub(self.least)?.checked_div(self.most.checked_sub(self.least)?)?;
        share.checked_mul(Decimal::from(RIGHT - LEFT))?.checked_add(Decimal::from(LEFT))
    }

    fn y(&self, value: Decimal) -> Option<Decimal> {
        let share = value.checked_sub(self.low)?.checked_div(self.high.checked_sub(self.low)?)?;
        Decimal::from(FLOOR).checked_sub(share.checked_mul(Decimal::from(FLOOR - TOP))?)
    }

    /// A column on one of the lines.
    pub(super) fn dot(
        &self,
        column: &Shown,
        chosen: Option<ScenarioId>,
        of_ps: bool,
    ) -> Option<Dot> {
        let amount = if of_ps { column.place.ps } else { column.place.reste };
        let (x, y) = (self.x(column.place.x)?, self.y(amount.decimal())?);
        Some(Dot {
            x,
            y,
            letters: column.letter.to_string(),
            own: column.scenario == chosen,
            of_ps,
        })
    }

    /// Points along a line, near enough to each other to see what crosses it.
    pub(super) fn along(
        &self,
        curve: &Curve,
        of: fn(&CurvePoint) -> Euros,
    ) -> Vec<(Decimal, Decimal)> {
        let at = |place: &CurvePoint| Some((self.x(place.x)?, self.y(of(place).decimal())?));
        let between = |(one, other): (&CurvePoint, &CurvePoint)| {
            let ((x, y), (to_x, to_y)) = (at(one)?, at(other)?);
            let part = |step: u32| Decimal::from(step) / Decimal::from(POINTS);
            Some(
                (0..=POINTS)
                    .map(move |step| (x + (to_x - x) * part(step), y + (to_y - y) * part(step))),
            )
        };
        curve.points.iter().zip(curve.points.iter().skip(1)).filter_map(between).flatten().collect()
    }

    /// Its words stand over the line, as far as the edges leave room.
    pub(super) fn kink(&self, axis: Axis, value: Decimal) -> Option<Turn> {
        let x = self.x(value)?;
        let words =
            x.clamp(Decimal::from(LEFT + HALF_OF_WORDS), Decimal::from(RIGHT - HALF_OF_WORDS));
        Some(Turn {
            at: length(x),
            words_at: length(words),
            label: format!("plafond à {}", exactly(axis, value)),
        })
    }

    /// Round amounts, five lines at most.
    pub(super) fn grid(&self) -> Vec<AxisTick> {
        let span = self.high.saturating_sub(self.low);
        let mut step = Decimal::ONE;
        let mut turn = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO].into_iter().cycle();
        while step.saturating_mul(Decimal::from(4)) < span {
            step = step.saturating_mul(turn.next().unwrap_or(Decimal::TEN));
        }
        let first = self.low.checked_div(step).unwrap_or_default().ceil();
        let values =
            (0..=5).map(|index| first.saturating_add(Decimal::from(index)).saturating_mul(step));
        let tick = |value: Decimal| {
            Some(AxisTick { at: length(self.y(value)?), label: format_decimal(value, 0, 0) })
        };
        values.filter(|value| *value <= self.high).filter_map(tick).collect()
    }
}
