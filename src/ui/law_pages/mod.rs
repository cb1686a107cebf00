//! Barèmes, aides, limites.

mod aides;
mod baremes;
mod limites;

pub use aides::aides_page;
pub use baremes::baremes_page;
pub use limites::limites_page;
