//! The state of the page: its signals, what is open, how it is kept.

mod open;
mod save;
mod signals;
mod stored;
mod tidy;
mod view;

pub use save::{Apart, Kept, Saved};
pub(crate) use save::{Listed, Read};
pub(crate) use signals::Figure;
pub use signals::{State, Toast};
pub use stored::{duplicate_stored, erase_stored, list_stored, move_stored, restore_stored};
