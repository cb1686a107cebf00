//! Months of given years, as people type them: « 09/2027 », « sept. 2027 », « 01/09/2027 »,
//! « 2027 »; and the time between two of them.

use super::parts::{is_year, parse_day, parse_month, parse_year, parts, plain};
use super::{Date, Exercice, Month, MonthDay, ParseDateError};
use crate::money::Months;
use rust_decimal::Decimal;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A month of a year between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    /// Its year.
    pub year: Exercice,
    /// Which of its months.
    pub month: Month,
}

/// A range of whole months, both ends included. Without a first or last month it is open there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Period {
    /// First month.
    pub from: Option<YearMonth>,
    /// Last month.
    pub until: Option<YearMonth>,
}

/// The part of one year that a period covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPart {
    /// Months of the year before it.
    pub before: u8,
    /// Months of the year within it.
    pub within: u8,
}

/// Reads « mars », `3` or `03`. Errors: it is no month.
///
/// ```
/// use simulateur_rpe::calendar::Month;
/// assert_eq!("Août".parse::<Month>(), "08".parse());
/// assert!("13".parse::<Month>().is_err());
/// ```
impl FromStr for Month {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Month, ParseDateError> {
        match parts(&plain(text)?)?.as_slice() {
            [month] => parse_month(month),
            [day, month] if is_month_of_day(day, month) => first_of_month(day, month),
            [_, _] | [_, _, _] if YearMonth::parse(text, Month::JANUARY, |_| true).is_ok() => {
                Err(ParseDateError::YearToo)
            }
            _ => Err(ParseDateError::Shape),
        }
    }
}

impl YearMonth {
    /// A month of a year.
    pub const fn new(year: Exercice, month: Month) -> YearMonth {
        YearMonth { year, month }
    }

    /// Reads the month from which something holds: a year alone is its January, and the first day
    /// of a month is that month. Errors: it is no month between 2000 and 2100, or a day within one.
    ///
    /// ```
    /// use simulateur_rpe::calendar::YearMonth;
    /// assert_eq!(YearMonth::parse_start("sept. 2027"), YearMonth::parse_start("09/27"));
    /// assert_eq!(YearMonth::parse_start("1er septembre 2027"), YearMonth::parse_start("09/2027"));
    /// assert_eq!(YearMonth::parse_start("2027"), YearMonth::parse_start("1/2027"));
    /// assert_eq!(YearMonth::parse_end("2027"), YearMonth::parse_end("12/2027"));
    /// ```
    pub fn parse_start(text: &str) -> Result<YearMonth, ParseDateError> {
        YearMonth::parse(text, Month::JANUARY, Date::is_first_of_month)
    }

    /// Reads the last month in which something holds: a year alone is its December, and the last
    /// day of a month is that month. Errors: as [`YearMonth::parse_start`].
    pub fn parse_end(text: &str) -> Result<YearMonth, ParseDateError> {
        YearMonth::parse(text, Month::DECEMBER, Date::is_last_of_month)
    }

    fn parse(
        text: &str,
        alone: Month,
        is_edge: fn(Date) -> bool,
    ) -> Result<YearMonth, ParseDateError> {
        let (month, year) = match parts(&plain(text)?)?.as_slice() {
            [year] if is_year(year) => (alone, parse_year(year)?),
            [year, month] if is_year(year) => (parse_month(month)?, parse_year(year)?),
            [month] => return Err(without_year(parse_month(month))),
            [day, month] if is_month_of_day(day, month) => {
                return Err(without_year(parse_month(month)));
            }
            [month, year] => (parse_month(month)?, parse_year(year)?),
            [_, _, _] => {
                let date: Date = text.parse()?;
                return if is_edge(date) {
                    Ok(date.month())
                } else {
                    Err(ParseDateError::WithinMonth)
                };
            }
            _ => return Err(ParseDateError::Shape),
        };
        Ok(YearMonth { year, month })
    }

    /// The twelve months of a year.
    pub fn of_year(year: Exercice) -> impl Iterator<Item = YearMonth> {
        Month::ALL.into_iter().map(move |month| YearMonth { year, month })
    }
}

/// « septembre 2027 ».
impl Display for YearMonth {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.month.name(), self.year.year())
    }
}

impl Period {
    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }

    /// The part of a year that it covers; nothing when it covers none.
    pub fn part_of(self, year: Exercice) -> Option<YearPart> {
        let within = |month: &YearMonth| {
            self.from.is_none_or(|from| from <= *month)
                && self.until.is_none_or(|until| *month <= until)
        };
        let before = YearMonth::of_year(year).position(|month| within(&month))?;
        let within = YearMonth::of_year(year).filter(within).count();
        Some(YearPart { before: u8::try_from(before).ok()?, within: u8::try_from(within).ok()? })
    }
}

impl YearPart {
    /// The whole year.
    pub const YEAR: YearPart = YearPart { before: 0, within: 12 };

    /// The year from the first day of a month on.
    pub const fn from_month(month: Month) -> YearPart {
        let before = month.number().saturating_sub(1);
        YearPart { before, within: 12_u8.saturating_sub(before) }
    }

    /// The months before it.
    pub fn months_before(self) -> Months {
        months(self.before)
    }

    /// Its own months.
    pub fn months(self) -> Months {
        months(self.within)
    }

    /// The months of the year up to its end.
    pub fn months_to_end(self) -> Months {
        months(self.before.saturating_add(self.within))
    }

    /// Whether nothing of the year comes after it.
    pub fn reaches_year_end(self) -> bool {
        self.before.saturating_add(self.within) >= 12
    }
}

/// Whether two parts are a day and its month. So are « 01/09 », which would be January 2009: no
/// text of the trade is about a month of before 2013.
fn is_month_of_day(day: &str, month: &str) -> bool {
    parse_day(day, month).is_ok()
}

/// The month that begins with a day. Errors: a later day of it.
fn first_of_month(day: &str, month: &str) -> Result<Month, ParseDateError> {
    let day = parse_day(day, month)?;
    if MonthDay::new(day.month(), 1) == Some(day) {
        Ok(day.month())
    } else {
        Err(ParseDateError::WithinMonth)
    }
}

/// Why a month alone is no month of a year.
fn without_year(month: Result<Month, ParseDateError>) -> ParseDateError {
    month.map_or(ParseDateError::Shape, ParseDateError::NoYear)
}

fn months(count: u8) -> Months {
    Months::new(Decimal::from(count)).unwrap_or(Months::YEAR)
}

/// « juin » has four letters too.
#[cfg(test)]
mod tests;
