//! Days, as people type them: « 1er mars », `1/3`, `31/12/2026`, `2026-12-31`.

use super::{Exercice, Month};
use std::fmt;

/// Why a typed text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseDateError {
    /// Nothing was typed.
    Empty,
    /// Not a day and a month (and a year, where one is needed).
    Shape,
    /// A day that no such month has, or a year out of range.
    NoSuchDay,
}

impl fmt::Display for ParseDateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ParseDateError::Empty => "expected a date, found nothing",
            ParseDateError::Shape => "expected a day, a month or a year",
            ParseDateError::NoSuchDay => "no such day, or a year out of range",
        })
    }
}

impl std::error::Error for ParseDateError {}

/// A day of any year: 29 February is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    month: Month,
    day: u8,
}

/// A day of a year between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: Exercice,
    day: Day,
}

/// Two days, both included. As typed, the last one may come before the first one: see
/// [`Span::is_backwards`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
}

impl Day {
    /// A day of a month; nothing when the month never has it.
    pub fn new(month: Month, day: u8) -> Option<Day> {
        (1..=longest(month)).contains(&day).then_some(Day { month, day })
    }

    /// A day of a published calendar: a day that no month has does not compile in a `const`.
    pub const fn of_table(day: u8, month: u8) -> Day {
        assert!(1 <= month && month <= 12 && 1 <= day && day <= longest(Month(month)));
        Day { month: Month(month), day }
    }

    /// Its month.
    pub const fn month(self) -> Month {
        self.month
    }

    /// Reads « 1er mars », `1 mars`, `1/3` or `01/03`. Errors: it is no day of the year.
    ///
    /// ```
    /// use simulateur_rpe::calendar::Day;
    /// assert_eq!(Day::read("1er mars"), Day::read("01/03"));
    /// assert!(Day::read("31/02").is_err());
    /// ```
    pub fn read(text: &str) -> Result<Day, ParseDateError> {
        match parts(text)?.as_slice() {
            [day, month] => of(day, month),
            _ => Err(ParseDateError::Shape),
        }
    }

    /// « 1er mars ».
    pub fn print(self) -> String {
        let ordinal = if self.day == 1 { "er" } else { "" };
        format!("{}{ordinal}\u{a0}{}", self.day, self.month.name())
    }
}

impl Date {
    /// A day of a year; nothing when that year does not have it.
    pub fn new(year: Exercice, day: Day) -> Option<Date> {
        let leap = year.year().is_multiple_of(4)
            && (!year.year().is_multiple_of(100) || year.year().is_multiple_of(400));
        (leap || (day.month.number(), day.day) != (2, 29)).then_some(Date { year, day })
    }

    /// Its year.
    pub const fn year(self) -> Exercice {
        self.year
    }

    /// The same day so many years later; 1 March for a 29 February that the year does not have.
    /// Nothing beyond 2100.
    pub fn years_later(self, years: u16) -> Option<Date> {
        let year = Exercice::new(self.year.year().checked_add(years)?)?;
        let day_after = Day { month: Month::new(3)?, day: 1 };
        Date::new(year, self.day).or_else(|| Date::new(year, day_after))
    }

    /// Reads `31/12/2026`, `2026-12-31` or « 31 décembre 2026 ». Errors: it is no date between 2000
    /// and 2100.
    pub fn read(text: &str) -> Result<Date, ParseDateError> {
        let parts = parts(text)?;
        let (year, day) = match parts.as_slice() {
            [year, month, day] if year.len() == 4 => (year, of(day, month)?),
            [day, month, year] => (year, of(day, month)?),
            _ => return Err(ParseDateError::Shape),
        };
        if year.len() != 4 {
            return Err(ParseDateError::Shape);
        }
        let year = year.parse().ok().and_then(Exercice::new).ok_or(ParseDateError::NoSuchDay)?;
        Date::new(year, day).ok_or(ParseDateError::NoSuchDay)
    }

    /// « 31 décembre 2026 ».
    pub fn print(self) -> String {
        format!("{} {}", self.day.print(), self.year.year())
    }

    /// `2026-12-31`, for files.
    pub fn print_iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year.year(), self.day.month.number(), self.day.day)
    }
}

