//! Décider: curves, what matters most, and what reaches a target.

mod curves;
mod dependence;
mod no_effect;
mod sensitivity;
mod slope_changes;
mod target;
mod target_search;
mod target_variable;
mod variation;

pub use curves::{Axis, Curve, CurvePoint, Pay, curve, curve_point, situation_at};
pub use dependence::Dependence;
pub use no_effect::NoEffect;
pub use sensitivity::{Effect, Input, sensitivity};
pub use target::{
    Target, TargetAnswer, TargetAnswers, TargetCandidate, seek_target, seek_targets,
    target_variables,
};
pub use target_variable::{TargetVariable, target_scenario};
pub use variation::Variation;
