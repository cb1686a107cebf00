//! A table that others filled, on its way into the collection.

mod columns;
mod opened;
mod outcome;
mod panel;
mod written;

pub use opened::{OpenedTables, WaitingTable};
pub use panel::sheet_panel;
pub use written::{collection_sheet, model_button};
