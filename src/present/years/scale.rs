//! The scale of the chart: from amounts and exercices to positions.

use crate::money::{UNIT_SPACE, format_decimal, round};
use crate::present::text::typeset;
use rust_decimal::Decimal;

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
