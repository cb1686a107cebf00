//! How a dossier leaves and comes back: the envelope of the browser's storage, with what stands
//! beside it, and the file, which is that envelope with the results as they were.
//!
//! The wire is apart from the domain: its structs and codes are its own, and a version, once
//! published, never changes.

mod collection;
mod decode;
mod encode;
mod error;
mod file;
pub mod host;
mod json;
mod link;
mod object;
mod results;
mod stored;
mod v1;
mod v2;
mod wire;
mod workshop;

pub use collection::{
    COLLECTION_SCHEMA, HEADS_KEY, LONGEST_COLLECTION, MOST_BYTES, MOST_COLUMNS, MOST_LINES,
    RULE_CHANGES_KEY, SavedCollection, SheetLine, SheetName, SheetTable, TableError, decode_appel,
    decode_collection, decode_heads, decode_relais, decode_rule_changes, decode_table,
    encode_appel, encode_collection, encode_heads, encode_relais, encode_rule_changes,
    encode_table,
};
pub use error::{DecodeError, FileError, LinkError, LinkTooLongError};
pub use file::{FileContent, SavedFile, decode_file, encode_file, file_name, file_stem};
pub use link::{LONGEST_LINK, decode_link, encode_link};
pub use results::{SavedColumn, SavedFigure, SavedValue, results, stands_on};
pub use stored::{ERASED, StoredMeta, StoredPlace, TRASHED};
pub use workshop::{
    BuiltLesson, KeptWorkshop, LESSON_SCHEMA, MOST_ADDED, WORKSHOP_KEY, built_lessons,
    decode_lesson, decode_lesson_link, decode_workshop, encode_lesson, encode_lesson_link,
    encode_workshop,
};

use crate::scenario::Dossier;
use error::malformed;
use object::need;
use wire::ToWire;

/// The version that this program writes.
pub const SCHEMA: u32 = 2;

/// A text of this length or more is no dossier: reading it would only take time and memory.
pub const LONGEST: usize = 2_000_000;

/// A dossier with its revision, as read from an envelope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Grows by one at each save.
    pub revision: u64,
    /// The dossier.
    pub dossier: Dossier,
}

/// Writes the envelope `{schema, revision, data}`.
pub fn encode(dossier: &Dossier, revision: u64) -> String {
    json::write(&file::envelope(dossier, revision).wire())
}

/// Reads an envelope. Errors: it is kept as it is by whoever holds it.
pub fn decode(text: &str) -> Result<Opened, DecodeError> {
    if text.len() > LONGEST {
        return Err(DecodeError::TooLong);
    }
    let wire = json::check(text).map_err(no_json)?;
    let schema: u32 = need("schema", json::at(wire, "schema").and_then(json::value))?;
    if schema > SCHEMA {
        return Err(DecodeError::Newer(schema));
    }
    let (revision, dossier) = file::stored(text)?;
    Ok(Opened { revision, dossier })
}

/// Reads the bare data of a dossier in version 1, as the golden cases hold it.
pub fn decode_data(text: &str) -> Result<Dossier, DecodeError> {
    decode_version(text, v1::VERSION)
}

/// Reads the bare data of a dossier in a version of the format.
fn decode_version(text: &str, version: u32) -> Result<Dossier, DecodeError> {
    json::check(text).map_err(no_json)?;
    decode::dossier(json::read(text)?, version)
}

fn no_json(left: usize) -> DecodeError {
    malformed(&format!("JSON, {left} octets avant la fin"))
}

#[cfg(test)]
mod tests;
