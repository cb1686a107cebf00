//! Simuler: the columns side by side, and the example relais that a first visit opens.

mod compare;
mod example;

pub use compare::{Comparison, Ecart};
pub use example::example;
