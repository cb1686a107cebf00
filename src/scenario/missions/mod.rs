//! Missions: what each mission earns and risks, and the plans of sessions that fulfil it.

mod margin;
mod planned;
mod session_plans;
mod stakes;

pub use margin::Margin;
pub use session_plans::{
    MOST_SESSIONS, SessionPlanError, candidate_plans, least_count, least_sessions,
    plan_short_of_sessions, session_plans,
};
pub use stakes::{MissionStake, MissionStakes, PlannedSessions};
