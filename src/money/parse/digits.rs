//! A number as digits: what stands around it, its sign, its decimal mark, its thousands.

use super::ParseNumberError;
use crate::money::{parts_cells, plain_signs};
use rust_decimal::Decimal;

/// The longest number that is read, in signs: no amount has that many digits.
const LONGEST: usize = 60;

/// The fractions that one sign writes: after a whole, alone.
const FRACTIONS: [(char, &str, &str); 3] =
    [('½', ",5", "1/2"), ('¼', ",25", "1/4"), ('¾', ",75", "3/4")];

/// Lower case, without spaces nor accents, one sign for all that look alike, the sign of the number
/// first. Between a whole and a fraction, the space is a plus: « 1 1/2 » is `1+1/2`.
pub(in crate::money) fn compact(text: &str) -> Result<String, ParseNumberError> {
    let plain = plain_signs(text);
    if parts_cells(&plain) {
        return Err(ParseNumberError::SeveralCells);
    }
    let mut kept = String::new();
    let mut rest = plain.trim().chars();
    while let Some(sign) = rest.next() {
        let after_digit = kept.ends_with(|c: char| c.is_ascii_digit());
        let fraction = FRACTIONS.into_iter().find(|(glyph, ..)| *glyph == sign);
        match sign {
            _ if fraction.is_some() => {
                let written = |(_, after, alone)| if after_digit { after } else { alone };
                kept.push_str(fraction.map(written).unwrap_or_default());
            }
            ' ' if after_digit && starts_fraction(rest.as_str()) => kept.push('+'),
            ' ' => {}
            'é' | 'É' => kept.push('e'),
            _ => kept.push(sign.to_ascii_lowercase()),
        }
    }
    if kept.is_empty() { Err(ParseNumberError::Empty) } else { Ok(sign_first(kept)) }
}

/// Whether « 1/2 » comes first: not « 200/… », which is the end of a number.
fn starts_fraction(text: &str) -> bool {
    let bare = text.trim_start();
    let after = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(bare.len() - after.len(), 1 | 2) && after.trim_start().starts_with('/')
}

/// The number with its sign before it, as accounts write it: `(1200)`, `1200-`; `12500,-` has none.
pub(super) fn sign_first(text: String) -> String {
    if let Some((inner, after)) = text.strip_prefix('(').and_then(|rest| rest.split_once(')'))
        && !after.contains(|c: char| c.is_ascii_digit())
        && !inner.starts_with(['-', '+'])
    {
        return format!("-{inner}{after}");
    }
    let Some(before) = text.strip_suffix('-') else { return text };
    if before.is_empty() || before.starts_with(['-', '+']) {
        text
    } else if before.ends_with([',', '.']) {
        before.to_string()
    } else {
        format!("-{before}")
    }
}

/// A signed decimal with a comma or a dot; `thousands` says that a dot before three digits could
/// have been meant as a separator.
pub(in crate::money) fn number(text: &str, thousands: bool) -> Result<Decimal, ParseNumberError> {
    if let Some(odd) = text.chars().find(|c| !c.is_ascii_digit() && !",.+-'".contains(*c)) {
        return Err(if holds_words(text) {
            ParseNumberError::Words
        } else {
            ParseNumberError::Character(odd)
        });
    }
    if text.len() > LONGEST {
        return Err(ParseNumberError::TooLong);
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

/// Whether letters stand side by side: a lone one is a slip, and so are the « O » of « 7OO ». The
/// letters of French: a table of all would weigh more than the rest of the reader.
fn holds_words(text: &str) -> bool {
    let (mut run, mut other) = (0_u32, false);
    for sign in text.chars() {
        if sign.is_ascii_alphabetic() || ('À'..='œ').contains(&sign) {
            run = run.saturating_add(1);
            other |= sign != 'o';
            if run > 1 && other {
                return true;
            }
        } else {
            (run, other) = (0, false);
        }
    }
    false
}

/// Digits with at most one dot. Marks that group by three are dropped: `1.234,56`, `1,234.56`,
/// `1'234`.
fn plain(digits: &str, thousands: bool) -> Result<String, ParseNumberError> {
    if digits.contains('\'') {
        let (whole, fraction) = digits.split_at(digits.find([',', '.']).unwrap_or(digits.len()));
        // An apostrophe groups whole thousands; behind the comma it is a slip.
        if fraction.contains('\'') {
            return Err(ParseNumberError::Shape);
        }
        return plain(&format!("{}{fraction}", ungroup(whole, '\'')?), false);
    }
    let (whole, fraction) = match (digits.split_once(','), digits.split_once('.')) {
        (Some((whole, fraction)), _) if whole.contains('.') => (ungroup(whole, '.')?, fraction),
        (Some((_, rest)), None) if rest.contains(',') => (ungroup(digits, ',')?, ""),
        (Some(_), Some((whole, fraction))) => (ungroup(whole, ',')?, fraction),
        (Some((whole, fraction)), None) => (whole.to_string(), fraction),
        (None, Some((_, rest))) if rest.contains('.') => (ungroup(digits, '.')?, ""),
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

fn ungroup(whole: &str, mark: char) -> Result<String, ParseNumberError> {
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    if !(1..=3).contains(&first.len()) || !groups.all(|group| group.len() == 3) {
        return Err(ParseNumberError::Shape);
    }
    Ok(whole.replace(mark, ""))
}
