//! Several relais together, and the tables that they come in.

mod appel;
mod dots;
mod held;
mod line;
mod names;
mod payments;
mod room;
mod rules;
mod sheet;
mod table;
mod together;
