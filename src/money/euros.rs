//! Amounts.

use super::{
    Etp, Months, OutOfBoundsError, Rate, difference, exceeds, product, quotient, round, sum,
};
use rust_decimal::Decimal;

/// An amount in euros, exact, at most 10⁹ € in absolute value.
///
/// ```
/// use simulateur_rpe::money::{Euros, Rate};
/// let base = Euros::from_cents(1_000_150);
/// let right = base.at_rate(Rate::from_percent(43)).map(Euros::to_cent);
/// assert_eq!(right, Ok(Euros::from_cents(430_065))); // half a cent goes up: 4 300,645 → 4 300,65
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Euros(Decimal);

impl Euros {
    /// 0 €.
    pub const ZERO: Euros = Euros(Decimal::ZERO);
    /// The largest amount that the program accepts, in euros.
    pub const LIMIT: i64 = 1_000_000_000;

    /// An amount in euros. Errors: beyond [`Euros::LIMIT`].
    pub fn new(value: Decimal) -> Result<Euros, OutOfBoundsError> {
        if exceeds(value.abs(), Self::LIMIT) { Err(OutOfBoundsError) } else { Ok(Euros(value)) }
    }

    /// A whole number of euros of a published table: small by construction.
    pub const fn whole(value: u32) -> Euros {
        Euros(Decimal::from_parts(value, 0, 0, false, 0))
    }

    /// An amount in cents, for tables and tests (at most 2³² cents).
    pub const fn from_cents(value: u32) -> Euros {
        Euros(Decimal::from_parts(value, 0, 0, false, 2))
    }

    /// The exact value, in euros.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// Sum. Errors: beyond the bound.
    pub fn checked_add(self, other: Euros) -> Result<Euros, OutOfBoundsError> {
        sum(self.0, other.0).ok_or(OutOfBoundsError).and_then(Euros::new)
    }

    /// Difference. Errors: beyond the bound.
    pub fn checked_sub(self, other: Euros) -> Result<Euros, OutOfBoundsError> {
        difference(self.0, other.0).ok_or(OutOfBoundsError).and_then(Euros::new)
    }

    /// Product by a plain factor. Errors: beyond the bound.
    pub fn checked_mul(self, factor: Decimal) -> Result<Euros, OutOfBoundsError> {
        product(self.0, factor).ok_or(OutOfBoundsError).and_then(Euros::new)
    }

    /// The part of the amount that a rate gives. Errors: beyond the bound.
    pub fn at_rate(self, rate: Rate) -> Result<Euros, OutOfBoundsError> {
        self.checked_mul(rate.decimal())
    }

    /// A yearly amount per full-time person, for a working time: the twelfths are divided last, so
    /// that nothing is rounded before. Errors: beyond the bound.
    pub fn for_etp(self, etp: Etp) -> Result<Euros, OutOfBoundsError> {
        self.ratio(etp.twelfths(), Decimal::from(12))
    }

    /// What a working time costs in a year, brought to another working time, exact. Errors: beyond
    /// the bound, or known for nobody.
    pub fn rescaled(self, known: Etp, wanted: Etp) -> Result<Euros, OutOfBoundsError> {
        self.ratio(wanted.twelfths(), known.twelfths())
    }

    /// What some months cost, brought to other months, exact. Errors: beyond the bound, or known
    /// for no month.
    pub fn brought(self, known: Months, wanted: Months) -> Result<Euros, OutOfBoundsError> {
        self.ratio(wanted.decimal(), known.decimal())
    }

    /// A product, divided last and rounded to twelve decimals. A seventh of a post has no exact
    /// decimal: without that rounding, half a cent would fall just below or above half a cent.
    fn ratio(self, part: Decimal, whole: Decimal) -> Result<Euros, OutOfBoundsError> {
        let exact = product(self.0, part)
            .and_then(|product| quotient(product, whole))
            .ok_or(OutOfBoundsError)?;
        Euros::new(round(exact, 12))
    }

    /// A yearly amount for the months of a year, exact. Errors: beyond the bound.
    pub fn for_months(self, months: Months) -> Result<Euros, OutOfBoundsError> {
        // Nearly every amount: nothing to divide.
        if months == Months::YEAR {
            return Ok(self);
        }
        let product = product(self.0, months.decimal()).ok_or(OutOfBoundsError)?;
        quotient(product, Decimal::from(12)).ok_or(OutOfBoundsError).and_then(Euros::new)
    }

    /// Rounded to the cent, half away from zero, by the one rounding of [`crate::money`], as every
    /// figure is.
    ///
    /// Status of the rule: indicative; the documents only show that the published maximum is
    /// rounded to the euro.
    ///
    /// ```
    /// use simulateur_rpe::money::{Euros, Rate};
    /// // 43 % of 2/43 of 58 086,25 € is 1 161,725 €, which a division by 43 leaves just below.
    /// let part = Euros::from_cents(5_808_625).for_etp("2/43".parse()?)?;
    /// let right = part.at_rate(Rate::from_percent(43))?;
    /// assert_eq!(right.to_cent_and_half(), (Euros::from_cents(116_173), true));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn to_cent(self) -> Euros {
        Euros(round(self.settled(), 2))
    }

    /// Without what the division of a fraction of a post left behind: 43 % of a forty-third would
    /// fall just below half a cent.
    fn settled(self) -> Decimal {
        round(self.0, 10)
    }

    /// The same, and whether the two nearest cents were equally near: what is rounded then depends
    /// on the rule.
    ///
    /// ```
    /// use simulateur_rpe::money::{Euros, Rate};
    /// let share = |cents| Euros::from_cents(cents).at_rate(Rate::from_percent(43));
    /// let tied = |cents| share(cents).map(|share| share.to_cent_and_half().1);
    /// assert_eq!([50, 150, 1_000_150].map(tied), [Ok(true); 3]);
    /// assert_eq!([0, 100, 99].map(tied), [Ok(false); 3]);
    /// ```
    pub fn to_cent_and_half(self) -> (Euros, bool) {
        const HALF_A_CENT: Decimal = Decimal::from_parts(5, 0, 0, false, 3);
        let cents = self.to_cent();
        let lost = difference(self.settled(), cents.0);
        (cents, lost.is_some_and(|lost| lost.abs() == HALF_A_CENT))
    }

    /// True below zero.
    pub fn is_negative(self) -> bool {
        self.0 < Decimal::ZERO
    }

    /// True at exactly 0 €.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// The amount without its sign.
    pub fn abs(self) -> Euros {
        Euros(self.0.abs())
    }
}
