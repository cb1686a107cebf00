//! Where the chart of the plan puts things: its scale, and its labels, so that none hides another.

use crate::money::{UNIT_SPACE, format_decimal, round};
use crate::present::text::typeset;
use rust_decimal::Decimal;

/// The least distance between two names.
const NAME_SPACING: Decimal = Decimal::from_parts(125, 0, 0, false, 2);
/// From a point to the foot of the amount above it.
const ABOVE: Decimal = Decimal::ONE;
/// From a point to the foot of the amount below it.
const BELOW: Decimal = Decimal::from_parts(175, 0, 0, false, 2);
/// Half of the height of a mark, and the air around it.
const MARK: Decimal = Decimal::from_parts(65, 0, 0, false, 2);
/// From the foot of an amount to its top.
const LETTERS: Decimal = Decimal::from_parts(8, 0, 0, false, 1);
/// An amount farther from its point than this would seem to be that of another one.
const FARTHEST: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

/// An amount to be written above or below its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Label {
    /// Its point.
    pub point: Decimal,
    /// On which side of it.
    pub above: bool,
}

/// Moves names that would overlap apart, from the top down, then back up where they would leave the
/// frame.
pub(super) fn part_names(wanted: &[Decimal], top: Decimal, floor: Decimal) -> Vec<Decimal> {
    let mut order: Vec<usize> = (0..wanted.len()).collect();
    order.sort_by_key(|place| wanted.get(*place));
    let mut places: Vec<Decimal> = Vec::new();
    for y in order.iter().filter_map(|place| wanted.get(*place)) {
        places.push(places.last().map_or(*y, |above| (*y).max(*above + NAME_SPACING)).max(top));
    }
    let mut floor = floor;
    for place in places.iter_mut().rev() {
        *place = (*place).min(floor);
        floor = *place - NAME_SPACING;
    }
    let mut parted = wanted.to_vec();
    for (place, y) in order.into_iter().zip(places) {
        if let Some(name) = parted.get_mut(place) {
            *name = y;
        }
    }
    parted
}

/// The foot of each amount, moved away from the points of the other lines; nothing for one that
/// finds no place near its own.
pub(super) fn part_labels(labels: &[Label], points: &[Decimal]) -> Vec<Option<Decimal>> {
    let mut placed: Vec<Decimal> = Vec::new();
    let mut found = Vec::new();
    for label in labels {
        let foot = [label.above, !label.above]
            .into_iter()
            .find_map(|above| foot(Label { above, ..*label }, points, &placed));
        placed.extend(foot);
        found.push(foot);
    }
    found
}

fn foot(label: Label, points: &[Decimal], placed: &[Decimal]) -> Option<Decimal> {
    let mut foot = if label.above { label.point - ABOVE } else { label.point + BELOW };
    // Each move passes one point at least.
    for _ in 0..=points.len() {
        let hidden =
            points.iter().find(|point| **point + MARK > foot - LETTERS && **point - MARK < foot);
        match hidden {
            Some(point) if label.above => foot = *point - ABOVE,
            Some(point) => foot = *point + BELOW,
            None => break,
        }
    }
    let near = (foot - label.point).abs() <= FARTHEST;
    let free = placed.iter().all(|other| (*other - foot).abs() >= LETTERS);
    (near && free).then_some(foot)
}

/// The amounts from the floor to the top.
pub(super) struct Scale {
    low: Decimal,
    step: Decimal,
    count: u32,
    /// Whether amounts are written in thousands of euros.
    thousands: bool,
}

impl Scale {
    pub(super) fn of(amounts: &[Decimal], narrow: bool) -> Option<Scale> {
        let (least, most) = (amounts.iter().min()?, amounts.iter().max()?);
        let spread = (*most - *least).max(Decimal::from(100));
        let mut step = Decimal::from(10);
        let mut grow = [Decimal::TWO, Decimal::new(25, 1), Decimal::TWO].into_iter().cycle();
        while spread > step * Decimal::from(5) {
            step = step.checked_mul(grow.next()?)?;
        }
        let low = (least / step).floor() * step;
        let mut count = 1;
        while low + step * Decimal::from(count) < *most {
            count += 1;
        }
        Some(Scale {
            low,
            step,
            count,
            thousands: narrow && most.abs().max(least.abs()) >= Decimal::from(10_000),
        })
    }

