//! Amounts, rates and working time: exact decimals, bounded, and the only rounding of the program.
//!
//! Nothing here panics: every operation that could leave the bounds returns [`OutOfBounds`].

mod etp;
mod euros;
mod exact;
mod hours;
mod months;
mod print;
mod rate;
mod read;

pub use etp::Etp;
pub use euros::Euros;
pub(crate) use exact::{difference, product, quotient, sum};
pub use hours::{Hours, read_hours};
pub use months::Months;
pub use print::{ECART_PLUS, MINUS, THIN_SPACE, UNIT_SPACE, print_count, print_decimal};
pub use rate::{Rate, Share};
pub use read::{
    ParseNumberError, read_count, read_etp, read_euros, read_factor, read_months, read_percent,
    read_share,
};

use rust_decimal::{Decimal, RoundingStrategy};

/// An amount, a working time or a count is too large (or negative where that has no meaning).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OutOfBounds;

/// Rounds half away from zero: every figure that is shown or paid goes through here.
pub(crate) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}
