//! Heads of the columns, and how a figure and its écart are printed.

use crate::money::{PLUS, UNIT_SPACE, format_decimal};
use crate::outcome::{Quantity, Row, Step};
use crate::scenario::workbench::Ecart;

/// The letters of the base and of the scenarios.
pub const LETTERS: [&str; 7] = ["A", "B", "C", "D", "E", "F", "G"];

/// What the first rows of the comparison have in common.
pub const ENGAGED: &str = "Ce que vous engagez";
/// What the next ones have.
pub const PAID_BY_CAF: &str = "Ce que paie la Caf";

/// The letter of a column.
pub fn letter(place: usize) -> &'static str {
    LETTERS.get(place).copied().unwrap_or("?")
}

/// The lower-case letter of a column, as its classes end.
pub fn mark(place: usize) -> String {
    letter(place).to_ascii_lowercase()
}

/// Whole euros where the figures shown still add up, else cents everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Without cents.
    Whole,
    /// With cents.
    Cents,
}

impl Precision {
    fn decimals(self) -> u32 {
        match self {
            Precision::Whole => 0,
            Precision::Cents => 2,
        }
    }
}

/// A figure of the comparison; nothing while it is to be completed.
pub fn figure(step: &Step, precision: Precision) -> Option<String> {
    Some(match step.value.as_ref().ok()? {
        Quantity::Euros(amount) => format!(
            "{}{UNIT_SPACE}€",
            format_decimal(amount.decimal(), precision.decimals(), precision.decimals())
        ),
        Quantity::Etp(etp) => etp.to_string(),
        Quantity::Rate(rate) => rate.to_string(),
        Quantity::Months(months) => months.to_string(),
        Quantity::Count(count) => crate::money::format_count(*count),
        Quantity::Factor(factor) => format_decimal(*factor, 0, 6),
    })
}

/// A difference with the base: signed, or « de plus » and « de moins » on the reste à charge,
/// because a sign alone does not say who pays.
pub fn ecart(row: Row, ecart: Ecart, precision: Precision) -> Option<String> {
    let (value, decimals, unit) = match ecart {
        Ecart::Euros(value) => (value, precision.decimals(), format!("{UNIT_SPACE}€")),
        Ecart::Etp(value) => (value, 2, String::new()),
    };
    let shown = format_decimal(value, decimals, decimals.max(if unit.is_empty() { 4 } else { 0 }));
    if shown.chars().all(|c| !c.is_ascii_digit() || c == '0') {
        return None;
    }
    let size = shown.trim_start_matches(crate::money::MINUS);
    Some(match (row, value.is_sign_negative()) {
        (Row::ResteACharge, false) => format!("{size}{unit} de plus"),
        (Row::ResteACharge, true) => format!("{size}{unit} de moins"),
        (_, false) => format!("{PLUS}{shown}{unit}"),
        (_, true) => format!("{shown}{unit}"),
    })
}
