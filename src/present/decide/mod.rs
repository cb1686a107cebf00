//! Décider: curves, what matters most, targets and the way from one column to another.

mod curve;
mod frame;
mod marks;
mod sensitivity;
mod sentences;
mod target;
mod target_doubts;
mod target_short;
mod target_words;
mod waterfall;

pub use curve::{CurveView, curve_reach, curve_view};
pub use frame::{AxisTick, Turn};
pub use marks::{Mark, MarkLabel};
pub use sensitivity::{BarSide, SensitivityLine, SensitivityView, sensitivity_view};
pub use target::{TargetView, TargetWay, target_name, target_view, variable_name};
pub use target_doubts::times_to_follow;
pub use waterfall::{Fall, waterfall};
