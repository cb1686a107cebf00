//! Reads a table: a workbook (.xlsx, .ods), or a text of cells (.csv, or pasted).

mod archive;
mod cells;
mod lines;
mod text;
mod workbook;

use crate::exchange::{MOST_BYTES, SheetTable, TableError};
use lines::Lines;

/// What the first bytes of a document that is no table are, and its sort.
const OTHERS: [(&[u8], &str); 5] = [
    (b"%PDF", "PDF"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"{\\rtf", "RTF"),
    (b"<!DOCTYPE html", "HTML"),
];

/// Reads the table of a file: of this sheet, or of the first that is seen and holds something.
/// `tell` hears now and then how many lines were read. Errors: it gives no table.
pub fn read_table(
    bytes: &[u8],
    sheet: Option<usize>,
    tell: &mut dyn FnMut(u32),
) -> Result<SheetTable, TableError> {
    if bytes.len() > MOST_BYTES {
        return Err(TableError::TooLarge);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        return Err(TableError::OldWorkbook);
    }
    if let Some((_, sort)) = OTHERS.iter().find(|(first, _)| bytes.starts_with(first)) {
        return Err(TableError::OtherDocument(sort));
    }
    let table = if bytes.starts_with(b"PK") {
        workbook::read(bytes, sheet, tell)?
    } else {
        let (mut lines, mut table) = (Lines::new(tell), SheetTable::default());
        text::read(bytes, &mut lines)?;
        lines.put_in(&mut table)?;
        table
    };
    if table.lines.is_empty() { Err(TableError::Empty) } else { Ok(table) }
}
