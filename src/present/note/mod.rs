//! The note to print: for the council, for the Caf.

mod detail;
mod inputs;
mod note;
mod payments;
mod tables;

pub use detail::{Block, Detail, Sure};
pub use inputs::{Given, GivenGroup};
pub use note::{Audience, Note, NoteChoice, NoteWarning, ProofsView, note};
pub use payments::{NoteDue, NotePayments, PaidTable};
pub use tables::{NoteCell, NoteHead, NoteRow, NoteTable};
