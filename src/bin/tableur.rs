//! Reads and writes spreadsheets in a worker of the page. `src/web/tableur-ouvrier.js` calls it.
#![allow(unsafe_code)] // what `wasm_bindgen` writes: the calls from the worker and to it

use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::{decode, decode_collection, encode_table};
use simulateur_rpe::present::collection::{collection_book, model_book, table_error_words};
use simulateur_rpe::present::data::book;
use simulateur_rpe::sheet::{read_table, write};
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    /// Says how many lines were read.
    #[wasm_bindgen(js_name = lignesLues)]
    fn tell_lines(lines: u32);
}

/// The bytes of the spreadsheet of a dossier, on a day (2026-11-26). Errors: the text is no
/// dossier, or the file cannot be written.
#[wasm_bindgen]
pub fn tableur(dossier: &str, day: &str) -> Result<Vec<u8>, String> {
    let opened = decode(dossier).map_err(|why| format!("{why:?}"))?;
    let day = day.parse::<Date>().ok();
    write(&book(&opened.dossier, day), day).map_err(|why| why.to_string())
}

/// The bytes of the table to be filled by the relais, on a day. Errors: the file cannot be written.
#[wasm_bindgen]
pub fn modele(day: &str) -> Result<Vec<u8>, String> {
    let day = day.parse::<Date>().ok();
    write(&model_book(), day).map_err(|why| why.to_string())
}

/// The bytes of the spreadsheet of relais, from the text of a collection, on a day. Errors: it is
/// none, or the file cannot be written.
#[wasm_bindgen]
pub fn ensemble(collection: &str, day: &str) -> Result<Vec<u8>, String> {
    let saved = decode_collection(collection).map_err(|why| format!("{why:?}"))?;
    let relais: Vec<_> = saved.relais.into_iter().flatten().collect();
    let day = day.parse::<Date>().ok();
    write(&collection_book(&relais), day).map_err(|why| why.to_string())
}

/// The table of a file, as the page reads it: of a sheet, or of the first that is seen and holds
/// something. Errors: why there is none, in words.
#[wasm_bindgen]
pub fn lire(bytes: &[u8], sheet: Option<u32>) -> Result<String, String> {
    let sheet = sheet.and_then(|place| usize::try_from(place).ok());
    let table = read_table(bytes, sheet, &mut tell_lines).map_err(table_error_words)?;
    Ok(encode_table(&table))
}

fn main() {}
