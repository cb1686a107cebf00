//! What a column is in an exercice, and its figures: the one place that every page asks.

mod column;
mod doubt;
mod full_year;
mod growth;
mod roll_over;
mod year;

pub use column::Column;
pub(in crate::scenario) use column::{BaseYear, ColumnInput};
pub use roll_over::RollOverCosts;
