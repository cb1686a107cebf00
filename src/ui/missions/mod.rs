//! Missions: side by side, and their plans of sessions.

mod comparison;
mod page;
mod planned;
mod session_plans;

pub use page::page;
