//! Amounts, rates and working time: exact decimals, bounded, and the only rounding of the program.
//!
//! Nothing here panics: every operation that could leave the bounds returns [`OutOfBoundsError`].

mod etp;
mod euros;
mod exact;
mod format;
mod hours;
mod months;
mod parse;
mod rate;
mod signs;

pub use etp::Etp;
pub use euros::Euros;
pub(crate) use exact::{difference, exceeds, product, quotient, sum};
pub use format::{MINUS, PLUS, THIN_SPACE, UNIT_SPACE, format_count, format_decimal};
pub use hours::Hours;
pub use months::Months;
pub use parse::{ParseNumberError, parse_count, parse_factor};
pub use rate::{Rate, Share};
pub(crate) use signs::{is_invisible, parts_cells, plain_letters, plain_signs, unaccented};

use rust_decimal::{Decimal, RoundingStrategy};
use std::error::Error;
use std::fmt::{Display, Formatter, Result};

/// An amount, a working time or a count is too large (or negative where that has no meaning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBoundsError;

impl Display for OutOfBoundsError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Result {
        formatter.write_str("expected a value within the bounds of its type")
    }
}

impl Error for OutOfBoundsError {}

/// Rounds half away from zero: every figure that is shown or paid goes through here.
pub(crate) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
