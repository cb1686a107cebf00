//! Tables that are larger than anybody means: their first lines are read and the rest is counted,
//! or nothing is unpacked.

use crate::reading::{read, zipped};
use crate::zipped::entries;
use rust_xlsxwriter::Workbook;
use simulateur_rpe::exchange::{MOST_BYTES, MOST_LINES, TableError};
use simulateur_rpe::sheet::read_table;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[test]
fn what_unpacks_to_a_gigabyte_is_not_unpacked() {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("xl/workbook.xml", SimpleFileOptions::default()).unwrap();
    let zeros = vec![b' '; 1_000_000];
    for _ in 0..1_000 {
        writer.write_all(&zeros).unwrap();
    }
    let bomb = writer.finish().unwrap().into_inner();
    assert!(bomb.len() < 2_000_000);
    assert_eq!(read(&bomb), Err(TableError::UnpacksTooLarge));
}

#[test]
fn a_text_that_is_told_of_in_every_cell_is_not_written_out_in_each() {
    let mut book = Workbook::new();
    let (sheet, long) = (book.add_worksheet(), "é".repeat(15_000));
    for line in 0..2_500 {
        sheet.write_string(line, 0, &long).unwrap();
    }
    let bytes = book.save_to_buffer().unwrap();
    assert!(bytes.len() < 1_000_000, "{}", bytes.len());
    assert_eq!(read(&bytes), Err(TableError::UnpacksTooLarge));
}

#[test]
fn of_a_million_lines_the_first_are_read_and_the_rest_is_counted() {
    let text: String = std::iter::once("RPE;ETP\n".to_string())
        .chain((1..1_000_000).map(|place| format!("RPE {place};1\n")))
        .collect();
    let mut told = Vec::new();
    let table = read_table(text.as_bytes(), None, &mut |lines| told.push(lines)).unwrap();
    assert_eq!(table.lines.len(), MOST_LINES);
    assert_eq!(table.line_count(), 1_000_000);
    assert!(told.len() > 100 && told.is_sorted());
}

#[test]
fn of_a_million_lines_of_a_workbook_too() {
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "RPE").unwrap();
    let row = |place: u32| {
        let text = |words: &str| format!("t=\"inlineStr\"><is><t>{words}</t></is></c>");
        let cells = if place == 1 { ["RPE", "ETP"].map(text) } else { ["x", "1"].map(text) };
        let [name, etp] = cells;
        format!("<row r=\"{place}\"><c r=\"A{place}\" {name}<c r=\"B{place}\" {etp}</row>")
    };
    let rows: String = (1..=1_000_000).map(row).collect();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{rows}</sheetData></worksheet>"
    );
    let parts = entries(&book.save_to_buffer().unwrap());
    let parts = parts.iter().map(|(name, text)| {
        let is_sheet = name == "xl/worksheets/sheet1.xml";
        (name.as_str(), if is_sheet { sheet.as_str() } else { text.as_str() })
    });
    let bytes = zipped(&parts.collect::<Vec<_>>());
    assert!(bytes.len() < MOST_BYTES);
    let table = read(&bytes).unwrap();
    assert_eq!((table.lines.len(), table.line_count()), (MOST_LINES, 1_000_000));
}
