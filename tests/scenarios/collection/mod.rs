//! Several relais together, and the tables that they come in.

mod held;
mod line;
mod rules;
mod sheet;
