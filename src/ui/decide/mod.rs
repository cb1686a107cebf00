//! Décider: curves, what matters most, targets.

mod curves;
mod page;
mod sensitivity;
mod target;

pub use page::page;
pub use target::times_list;
