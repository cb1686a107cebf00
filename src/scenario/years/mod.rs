//! Sur 5 ans: the base and the scenarios over several exercices, and their cash month by month.

mod caf_payments;
mod cash;
mod plan;
mod totals;

pub use caf_payments::CafPayments;
pub use cash::{Cash, CashKind, CashLine, CashMonth, Split, Unplaced};
pub use plan::{Horizon, MOST_YEARS, Plan, PlanColumn, PlanYear};
pub use totals::Total;
