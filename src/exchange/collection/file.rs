//! The file of a collection of relais, and what its storage keeps of each: an ordinary dossier, in
//! the envelope that it has everywhere, with its number and where it came from.

use super::appel::{appel_wire, read_appel};
use crate::calendar::Date;
use crate::draft::Texts;
use crate::exchange::error::{DecodeError, FileError, malformed};
use crate::exchange::file::{day, envelope, ours};
use crate::exchange::wire::{Entries, ToWire, Wire};
use crate::exchange::{LONGEST, decode, json, v2};
use crate::scenario::collection::{
    AppelAProjets, CollectedRelais, Collection, MOST_RELAIS, RelaisId,
};
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Arc;

/// The version of the format that this program writes; its schema is `collection.schema.json`. What
/// it adds to the first one is the call for projects: a file without one is written in the first
/// version, which older pages read.
pub const COLLECTION_SCHEMA: u32 = 2;

/// The version of a file without a call for projects.
const WITHOUT_APPEL: u32 = 1;

/// The key of the call for projects.
const APPEL: &str = "appel";

/// A text of this length or more is no collection: reading it would only take time and memory.
pub const LONGEST_COLLECTION: usize = 100_000_000;

/// The key that tells a collection from a dossier.
pub(in crate::exchange) const COLLECTION: &str = "collection";

/// What the file of a collection holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedCollection {
    /// The day it was saved, where it says so.
    pub saved: Option<Date>,
    /// Its relais in their order, or why one cannot be read: it does not keep the others away.
    pub relais: Vec<Result<CollectedRelais, DecodeError>>,
    /// The call for projects that was worked on, if there was one, or why it cannot be read.
    pub appel: Result<Option<AppelAProjets>, DecodeError>,
}

/// A relais as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RelaisWire<'a> {
    numero: u32,
    #[serde(default)]
    origine: String,
    #[serde(borrow)]
    dossier: &'a RawValue,
}

/// Writes a relais, as the storage of a collection keeps it.
pub fn encode_relais(relais: &CollectedRelais) -> String {
    let envelope = envelope(&relais.dossier, 1);
    json::write(&wire(relais, &envelope))
}

fn wire<'a>(relais: &'a CollectedRelais, envelope: &'a v2::Envelope) -> Wire<'a> {
    Wire::Entries(Entries(vec![
        ("numero", relais.id.0.wire()),
        ("origine", Wire::Text(&relais.origin)),
        ("dossier", envelope.wire()),
    ]))
}

/// Reads a relais. Errors: it is none that this program reads, and is kept as it is.
pub fn decode_relais(text: &str) -> Result<CollectedRelais, DecodeError> {
    if text.len() > LONGEST {
        return Err(DecodeError::TooLong);
    }
    json::check(text).map_err(|_| malformed("JSON"))?;
    let RelaisWire { numero, origine, dossier } = json::read(text)?;
    let opened = decode(dossier.get())?;
    let origin = origine.chars().take(Texts::LONGEST).collect();
    Ok(CollectedRelais { id: RelaisId(numero), origin, dossier: Arc::new(opened.dossier) })
}

/// Writes a collection as a file, with its call for projects.
pub fn encode_collection(
    collection: &Collection,
    appel: &AppelAProjets,
    saved: Option<Date>,
) -> String {
    let held: Vec<_> =
        collection.relais().iter().map(|known| (known, envelope(&known.dossier, 1))).collect();
    let relais = held.iter().map(|(known, envelope)| wire(known, envelope)).collect();
    let saved = saved.map(Date::to_iso_string);
    let appel = &appel.of_relais(collection);
    let schema = if appel.is_empty() { WITHOUT_APPEL } else { COLLECTION_SCHEMA };
    let mut entries = vec![
        ("programme", Wire::Text(crate::exchange::file::PROGRAM)),
        (COLLECTION, schema.wire()),
    ];
    entries.extend(saved.as_ref().map(|day| ("enregistre_le", Wire::Text(day))));
    entries.push(("relais", Wire::Items(relais)));
    entries.extend((!appel.is_empty()).then(|| (APPEL, appel_wire(appel))));
    json::write(&Wire::Entries(Entries(entries)))
}

/// Reads the file of a collection. Errors: it is none of ours; [`FileError::OtherJson`] for a
/// dossier alone.
pub fn decode_collection(text: &str) -> Result<SavedCollection, FileError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.len() > LONGEST_COLLECTION {
        return Err(FileError::TooLong);
    }
    let file = ours(text)?;
    let damaged = |key: &str| FileError::Damaged(malformed(key));
    let Some(schema) = json::at(file, COLLECTION) else {
        return Err(FileError::OtherJson);
    };
    match json::value::<u32>(schema) {
        Some(WITHOUT_APPEL..=COLLECTION_SCHEMA) => {}
        Some(newer) if newer > COLLECTION_SCHEMA => {
            return Err(FileError::Damaged(DecodeError::Newer(newer)));
        }
        _ => return Err(damaged(COLLECTION)),
    }
    let relais: Vec<&RawValue> =
        json::at(file, "relais").and_then(json::value).ok_or_else(|| damaged("relais"))?;
    if relais.len() > MOST_RELAIS {
        return Err(FileError::TooLong);
    }
    let appel = match json::at(file, APPEL) {
        Some(appel) => read_appel(appel).map(Some).ok_or_else(|| malformed(APPEL)),
        None => Ok(None),
    };
    let saved: Option<String> = json::at(file, "enregistre_le").and_then(json::value);
    Ok(SavedCollection {
        saved: saved.and_then(|text| day(&text)),
        relais: relais.into_iter().map(|known| decode_relais(known.get())).collect(),
        appel,
    })
}