impl Span {
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

/// The pieces between spaces, slashes, dots and dashes.
pub(super) fn parts(text: &str) -> Result<Vec<&str>, ParseDateError> {
    let parts: Vec<&str> = text
        .split([' ', '\u{a0}', '\u{202f}', '/', '.', '-'])
        .filter(|part| !part.is_empty())
        .take(4)
        .collect();
    if parts.is_empty() { Err(ParseDateError::Empty) } else { Ok(parts) }
}

fn of(day: &str, month: &str) -> Result<Day, ParseDateError> {
    let day = day.strip_suffix("er").unwrap_or(day).parse().map_err(|_| ParseDateError::Shape)?;
    let month = match month.parse::<u8>() {
        Ok(number) => Month::new(number).ok_or(ParseDateError::NoSuchDay)?,
        Err(_) => Month::ALL
            .into_iter()
            .find(|known| is_named(*known, month))
            .ok_or(ParseDateError::Shape)?,
    };
    Day::new(month, day).ok_or(ParseDateError::NoSuchDay)
}

/// Whether a text is the name of a month, with or without its accents and capitals.
pub(super) fn is_named(month: Month, text: &str) -> bool {
    let bare = |c: char| match c.to_ascii_lowercase() {
        'é' | 'É' => 'e',
        'û' | 'Û' => 'u',
        other => other,
    };
    month.name().chars().map(bare).eq(text.chars().map(bare))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        Date::read(text).unwrap_or_else(|error| unreachable!("{text}: {error:?}"))
    }

    #[test]
    fn a_day_is_read_as_people_type_it() {
        for text in ["1er mars", "1 mars", "1/3", "01/03", "01.03", "1 MARS", " 1er\u{a0}mars "] {
            assert_eq!(Day::read(text).map(Day::print), Ok("1er\u{a0}mars".to_string()), "{text}");
        }
        assert_eq!(Day::read("12 aout").map(Day::print), Ok("12\u{a0}août".to_string()));
        assert_eq!(Day::read("29/02").map(|day| day.month().number()), Ok(2));
        assert_eq!(Day::read(""), Err(ParseDateError::Empty));
        assert_eq!(Day::read(" / "), Err(ParseDateError::Empty));
        for text in ["mars", "1 brumaire", "1/3/2024", "un mars", "-", "1er"] {
            assert!(
                matches!(Day::read(text), Err(ParseDateError::Shape | ParseDateError::Empty)),
                "{text}"
            );
        }
        for text in ["30/02", "31/04", "0/1", "1/13", "32/1", "1/0"] {
            assert_eq!(Day::read(text), Err(ParseDateError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn a_date_has_its_year() {
        for text in ["31/12/2026", "2026-12-31", "31 décembre 2026", "31.12.2026"] {
            assert_eq!(
                Date::read(text).map(Date::print),
                Ok("31\u{a0}décembre 2026".to_string()),
                "{text}"
            );
        }
        assert!(Date::read("29/02/2024").is_ok());
        for text in ["29/02/2023", "29/02/2100", "1/1/1999", "1/1/2101"] {
            assert_eq!(Date::read(text), Err(ParseDateError::NoSuchDay), "{text}");
        }
        for text in ["31/12", "31/12/26", "2026", "1/2/3/4"] {
            assert_eq!(Date::read(text), Err(ParseDateError::Shape), "{text}");
        }
    }

    #[test]
    fn four_years_to_the_day_do_not_exceed_four_years() {
        let span = |from, until| Span { from: date(from), until: date(until) };
        assert!(!span("1/1/2017", "31/12/2020").exceeds(4));
        assert!(span("1/1/2017", "1/1/2021").exceeds(4));
        assert!(!span("29/2/2020", "27/2/2024").exceeds(4));
        assert!(!span("29/2/2020", "28/2/2025").exceeds(5));
        assert!(span("29/2/2020", "1/3/2025").exceeds(5));
        assert!(!span("1/1/2099", "31/12/2100").exceeds(5));
        assert!(span("1/7/2023", "30/6/2024").touches(Exercice::of_table(2024)));
        assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::of_table(2025)));
        assert!(!span("1/7/2023", "30/6/2024").touches(Exercice::of_table(2022)));
        assert!(span("2/1/2023", "1/1/2023").is_backwards());
        assert!(!span("1/1/2023", "1/1/2023").is_backwards());
    }
}
