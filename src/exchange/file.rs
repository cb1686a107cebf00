//! The file that a person keeps: the envelope of the storage, with the program, the day, and the
//! results as they were.

use super::json::{self, Json};
use super::object::{Keys, Object, open};
use super::results::{self, SavedColumn, results};
use super::{LONGEST, SCHEMA, Unreadable, decode, encode, invalid, malformed};
use crate::calendar::{Date, Exercice};
use crate::draft::Texts;
use crate::scenario::Dossier;

/// What tells our files from others.
pub(super) const PROGRAM: &str = "simulateur-rpe";
/// The longest name of a file, less its year and its ending, in letters.
const LONGEST_NAME: usize = 60;

/// Why a file is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAFile {
    /// Nothing in it.
    Empty,
    /// Longer than any dossier.
    TooLong,
    /// The beginning of a file: the rest is missing.
    Cut,
    /// No JSON at all: a table, a page, a picture.
    NotJson,
    /// JSON of something else.
    OtherJson,
    /// Ours, with something in it that no file of ours holds.
    Damaged(Unreadable),
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// The day it was saved, where it says so.
    pub saved: Option<Date>,
    /// The dossier, or what can be said of it.
    pub content: Content,
    /// The results as they were: none in an envelope of the storage.
    pub results: Vec<SavedColumn>,
}

/// The dossier of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// One that this program reads whole.
    Dossier(Box<Dossier>),
    /// One that a newer program wrote: it can be looked at, as far as it is understood.
    Newer {
        /// The version of its format.
        schema: u32,
        /// The name of its relais, if it is where it was.
        relais: String,
        /// Its exercice, if it is where it was.
        exercice: Option<Exercice>,
    },
}

/// Writes a dossier as a file.
pub fn encode_file(dossier: &Dossier, revision: u64, saved: Option<Date>) -> String {
    let file = Object::default()
        .with("schema", Json::number(SCHEMA))
        .with("programme", Json::text(PROGRAM))
        .maybe("enregistre_le", saved.map(|day| Json::text(&day.print_iso())))
        .with("revision", Json::number(revision))
        .with("data", encode::dossier(dossier))
        .with("resultats", results::encode(&results(dossier)));
    let mut text = String::new();
    file.json().write(&mut text);
    text
}

/// Reads a file, whoever wrote it. Errors: it is not one of ours.
pub fn decode_file(text: &str) -> Result<SavedFile, NotAFile> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.len() > LONGEST {
        return Err(NotAFile::TooLong);
    }
    if text.is_empty() {
        return Err(NotAFile::Empty);
    }
    let wire = json::read(text).map_err(|left| {
        match (text.starts_with('{'), left == 0 || !text.ends_with('}')) {
            (true, true) => NotAFile::Cut,
            (true, false) => NotAFile::Damaged(malformed("JSON")),
            (false, _) => NotAFile::NotJson,
        }
    })?;
    let schema = wire.at("schema").cloned().and_then(Json::into_number::<u32>);
    let program = wire.at("programme").is_none_or(|program| *program == Json::text(PROGRAM));
    match schema.filter(|_| program && wire.at("data").is_some()) {
        None => Err(NotAFile::OtherJson),
        Some(schema) if schema > SCHEMA => Ok(newer(&wire, schema)),
        Some(_) => open(wire, file).map_err(NotAFile::Damaged),
    }
}

fn file(keys: &mut Keys) -> Result<SavedFile, Unreadable> {
    let schema = keys.need("schema", Json::into_number::<u32>)?;
    if schema != SCHEMA {
        return Err(invalid("schema", schema));
    }
    keys.read("programme", Json::into_text)?;
    keys.read("revision", Json::into_number::<u64>)?;
    Ok(SavedFile {
        saved: keys.read("enregistre_le", day)?,
        content: Content::Dossier(Box::new(decode::dossier(keys.need("data", Some)?)?)),
        results: keys
            .read("resultats", Some)?
            .map(results::decode)
            .transpose()?
            .unwrap_or_default(),
    })
}

/// As much of a newer file as stands where it stood: what was not found is not invented.
fn newer(wire: &Json, schema: u32) -> SavedFile {
    let of_data = |key| wire.at("data").and_then(|data| data.at(key)).cloned();
    let relais = of_data("relais").and_then(Json::into_text).unwrap_or_default();
    SavedFile {
        saved: wire.at("enregistre_le").cloned().and_then(day),
        content: Content::Newer {
            schema,
            relais: relais.chars().take(Texts::LONGEST).collect(),
            exercice: of_data("exercice").and_then(Json::into_number).and_then(Exercice::new),
        },
        results: wire
            .at("resultats")
            .cloned()
            .and_then(|known| results::decode(known).ok())
            .unwrap_or_default(),
    }
}

fn day(wire: Json) -> Option<Date> {
    wire.into_text().filter(|text| text.len() <= 10).and_then(|text| Date::read(&text).ok())
}

/// The name of the file of a dossier: `rpe-des-ecureuils-2026.json`.
pub fn file_name(relais: &str, exercice: Exercice) -> String {
    format!("{}.json", file_stem(relais, exercice))
}

/// The name of a file of a dossier, less its ending. Nothing of what was typed but plain letters
/// and figures goes in it.
pub fn file_stem(relais: &str, exercice: Exercice) -> String {
    let plain: String = relais.chars().map(plain).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    let name: String = words.join("-").chars().take(LONGEST_NAME).collect();
    let name = name.trim_end_matches('-');
    format!("{}-{}", if name.is_empty() { "relais" } else { name }, exercice.year())
}

/// A letter without its accent, small, or a dash. The tables of Unicode would weigh in the page.
fn plain(letter: char) -> char {
    match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        'à' | 'â' | 'ä' | 'á' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' | 'Í' => 'i',
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' | 'Ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' | 'Ú' => 'u',
        'ç' | 'Ç' => 'c',
        'ñ' | 'Ñ' => 'n',
        'ÿ' | 'Ÿ' => 'y',
        _ => '-',
    }
}
