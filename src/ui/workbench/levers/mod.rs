//! The levers of a scenario: chosen, listed, edited.

mod chooser;
mod editor;
mod lever;

pub use chooser::lever_chooser;
pub(crate) use lever::lever_list;
