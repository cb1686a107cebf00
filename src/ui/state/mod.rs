//! The state of the page: its signals, what is open, how it is kept.

mod open;
mod save;
mod signals;
mod stored;
mod tidy;
mod undo;
mod view;

pub use save::{Conflict, Persistence, Saved};
pub(crate) use save::{ReadDossier, StoredDossier};
pub use signals::{ChangeOwner, State, Toast};
pub(crate) use signals::{FigureKey, Opening};
pub use stored::{duplicate_stored, erase_stored, list_stored, move_stored, restore_stored};
pub(crate) use undo::{TellChange, tell_change};
pub use view::View;
