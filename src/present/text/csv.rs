//! The cells of a table as a text: what each line of it is made of.

use super::typeset::never_run;
use crate::money::round;
use rust_decimal::Decimal;

/// Words on one line, that no spreadsheet runs as a formula.
pub(crate) fn csv_words(words: &str) -> String {
    never_run(words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect())
}

/// A cell between semicolons: in quotes where it holds one.
pub(crate) fn csv_cell(words: String) -> String {
    if words.contains([';', '"']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
}

/// Lines of words below their heads: semicolons, the mark of UTF-8.
pub(crate) fn csv_text<const N: usize>(
    heads: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> String {
    let line = |cells: [String; N]| {
        format!("{}\r\n", cells.map(|words| csv_cell(csv_words(&words))).join(";"))
    };
    let all: String = std::iter::once(heads.map(str::to_string)).chain(rows).map(line).collect();
    format!("\u{feff}{all}")
}

/// A number that a spreadsheet reads: no space, a plain minus.
pub(crate) fn csv_number(value: Decimal, decimals: u32) -> String {
    let mut rounded = round(value, decimals);
    if decimals == 2 {
        rounded.rescale(2);
    } else {
        rounded = rounded.normalize();
    }
    let rounded = if rounded.is_zero() { rounded.abs() } else { rounded };
    rounded.to_string().replace('.', ",")
}
