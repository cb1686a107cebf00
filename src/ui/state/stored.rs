//! The kept dossiers as a whole: listed, duplicated, put away, taken back, erased.

use super::erased::free_key;
use super::save::{DOSSIER, ReadDossier, meta_key};
use crate::browser::{Store, StoreError, now};
use crate::exchange::{DecodeError, Opened, StoredMeta, StoredPlace, TRASHED, decode, encode};
use crate::scenario::Dossier;
use crate::situation::Field;
use std::cmp::Reverse;

/// A kept dossier, readable or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredDossier {
    /// Its key.
    pub key: String,
    /// The text as it is kept.
    pub text: String,
    /// The text of its sheet.
    pub meta_text: Option<String>,
    /// What it is, or why it cannot be read.
    pub content: Result<Opened, DecodeError>,
}

impl StoredDossier {
    /// The dossier that stands under a key.
    pub fn of(store: Store, key: String, read: ReadDossier) -> Option<StoredDossier> {
        let text = store.read(&key)?;
        Some(StoredDossier {
            content: read(&text),
            meta_text: store.read(&meta_key(&key)),
            key,
            text,
        })
    }

    /// Whether it is in the trash.
    pub fn is_trashed(&self) -> bool {
        self.meta_text.as_ref().is_some_and(|meta_text| meta_text.ends_with(TRASHED))
    }

    /// When it was kept, and where it stands.
    pub fn meta(&self) -> StoredMeta {
        self.meta_text.as_deref().map(StoredMeta::from).unwrap_or_default()
    }
}

/// Every kept dossier, readable or not, the last one kept first; those of which that is not known
/// come last.
pub fn list_stored(store: Store) -> Vec<StoredDossier> {
    let entries = store.entries().into_iter().filter(|entry| entry.key.starts_with(DOSSIER));
    let mut listed: Vec<StoredDossier> =
        entries.filter_map(|entry| StoredDossier::of(store, entry.key, decode)).collect();
    listed.sort_by_key(|listed| Reverse(listed.meta().kept));
    listed
}

/// Puts a dossier elsewhere; its text is not touched. Errors: there is no room to say it, and it
/// stays where it was.
pub fn move_stored(store: Store, key: &str, place: StoredPlace) -> Result<(), StoreError> {
    let own = meta_key(key);
    let kept = store.read(&own).and_then(|text| StoredMeta::from(text.as_str()).kept);
    let write = |kept| store.write(&own, &StoredMeta { kept, place }.to_string());
    // Without its time it fits where the one before stood, even in a full storage.
    write(kept).or_else(|_| write(None))
}

/// Puts a sheet back as it was.
pub fn restore_stored(store: Store, key: &str, meta_text: Option<&str>) -> Result<(), StoreError> {
    // One that was not there is an empty one: its absence would be taken for a loss.
    store.write(&meta_key(key), meta_text.unwrap_or_default())
}

/// Keeps a copy of a dossier that can be read, under a key and a name of its own. The key is
/// returned; nothing for a dossier that cannot be read. Errors: nothing was written.
pub fn duplicate_stored(
    store: Store,
    original: &StoredDossier,
) -> Result<Option<String>, StoreError> {
    let Ok(opened) = &original.content else {
        return Ok(None);
    };
    let copy = as_copy(&opened.dossier, &list_stored(store));
    let key = free_key(store);
    store.replace(&key, None, &encode(&copy, 1))?;
    // A copy without a sheet is a copy all the same.
    let meta = StoredMeta { kept: Some(now()), place: StoredPlace::Listed };
    let _ = store.write(&meta_key(&key), &meta.to_string());
    Ok(Some(key))
}

/// « RPE des Tilleuls (copie) », or the first number that no kept dossier bears: « (copie 2) ».
fn as_copy(dossier: &Dossier, others: &[StoredDossier]) -> Dossier {
    let name = |dossier: &Dossier| dossier.texts.get(Field::RelaisName).to_string();
    let names: Vec<String> = others
        .iter()
        .filter_map(|other| other.content.as_ref().ok())
        .map(|opened| name(&opened.dossier))
        .collect();
    let marks = std::iter::once("copie".to_string())
        .chain((2..).map(|number: u32| format!("copie {number}")));
    let mut copies = marks.map(|mark| {
        let mut copy = dossier.clone();
        copy.name_as_copy(&mark);
        copy
    });
    copies.find(|copy| !names.contains(&name(copy))).unwrap_or_else(|| dossier.clone())
}
