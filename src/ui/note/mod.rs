//! The note to print.

mod detail;
mod page;
mod sheet;
mod tables;

pub use page::page;
