//! The note to print: for the council, for the Caf.

mod detail;
mod document;
mod inputs;
mod payments;
mod tables;

pub use detail::{Block, CertaintyNote, Detail};
pub use document::{Audience, Note, NoteChoice, NoteWarning, ProofsView, note};
pub use inputs::{GivenGroup, GivenRow};
pub use payments::{NoteDue, NotePayments, PaidTable};
pub use tables::{NoteCell, NoteHead, NoteRow, NoteTable};
