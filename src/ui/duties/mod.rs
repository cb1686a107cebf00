//! Devoirs et preuves: what is to be done and proved.

mod page;

pub use page::page;
