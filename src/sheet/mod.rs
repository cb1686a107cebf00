//! Reads and writes the files of a spreadsheet (feature `spreadsheets`).

mod read;
mod write;

pub use read::read_table;
pub use write::write;
