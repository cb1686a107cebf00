//! A table as it was read from the file of a spreadsheet: what the worker that reads hands to the
//! page. Texts alone: what they mean is for those who read them.

use crate::exchange::error::{DecodeError, malformed};
use crate::exchange::json;
use crate::scenario::collection::MOST_RELAIS;
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::fmt;

/// Most lines of a table that are handed over: the relais of a collection, and what stands above
/// them.
pub const MOST_LINES: usize = MOST_RELAIS + 50;

/// Most columns that are read.
pub const MOST_COLUMNS: usize = 200;

/// The largest file that is read, in bytes.
pub const MOST_BYTES: usize = 20_000_000;

/// A sheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetName {
    /// Its name.
    pub name: String,
    /// Whether those who open the workbook do not see it.
    pub hidden: bool,
}

/// A line that holds something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetLine {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Its cells, from the first column on; those after the last that holds something are left out.
    pub cells: Vec<String>,
}

/// A table of texts, and what was not read of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetTable {
    /// Every sheet of the workbook; none for a text of cells.
    pub sheets: Vec<SheetName>,
    /// The place, among them, of the one that was read.
    pub sheet: usize,
    /// Its lines, at most [`MOST_LINES`].
    pub lines: Vec<SheetLine>,
    /// How many more lines hold something.
    pub left_over: u32,
    /// Whether cells beyond [`MOST_COLUMNS`] hold something.
    pub is_wider: bool,
    /// How many areas are one cell: their value stands on their first line alone.
    pub merged: u32,
    /// How many formulas have no result in the file.
    pub unsolved: u32,
}

impl SheetTable {
    /// How many lines hold something in all.
    pub fn line_count(&self) -> usize {
        self.lines.len().saturating_add(usize::try_from(self.left_over).unwrap_or(usize::MAX))
    }

    /// The cell of a line; empty where it has none.
    pub fn cell(line: &SheetLine, column: usize) -> &str {
        line.cells.get(column).map_or("", String::as_str)
    }

    /// How many columns its widest line has.
    pub fn width(&self) -> usize {
        self.lines.iter().map(|line| line.cells.len()).max().unwrap_or_default()
    }
}

/// Writes a table, for the page.
pub fn encode_table(table: &SheetTable) -> String {
    json::write(table)
}

/// Reads what [`encode_table`] wrote. Errors: it is something else.
pub fn decode_table(text: &str) -> Result<SheetTable, DecodeError> {
    json::check(text).map_err(|_| malformed("JSON"))?;
    json::read(text)
}

/// Why a file gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It holds nothing.
    Empty,
    /// More than [`MOST_BYTES`].
    TooLarge,
    /// It unpacks to more than a table can need.
    UnpacksTooLarge,
    /// A workbook of Excel as before 2007, or one that a password protects.
    OldWorkbook,
    /// A workbook that a password protects.
    Password,
    /// A document that is no table: of what sort.
    OtherDocument(&'static str),
    /// A workbook that is cut or damaged.
    Damaged,
    /// No sheet of this place.
    NoSheet,
}

impl fmt::Display for TableError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            TableError::Empty => "the file is empty",
            TableError::TooLarge => "the file is too large",
            TableError::UnpacksTooLarge => "the file unpacks to too much",
            TableError::OldWorkbook => "an old or protected workbook",
            TableError::Password => "a password protects the workbook",
            TableError::OtherDocument(sort) => sort,
            TableError::Damaged => "the workbook is damaged",
            TableError::NoSheet => "there is no such sheet",
        })
    }
}

impl Error for TableError {}
