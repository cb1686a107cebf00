//! The texts of cells. A spreadsheet counts in binary floats, of which it shows fifteen digits: so
//! many are taken, and no more is computed with them here.

use calamine::{CellErrorType, DataRef, ExcelDateTime};
use rust_decimal::Decimal;

/// What a cell shows; empty for nothing.
pub fn text_of(cell: &DataRef) -> String {
    match cell {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_string(),
        DataRef::Bool(known) => if *known { "oui" } else { "non" }.to_string(),
        DataRef::DateTime(day) => day_text(*day),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(why) => error_text(why).to_string(),
        DataRef::Empty => String::new(),
    }
}

/// A number as it is shown, with the comma of French.
#[allow(clippy::disallowed_types)] // what a spreadsheet holds
fn number_text(number: f64) -> String {
    let scientific = format!("{number:.14e}");
    match Decimal::from_scientific(&scientific) {
        Ok(exact) => exact.normalize().to_string().replace('.', ","),
        // Beyond what any figure here can be: as it is, to be refused where it is read.
        Err(_) => scientific,
    }
}

/// A day, as « 2026-01-31 ».
fn day_text(day: ExcelDateTime) -> String {
    let (year, month, day, ..) = day.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

/// An error, as the spreadsheet shows it.
fn error_text(why: &CellErrorType) -> &'static str {
    match why {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NOM?",
        CellErrorType::Null => "#NUL!",
        CellErrorType::Num => "#NOMBRE!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALEUR!",
        CellErrorType::GettingData => "#CHARGEMENT",
    }
}
