//! Versements: advances, actuals, balances.

mod due;
mod page;
mod statuses;
mod tables;

pub use page::page;
