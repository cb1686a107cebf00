//! Décider: curves, what matters most, and what reaches a target.

mod breaks;
mod curves;
mod matters;
mod still;
mod target;

pub use curves::{Axis, Curve, Pay, Place, curve, moved, place};
pub use matters::{Effect, Input, Stride, matters};
pub use still::Still;
pub use target::{Answer, Found, Goal, means, reach};
