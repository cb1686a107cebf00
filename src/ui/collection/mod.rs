//! Plusieurs relais: the page of a collection.

mod acts;
mod appel;
mod choice;
mod department;
mod held;
mod kept;
mod mission_field;
mod opened;
mod page;
mod plafond;
mod rules;
mod sheet;
mod table;
mod table_cells;
mod typed;
mod ways_in;
mod why;

pub use opened::follow_opened;
pub use page::page;
