//! How a dossier leaves and comes back: the envelope of the browser's storage with its sheet, and
//! the file, which is that envelope with the results as they were.
//!
//! The wire is apart from the domain: its keys and codes are tables of their own, and a version,
//! once published, never changes.

mod decode;
mod encode;
mod file;
pub mod host;
mod json;
mod link;
mod object;
mod results;
mod schema;
mod sheet;
mod v1;

pub use file::{Content, NotAFile, SavedFile, decode_file, encode_file, file_name, file_stem};
pub use link::{LONGEST_LINK, NotALink, decode_link, encode_link};
pub use results::{SavedColumn, SavedFigure, SavedValue, results, stands_on};
pub use schema::json_schema;
pub use sheet::{Place, Sheet, TRASHED, decode_sheet, encode_sheet};

use crate::scenario::Dossier;
use json::Json;
use object::{Object, open};

/// The version that this program writes.
pub const SCHEMA: u32 = 1;

/// A text of this length or more is no dossier: reading it would only take time and memory.
pub const LONGEST: usize = 2_000_000;

/// Why a text is not a dossier that this program can read. It must then be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Longer than any dossier.
    TooLong,
    /// Written by a newer program, of this schema.
    Newer(u32),
    /// Not the JSON of a dossier: what the reader says.
    Malformed(String),
    /// A value that no dossier holds: a year, a code, a list too long.
    Invalid(String),
}

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
    let envelope = Object::default()
        .with("schema", Json::number(SCHEMA))
        .with("revision", Json::number(revision))
        .with("data", encode::dossier(dossier));
    let mut text = String::new();
    envelope.json().write(&mut text);
    text
}

/// Reads an envelope. Errors: it is kept as it is by whoever holds it.
pub fn decode(text: &str) -> Result<Opened, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    open(parse(text)?, |keys| {
        let schema = keys.need("schema", Json::into_number)?;
        if schema > SCHEMA {
            return Err(Unreadable::Newer(schema));
        }
        if schema < SCHEMA {
            return Err(invalid("schema", schema));
        }
        let revision = keys.need("revision", Json::into_number)?;
        Ok(Opened { revision, dossier: decode::dossier(keys.need("data", Some)?)? })
    })
}

/// Reads the bare data of a dossier, as the golden cases hold it.
pub fn decode_data(text: &str) -> Result<Dossier, Unreadable> {
    decode::dossier(parse(text)?)
}

fn parse(text: &str) -> Result<Json, Unreadable> {
    json::read(text).map_err(|left| malformed(&format!("JSON, {left} octets avant la fin")))
}

fn malformed(what: &str) -> Unreadable {
    Unreadable::Malformed(what.to_string())
}

fn invalid(key: &str, value: impl std::fmt::Display) -> Unreadable {
    Unreadable::Invalid(format!("{key} : {value}"))
}

#[cfg(test)]
mod tests;
