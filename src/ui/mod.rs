//! The page: thin. It prints outcomes through `present` and turns what a person does into actions.

mod app;
pub mod dom;
mod host;
mod keep;
mod pages;
mod parts;
mod state;
mod suite;
mod tidy;
mod view;

pub use app::app;
pub use keep::{Kept, Saved};
pub use state::State;
