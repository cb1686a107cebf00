//! Barèmes, aides, limites.

mod aides;
mod baremes;
mod limites;

pub use aides::aides;
pub use baremes::baremes;
pub use limites::limites;
