//! Days, as people type them: « 1er mars », `1/3`, `31/12/2026`, `31/12/26`, `2026-12-31`.

use super::parts::{parse_day, parse_year, parts};
use super::{Exercice, Month, YearMonth};
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// Why a typed text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseDateError {
    /// Nothing was typed.
    Empty,
    /// Not a day and a month (and a year, where one is needed).
    Shape,
    /// A month alone where its year is needed too.
    NoYear(Month),
    /// A day that no such month has, or a year out of range.
    NoSuchDay,
    /// A day where a month is wanted, and not the one at which it begins or ends.
    WithinMonth,
    /// An end that comes before its start.
    BeforeStart,
    /// More months than the year has from there on.
    BeyondYear,
}

impl Display for ParseDateError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ParseDateError::Empty => "expected a date, nothing was typed",
            ParseDateError::Shape => "expected a day, a month and, in a date, a year",
            ParseDateError::NoYear(_) => "expected the year of the month",
            ParseDateError::NoSuchDay => "expected a day that the month has, between 2000 and 2100",
            ParseDateError::WithinMonth => "expected whole months",
            ParseDateError::BeforeStart => "expected an end that comes after its start",
            ParseDateError::BeyondYear => "expected months of one year",
        })
    }
}

impl Error for ParseDateError {}

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
        match parts(text)?.as_slice() {
            [day, month] => parse_day(day, month),
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
        let leap = year.year().is_multiple_of(4)
            && (!year.year().is_multiple_of(100) || year.year().is_multiple_of(400));
        (leap || (day.month.number(), day.day) != (2, 29)).then_some(Date { year, day })
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
        let day_after = MonthDay::new(self.day.month, self.day.day.saturating_add(1));
        day_after.and_then(|day| Date::new(self.year, day)).is_none()
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
        let parts = parts(text)?;
        let (year, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => (year, parse_day(day, month)?),
            [day, month, year] => (year, parse_day(day, month)?),
            _ => return Err(ParseDateError::Shape),
        };
        Date::new(parse_year(year)?, day).ok_or(ParseDateError::NoSuchDay)
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

const fn longest(month: Month) -> u8 {
    match month.number() {
        2 => 29,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse::<Date>().unwrap_or_else(|error| unreachable!("{text}: {error:?}"))
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        for text in ["1er mars", "1 mars", "1/3", "01/03", "01.03", "1 MARS", " 1er\u{a0}mars "] {
            assert_eq!(
                text.parse::<MonthDay>().map(|value| value.to_string()),
                Ok("1er\u{a0}mars".to_string()),
                "{text}"
            );
        }
        assert_eq!(
            "12 aout".parse::<MonthDay>().map(|value| value.to_string()),
            Ok("12\u{a0}août".to_string())
        );
        assert_eq!("29/02".parse::<MonthDay>().map(|day| day.month().number()), Ok(2));
        assert_eq!("".parse::<MonthDay>(), Err(ParseDateError::Empty));
        assert_eq!(" / ".parse::<MonthDay>(), Err(ParseDateError::Empty));
        for text in ["mars", "1 brumaire", "1/3/2024", "un mars", "-", "1er"] {
            assert!(
                matches!(
                    text.parse::<MonthDay>(),
                    Err(ParseDateError::Shape | ParseDateError::Empty)
                ),
                "{text}"
            );
        }
        for text in ["30/02", "31/04", "0/1", "1/13", "32/1", "1/0"] {
            assert_eq!(text.parse::<MonthDay>(), Err(ParseDateError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn a_date_has_its_year() {
        for text in [
            "31/12/2026",
            "2026-12-31",
            "31 décembre 2026",
            "31.12.2026",
            "31/12/26",
            "31 déc. 2026",
        ] {
            assert_eq!(
                text.parse::<Date>().map(|value| value.to_string()),
                Ok("31\u{a0}décembre 2026".to_string()),
                "{text}"
            );
        }
        assert!("29/02/2024".parse::<Date>().is_ok());
        for text in ["29/02/2023", "29/02/2100", "1/1/1999", "1/1/2101"] {
            assert_eq!(text.parse::<Date>(), Err(ParseDateError::NoSuchDay), "{text}");
        }
        for text in ["31/12", "31/12/6", "31/12/+6", "2026", "1/2/3/4"] {
            assert_eq!(text.parse::<Date>(), Err(ParseDateError::Shape), "{text}");
        }
    }

    #[test]
    fn four_years_to_the_day_do_not_exceed_four_years() {
        let span = |from, until| DateRange { from: date(from), until: date(until) };
        assert!(!span("1/1/2017", "31/12/2020").exceeds(4));
        assert!(span("1/1/2017", "1/1/2021").exceeds(4));
        assert!(!span("29/2/2020", "27/2/2024").exceeds(4));
        assert!(!span("29/2/2020", "28/2/2025").exceeds(5));
        assert!(span("29/2/2020", "1/3/2025").exceeds(5));
        assert!(!span("1/1/2099", "31/12/2100").exceeds(5));
        assert!(span("1/7/2023", "30/6/2024").touches(Exercice::constant(2024)));
        assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::constant(2025)));
        assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::constant(2022)));
        assert!(span("2/1/2023", "1/1/2023").is_backwards());
        assert!(!span("1/1/2023", "1/1/2023").is_backwards());
    }
}
