//! The note to print: for the council, for the Caf.

mod accounts;
mod detail;
mod document;
mod inputs;
mod payments;
mod reader;
mod tables;
mod years;

pub use detail::{Block, CertaintyNote, Detail};
pub use document::{Audience, Note, NoteChoice, NoteWarning, ProofsView, day_in_words, note};
pub use inputs::{GivenGroup, GivenRow};
pub use payments::{NoteDue, NotePayments, PaidTable};
pub use reader::{note_certainty, note_title};
pub use tables::{NoteCell, NoteHead, NoteRow, NoteTable};
pub use years::{NoteYear, NoteYears, YearsRow};
