//! Mes données: kept dossiers, files, links, spreadsheets.

mod erase;
mod file;
mod kept;
mod kept_table;
mod page;
mod received;
mod resume;
mod share;
mod spreadsheet;

pub use file::save_as_file;
pub use page::donnees;
pub use received::recu;
pub use resume::{NOTHING_KEPT, open_kept, resume};
pub use share::{callouts, tick};
