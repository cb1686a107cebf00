//! The civil year of the accounts, its months and its days.

mod date;
mod error;
mod parts;
mod period;

pub use date::{Date, DateRange, MonthDay};
pub use error::ParseDateError;
pub use period::{Period, YearMonth, YearPart};

use crate::money::Months;
use rust_decimal::Decimal;

/// The civil year of the accounts, between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Exercice(u16);

impl Exercice {
    /// The first year that can be asked for.
    pub const FIRST: Exercice = Exercice(2000);
    /// The last year that can be asked for.
    pub const LAST: Exercice = Exercice(2100);

    /// A year that a person chose; nothing outside 2000–2100.
    pub fn new(year: u16) -> Option<Exercice> {
        (Self::FIRST.0..=Self::LAST.0).contains(&year).then_some(Exercice(year))
    }

    /// Every year that can be asked for.
    pub fn all() -> impl Iterator<Item = Exercice> {
        (Self::FIRST.0..=Self::LAST.0).map(Exercice)
    }

    /// A year of a published table: a year out of range does not compile in a `const`.
    pub const fn constant(year: u16) -> Exercice {
        assert!(Self::FIRST.0 <= year && year <= Self::LAST.0);
        Exercice(year)
    }

    /// The year as a number.
    pub const fn year(self) -> u16 {
        self.0
    }

    /// The year after; nothing after the last one.
    pub fn next(self) -> Option<Exercice> {
        Exercice::new(self.0.saturating_add(1))
    }

    /// Every year after it, in order.
    pub fn after(self) -> impl Iterator<Item = Exercice> {
        Exercice::all().filter(move |year| *year > self)
    }

    /// How many years after another one; zero when before.
    pub fn years_after(self, other: Exercice) -> u16 {
        self.0.saturating_sub(other.0)
    }
}

const NAMES: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// A month of the year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(u8);

impl Month {
    /// January.
    pub const JANUARY: Month = Month(1);
    /// December.
    pub const DECEMBER: Month = Month(12);
    /// The twelve months.
    pub const ALL: [Month; 12] = [
        Month(1),
        Month(2),
        Month(3),
        Month(4),
        Month(5),
        Month(6),
        Month(7),
        Month(8),
        Month(9),
        Month(10),
        Month(11),
        Month(12),
    ];

    /// The month of this number, if there is one.
    pub fn new(number: u8) -> Option<Month> {
        (1..=12).contains(&number).then_some(Month(number))
    }

    /// 1 for January.
    pub const fn number(self) -> u8 {
        self.0
    }

    /// Its name in French.
    pub fn name(self) -> &'static str {
        NAMES.get(usize::from(self.0.saturating_sub(1))).copied().unwrap_or_default()
    }

    /// The whole months of the year that lie before this one.
    pub fn months_before(self) -> Months {
        Months::new(Decimal::from(self.0.saturating_sub(1))).unwrap_or(Months::NONE)
    }

    /// The months of the year from this one on, itself included.
    pub fn months_from(self) -> Months {
        Months::YEAR.saturating_sub(self.months_before())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_before_and_from_make_a_year() {
        for month in Month::ALL {
            let total = month.months_before().decimal() + month.months_from().decimal();
            assert_eq!(total, Decimal::from(12), "{month:?}");
        }
        assert_eq!(
            Month::new(10).map(|october| october.months_from().decimal()),
            Some(Decimal::from(3))
        );
        assert_eq!(Month::new(13), None);
    }

    #[test]
    fn a_year_out_of_range_is_refused() {
        assert_eq!(Exercice::new(1999), None);
        assert_eq!(Exercice::new(2101), None);
        assert_eq!(
            Exercice::new(2026).map(|exercice| exercice.years_after(Exercice::constant(2017))),
            Some(9)
        );
    }
}
