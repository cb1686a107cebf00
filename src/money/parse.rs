//! Numbers as people type them in French: `10,50`, `10.50`, `29 000` (any space), `58 086 €`,
//! `1,5 k€`, `80 %`, `4/5`.

use super::{Etp, Euros, Months, OutOfBoundsError, Rate, Share, product, quotient};
use rust_decimal::Decimal;
use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::str::FromStr;

/// Why a typed text is not a number. The words of the screen are in `present`: these are for who
/// reads a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseNumberError {
    /// Nothing was typed.
    Empty,
    /// A character that no number holds.
    Character(char),
    /// « 1.234 » may be 1 234 or 1,234.
    Ambiguous,
    /// Two decimal marks, a lone sign, a unit without a number…
    Shape,
    /// More than two decimals in an amount of euros.
    TooPrecise,
    /// Beyond what the program accepts.
    TooLarge,
    /// Below zero where that has no meaning.
    Negative,
    /// A fraction with an empty whole, where a value is needed.
    NoWhole,
    /// A part of a count.
    NotWhole,
    /// A share without « % » nor a whole: this number may be a percentage or a count of people.
    NoUnit(Decimal),
    /// A fall of more than 100 %.
    BelowNothing,
    /// More than twelve months.
    NotAMonth,
}

impl Display for ParseNumberError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ParseNumberError::Empty => f.write_str("expected a number, found nothing"),
            ParseNumberError::Character(odd) => write!(f, "expected a number, found {odd:?}"),
            ParseNumberError::Ambiguous => f.write_str("a dot before three digits is ambiguous"),
            ParseNumberError::Shape => f.write_str("expected digits and one decimal mark"),
            ParseNumberError::TooPrecise => f.write_str("expected two decimals at most"),
            ParseNumberError::TooLarge => f.write_str("beyond the largest value"),
            ParseNumberError::Negative => f.write_str("expected zero or more"),
            ParseNumberError::NoWhole => f.write_str("a fraction of zero"),
            ParseNumberError::NotWhole => f.write_str("expected a whole number"),
            ParseNumberError::NoUnit(number) => write!(f, "expected a part of a whole: {number}?"),
            ParseNumberError::BelowNothing => f.write_str("a fall of more than 100 %"),
            ParseNumberError::NotAMonth => f.write_str("expected 0 to 12 months"),
        }
    }
}

impl Error for ParseNumberError {}

impl From<OutOfBoundsError> for ParseNumberError {
    fn from(_: OutOfBoundsError) -> ParseNumberError {
        ParseNumberError::TooLarge
    }
}

/// Longest text that is read as a number, in bytes.
const LONGEST: usize = 60;

/// A unit that may follow the digits, and the factor that it stands for.
struct Unit {
    names: &'static [&'static str],
    factor: u32,
}

const EURO_UNITS: [Unit; 3] = [
    Unit { names: &["m€", "meur"], factor: 1_000_000 },
    Unit { names: &["k€", "keur", "ke", "k"], factor: 1_000 },
    Unit { names: &["€", "euros", "euro", "eur"], factor: 1 },
];

/// Reads an amount in euros, of either sign, with at most two decimals (before « k€ »: as many as
/// give whole cents).
///
/// ```
/// use simulateur_rpe::money::Euros;
/// assert_eq!("1,5 k€".parse::<Euros>(), Ok(Euros::whole(1_500)));
/// assert_eq!("58 086 €".parse::<Euros>(), Ok(Euros::whole(58_086)));
/// ```
impl FromStr for Euros {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Euros, ParseNumberError> {
        let compact = compact(text)?;
        let (digits, factor) = split_unit(&compact);
        let value = product(number(digits, factor == 1)?, Decimal::from(factor))
            .ok_or(ParseNumberError::TooLarge)?;
        if value.normalize().scale() > 2 {
            return Err(ParseNumberError::TooPrecise);
        }
        Ok(Euros::new(value)?)
    }
}

/// Reads a working time: `0,8`, `80 %`, `4/5`, `1 ETP`; between 0 and 1 000.
impl FromStr for Etp {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Etp, ParseNumberError> {
        let compact = compact(text)?;
        let bare = compact.strip_suffix("etp").unwrap_or(&compact);
        let (part, whole) = if let Some(percent) = bare.strip_suffix('%') {
            (number(percent, false)?, Decimal::ONE_HUNDRED)
        } else if let Some((part, whole)) = bare.split_once('/') {
            (number(part, false)?, number(whole, false)?)
        } else {
            (number(bare, true)?, Decimal::ONE)
        };
        match (part, whole) {
            (part, whole) if part < Decimal::ZERO || whole < Decimal::ZERO => {
                Err(ParseNumberError::Negative)
            }
            (_, whole) if whole.is_zero() => Err(ParseNumberError::NoWhole),
            (part, whole) => Ok(Etp::from_fraction(part, whole)?),
        }
    }
}

/// Reads a number of months, between 0 and 12.
impl FromStr for Months {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Months, ParseNumberError> {
        let compact = compact(text)?;
        let value = number(compact.strip_suffix("mois").unwrap_or(&compact), false)?;
        if value < Decimal::ZERO {
            return Err(ParseNumberError::Negative);
        }
        Months::new(value).map_err(|_| ParseNumberError::NotAMonth)
    }
}

