//! Days, as people type them: « 1er mars », `1/3`, `31/12/2026`, `31/12/26`, `2026-12-31`.

use super::parts::{no_such_day, parse_day, parse_year, parts, plain};
use super::{Exercice, Month, ParseDateError, YearMonth};
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// A day and a month without a year; 29 February is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthDay {
    month: Month,
    day: u8,
}

/// A day of a year between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: Exercice,
    day: MonthDay,
}

/// Two days, both included. As typed, the last one may come before the first one: see
/// [`DateRange::is_backwards`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateRange {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

impl MonthDay {
    /// A day of a month; nothing when the month never has it.
    pub fn new(month: Month, day: u8) -> Option<MonthDay> {
        (1..=longest(month)).contains(&day).then_some(MonthDay { month, day })
    }

    /// A day of a published calendar: a day that no month has does not compile in a `const`.
    pub const fn constant(day: u8, month: u8) -> MonthDay {
        assert!(1 <= month && month <= 12 && 1 <= day && day <= longest(Month(month)));
        MonthDay { month: Month(month), day }
    }

    /// Its month.
    pub const fn month(self) -> Month {
        self.month
    }
}

/// Reads « 1er mars », `1 mars`, `1/3` or `01/03`. Errors: it is no day of the year.
///
/// ```
/// use simulateur_rpe::calendar::MonthDay;
/// assert_eq!("1er mars".parse::<MonthDay>(), "01/03".parse());
/// assert!("31/02".parse::<MonthDay>().is_err());
/// ```
impl FromStr for MonthDay {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<MonthDay, ParseDateError> {
        match parts(&plain(text)?)?.as_slice() {
            [day, month] => parse_day(day, month),
            [day, month, year] if parse_day(day, month).and(parse_year(year)).is_ok() => {
                Err(ParseDateError::YearToo)
            }
            _ => Err(ParseDateError::Shape),
        }
    }
}

/// « 1er mars ».
impl Display for MonthDay {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        let ordinal = if self.day == 1 { "er" } else { "" };
        write!(formatter, "{}{ordinal}\u{a0}{}", self.day, self.month.name())
    }
}

impl Date {
    /// A day of a year; nothing when that year does not have it.
    pub fn new(year: Exercice, day: MonthDay) -> Option<Date> {
        (day.day <= last_day(day.month, year)).then_some(Date { year, day })
    }

    /// Its year.
    pub const fn year(self) -> Exercice {
        self.year
    }

    /// Its month.
    pub const fn month(self) -> YearMonth {
        YearMonth::new(self.year, self.day.month)
    }

    /// Whether its month begins with it.
    pub const fn is_first_of_month(self) -> bool {
        self.day.day == 1
    }

    /// Whether its month ends with it.
    pub fn is_last_of_month(self) -> bool {
        self.day.day == last_day(self.day.month, self.year)
    }

    /// The same day so many years later; 1 March for a 29 February that the year does not have.
    /// Nothing beyond 2100.
    pub fn years_later(self, years: u16) -> Option<Date> {
        let year = Exercice::new(self.year.year().checked_add(years)?)?;
        let day_after = MonthDay { month: Month::new(3)?, day: 1 };
        Date::new(year, self.day).or_else(|| Date::new(year, day_after))
    }

    /// `2026-12-31`, for files.
    pub fn to_iso_string(self) -> String {
        format!("{}-{:02}-{:02}", self.year.year(), self.day.month.number(), self.day.day)
    }
}

/// Reads `31/12/2026`, `31/12/26`, `2026-12-31` or « 31 décembre 2026 ». Errors: it is no date
/// between 2000 and 2100.
impl FromStr for Date {
    type Err = ParseDateError;

    fn from_str(text: &str) -> Result<Date, ParseDateError> {
        let plain = plain(text)?;
        let (year, month, day) = match parts(&plain)?.as_slice() {
            [year, month, day] if year.len() == 4 => (*year, *month, *day),
            [day, month, year] => (*year, *month, *day),
            other => return Err(part_missing(other)),
        };
        let year = parse_year(year);
        let day = parse_day(day, month).map_err(|why| match (why, year) {
            (ParseDateError::ShortMonth(month, _), Ok(year)) => {
                ParseDateError::ShortMonth(month, last_day(month, year))
            }
            _ => why,
        })?;
        let year = year?;
        Date::new(year, day).ok_or(no_such_day(day.month, day.day, last_day(day.month, year)))
    }
}

/// The last day of a month of a year: February of most years lacks its 29th.
const fn last_day(month: Month, year: Exercice) -> u8 {
    let year = year.year();
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    if month.number() == 2 && !is_leap { 28 } else { longest(month) }
}

/// What a text of one or two parts lacks to be a date.
fn part_missing(parts: &[&str]) -> ParseDateError {
    let [first, second] = parts else { return ParseDateError::Shape };
    match parse_day(first, second) {
        Ok(day) => ParseDateError::NoYear(day.month),
        _ if YearMonth::parse_start(&format!("{first} {second}")).is_ok() => ParseDateError::NoDay,
        Err(why @ ParseDateError::ShortMonth(..)) => why,
        Err(_) => ParseDateError::Shape,
    }
}

/// « 31 décembre 2026 ».
impl Display for Date {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.day, self.year.year())
    }
}

impl DateRange {
    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        self.until < self.from
    }

    /// Whether at least one day of the year lies within.
    pub fn touches(self, exercice: Exercice) -> bool {
        self.from.year <= exercice && exercice <= self.until.year
    }

    /// Whether it is longer than so many whole years.
    pub fn exceeds(self, years: u16) -> bool {
        self.from.years_later(years).is_some_and(|limit| self.until >= limit)
    }
}

pub(super) const fn longest(month: Month) -> u8 {
    match month.number() {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests;
