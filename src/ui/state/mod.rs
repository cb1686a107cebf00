//! The state of the page: its signals, what is open, how it is kept.

mod collected;
mod erased;
mod open;
mod save;
mod signals;
mod stored;
mod tidy;
mod undo;
mod view;

pub use erased::erase_stored;
pub(crate) use save::ReadDossier;
pub use save::{Conflict, Persistence, Saved};
pub use signals::{ChangeOwner, State, Toast};
pub(crate) use signals::{FigureKey, Opening};
pub(crate) use stored::StoredDossier;
pub use stored::{duplicate_stored, list_stored, move_stored, restore_stored};
pub(crate) use undo::{TellChange, tell_change};
pub use view::View;
