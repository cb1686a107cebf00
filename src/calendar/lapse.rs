//! Months of given years, as people type them: « 09/2027 », « septembre 2027 », « 2027 »; and the
//! time between two of them.

use super::date::{is_named, parts};
use super::{Exercice, Month, ParseDateError};
use crate::money::Months;
use rust_decimal::Decimal;

/// A month of a year between 2000 and 2100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    /// Its year.
    pub year: Exercice,
    /// Which of its months.
    pub month: Month,
}

/// A time in whole months, both ends included; an end that is not said has no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Lapse {
    /// First month.
    pub from: Option<YearMonth>,
    /// Last month.
    pub until: Option<YearMonth>,
}

/// The part of one year that a lapse covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Months of the year before it.
    pub before: u8,
    /// Months of the year within it.
    pub within: u8,
}

impl Month {
    /// Reads « mars », `3` or `03`. Errors: it is no month.
    ///
    /// ```
    /// use simulateur_rpe::calendar::Month;
    /// assert_eq!(Month::read("Août"), Month::read("08"));
    /// assert!(Month::read("13").is_err());
    /// ```
    pub fn read(text: &str) -> Result<Month, ParseDateError> {
        match parts(text)?.as_slice() {
            [month] => month_of(month),
            _ => Err(ParseDateError::Shape),
        }
    }
}

impl YearMonth {
    /// A month of a year.
    pub const fn new(year: Exercice, month: Month) -> YearMonth {
        YearMonth { year, month }
    }

    /// Reads the month from which something holds: a year alone is its January. Errors: it is no
    /// month between 2000 and 2100.
    ///
    /// ```
    /// use simulateur_rpe::calendar::YearMonth;
    /// assert_eq!(YearMonth::read_start("septembre 2027"), YearMonth::read_start("09/2027"));
    /// assert_eq!(YearMonth::read_start("2027"), YearMonth::read_start("1/2027"));
    /// assert_eq!(YearMonth::read_end("2027"), YearMonth::read_end("12/2027"));
    /// ```
    pub fn read_start(text: &str) -> Result<YearMonth, ParseDateError> {
        YearMonth::read(text, Month::JANUARY)
    }

    /// Reads the last month in which something holds: a year alone is its December. Errors: as
    /// [`YearMonth::read_start`].
    pub fn read_end(text: &str) -> Result<YearMonth, ParseDateError> {
        YearMonth::read(text, Month::DECEMBER)
    }

    fn read(text: &str, alone: Month) -> Result<YearMonth, ParseDateError> {
        let (month, year) = match parts(text)?.as_slice() {
            [year] => (alone, *year),
            [year, month] if is_year(year) => (month_of(month)?, *year),
            [month, year] => (month_of(month)?, *year),
            _ => return Err(ParseDateError::Shape),
        };
        if !is_year(year) {
            return Err(ParseDateError::Shape);
        }
        let year = year.parse().ok().and_then(Exercice::new).ok_or(ParseDateError::NoSuchDay)?;
        Ok(YearMonth { year, month })
    }

    /// « septembre 2027 ».
    pub fn print(self) -> String {
        format!("{} {}", self.month.name(), self.year.year())
    }

    /// The twelve months of a year.
    pub fn of_year(year: Exercice) -> impl Iterator<Item = YearMonth> {
        Month::ALL.into_iter().map(move |month| YearMonth { year, month })
    }
}

impl Lapse {
    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        self.from.zip(self.until).is_some_and(|(from, until)| until < from)
    }

    /// The part of a year that it covers; nothing when it covers none.
    pub fn stretch(self, year: Exercice) -> Option<Stretch> {
        let within = |month: &YearMonth| {
            self.from.is_none_or(|from| from <= *month)
                && self.until.is_none_or(|until| *month <= until)
        };
        let before = YearMonth::of_year(year).position(|month| within(&month))?;
        let within = YearMonth::of_year(year).filter(within).count();
        Some(Stretch { before: u8::try_from(before).ok()?, within: u8::try_from(within).ok()? })
    }
}

impl Stretch {
    /// The whole year.
    pub const YEAR: Stretch = Stretch { before: 0, within: 12 };

    /// The year from the first day of a month on.
    pub const fn from(month: Month) -> Stretch {
        let before = month.number().saturating_sub(1);
        Stretch { before, within: 12_u8.saturating_sub(before) }
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
    pub fn runs_out(self) -> bool {
        self.before.saturating_add(self.within) >= 12
    }
}

fn months(count: u8) -> Months {
    Months::new(Decimal::from(count)).unwrap_or(Months::YEAR)
}

/// « juin » has four letters too.
fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn month_of(text: &str) -> Result<Month, ParseDateError> {
    match text.parse::<u8>() {
        Ok(number) => Month::new(number).ok_or(ParseDateError::NoSuchDay),
        Err(_) => {
            Month::ALL.into_iter().find(|known| is_named(*known, text)).ok_or(ParseDateError::Shape)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(text: &str) -> Option<YearMonth> {
        YearMonth::read_start(text).ok()
    }

    fn lapse(from: &str, until: &str) -> Lapse {
        Lapse { from: start(from), until: YearMonth::read_end(until).ok() }
    }

    #[test]
    fn a_month_is_read_as_people_type_it() {
        for text in
            ["09/2027", "9/2027", "2027-09", "septembre 2027", "SEPTEMBRE\u{a0}2027", "9.2027"]
        {
            assert_eq!(
                start(text).map(YearMonth::print),
                Some("septembre 2027".to_string()),
                "{text}"
            );
        }
        assert_eq!(start("juin 2029").map(YearMonth::print), Some("juin 2029".to_string()));
        assert_eq!(start("2029 mars"), start("3/2029"));
        assert_eq!(start("2027").map(YearMonth::print), Some("janvier 2027".to_string()));
        assert_eq!(
            YearMonth::read_end("2027").map(YearMonth::print),
            Ok("décembre 2027".to_string())
        );
        assert_eq!(YearMonth::read_start(" "), Err(ParseDateError::Empty));
        for text in ["septembre", "09/27", "1/9/2027", "brumaire 2027", "+027", "9"] {
            assert_eq!(YearMonth::read_start(text), Err(ParseDateError::Shape), "{text}");
        }
        for text in ["13/2027", "0/2027", "9/1999", "2101"] {
            assert_eq!(YearMonth::read_start(text), Err(ParseDateError::NoSuchDay), "{text}");
        }
    }

    #[test]
    fn a_lapse_covers_a_part_of_each_year() {
        let of = |from, until, year| {
            lapse(from, until)
                .stretch(Exercice::of_table(year))
                .map(|part| (part.before, part.within))
        };
        assert_eq!(of("09/2027", "", 2026), None);
        assert_eq!(of("09/2027", "", 2027), Some((8, 4)));
        assert_eq!(of("09/2027", "", 2028), Some((0, 12)));
        assert_eq!(of("03/2027", "05/2027", 2027), Some((2, 3)));
        assert_eq!(of("", "2027", 2027), Some((0, 12)));
        assert_eq!(of("", "2027", 2028), None);
        assert_eq!(of("05/2027", "03/2027", 2027), None);
        assert!(lapse("05/2027", "03/2027").is_backwards());
        assert!(!lapse("05/2027", "05/2027").is_backwards());
    }
}
