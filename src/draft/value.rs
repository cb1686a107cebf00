//! What a typed text means, or why it means nothing.

use super::Doubt;
use crate::calendar::{Date, Month, MonthDay, ParseDateError, YearMonth};
use crate::money::{Etp, Euros, Hours, Months, ParseNumberError, Rate, Share};
use crate::situation::Kind;
use rust_decimal::Decimal;
use std::fmt;

/// The value of a text, of the kind that its field accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words: the text itself.
    Words,
    /// Yes or no.
    YesNo(bool),
    /// An amount, €.
    Euros(Euros),
    /// A working time, ETP.
    Etp(Etp),
    /// Months of a year.
    Months(Months),
    /// A percentage.
    Rate(Rate),
    /// A whole count.
    Count(u32),
    /// A part of a whole.
    Share(Share),
    /// A plain factor.
    Factor(Decimal),
    /// A length of time.
    Hours(Hours),
    /// A day of any year.
    MonthDay(MonthDay),
    /// A day of a year.
    Date(Date),
    /// A month of any year.
    Month(Month),
    /// A month of a year.
    YearMonth(YearMonth),
}

/// A value of another type was asked for than the field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OtherTypeError;

impl fmt::Display for OtherTypeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the field holds a value of another type")
    }
}

impl std::error::Error for OtherTypeError {}

macro_rules! types_of_values {
    ($($variant:ident: $of:ty),+ $(,)?) => {
        $(impl TryFrom<Value> for $of {
            type Error = OtherTypeError;

            fn try_from(value: Value) -> Result<$of, OtherTypeError> {
                if let Value::$variant(value) = value { Ok(value) } else { Err(OtherTypeError) }
            }
        })+
    };
}

types_of_values! {
    YesNo: bool,
    Euros: Euros,
    Etp: Etp,
    Months: Months,
    Rate: Rate,
    Count: u32,
    Share: Share,
    Factor: Decimal,
    Hours: Hours,
    MonthDay: MonthDay,
    Date: Date,
    Month: Month,
    YearMonth: YearMonth,
}

/// What is wrong with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ParseError {
    /// As a number, or as an answer.
    Number(ParseNumberError),
    /// As a date.
    Date(ParseDateError),
    /// Nothing, but it is probably a slip: the person is asked.
    Doubt(Doubt),
}

impl From<ParseNumberError> for ParseError {
    fn from(why: ParseNumberError) -> ParseError {
        ParseError::Number(why)
    }
}

impl From<ParseDateError> for ParseError {
    fn from(why: ParseDateError) -> ParseError {
        ParseError::Date(why)
    }
}

/// A text that is no value of its field: what the field accepts, and what is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryError {
    /// What the field accepts.
    pub kind: Kind,
    /// What is wrong with the text.
    pub why: ParseError,
}

impl EntryError {
    /// Whether nothing was typed: a gap, not a mistake.
    pub fn is_empty(self) -> bool {
        [ParseNumberError::Empty.into(), ParseDateError::Empty.into()].contains(&self.why)
    }
}

impl fmt::Display for EntryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {:?}: ", self.kind)?;
        match self.why {
            ParseError::Number(why) => why.fmt(f),
            ParseError::Date(why) => why.fmt(f),
            ParseError::Doubt(_) => f.write_str("a value that is probably a slip"),
        }
    }
}

impl std::error::Error for EntryError {}
