//! Plusieurs relais: the page of a collection.

mod choice;
mod held;
mod model;
mod opened;
mod page;
mod sheet;
mod table;
mod table_cells;
mod typed;
mod ways_in;
mod why;

pub use opened::follow_opened;
pub use page::page;
