//! French printing: `24 976,98 €` with U+202F between thousands and U+00A0 before the unit. For the
//! screen and paper only, never for files.

use super::{Etp, Euros, Months, Rate, product, round};
use rust_decimal::Decimal;

/// Between thousands.
pub const THIN_SPACE: char = '\u{202f}';
/// Before € and %.
pub const UNIT_SPACE: char = '\u{a0}';
/// The sign of a negative figure.
pub const MINUS: char = '\u{2212}';
/// The sign of a positive écart.
pub const ECART_PLUS: char = '+';

/// A decimal in French, rounded to at most `most` decimals and with at least `least`.
pub fn print_decimal(value: Decimal, least: u32, most: u32) -> String {
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
pub fn print_count(value: u32) -> String {
    print_decimal(Decimal::from(value), 0, 0)
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
    /// `24 976,98 €`: with cents, for the detail.
    pub fn print(self) -> String {
        format!("{}{UNIT_SPACE}€", print_decimal(self.decimal(), 2, 2))
    }

    /// `24 977 €`: without cents, for tables.
    pub fn print_whole(self) -> String {
        format!("{}{UNIT_SPACE}€", print_decimal(self.decimal(), 0, 0))
    }

    /// `58 086 €` or `10 001,50 €`: cents only where there are some, for sentences.
    pub fn print_short(self) -> String {
        let least = if self.to_cent().decimal().fract().is_zero() { 0 } else { 2 };
        format!("{}{UNIT_SPACE}€", print_decimal(self.decimal(), least, 2))
    }

    /// `58 086` or `10 001,50`: as one would type it back, for fields.
    pub fn print_bare(self) -> String {
        let least = if self.to_cent().decimal().fract().is_zero() { 0 } else { 2 };
        print_decimal(self.decimal(), least, 2)
    }
}

impl Etp {
    /// `1,50`: two decimals, more where the value needs them (at most four).
    pub fn print(self) -> String {
        print_decimal(self.decimal(), 2, 4)
    }

    /// `1,5`: no useless zero, for sentences.
    pub fn print_short(self) -> String {
        print_decimal(self.decimal(), 0, 4)
    }
}

impl Rate {
    /// `43 %`, with at most `decimals` decimals.
    pub fn print(self, decimals: u32) -> String {
        let percent = product(self.decimal(), Decimal::ONE_HUNDRED).unwrap_or_default();
        format!("{}{UNIT_SPACE}%", print_decimal(percent, 0, decimals))
    }
}

impl Months {
    /// `12` or `3,5`.
    pub fn print(self) -> String {
        print_decimal(self.decimal(), 0, 2)
    }
}
