//! Aide, barèmes, aides, limites.

mod aide;
mod aides;
mod baremes;
mod limites;

pub use aide::aide_page;
pub use aides::aides_page;
pub use baremes::baremes_page;
pub use limites::limites_page;
