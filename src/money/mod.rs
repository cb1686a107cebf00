//! Amounts, rates and working time: exact decimals, bounded, and the only rounding of the program.
//!
//! Nothing here panics: every operation that could leave the bounds returns [`OutOfBounds`].

mod exact;
mod hours;
mod print;
mod read;

pub(crate) use exact::{difference, product, quotient, sum};
pub use hours::{Hours, read_hours};
pub use print::{ECART_PLUS, MINUS, THIN_SPACE, UNIT_SPACE, print_count, print_decimal};
pub use read::{
    ParseNumberError, read_count, read_etp, read_euros, read_factor, read_months, read_percent,
    read_share,
};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount, a working time or a count is too large (or negative where that has no meaning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBounds;

/// An amount in euros, exact, at most 10⁹ € in absolute value.
///
/// ```
/// use simulateur_rpe::money::{Euros, Rate};
/// let base = Euros::from_cents(1_000_150);
/// let right = base.at(Rate::from_percent(43)).map(Euros::to_cent);
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
    pub fn new(value: Decimal) -> Result<Euros, OutOfBounds> {
        if value.abs() > Decimal::from(Self::LIMIT) { Err(OutOfBounds) } else { Ok(Euros(value)) }
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
    pub fn plus(self, other: Euros) -> Result<Euros, OutOfBounds> {
        sum(self.0, other.0).ok_or(OutOfBounds).and_then(Euros::new)
    }

    /// Difference. Errors: beyond the bound.
    pub fn minus(self, other: Euros) -> Result<Euros, OutOfBounds> {
        difference(self.0, other.0).ok_or(OutOfBounds).and_then(Euros::new)
    }

    /// Product by a plain factor. Errors: beyond the bound.
    pub fn times(self, factor: Decimal) -> Result<Euros, OutOfBounds> {
        product(self.0, factor).ok_or(OutOfBounds).and_then(Euros::new)
    }

    /// The part of the amount that a rate gives. Errors: beyond the bound.
    pub fn at(self, rate: Rate) -> Result<Euros, OutOfBounds> {
        self.times(rate.0)
    }

    /// A yearly amount per full-time person, for a working time: the twelfths are divided last, so
    /// that nothing is rounded before. Errors: beyond the bound.
    pub fn for_etp(self, etp: Etp) -> Result<Euros, OutOfBounds> {
        self.ratio(etp.twelfths, Decimal::from(12))
    }

    /// What a working time costs in a year, brought to another working time, exact. Errors: beyond
    /// the bound, or known for nobody.
    pub fn rescaled(self, known: Etp, wanted: Etp) -> Result<Euros, OutOfBounds> {
        self.ratio(wanted.twelfths, known.twelfths)
    }

    /// A product divided last. A seventh of a post has no exact decimal: what that leaves far
    /// behind the cent is dropped, so that half a cent stays half a cent.
    fn ratio(self, part: Decimal, whole: Decimal) -> Result<Euros, OutOfBounds> {
        let exact = product(self.0, part)
            .and_then(|product| quotient(product, whole))
            .ok_or(OutOfBounds)?;
        Euros::new(round(exact, 12))
    }

    /// A yearly amount for the months of a year, exact. Errors: beyond the bound.
    pub fn for_months(self, months: Months) -> Result<Euros, OutOfBounds> {
        let product = product(self.0, months.0).ok_or(OutOfBounds)?;
        quotient(product, Decimal::from(12)).ok_or(OutOfBounds).and_then(Euros::new)
    }

    /// **The** rounding of the program: to the cent, half away from zero.
    ///
    /// Status of the rule: indicative; the documents only show that the published maximum is
    /// rounded to the euro.
    pub fn to_cent(self) -> Euros {
        Euros(round(self.0, 2))
    }

    /// True where the two nearest cents are equally near: what is rounded then depends on the rule.
    ///
    /// ```
    /// use simulateur_rpe::money::{Euros, Rate};
    /// let share = |cents| Euros::from_cents(cents).at(Rate::from_percent(43)).map(Euros::is_on_half_a_cent);
    /// assert_eq!([50, 150, 1_000_150, 0, 100, 99].map(share), [true, true, true, false, false, false].map(Ok));
    /// ```
    pub fn is_on_half_a_cent(self) -> bool {
        let doubled = self.0.saturating_mul(Decimal::from(200));
        doubled.fract().is_zero() && !(doubled / Decimal::TWO).fract().is_zero()
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

/// Rounds half away from zero: every figure that is shown or paid goes through here.
pub(crate) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// A proportion: 0,43 for 43 %. Between −1 000 % and 1 000 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Rate(Decimal);

impl Rate {
    /// 0 %.
    pub const ZERO: Rate = Rate(Decimal::ZERO);

    /// A proportion (0,43 for 43 %). Errors: beyond ± 1 000 %.
    pub fn new(value: Decimal) -> Result<Rate, OutOfBounds> {
        if value.abs() > Decimal::TEN { Err(OutOfBounds) } else { Ok(Rate(value)) }
    }

    /// A whole percentage of a published table.
    pub const fn from_percent(percent: u32) -> Rate {
        Rate(Decimal::from_parts(percent, 0, 0, false, 2))
    }

    /// A published rate with one decimal: 39 for 3,9 %.
    pub const fn of_thousandths(thousandths: u32) -> Rate {
        Rate(Decimal::from_parts(thousandths, 0, 0, false, 3))
    }

    /// The exact proportion.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// The sum. Errors: beyond ± 1 000 %.
    pub fn plus(self, other: Rate) -> Result<Rate, OutOfBounds> {
        sum(self.0, other.0).ok_or(OutOfBounds).and_then(Rate::new)
    }

    /// The factor that raises an amount by this rate: 1 + rate.
    pub fn growth(self) -> Decimal {
        sum(Decimal::ONE, self.0).unwrap_or(Decimal::ONE)
    }
}

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
    pub fn new(value: Decimal) -> Result<Etp, OutOfBounds> {
        Etp::fraction(value, Decimal::ONE)
    }

    /// A working time given as a fraction (4/5), exact where the twelfths are. Errors: as
    /// [`Etp::new`], and an empty whole.
    pub fn fraction(part: Decimal, whole: Decimal) -> Result<Etp, OutOfBounds> {
        let twelfths = product(part, Decimal::from(12)).and_then(|twelve| quotient(twelve, whole));
        twelfths.ok_or(OutOfBounds).and_then(Etp::from_twelfths)
    }

    fn from_twelfths(twelfths: Decimal) -> Result<Etp, OutOfBounds> {
        if twelfths < Decimal::ZERO || twelfths > Decimal::from(12 * Self::LIMIT) {
            Err(OutOfBounds)
        } else {
            Ok(Etp { twelfths })
        }
    }

    /// The same post present only some months of the year. Errors: none within the bounds of both
    /// types.
    pub fn over(self, months: Months) -> Result<Etp, OutOfBounds> {
        let product = product(self.twelfths, months.0).ok_or(OutOfBounds)?;
        quotient(product, Decimal::from(12)).ok_or(OutOfBounds).and_then(Etp::from_twelfths)
    }

    /// Sum. Errors: beyond the bound.
    pub fn plus(self, other: Etp) -> Result<Etp, OutOfBounds> {
        sum(self.twelfths, other.twelfths).ok_or(OutOfBounds).and_then(Etp::from_twelfths)
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
    pub const fn of_table(months: u32) -> Months {
        assert!(months <= 12);
        Months(Decimal::from_parts(months, 0, 0, false, 0))
    }

    /// A number of months. Errors: below 0 or above 12.
    pub fn new(value: Decimal) -> Result<Months, OutOfBounds> {
        if value < Decimal::ZERO || value > Decimal::from(12) {
            Err(OutOfBounds)
        } else {
            Ok(Months(value))
        }
    }

    /// The exact number of months.
    pub const fn decimal(self) -> Decimal {
        self.0
    }

    /// These months and others that follow them; never beyond the year.
    pub fn and(self, more: Months) -> Months {
        Months(sum(self.0, more.0).unwrap_or_default().min(Decimal::from(12)))
    }

    /// What is left of these months after the first ones are taken away; never below zero.
    pub fn after(self, first: Months) -> Months {
        Months(difference(self.0, first.0).unwrap_or_default().max(Decimal::ZERO))
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
    pub fn rate(self) -> Option<Decimal> {
        quotient(self.part, self.whole)
    }
}
