//! Working time.

use super::{Months, OutOfBoundsError, product, quotient, sum};
use rust_decimal::Decimal;

/// A working time in full-time equivalents over the year (ETP), exact, between 0 and 1 000.
///
/// It is held in twelfths, because a post of one month counts 1/12, which no decimal writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Etp {
    twelfths: Decimal,
}

impl Etp {
    /// Nobody.
    pub const ZERO: Etp = Etp { twelfths: Decimal::ZERO };
    /// The largest working time that the program accepts, in ETP.
    pub const LIMIT: i64 = 1_000;

    /// A working time present all year. Errors: negative or beyond [`Etp::LIMIT`].
    pub fn new(value: Decimal) -> Result<Etp, OutOfBoundsError> {
        Etp::from_fraction(value, Decimal::ONE)
    }

    /// A working time given as a fraction (4/5), exact where the twelfths are. Errors: as
    /// [`Etp::new`], and an empty whole.
    pub fn from_fraction(part: Decimal, whole: Decimal) -> Result<Etp, OutOfBoundsError> {
        let twelfths = product(part, Decimal::from(12)).and_then(|twelve| quotient(twelve, whole));
        twelfths.ok_or(OutOfBoundsError).and_then(Etp::from_twelfths)
    }

    /// The exact number of twelfths of a post.
    pub(super) const fn twelfths(self) -> Decimal {
        self.twelfths
    }

    fn from_twelfths(twelfths: Decimal) -> Result<Etp, OutOfBoundsError> {
        if twelfths < Decimal::ZERO || twelfths > Decimal::from(12 * Self::LIMIT) {
            Err(OutOfBoundsError)
        } else {
            Ok(Etp { twelfths })
        }
    }

    /// The same post present only some months of the year. Errors: none within the bounds of both
    /// types.
    pub fn for_months(self, months: Months) -> Result<Etp, OutOfBoundsError> {
        let product = product(self.twelfths, months.decimal()).ok_or(OutOfBoundsError)?;
        quotient(product, Decimal::from(12)).ok_or(OutOfBoundsError).and_then(Etp::from_twelfths)
    }

    /// Sum. Errors: beyond the bound.
    pub fn checked_add(self, other: Etp) -> Result<Etp, OutOfBoundsError> {
        sum(self.twelfths, other.twelfths).ok_or(OutOfBoundsError).and_then(Etp::from_twelfths)
    }

    /// The value in ETP; the division by twelve may not be exact: for display and comparison, never
    /// before a product.
    pub fn decimal(self) -> Decimal {
        quotient(self.twelfths, Decimal::from(12)).unwrap_or_default()
    }

    /// True for nobody at all.
    pub fn is_zero(self) -> bool {
        self.twelfths.is_zero()
    }
}
