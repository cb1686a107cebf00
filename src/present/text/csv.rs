//! The cells of a table as a text: what each line of it is made of.

use super::typeset::never_run;

/// Words on one line, that no spreadsheet runs as a formula.
pub(crate) fn csv_words(words: &str) -> String {
    never_run(words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect())
}

/// A cell between semicolons: in quotes where it holds one.
pub(crate) fn csv_cell(words: String) -> String {
    if words.contains([';', '"']) { format!("\"{}\"", words.replace('"', "\"\"")) } else { words }
}
