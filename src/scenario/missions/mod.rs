//! Missions: what each mission earns and risks, and the plans of sessions that fulfil it.

mod margin;
mod session_plans;
mod stakes;

pub use margin::Margin;
pub use session_plans::{
    MOST_SESSIONS, SessionPlanError, least_of, least_sessions, plans, shapes, trap,
};
pub use stakes::{Sessions, Stake, Stakes};
