//! The call for projects in words: what is asked, the ranking, what keeps a file out of it.

mod csv;
mod lines;
mod words;

pub use csv::{appel_csv, avenants_csv};
pub use lines::{AppelLine, NO_RIGHT, RankingNotes, appel_lines, incomplete_lines, ranking_notes};
pub use words::{
    appel_hint, appel_label, appel_quotes, appreciation_words, content_words, criterion_words,
    decided_note, scope_words,
};
