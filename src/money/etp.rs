//! Working time.

use super::{Months, OutOfBoundsError, difference, exceeds, product, quotient, round, sum};
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
    /// One full time.
    pub const FULL_TIME: Etp = Etp { twelfths: Decimal::from_parts(12, 0, 0, false, 0) };
    /// The largest working time that the program accepts, in ETP.
    pub const LIMIT: i64 = 1_000;

    /// A working time present all year. Errors: negative or beyond [`Etp::LIMIT`].
    pub fn new(value: Decimal) -> Result<Etp, OutOfBoundsError> {
        product(value, Decimal::from(12)).ok_or(OutOfBoundsError).and_then(Etp::from_twelfths)
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
        if twelfths < Decimal::ZERO || exceeds(twelfths, 12 * Self::LIMIT) {
            Err(OutOfBoundsError)
        } else {
            Ok(Etp { twelfths })
        }
    }

    /// The same post present only some months of the year. Errors: none within the bounds of both
    /// types.
    pub fn for_months(self, months: Months) -> Result<Etp, OutOfBoundsError> {
        // Nearly every post: nothing to divide.
        if months == Months::YEAR {
            return Ok(self);
        }
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

    /// The value, where at most twelve decimals write it exactly: no part of a seventh or of a
    /// third.
    pub fn exact_decimal(self) -> Option<Decimal> {
        let short = round(self.decimal(), 12).normalize();
        (product(short, Decimal::from(12))? == self.twelfths).then_some(short)
    }

    /// The value as a fraction in its lowest terms, part and whole; nothing where the whole would
    /// exceed a thousand million.
    ///
    /// ```
    /// use simulateur_rpe::money::Etp;
    /// let first = "0,80".parse::<Etp>()?;
    /// let both = first.checked_add("0,50".parse::<Etp>()?.for_months("4".parse()?)?)?;
    /// assert_eq!(both.fraction(), Some((29.into(), 30.into())));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn fraction(self) -> Option<(Decimal, Decimal)> {
        fraction(self.decimal())
    }

    /// True for nobody at all.
    pub fn is_zero(self) -> bool {
        self.twelfths.is_zero()
    }
}

/// Largest whole of a fraction that is looked for.
const LARGEST_WHOLE: i64 = 1_000_000_000;

/// The first continued fraction that cannot be told from the value.
fn fraction(value: Decimal) -> Option<(Decimal, Decimal)> {
    let near = Decimal::new(1, 20);
    let (mut before, mut last) = ((Decimal::ONE, Decimal::ZERO), (value.trunc(), Decimal::ONE));
    let mut rest = value.fract();
    while difference(value, quotient(last.0, last.1)?)?.abs() > near {
        let inverse = quotient(Decimal::ONE, rest)?;
        let step = |last, before| sum(product(inverse.trunc(), last)?, before);
        (before, last) = (last, (step(last.0, before.0)?, step(last.1, before.1)?));
        if last.1 > Decimal::from(LARGEST_WHOLE) {
            return None;
        }
        rest = inverse.fract();
    }
    Some(last)
}
