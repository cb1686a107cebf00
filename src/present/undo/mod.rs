//! What an undo took back, or a redo did again, and where.

mod place;
mod words;

pub use place::place;
pub use words::what;
