//! Sur 5 ans: the table, the chart, the cash calendar and the sentences of the plan.

mod basis;
mod cash;
mod cash_sentences;
mod ceilings;
mod chart;
mod explanation;
mod geometry;
mod lists;
mod plan;
mod sentences;
mod summary;
mod summary_parts;
mod table;
mod table_cells;

pub use basis::{evolution_words, plan_basis};
pub use cash::{CashBar, CashRow, CashView, CashYear, cash_view};
pub use ceilings::{ceiling_gaps, ceiling_used, plafond_owner};
pub use chart::{Chart, ChartLine, ChartLook, ChartYear, Dot, chart};
pub use explanation::explain_plan;
pub use geometry::Tick;
pub use plan::{
    PlanCell, PlanFigure, PlanHead, PlanLine, PlanLook, PlanView, WholeHead, YearHead,
    comparison_of, plan_view, whole_plan_view,
};
pub use sentences::{dated_lever, horizon_words, plan_lead, plan_waits, reference_words};
pub use summary::plan_summary;
pub use table_cells::holds_in_whole_euros;
