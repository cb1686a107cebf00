//! « Pourquoi ? »: the drawer that explains a figure.

mod body;
mod drawer;

pub use body::why_body;
pub(crate) use body::{rule, steps};
pub use drawer::why_drawer;
