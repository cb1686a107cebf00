//! A workbook: its sheets, the cells of one of them.

use super::archive::{Archive, sort_of};
use super::cells::text_of;
use super::lines::Lines;
use crate::exchange::{SheetName, SheetTable, TableError};
use crate::present::collection::SheetMapping;
use crate::scenario::collection::RelaisInput;
use calamine::{
    Data, DataRef, Ods, OdsError, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError,
};
use std::collections::BTreeMap;
use std::io::Cursor;

/// Reads a sheet of a workbook; without one, the first that is seen and whose heads are
/// understood, or else the first that holds something. Errors: it is none.
pub fn read(
    bytes: &[u8],
    sheet: Option<usize>,
    tell: &mut dyn FnMut(u32),
) -> Result<SheetTable, TableError> {
    let mut book = match sort_of(bytes)? {
        Archive::Xlsx => Book::Xlsx(Box::new(Xlsx::new(Cursor::new(bytes)).map_err(excel_error)?)),
        Archive::Ods => Book::Ods(Ods::new(Cursor::new(bytes)).map_err(office_error)?),
    };
    let sheets = book.sheets();
    let asked = sheet.map(|place| vec![place]);
    let seen = sheets.iter().enumerate().filter(|(_, known)| !known.hidden);
    let wanted = asked.unwrap_or_else(|| seen.map(|(place, _)| place).collect());
    let mut first: Option<SheetTable> = None;
    for place in wanted {
        let name = sheets.get(place).ok_or(TableError::NoSheet)?;
        let mut table =
            SheetTable { sheets: sheets.clone(), sheet: place, ..SheetTable::default() };
        let mut lines = Lines::new(tell);
        match &mut book {
            Book::Xlsx(book) => read_xlsx(book, &name.name, &mut lines, &mut table)?,
            Book::Ods(book) => read_ods(book, &name.name, &mut lines)?,
        }
        lines.put_in(&mut table)?;
        if sheet.is_some() || is_understood(&table) {
            return Ok(table);
        }
        first = first.or(Some(table).filter(|table| !table.lines.is_empty()));
    }
    Ok(first.unwrap_or_default())
}

/// Whether the heads of a table say the name of relais, and something of them.
fn is_understood(table: &SheetTable) -> bool {
    let mapping = SheetMapping::guessed(table, &BTreeMap::new());
    let said = mapping.columns.iter().filter(|column| column.input.is_some());
    mapping.has(RelaisInput::Name) && said.count() > 1
}

enum Book<'a> {
    Xlsx(Box<Xlsx<Cursor<&'a [u8]>>>),
    Ods(Ods<Cursor<&'a [u8]>>),
}

impl Book<'_> {
    fn sheets(&self) -> Vec<SheetName> {
        let known = match self {
            Book::Xlsx(book) => book.sheets_metadata(),
            Book::Ods(book) => book.sheets_metadata(),
        };
        let tables = known.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        tables
            .map(|Sheet { name, visible, .. }| SheetName {
                name: name.clone(),
                hidden: *visible != SheetVisible::Visible,
            })
            .collect()
    }
}

/// The cells of a sheet, one after the other: a sheet may name its last line and its last column,
/// and hold nothing between.
fn read_xlsx(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    lines: &mut Lines,
    table: &mut SheetTable,
) -> Result<(), TableError> {
    let merged = book.merge_cells_by_sheet_name(name).unwrap_or_default();
    table.merged = u32::try_from(merged.len()).unwrap_or(u32::MAX);
    let mut reader = book.worksheet_cells_reader(name).map_err(excel_error)?;
    while let Some(cell) = reader.next_cell_with_formula_metadata().map_err(excel_error)? {
        let (line, column) = cell.pos;
        if cell.formula.is_some() && cell.value == DataRef::Empty {
            table.unsolved = table.unsolved.saturating_add(1);
        }
        take(lines, (line, column), text_of(&cell.value));
    }
    Ok(())
}

fn read_ods(
    book: &mut Ods<Cursor<&[u8]>>,
    name: &str,
    lines: &mut Lines,
) -> Result<(), TableError> {
    let range = book.worksheet_range(name).map_err(office_error)?;
    let (top, left) = range.start().unwrap_or_default();
    for (line, column, cell) in range.used_cells() {
        let place = (
            u32::try_from(line).unwrap_or(u32::MAX).saturating_add(top),
            u32::try_from(column).unwrap_or(u32::MAX).saturating_add(left),
        );
        take(lines, place, text_of(&borrowed(cell)));
    }
    Ok(())
}

fn take(lines: &mut Lines, (line, column): (u32, u32), text: String) {
    let column = usize::try_from(column).unwrap_or(usize::MAX);
    lines.take(line.saturating_add(1), column, text);
}

fn borrowed(cell: &Data) -> DataRef<'_> {
    match cell {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(known) => DataRef::Bool(*known),
        Data::DateTime(day) => DataRef::DateTime(*day),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(why) => DataRef::Error(why.clone()),
        Data::Empty => DataRef::Empty,
    }
}

fn excel_error(why: XlsxError) -> TableError {
    if matches!(why, XlsxError::Password) { TableError::Password } else { TableError::Damaged }
}

fn office_error(why: OdsError) -> TableError {
    if matches!(why, OdsError::Password) {
        TableError::Password
    } else if matches!(why, OdsError::CellLimitExceeded { .. }) {
        TableError::UnpacksTooLarge
    } else {
        TableError::Damaged
    }
}
