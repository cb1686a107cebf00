//! The relais together: where each one stands, what the Caf pays to them month by month.

mod dots;
mod payments;

pub use dots::dots_section;
pub use payments::payments_section;
