//! The file that a person keeps: the envelope of the storage, with the program, the day, and the
//! results as they were.

use super::collection::COLLECTION;
use super::error::{DecodeError, FileError, invalid, malformed};
use super::object::{Object, need};
use super::results::{self, SavedColumn, results};
use super::wire::ToWire;
use super::{LONGEST, SCHEMA, decode, encode, json, v1, v2};
use crate::calendar::{Date, Exercice};
use crate::draft::Texts;
use crate::money::unaccented;
use crate::scenario::Dossier;
use serde_json::value::RawValue;

/// What tells our files from others.
pub(super) const PROGRAM: &str = "simulateur-rpe";
/// The keys of a file that the storage does not have.
const OF_FILES: [&str; 3] = ["programme", "enregistre_le", "resultats"];
/// The longest name of a file, less its year and its ending, in letters.
const LONGEST_NAME: usize = 60;

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// The version of its format.
    pub schema: u32,
    /// The day it was saved, where it says so.
    pub saved: Option<Date>,
    /// The dossier, or what can be said of it.
    pub content: FileContent,
    /// The results as they were: none in an envelope of the storage.
    pub results: Vec<SavedColumn>,
}

/// The dossier of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileContent {
    /// One that this program reads whole.
    Dossier(Box<Dossier>),
    /// One that a newer program wrote: it can be looked at, as far as it is understood.
    Newer {
        /// The name of its relais, if it is where it was.
        relais: String,
        /// Its exercice, if it is where it was.
        exercice: Option<Exercice>,
    },
}

/// Writes a dossier as a file.
pub fn encode_file(dossier: &Dossier, revision: u64, saved: Option<Date>) -> String {
    let v2::Envelope { schema, revision, data } = envelope(dossier, revision);
    let file = v2::File {
        schema,
        programme: Some(PROGRAM.to_string()),
        enregistre_le: saved.map(|day| day.to_iso_string()),
        revision,
        data,
        resultats: Some(results::encode(&results(dossier))),
    };
    json::write(&file.wire())
}

/// What the storage keeps of a dossier.
pub(super) fn envelope(dossier: &Dossier, revision: u64) -> v2::Envelope {
    v2::Envelope {
        schema: Some(SCHEMA),
        revision: Some(revision),
        data: Some(Box::new(encode::dossier(dossier))),
    }
}

/// Reads a file, whoever wrote it. Errors: it is not one of ours.
pub fn decode_file(text: &str) -> Result<SavedFile, FileError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.len() > LONGEST {
        return Err(FileError::TooLong);
    }
    let wire = ours(text)?;
    let schema: Option<u32> = json::at(wire, "schema").and_then(json::value);
    match schema.filter(|_| json::at(wire, "data").is_some()) {
        None if json::at(wire, COLLECTION).is_some() => Err(FileError::Collection),
        None => Err(FileError::OtherJson),
        Some(schema) if schema > SCHEMA => Ok(newer(wire, schema)),
        Some(_) => file(text).map_err(FileError::Damaged),
    }
}

/// The JSON of a text, which says that it is of this program, or does not say of which. Errors: it
/// is cut, no JSON, or of another program.
pub(super) fn ours(text: &str) -> Result<&RawValue, FileError> {
    if text.is_empty() {
        return Err(FileError::Empty);
    }
    let wire = json::check(text).map_err(|left| {
        match (text.starts_with('{'), left == 0 || !text.ends_with('}')) {
            (true, true) => FileError::Cut,
            (true, false) => FileError::Damaged(malformed("JSON")),
            (false, _) => FileError::NotJson,
        }
    })?;
    let program = json::at(wire, "programme");
    let ours =
        program.is_none_or(|name| json::value(name).is_some_and(|name: String| name == PROGRAM));
    if ours { Ok(wire) } else { Err(FileError::OtherJson) }
}

fn file(text: &str) -> Result<SavedFile, DecodeError> {
    let wire: v2::File = json::read(text)?;
    let version = version(&wire)?;
    let saved = wire.enregistre_le.map(|text| need("enregistre_le", day(&text))).transpose()?;
    let results = wire.resultats.map(results::decode).transpose()?.unwrap_or_default();
    let dossier = decode::dossier(*need("data", wire.data)?, version)?;
    Ok(SavedFile {
        schema: version,
        saved,
        content: FileContent::Dossier(Box::new(dossier)),
        results,
    })
}

/// Reads what the storage keeps: its revision and its dossier.
pub(super) fn stored(text: &str) -> Result<(u64, Dossier), DecodeError> {
    let wire: v2::File = json::read(text)?;
    let known = wire.keys().into_iter().find(|key| OF_FILES.contains(key));
    known.map_or(Ok(()), |key| Err(malformed(key)))?;
    let version = version(&wire)?;
    let dossier = decode::dossier(*need("data", wire.data)?, version)?;
    Ok((need("revision", wire.revision)?, dossier))
}

/// The version of the format of a file. Errors: it says none that this program reads.
fn version(wire: &v2::File) -> Result<u32, DecodeError> {
    let version = need("schema", wire.schema)?;
    let known = (v1::VERSION..=SCHEMA).contains(&version);
    if known { Ok(version) } else { Err(invalid("schema", version)) }
}

/// As much of a newer file as stands where it stood: what was not found is not invented.
fn newer(wire: &RawValue, schema: u32) -> SavedFile {
    let of_data = |key| json::at(json::at(wire, "data")?, key);
    let relais: String = of_data("relais").and_then(json::value).unwrap_or_default();
    let saved: Option<String> = json::at(wire, "enregistre_le").and_then(json::value);
    let results: Option<v2::Results> = json::at(wire, "resultats").and_then(json::value);
    SavedFile {
        schema,
        saved: saved.and_then(|text| day(&text)),
        content: FileContent::Newer {
            relais: relais.chars().take(Texts::LONGEST).collect(),
            exercice: of_data("exercice").and_then(json::value).and_then(Exercice::new),
        },
        results: results.and_then(|known| results::decode(known).ok()).unwrap_or_default(),
    }
}

pub(super) fn day(text: &str) -> Option<Date> {
    Some(text).filter(|text| text.len() <= 10).and_then(|text| text.parse::<Date>().ok())
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

/// A small letter without its accent, a figure, or a dash.
fn plain(letter: char) -> char {
    match unaccented(letter) {
        plain @ ('a'..='z' | '0'..='9') => plain,
        _ => '-',
    }
}
