//! How a dossier leaves and comes back: versioned files and the envelope of the browser's storage.
//!
//! Wire structs are separate from the domain: a version, once published, never changes.

mod decode;
mod encode;
mod v1;

use crate::scenario::Dossier;
use serde::{Deserialize, Serialize};

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

#[derive(Deserialize)]
struct Header {
    schema: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Envelope<T> {
    schema: u32,
    revision: u64,
    data: T,
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
    let envelope = Envelope { schema: SCHEMA, revision, data: encode::wire(dossier) };
    serde_json::to_string(&envelope).unwrap_or_default()
}

/// Reads an envelope. Errors: it is kept as it is by whoever holds it.
pub fn decode(text: &str) -> Result<Opened, Unreadable> {
    if text.len() > LONGEST {
        return Err(Unreadable::TooLong);
    }
    let header: Header = serde_json::from_str(text).map_err(malformed)?;
    match header.schema {
        SCHEMA => {}
        newer if newer > SCHEMA => return Err(Unreadable::Newer(newer)),
        unknown => return Err(Unreadable::Invalid(format!("schema : {unknown}"))),
    }
    let envelope: Envelope<v1::Dossier> = serde_json::from_str(text).map_err(malformed)?;
    Ok(Opened { revision: envelope.revision, dossier: decode::dossier(envelope.data)? })
}

/// Reads the bare data of a dossier, as the golden cases hold it.
pub fn decode_data(text: &str) -> Result<Dossier, Unreadable> {
    decode::dossier(serde_json::from_str(text).map_err(malformed)?)
}

fn malformed(error: serde_json::Error) -> Unreadable {
    Unreadable::Malformed(error.to_string())
}

#[cfg(test)]
mod tests;
