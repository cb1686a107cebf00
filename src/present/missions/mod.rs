//! Missions: what each mission earns and risks, its indicators and its plans of sessions, in words.

mod apart;
mod comparison;
mod conclusion;
mod indicators;
mod limits;
mod margins;
mod session_plans;
mod words;

pub use apart::scenarios_apart;
pub use comparison::{ExplainedFigure, MissionColumn, MissionComparison, mission_comparisons};
pub(crate) use indicators::wanted;
pub use indicators::{IndicateurLine, indicateur_lines};
pub use limits::{LimitView, mission_limits, sessions_quote};
pub use margins::{MarginRow, margin_rows};
pub use session_plans::{PlanRow, PlansView, plan_name, plans_view};
