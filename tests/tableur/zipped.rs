//! What is inside a spreadsheet: a few XML texts in a zip.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The values of a sheet, by address.
pub type Values = BTreeMap<String, String>;

/// Every part, in the order of the file.
pub fn entries(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut entry = |index| {
        let mut entry = archive.by_index(index).unwrap();
        let mut text = String::new();
        entry.read_to_string(&mut text).unwrap();
        (entry.name().unwrap().to_string(), text)
    };
    let count = ZipArchive::new(Cursor::new(bytes)).unwrap().len();
    (0..count).map(&mut entry).collect()
}

fn is_sheet(name: &str) -> bool {
    name.starts_with("xl/worksheets/sheet")
}

/// The same spreadsheet, no formula of which has a value.
pub fn without_results(bytes: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let mut formulas = 0;
    for (name, text) in entries(bytes) {
        writer.start_file(&name, SimpleFileOptions::default()).unwrap();
        let kept: String = if is_sheet(&name) {
            let mut pieces = text.split("</f>");
            let first = pieces.next().unwrap().to_string();
            pieces.fold(first, |all, rest| {
                formulas += 1;
                let after = rest
                    .strip_prefix("<v>")
                    .and_then(|value| value.split_once("</v>"))
                    .expect("a formula has a value")
                    .1;
                format!("{all}</f>{after}")
            })
        } else {
            text
        };
        writer.write_all(kept.as_bytes()).unwrap();
    }
    assert!(formulas > 50, "{formulas} formulas");
    writer.finish().unwrap().into_inner()
}

/// The values of the cells of each sheet that are not words; a formula that comes to words has
/// them.
pub fn values(bytes: &[u8]) -> Vec<Values> {
    let mut sheets: Vec<(u32, String)> = entries(bytes)
        .into_iter()
        .filter(|(name, _)| is_sheet(name))
        .map(|(name, text)| {
            (
                name.trim_start_matches("xl/worksheets/sheet")
                    .trim_end_matches(".xml")
                    .parse()
                    .unwrap(),
                text,
            )
        })
        .collect();
    sheets.sort();
    sheets
        .into_iter()
        .map(|(_, text)| text.split("<c ").skip(1).filter_map(cell).collect())
        .collect()
}

fn cell(text: &str) -> Option<(String, String)> {
    let text = text.split("</c>").next()?;
    let address = text.split_once("r=\"")?.1.split_once('"')?.0;
    let value = text.split_once("<v>")?.1.split_once("</v>")?.0;
    Some((address.to_string(), value.to_string()))
}
