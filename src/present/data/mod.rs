//! Mes données: files, links, spreadsheets and what is kept.

mod book;
mod changes;
mod csv;
mod file;
mod memory;
mod share;
mod sizes;

pub use book::{Book, Cell, CellContent, CellPlace, FormulaResult, Sheet, Style, TODO, Unit, book};
pub(in crate::present) use book::{computed, given, unless_zero, when_known};
pub use csv::comparison_csv;
pub use file::{FileFigure, FileView, file_view, not_a_file};
pub use memory::{NOT_PROMISED, came_back, erased_with};
pub use share::{
    LEAVE_OUT, MASK_PAY, PayChoice, ShareOptions, ShareView, can_leave_out, not_a_link, outgoing,
    share_view,
};
pub use sizes::{room_words, size_words};
