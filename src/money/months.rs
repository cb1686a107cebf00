//! Months of one year.

use super::{OutOfBoundsError, difference, sum};
use rust_decimal::Decimal;

/// A number of months of one year, between 0 and 12; parts of months are accepted (3,5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Months(Decimal);

impl Months {
    /// The whole year.
    pub const YEAR: Months = Months(Decimal::from_parts(12, 0, 0, false, 0));
    /// No month.
    pub const NONE: Months = Months(Decimal::ZERO);

    /// A whole number of months of a published table: a number above twelve does not compile in a
    /// `const`.
    pub const fn constant(months: u32) -> Months {
        assert!(months <= 12);
        Months(Decimal::from_parts(months, 0, 0, false, 0))
    }

    /// A number of months. Errors: below 0 or above 12.
    pub fn new(value: Decimal) -> Result<Months, OutOfBoundsError> {
        if value < Decimal::ZERO || value > Decimal::from(12) {
            Err(OutOfBoundsError)
        } else {
            Ok(Months(value))
        }
    }

    /// The exact number of months.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Whether they are some months of a year and not all of them.
    pub fn is_part_of_year(self) -> bool {
        self != Months::NONE && self != Months::YEAR
    }

    /// These months and others that follow them; never beyond the year.
    pub fn saturating_add(self, more: Months) -> Months {
        Months(sum(self.0, more.0).unwrap_or_default().min(Decimal::from(12)))
    }

    /// What is left of these months after the first ones are taken away; never below zero.
    pub fn saturating_sub(self, first: Months) -> Months {
        Months(difference(self.0, first.0).unwrap_or_default().max(Decimal::ZERO))
    }
}
