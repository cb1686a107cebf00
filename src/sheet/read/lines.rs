//! The lines of a table as they come: those that hold something are kept, up to a bound.

use crate::exchange::{MOST_COLUMNS, MOST_LINES, SheetLine, SheetTable, TableError};

/// Most bytes of text that are kept: one text may be told of in a thousand cells.
const MOST_TEXT: usize = 60_000_000;

/// How many lines are read between two words of it.
const OFTEN: u32 = 2_000;

/// The lines that came.
pub struct Lines<'a> {
    kept: Vec<SheetLine>,
    left_over: u32,
    is_wider: bool,
    /// The line that is coming: its number, from 1.
    coming: Option<(u32, Vec<String>)>,
    seen: u32,
    bytes: usize,
    tell: &'a mut dyn FnMut(u32),
}

impl<'a> Lines<'a> {
    /// None yet.
    pub fn new(tell: &'a mut dyn FnMut(u32)) -> Lines<'a> {
        Lines {
            kept: Vec::new(),
            left_over: 0,
            is_wider: false,
            coming: None,
            seen: 0,
            bytes: 0,
            tell,
        }
    }

    /// Takes a cell: of a line, by its number from 1, and a column, from 0. Those of a line come
    /// one after the other.
    pub fn take(&mut self, number: u32, column: usize, text: String) {
        if text.trim().is_empty() {
            return;
        }
        if self.coming.as_ref().is_none_or(|(known, _)| *known != number) {
            self.end_line();
            self.coming = Some((number, Vec::new()));
        }
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes > MOST_TEXT {
            return;
        }
        if column >= MOST_COLUMNS {
            self.is_wider = true;
        } else if let Some((_, cells)) = &mut self.coming {
            if cells.len() <= column {
                cells.resize(column.saturating_add(1), String::new());
            }
            if let Some(cell) = cells.get_mut(column) {
                *cell = text;
            }
        }
    }

    fn end_line(&mut self) {
        let Some((number, cells)) = self.coming.take() else { return };
        self.seen = self.seen.saturating_add(1);
        if self.seen.is_multiple_of(OFTEN) {
            (self.tell)(self.seen);
        }
        if self.kept.len() < MOST_LINES {
            self.kept.push(SheetLine { number, cells });
        } else {
            self.left_over = self.left_over.saturating_add(1);
        }
    }

    /// Hands the lines over. Errors: they hold more than a table can need.
    pub fn put_in(mut self, table: &mut SheetTable) -> Result<(), TableError> {
        if self.bytes > MOST_TEXT {
            return Err(TableError::UnpacksTooLarge);
        }
        self.end_line();
        table.lines = self.kept;
        table.left_over = self.left_over;
        table.is_wider = self.is_wider;
        Ok(())
    }
}
