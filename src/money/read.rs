//! Numbers as people type them in French: `10,50`, `10.50`, `29 000` (any space), `58 086 €`,
//! `1,5 k€`, `80 %`, `4/5`.

use super::{Etp, Euros, Months, OutOfBounds, Rate, Share, product, quotient};
use rust_decimal::Decimal;
use std::str::FromStr;

/// Why a typed text is not a number. The words for the screen are in `present`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misread {
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
    /// A share without « % » nor a whole: 50 may be 50 % or 50 people.
    NoUnit,
    /// A fall of more than 100 %.
    BelowNothing,
    /// More than twelve months.
    NotAMonth,
}

impl From<OutOfBounds> for Misread {
    fn from(_: OutOfBounds) -> Misread {
        Misread::TooLarge
    }
}

/// Longer texts than this are no number that a person types.
const LONGEST: usize = 60;

/// What follows the digits: the multiplier that it means.
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
/// use simulateur_rpe::money::{Euros, read_euros};
/// assert_eq!(read_euros("1,5 k€"), Ok(Euros::whole(1_500)));
/// assert_eq!(read_euros("58 086 €"), Ok(Euros::whole(58_086)));
/// ```
pub fn read_euros(text: &str) -> Result<Euros, Misread> {
    let compact = compact(text)?;
    let (digits, factor) = split_unit(&compact);
    let value =
        product(number(digits, factor == 1)?, Decimal::from(factor)).ok_or(Misread::TooLarge)?;
    if value.normalize().scale() > 2 {
        return Err(Misread::TooPrecise);
    }
    Ok(Euros::new(value)?)
}

/// Reads a working time: `0,8`, `80 %`, `4/5`, `1 ETP`; between 0 and 1 000.
pub fn read_etp(text: &str) -> Result<Etp, Misread> {
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
        (part, whole) if part < Decimal::ZERO || whole < Decimal::ZERO => Err(Misread::Negative),
        (_, whole) if whole.is_zero() => Err(Misread::NoWhole),
        (part, whole) => Ok(Etp::fraction(part, whole)?),
    }
}

/// Reads a number of months, between 0 and 12.
pub fn read_months(text: &str) -> Result<Months, Misread> {
    let compact = compact(text)?;
    let value = number(compact.strip_suffix("mois").unwrap_or(&compact), false)?;
    if value < Decimal::ZERO {
        return Err(Misread::Negative);
    }
    Months::new(value).map_err(|_| Misread::NotAMonth)
}

/// Reads a percentage from −100 % on; the sign « % » may be left out (`3,9` is 3,9 %).
pub fn read_percent(text: &str) -> Result<Rate, Misread> {
    let compact = compact(text)?;
    let value = number(compact.strip_suffix('%').unwrap_or(&compact), false)?;
    let rate = quotient(value, Decimal::ONE_HUNDRED).ok_or(Misread::TooLarge)?;
    if rate < -Decimal::ONE { Err(Misread::BelowNothing) } else { Ok(Rate::new(rate)?) }
}

/// Reads a part of a whole: `12/24`, `12 sur 24` or `50 %`.
pub fn read_share(text: &str) -> Result<Share, Misread> {
    let compact = compact(text)?.replace("sur", "/");
    let share = if let Some(percent) = compact.strip_suffix('%') {
        Share { part: number(percent, false)?, whole: Decimal::ONE_HUNDRED, percent: true }
    } else if let Some((part, whole)) = compact.split_once('/') {
        Share { part: number(part, false)?, whole: number(whole, false)?, percent: false }
    } else {
        number(&compact, false)?;
        return Err(Misread::NoUnit);
    };
    let most = Decimal::from(1_000_000);
    match share {
        Share { part, whole, .. } if part < Decimal::ZERO || whole < Decimal::ZERO => {
            Err(Misread::Negative)
        }
        Share { part, whole, .. } if part > whole || whole > most => Err(Misread::TooLarge),
        share => Ok(share),
    }
}

/// Reads a whole count, at most 1 000 000.
pub fn read_count(text: &str) -> Result<u32, Misread> {
    let value = number(&compact(text)?, true)?;
    if value < Decimal::ZERO {
        return Err(Misread::Negative);
    }
    if !value.fract().is_zero() {
        return Err(Misread::NotWhole);
    }
    if value > Decimal::from(1_000_000) {
        return Err(Misread::TooLarge);
    }
    u32::try_from(value).map_err(|_| Misread::TooLarge)
}

/// Reads a plain factor, between 0 and 10: `1,0843`.
pub fn read_factor(text: &str) -> Result<Decimal, Misread> {
    match number(&compact(text)?, false)? {
        value if value < Decimal::ZERO => Err(Misread::Negative),
        value if value > Decimal::TEN => Err(Misread::TooLarge),
        value => Ok(value),
    }
}

/// Lower case, without any kind of space, with the ASCII minus.
pub(super) fn compact(text: &str) -> Result<String, Misread> {
    if text.trim().is_empty() {
        return Err(Misread::Empty);
    }
    if text.len() > LONGEST {
        return Err(Misread::TooLarge);
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
pub(super) fn number(text: &str, thousands: bool) -> Result<Decimal, Misread> {
    if let Some(odd) = text.chars().find(|c| !c.is_ascii_digit() && !",.+-".contains(*c)) {
        return Err(Misread::Character(odd));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-Decimal::ONE, rest),
        None => (Decimal::ONE, text.strip_prefix('+').unwrap_or(text)),
    };
    let plain = plain(digits, thousands)?;
    if !plain.chars().any(|c| c.is_ascii_digit()) {
        return Err(Misread::Shape);
    }
    // What is left is digits and one dot at most: only too many of them are refused.
    let value = Decimal::from_str(&plain).map_err(|_| Misread::TooLarge)?;
    Ok(sign * value)
}

/// Digits with at most one dot. Dots that group by three before a comma are dropped: `1.234,56`.
fn plain(digits: &str, thousands: bool) -> Result<String, Misread> {
    let (whole, fraction) = match (digits.split_once(','), digits.split_once('.')) {
        (Some((whole, fraction)), _) if whole.contains('.') => (ungroup(whole)?, fraction),
        (Some((whole, fraction)), _) => (whole.to_string(), fraction),
        (None, Some((_, rest))) if rest.contains('.') => (ungroup(digits)?, ""),
        (None, Some((whole, fraction))) if thousands && looks_grouped(whole, fraction) => {
            return Err(if whole.is_empty() { Misread::Shape } else { Misread::Ambiguous });
        }
        (None, Some((whole, fraction))) => (whole.to_string(), fraction),
        (None, None) => (digits.to_string(), ""),
    };
    if fraction.contains([',', '.', '-', '+']) || whole.contains(['-', '+']) {
        return Err(Misread::Shape);
    }
    Ok(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

fn looks_grouped(whole: &str, fraction: &str) -> bool {
    fraction.len() == 3 && (1..=3).contains(&whole.len()) && !whole.starts_with('0')
}

fn ungroup(whole: &str) -> Result<String, Misread> {
    let mut groups = whole.split('.');
    let first = groups.next().unwrap_or_default();
    if !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3) {
        return Err(Misread::Shape);
    }
    Ok(whole.replace('.', ""))
}

#[cfg(test)]
mod tests;
