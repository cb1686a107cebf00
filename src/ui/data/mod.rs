//! Mes données: kept dossiers, files, links, spreadsheets.

mod erase;
mod file;
mod memory;
mod page;
mod received;
mod resume;
mod share;
mod spreadsheet;
mod stored;
mod stored_table;

pub use file::save_as_file;
pub use memory::tell_memory;
pub use page::page;
pub use received::received_page;
pub use resume::{NOTHING_KEPT, open_stored, resume};
pub use share::{callouts, pay_ticks};
pub use stored_table::listed_name;
