//! Sur 5 ans: the plan, its levers, its chart, its table and its cash.

mod cash;
mod ceilings;
mod chart;
mod evolution;
mod levers;
mod look;
mod page;
mod paper;
mod plan_signals;
mod table;
mod why;

pub use chart::still_chart;
pub use page::page;