/// Reads a percentage from −100 % on; the sign « % » may be left out (`3,9` is 3,9 %).
impl FromStr for Rate {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Rate, ParseNumberError> {
        let compact = compact(text)?;
        let value = number(compact.strip_suffix('%').unwrap_or(&compact), false)?;
        let rate = quotient(value, Decimal::ONE_HUNDRED).ok_or(ParseNumberError::TooLarge)?;
        if rate < -Decimal::ONE {
            Err(ParseNumberError::BelowNothing)
        } else {
            Ok(Rate::new(rate)?)
        }
    }
}

/// Reads a part of a whole: `12/24`, `12 sur 24` or `50 %`.
impl FromStr for Share {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Share, ParseNumberError> {
        let compact = compact(text)?.replace("sur", "/");
        let share = if let Some(percent) = compact.strip_suffix('%') {
            Share { part: number(percent, false)?, whole: Decimal::ONE_HUNDRED, percent: true }
        } else if let Some((part, whole)) = compact.split_once('/') {
            Share { part: number(part, false)?, whole: number(whole, false)?, percent: false }
        } else {
            return Err(ParseNumberError::NoUnit(number(&compact, false)?));
        };
        let most = Decimal::from(1_000_000);
        match share {
            Share { part, whole, .. } if part < Decimal::ZERO || whole < Decimal::ZERO => {
                Err(ParseNumberError::Negative)
            }
            Share { part, whole, .. } if part > whole || whole > most => {
                Err(ParseNumberError::TooLarge)
            }
            share => Ok(share),
        }
    }
}

/// Reads a whole count, at most 1 000 000.
pub fn parse_count(text: &str) -> Result<u32, ParseNumberError> {
    let value = number(&compact(text)?, true)?;
    if value < Decimal::ZERO {
        return Err(ParseNumberError::Negative);
    }
    if !value.fract().is_zero() {
        return Err(ParseNumberError::NotWhole);
    }
    if value > Decimal::from(1_000_000) {
        return Err(ParseNumberError::TooLarge);
    }
    u32::try_from(value).map_err(|_| ParseNumberError::TooLarge)
}

/// Reads a plain factor, between 0 and 10: `1,0843`.
pub fn parse_factor(text: &str) -> Result<Decimal, ParseNumberError> {
    match number(&compact(text)?, false)? {
        value if value < Decimal::ZERO => Err(ParseNumberError::Negative),
        value if value > Decimal::TEN => Err(ParseNumberError::TooLarge),
        value => Ok(value),
    }
}

/// Lower case, without any kind of space, with the ASCII minus.
pub(super) fn compact(text: &str) -> Result<String, ParseNumberError> {
    if text.trim().is_empty() {
        return Err(ParseNumberError::Empty);
    }
    if text.len() > LONGEST {
        return Err(ParseNumberError::TooLarge);
    }
    let kept = text.chars().filter(|c| !c.is_whitespace());
    Ok(kept.map(|c| if c == super::MINUS { '-' } else { c.to_ascii_lowercase() }).collect())
}

fn split_unit(compact: &str) -> (&str, u32) {
    for unit in &EURO_UNITS {
        for name in unit.names {
            if let Some(digits) = compact.strip_suffix(name) {
                return (digits, unit.factor);
            }
        }
    }
    (compact, 1)
}

/// A signed decimal with a comma or a dot; `thousands` says that a dot before three digits could
/// have been meant as a separator.
pub(super) fn number(text: &str, thousands: bool) -> Result<Decimal, ParseNumberError> {
    if let Some(odd) = text.chars().find(|c| !c.is_ascii_digit() && !",.+-".contains(*c)) {
        return Err(ParseNumberError::Character(odd));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-Decimal::ONE, rest),
        None => (Decimal::ONE, text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = plain(digits, thousands)?;
    if !plain.chars().any(|c| c.is_ascii_digit()) {
        return Err(ParseNumberError::Shape);
    }
    // What is left is digits and one dot at most: only too many of them are refused.
    let value = Decimal::from_str_radix(&plain, 10).map_err(|_| ParseNumberError::TooLarge)?;
    Ok(sign * value)
}

/// Digits with at most one dot. Dots that group by three before a comma are dropped: `1.234,56`.
fn plain(digits: &str, thousands: bool) -> Result<String, ParseNumberError> {
    let (whole, fraction) = match (digits.split_once(','), digits.split_once('.')) {
        (Some((whole, fraction)), _) if whole.contains('.') => (ungroup(whole)?, fraction),
        (Some((whole, fraction)), _) => (whole.to_string(), fraction),
        (None, Some((_, rest))) if rest.contains('.') => (ungroup(digits)?, ""),
        (None, Some((whole, fraction))) if thousands && looks_grouped(whole, fraction) => {
            return Err(if whole.is_empty() {
                ParseNumberError::Shape
            } else {
                ParseNumberError::Ambiguous
            });
        }
        (None, Some((whole, fraction))) => (whole.to_string(), fraction),
        (None, None) => (digits.to_string(), ""),
    };
    if fraction.contains([',', '.', '-', '+']) || whole.contains(['-', '+']) {
        return Err(ParseNumberError::Shape);
    }
    Ok(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

fn looks_grouped(whole: &str, fraction: &str) -> bool {
    fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
}

fn ungroup(whole: &str) -> Result<String, ParseNumberError> {
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    if !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3) {
        return Err(ParseNumberError::Shape);
    }
    Ok(whole.replace('.', ""))
}

#[cfg(test)]
mod tests;
