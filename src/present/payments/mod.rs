//! Versements: advances, actuals against forecast, balances.

mod schedule;
mod statuses;

pub(in crate::present) use schedule::balance_words;
pub use schedule::{
    PaidLine, Payments, StatusLine, advances_total, due_name, due_title, is_overpaid, payments,
};
pub use statuses::{StatusCell, ValueGroup, inherited, status_cell, value_groups};
