//! Décider: curves, what matters most, targets and the way from one column to another.

mod curve;
mod frame;
mod marks;
mod sensitivity;
mod sentences;
mod target;
mod waterfall;

pub use curve::{CurveView, curve_reach, curve_view};
pub use frame::{AxisTick, Turn};
pub use marks::{Label, Mark};
pub use sensitivity::{MatterLine, Matters, Side, matters_view};
pub use target::{TargetView, goal_name, means_name, target_view};
pub use waterfall::{Fall, waterfall};
