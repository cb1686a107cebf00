//! The optional missions: their indicators, framework by framework, and the flat bonus they open.

mod bonus_mission;
mod indicateurs;
mod missions_2017;
mod missions_2022;

pub use bonus_mission::flat_sum;
pub(super) use bonus_mission::{bonus_mission, chosen_verdict, missions};
pub(super) use missions_2022::breaches;
