//! The note to print.

mod detail;
mod page;
mod sheet;
mod tables;
mod years;

pub use page::page;