    pub(super) fn y(&self, value: Decimal) -> Decimal {
        let share = (value - self.low)
            .checked_div(self.step * Decimal::from(self.count))
            .unwrap_or_default();
        FLOOR - share * (FLOOR - TOP)
    }

    /// « 35 023 », or « 35,0 » in thousands.
    pub(super) fn print(&self, value: Decimal) -> String {
        if self.thousands {
            format_decimal(value / Decimal::ONE_THOUSAND, 1, 1)
        } else {
            format_decimal(value, 0, 0)
        }
    }

    pub(super) fn ticks(&self) -> Vec<Tick> {
        let tick = |place: u32| {
            let value = self.low + self.step * Decimal::from(place);
            let printed = if self.thousands {
                format_decimal(value / Decimal::ONE_THOUSAND, 0, 3)
            } else {
                format_decimal(value, 0, 0)
            };
            let unit = match (place == self.count, self.thousands) {
                (false, _) => String::new(),
                (true, true) => format!("{UNIT_SPACE}k€"),
                (true, false) => format!("{UNIT_SPACE}€"),
            };
            let y = self.y(value);
            Tick { y: ems(y), label_y: ems(y - Decimal::new(35, 2)), label: printed + &unit }
        };
        (0..=self.count).map(tick).collect()
    }

    pub(super) fn note(&self) -> String {
        let axis = if self.low.is_zero() {
            String::new()
        } else {
            format!(" L’axe commence à {}{UNIT_SPACE}€.", format_decimal(self.low, 0, 0))
        };
        let unit = if self.thousands { "En milliers d’euros" } else { "En euros" };
        typeset(&format!("{unit}, chaque exercice.{axis}"))
    }
}

pub(super) fn percent(value: Decimal) -> String {
    format!("{}%", round(value, 3))
}

pub(super) fn ems(value: Decimal) -> String {
    format!("{}em", round(value, 3))
}

/// A line across, with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tick {
    /// Where it is.
    pub y: String,
    /// « 35 000 ».
    pub label: String,
    /// Where the amount is written.
    pub label_y: String,
}

pub(super) const TOP: Decimal = Decimal::from_parts(3, 0, 0, false, 0);

pub(super) const FLOOR: Decimal = Decimal::from_parts(24, 0, 0, false, 0);

#[cfg(test)]
mod tests {
    use super::{Label, part_labels, part_names};
    use rust_decimal::Decimal;

    fn ems(tenths: &[i64]) -> Vec<Decimal> {
        tenths.iter().map(|tenths| Decimal::new(*tenths, 1)).collect()
    }

    #[test]
    fn names_stay_apart_and_within_the_frame() {
        let parted = part_names(&ems(&[240, 240, 100, 239]), Decimal::from(3), Decimal::from(24));
        assert_eq!(
            parted,
            [Decimal::new(2275, 2), Decimal::from(24), Decimal::from(10), Decimal::new(215, 1)]
        );
    }

    #[test]
    fn an_amount_passes_the_points_that_it_would_hide() {
        let below = Label { point: Decimal::from(10), above: false };
        assert_eq!(part_labels(&[below], &ems(&[100])), [Some(Decimal::new(1175, 2))]);
        // Another line lies just where it would stand: it goes below that one.
        assert_eq!(part_labels(&[below], &ems(&[100, 112])), [Some(Decimal::new(1295, 2))]);
        // Too many of them: above, where nothing lies.
        assert_eq!(part_labels(&[below], &ems(&[100, 112, 124, 136])), [Some(Decimal::from(9))]);
        // Nowhere near: it is not written, the table has it.
        assert_eq!(part_labels(&[below], &ems(&[76, 88, 100, 112, 124, 136])), [None]);
    }

    #[test]
    fn two_amounts_never_hide_one_another() {
        let labels = [
            Label { point: Decimal::from(10), above: true },
            Label { point: Decimal::new(101, 1), above: false },
        ];
        let placed = part_labels(&labels, &ems(&[100, 101]));
        assert_eq!(placed, [Some(Decimal::from(9)), Some(Decimal::new(1185, 2))]);
    }
}
