//! The levers of a scenario: chosen, listed, edited.

mod chooser;
mod editor;
mod lever;
mod period;

pub use chooser::lever_chooser;
pub use editor::lever_editor;
pub(crate) use lever::lever_list;
pub use period::period_fields;
