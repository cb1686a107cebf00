//! The relais together: who pays, where each one stands, what the Caf pays to them month by month,
//! the note that a board reads.

mod board;
mod dots;
mod money;
mod payments;
mod room;

pub use board::board_note;
pub use dots::dots_section;
pub use money::money_section;
pub use payments::payments_section;
pub use room::room_section;
