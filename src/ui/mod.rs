//! The page: thin. It prints outcomes through `present` and turns what a person does into actions.

mod app;
pub mod dom;
mod host;
mod keep;
mod opened;
mod pages;
mod parts;
pub mod shelf;
mod state;
mod suite;
mod tidy;
mod view;

pub use app::app;
pub use keep::{Apart, Kept, Saved};
pub use state::State;
