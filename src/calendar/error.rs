//! Why a typed text is no date.

use super::Month;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// Why a typed text is no date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseDateError {
    /// Nothing was typed.
    Empty,
    /// Not a day and a month (and a year, where one is needed).
    Shape,
    /// A month alone where its year is needed too.
    NoYear(Month),
    /// Several cells of a table.
    SeveralCells,
    /// A month and a year where the day is needed too.
    NoDay,
    /// A year where none is wanted.
    YearToo,
    /// A day that no month has.
    NoSuchDay,
    /// A day beyond the last one of this month, which has so many.
    ShortMonth(Month, u8),
    /// A month beyond the twelfth, or before the first.
    NoSuchMonth,
    /// A year out of range.
    NoSuchYear,
    /// A day where a month is wanted, and not the one at which it begins or ends.
    WithinMonth,
    /// An end that comes before its start.
    BeforeStart,
    /// More months than the year has from there on.
    BeyondYear,
}

impl Display for ParseDateError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            ParseDateError::Empty => "expected a date, nothing was typed",
            ParseDateError::Shape => "expected a day, a month and, in a date, a year",
            ParseDateError::NoYear(_) => "expected the year of the month",
            ParseDateError::SeveralCells => "expected one date, found cells",
            ParseDateError::NoDay => "expected the day of the month",
            ParseDateError::YearToo => "expected no year",
            ParseDateError::NoSuchDay | ParseDateError::ShortMonth(..) => {
                "expected a day that the month has"
            }
            ParseDateError::NoSuchYear => "expected a year between 2000 and 2100",
            ParseDateError::NoSuchMonth => "expected a month from 1 to 12",
            ParseDateError::WithinMonth => "expected whole months",
            ParseDateError::BeforeStart => "expected an end that comes after its start",
            ParseDateError::BeyondYear => "expected months of one year",
        })
    }
}

impl Error for ParseDateError {}
