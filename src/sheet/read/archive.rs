//! What a zip holds, before anything of it is unpacked in memory.

use crate::exchange::TableError;
use std::io::{Cursor, Read, copy, sink};
use zip::ZipArchive;

/// Most bytes that a workbook unpacks to: ten times the largest file.
const MOST_UNPACKED: u64 = 200_000_000;

/// The sort of a zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Archive {
    /// A workbook of Excel.
    Xlsx,
    /// A workbook of LibreOffice.
    Ods,
}

/// Which workbook a zip is. Errors: none, or one that unpacks to too much.
pub fn sort_of(bytes: &[u8]) -> Result<Archive, TableError> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableError::Damaged)?;
    let has = |name: &str| zip.index_for_name(name).is_some();
    let sort = if has("xl/workbook.xml") {
        Ok(Archive::Xlsx)
    } else if has("content.xml") && is_table(bytes) {
        Ok(Archive::Ods)
    } else if has("xl/workbook.bin") {
        Err(TableError::OldWorkbook)
    } else if has("word/document.xml") || has("content.xml") {
        Err(TableError::OtherDocument("texte"))
    } else {
        Err(TableError::OtherDocument("archive zip"))
    }?;
    bounded(&mut zip)?;
    Ok(sort)
}

/// Whether the first entry, which stands unpacked at a known place, says a table.
fn is_table(bytes: &[u8]) -> bool {
    let first = bytes.get(..200).unwrap_or(bytes);
    let said = b"opendocument.spreadsheet";
    first.windows(said.len()).any(|part| part == said)
}

/// Unpacks each entry to nowhere: what a zip says of its sizes need not be true.
fn bounded(zip: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), TableError> {
    let mut left = MOST_UNPACKED;
    for place in 0..zip.len() {
        let entry = zip.by_index(place).map_err(|_| TableError::Damaged)?;
        let unpacked = copy(&mut entry.take(left.saturating_add(1)), &mut sink());
        left = left
            .checked_sub(unpacked.map_err(|_| TableError::Damaged)?)
            .ok_or(TableError::UnpacksTooLarge)?;
    }
    Ok(())
}
