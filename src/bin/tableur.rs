//! Writes spreadsheets in a worker of the page, from a dossier as it is kept.
//! `src/web/tableur-ouvrier.js` calls it.
#![allow(unsafe_code)] // what `wasm_bindgen` writes: the call from the worker

use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::decode;
use simulateur_rpe::present::data::book;
use simulateur_rpe::sheet::write;
use wasm_bindgen::prelude::wasm_bindgen;

/// The bytes of the spreadsheet of a dossier, on a day (2026-11-26). Errors: the text is no
/// dossier, or the file cannot be written.
#[wasm_bindgen]
pub fn tableur(dossier: &str, day: &str) -> Result<Vec<u8>, String> {
    let opened = decode(dossier).map_err(|why| format!("{why:?}"))?;
    let day = day.parse::<Date>().ok();
    write(&book(&opened.dossier, day), day).map_err(|why| why.to_string())
}

fn main() {}
