//! Numbers as people type them in French, or paste them from a sheet: `10,50`, `10.50`, `29 000`
//! (any space), `12’500`, `58 086 €`, `€ 500`, `1,5 k€`, `(1 200)`, `80 %`, `4/5`, `½`.

mod digits;

pub(super) use digits::{compact, number};

use super::{Etp, Euros, Months, OutOfBoundsError, Rate, Share, product, quotient, sum};
use digits::sign_first;
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
    /// Words, beside a number or alone.
    Words,
    /// Several cells of a table.
    SeveralCells,
    /// Too many signs, whatever they come to.
    TooLong,
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
    /// A fall of more than 100 %.
    BelowNothing,
    /// More than twelve months.
    NotAMonth,
}

impl Display for ParseNumberError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            ParseNumberError::Empty => f.write_str("expected a number, found nothing"),
            ParseNumberError::Words => f.write_str("expected a number, found words"),
            ParseNumberError::SeveralCells => f.write_str("expected one number, found cells"),
            ParseNumberError::TooLong => f.write_str("expected fewer signs"),
            ParseNumberError::Character(odd) => write!(f, "expected a number, found {odd:?}"),
            ParseNumberError::Ambiguous => f.write_str("a dot before three digits is ambiguous"),
            ParseNumberError::Shape => f.write_str("expected digits and one decimal mark"),
            ParseNumberError::TooPrecise => f.write_str("expected two decimals at most"),
            ParseNumberError::TooLarge => f.write_str("beyond the largest value"),
            ParseNumberError::Negative => f.write_str("expected zero or more"),
            ParseNumberError::NoWhole => f.write_str("a fraction of zero"),
            ParseNumberError::NotWhole => f.write_str("expected a whole number"),
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
        let compact = unit_last(compact(text)?);
        let (digits, factor) = split_unit(&compact);
        let value =
            product(number(&sign_first(digits.to_string()), factor == 1)?, Decimal::from(factor))
                .ok_or(ParseNumberError::TooLarge)?;
        if value.normalize().scale() > 2 {
            return Err(ParseNumberError::TooPrecise);
        }
        Ok(Euros::new(value)?)
    }
}

/// Names of a working time that may follow it.
const TIME_UNITS: [&str; 6] =
    ["etpt", "etps", "etp", "equivalenttempsplein", "equivalentstempsplein", "tempsplein"];

/// Reads a working time: `0,8`, `80 %`, `4/5`, `1 1/2`, `1 ETP`; between 0 and 1 000.
impl FromStr for Etp {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Etp, ParseNumberError> {
        let compact = compact(text)?;
        let named = TIME_UNITS.into_iter().find_map(|unit| compact.strip_suffix(unit));
        let bare = named.unwrap_or(&compact);
        let (part, whole) = if let Some(percent) = bare.strip_suffix('%') {
            (number(percent, false)?, Decimal::ONE_HUNDRED)
        } else if let Some((part, whole)) = bare.split_once('/') {
            mixed(part, number(whole, false)?)?
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

/// « 4 » of 4/5, « 1+1 » of 1 1/2: what is taken of the whole, with the whole.
fn mixed(part: &str, whole: Decimal) -> Result<(Decimal, Decimal), ParseNumberError> {
    let Some((times, part)) = part.split_once('+').filter(|(times, _)| !times.is_empty()) else {
        return Ok((number(part, false)?, whole));
    };
    let all = product(number(times, false)?, whole);
    let part = number(part, false)?;
    Ok((all.and_then(|all| sum(all, part)).ok_or(ParseNumberError::TooLarge)?, whole))
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
        let bare = compact.strip_suffix("/an").or(compact.strip_suffix("paran"));
        let bare = bare.unwrap_or(&compact);
        let value = number(bare.strip_suffix('%').unwrap_or(bare), false)?;
        let rate = quotient(value, Decimal::ONE_HUNDRED).ok_or(ParseNumberError::TooLarge)?;
        if rate < -Decimal::ONE {
            Err(ParseNumberError::BelowNothing)
        } else {
            Ok(Rate::new(rate)?)
        }
    }
}

/// Reads a part of a whole: `12/24`, `12 sur 24`, `50 %`; a bare number is a percentage.
impl FromStr for Share {
    type Err = ParseNumberError;

    fn from_str(text: &str) -> Result<Share, ParseNumberError> {
        let compact = compact(text)?.replace("sur", "/");
        let share = if let Some((part, whole)) = compact.split_once('/') {
            Share { part: number(part, false)?, whole: number(whole, false)?, percent: false }
        } else {
            let percent = compact.strip_suffix('%').unwrap_or(&compact);
            Share { part: number(percent, false)?, whole: Decimal::ONE_HUNDRED, percent: true }
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

/// « €12500 » as « 12500€ ».
fn unit_last(compact: String) -> String {
    for unit in ["€", "eur"] {
        if let Some((sign, digits)) = compact.split_once(unit)
            && ["", "-", "+"].contains(&sign)
            && digits.contains(|c: char| c.is_ascii_digit())
        {
            return format!("{sign}{digits}{unit}");
        }
    }
    compact
}

/// The digits before a unit of euros, and the factor that it stands for.
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

#[cfg(test)]
mod tests;
