//! Figures as every room shows them.

use crate::money::{Euros, Rate, format_count, format_decimal, round};
use crate::outcome::Step;
use crate::situation::Field;
use rust_decimal::Decimal;

/// A figure, with its cents; « à compléter » with the field to fill, where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is shown.
    pub words: String,
    /// Whether it is known.
    pub known: bool,
    /// The field that is missing or wrong.
    pub field: Option<Field>,
}

/// The amount of a step, when it is known.
pub fn known_euros(step: &Step) -> Option<Euros> {
    step.euros().ok()
}

/// A number with all the decimals that were typed: rounded, what is missed could look reached.
pub fn exact(value: Decimal) -> String {
    format_decimal(value, 0, value.scale())
}

/// A part of a whole, in percent: what is not nothing is not rounded to nothing, nor a part to the
/// whole. Nothing beyond what a rate holds.
pub fn proportion(part: Decimal) -> Option<String> {
    let tells = |shown: &Decimal| !shown.is_zero() && *shown != Decimal::ONE;
    let shown = (4..12).map(|decimals| round(part, decimals)).find(tells).unwrap_or(part);
    Rate::new(shown).ok().map(|rate| rate.to_string())
}

/// How many, as every page writes it: « 3 077 ».
pub fn count_words(count: usize) -> String {
    format_count(u32::try_from(count).unwrap_or(u32::MAX))
}

/// French has no plural below two.
pub fn plural(count: u32, word: &str) -> String {
    if count < 2 { word.to_string() } else { format!("{word}s") }
}
