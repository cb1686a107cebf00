//! Décider: curves, what matters most, and what reaches a target.

mod curves;
mod no_effect;
mod sensitivity;
mod slope_changes;
mod target;
mod target_search;
mod variation;

pub use curves::{Axis, Curve, CurvePoint, Pay, curve, curve_point, situation_at};
pub use no_effect::NoEffect;
pub use sensitivity::{Effect, Input, sensitivity};
pub use target::{Target, TargetAnswer, TargetCandidate, seek_target, target_variables};
pub use variation::Variation;
