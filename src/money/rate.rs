//! Rates and shares.

use super::{OutOfBoundsError, quotient, sum};
use rust_decimal::Decimal;

/// A proportion: 0,43 for 43 %. Between −1 000 % and 1 000 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(Decimal);

impl Rate {
    /// 0 %.
    pub const ZERO: Rate = Rate(Decimal::ZERO);

    /// A proportion (0,43 for 43 %). Errors: beyond ± 1 000 %.
    pub fn new(value: Decimal) -> Result<Rate, OutOfBoundsError> {
        if value.abs() > Decimal::TEN { Err(OutOfBoundsError) } else { Ok(Rate(value)) }
    }

    /// A whole percentage of a published table.
    pub const fn from_percent(percent: u32) -> Rate {
        Rate(Decimal::from_parts(percent, 0, 0, false, 2))
    }

    /// A published rate with two decimals: 390 for 3,90 %.
    pub const fn from_basis_points(points: u32) -> Rate {
        Rate(Decimal::from_parts(points, 0, 0, false, 4))
    }

    /// The exact proportion.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The sum. Errors: beyond ± 1 000 %.
    pub fn checked_add(self, other: Rate) -> Result<Rate, OutOfBoundsError> {
        sum(self.0, other.0).ok_or(OutOfBoundsError).and_then(Rate::new)
    }

    /// The factor that raises an amount by this rate: 1 + rate.
    pub fn growth(self) -> Decimal {
        sum(Decimal::ONE, self.0).unwrap_or(Decimal::ONE)
    }
}

/// « 12 sur 24 » or « 50 % »: a part of a whole that may be empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// The part, at least 0.
    pub part: Decimal,
    /// The whole, at least 0; zero makes the share meaningless.
    pub whole: Decimal,
    /// Whether it was typed as a percentage: the whole is then 100.
    pub percent: bool,
}

impl Share {
    /// The proportion, or nothing when the whole is empty.
    pub fn ratio(self) -> Option<Decimal> {
        quotient(self.part, self.whole)
    }
}
