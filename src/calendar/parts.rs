//! The parts of a typed date: its day, its month, its year.

use super::date::longest;
use super::{Exercice, Month, MonthDay, ParseDateError};
use crate::money::{parts_cells, plain_signs};

/// What is typed, one sign for all that look alike. Errors: several cells of a table.
pub(super) fn plain(text: &str) -> Result<String, ParseDateError> {
    let plain = plain_signs(text);
    if parts_cells(&plain) { Err(ParseDateError::SeveralCells) } else { Ok(plain) }
}

/// The pieces between spaces, slashes, dots and dashes of a plain text, less a time of day.
pub(super) fn parts(plain: &str) -> Result<Vec<&str>, ParseDateError> {
    let parts: Vec<&str> = plain
        .split([' ', '/', '.', '-', '\t', '\n'])
        .filter(|part| !part.is_empty() && !part.contains(':'))
        .take(4)
        .collect();
    if parts.is_empty() { Err(ParseDateError::Empty) } else { Ok(parts) }
}

/// The day of a month, each as typed.
pub(super) fn parse_day(day: &str, month: &str) -> Result<MonthDay, ParseDateError> {
    let cut = day.split_at_checked(day.len().saturating_sub(2));
    let first = cut.filter(|(_, end)| end.eq_ignore_ascii_case("er")).map(|(digits, _)| digits);
    let day = first.unwrap_or(day).parse().map_err(|_| ParseDateError::Shape)?;
    let month = parse_month(month)?;
    MonthDay::new(month, day).ok_or_else(|| no_such_day(month, day, longest(month)))
}

/// Why a month has no such day, of so many.
pub(super) const fn no_such_day(month: Month, day: u8, last: u8) -> ParseDateError {
    if last < day && day <= 31 {
        ParseDateError::ShortMonth(month, last)
    } else {
        ParseDateError::NoSuchDay
    }
}

/// Whether a part is a year of four digits.
pub(super) fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A year between 2000 and 2100 by its four digits, or by its last two.
pub(super) fn parse_year(text: &str) -> Result<Exercice, ParseDateError> {
    let known = text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()));
    let year: u16 = match (text.len(), known) {
        (2, Some(short)) => Exercice::FIRST.year().saturating_add(short),
        (4, Some(year)) => year,
        _ => return Err(ParseDateError::Shape),
    };
    Exercice::new(year).ok_or(ParseDateError::NoSuchYear)
}

/// A month by its number, its name or the first letters of it, three at least.
pub(super) fn parse_month(text: &str) -> Result<Month, ParseDateError> {
    match text.parse::<u8>() {
        Ok(number) => Month::new(number).ok_or(ParseDateError::NoSuchMonth),
        Err(_) => {
            let mut named = Month::ALL.into_iter().filter(|known| is_named(*known, text));
            // « jui » is two months.
            named.next().filter(|_| named.next().is_none()).ok_or(ParseDateError::Shape)
        }
    }
}

/// Whether a text is the name of a month or begins it, with or without its accents and capitals.
fn is_named(month: Month, text: &str) -> bool {
    let bare = |c: char| match c.to_ascii_lowercase() {
        'é' | 'É' => 'e',
        'û' | 'Û' => 'u',
        other => other,
    };
    let mut name = month.name().chars().map(bare);
    text.chars().count() >= 3 && text.chars().map(bare).all(|letter| name.next() == Some(letter))
}
