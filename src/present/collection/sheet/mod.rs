//! A table that others filled: which of its columns say what, and the relais that its lines give.

mod heads;
mod lines;
mod mapping;
mod model;
mod words;

pub use lines::{SheetReading, WrongLine, first_exercice, read_lines, wrong_lines_csv};
pub use mapping::{CellUnit, ColumnMapping, HeadGuess, SheetMapping};
pub use model::model_book;
pub use words::{
    input_label, input_problem, mapping_note, plafond_words, reading_words, table_error_words,
    table_fault_words, table_notes,
};
