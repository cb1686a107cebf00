//! French texts of numbers: `24 976,98 €` with U+202F between thousands and U+00A0 before the unit.
//! For the screen and paper only, never for files.

use super::{Etp, Euros, Months, Rate, product, round};
use rust_decimal::Decimal;
use std::fmt::{Display, Formatter, Result};

/// Between thousands.
pub const THIN_SPACE: char = '\u{202f}';
/// Before € and %.
pub const UNIT_SPACE: char = '\u{a0}';
/// The sign of a negative figure.
pub const MINUS: char = '\u{2212}';
/// The sign of a positive difference.
pub const PLUS: char = '+';

/// A decimal in French, rounded to at most `most` decimals and with at least `least`.
pub fn format_decimal(value: Decimal, least: u32, most: u32) -> String {
    let rounded = round(value, most).normalize();
    let mut digits = rounded.abs();
    digits.rescale(digits.scale().max(least));
    let plain = digits.to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::new();
    if rounded.is_sign_negative() && !rounded.is_zero() {
        text.push(MINUS);
    }
    push_grouped(&mut text, whole);
    if !fraction.is_empty() {
        text.push(',');
        text.push_str(fraction);
    }
    text
}

/// A whole count, grouped by thousands.
pub fn format_count(value: u32) -> String {
    format_decimal(Decimal::from(value), 0, 0)
}

fn push_grouped(text: &mut String, whole: &str) {
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(THIN_SPACE);
        }
        text.push(digit);
    }
}

impl Euros {
    /// `24 977 €`: without cents, for tables. What is not nothing is never printed as `0 €`.
    pub fn to_whole_string(self) -> String {
        let whole = round(self.decimal(), 0);
        if whole.is_zero() && !self.to_cent().is_zero() {
            return self.to_string();
        }
        format!("{}{UNIT_SPACE}€", format_decimal(whole, 0, 0))
    }

    /// `58 086 €` or `10 001,50 €`: cents only where there are some, for sentences.
    pub fn to_short_string(self) -> String {
        format!("{}{UNIT_SPACE}€", self.to_typed_string())
    }

    /// `58 086` or `10 001,50`: as one would type it, for fields.
    pub fn to_typed_string(self) -> String {
        let least = if self.to_cent().decimal().fract().is_zero() { 0 } else { 2 };
        format_decimal(self.decimal(), least, 2)
    }
}

impl Etp {
    /// `1,5`: no useless zero, for sentences.
    pub fn to_short_string(self) -> String {
        format_decimal(self.decimal(), 0, 4)
    }

    /// `0,80`, or `1/7` where no decimal writes it: what a computation by hand starts from.
    pub fn to_exact_string(self) -> String {
        match (self.exact_decimal(), self.fraction()) {
            (Some(decimal), _) => format_decimal(decimal, 2, 12),
            (None, Some((part, whole))) => {
                format!("{}/{}", format_decimal(part, 0, 0), format_decimal(whole, 0, 0))
            }
            (None, None) => format_decimal(self.decimal(), 2, 12),
        }
    }
}

/// `24 976,98 €`: with cents, for the detail.
impl Display for Euros {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        write!(formatter, "{}{UNIT_SPACE}€", format_decimal(self.decimal(), 2, 2))
    }
}

/// `1,50`: two decimals, more where the value needs them (at most four).
impl Display for Etp {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str(&format_decimal(self.decimal(), 2, 4))
    }
}

/// `43 %`, `0,039 %`: every decimal, since the rate that counts is the one that is shown; rounded
/// to so many where a rate is itself a result: `{rate:.2}`.
impl Display for Rate {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        let percent = product(self.decimal(), Decimal::ONE_HUNDRED).unwrap_or_default();
        let asked = formatter.precision().and_then(|most| most.try_into().ok());
        let most = asked.unwrap_or(percent.scale());
        write!(formatter, "{}{UNIT_SPACE}%", format_decimal(percent, 0, most))
    }
}

/// `12` or `3,5`: every decimal that was typed.
impl Display for Months {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str(&format_decimal(self.decimal(), 0, 12))
    }
}
