//! The kept dossiers as a whole: listed, duplicated, put away, taken back, erased.

use super::save::{DOSSIER, StoredDossier, free_key, meta_key};
use crate::browser::{Store, StoreError, now};
use crate::exchange::{StoredMeta, StoredPlace, decode, encode};
use crate::scenario::Dossier;
use crate::situation::Field;
use std::cmp::Reverse;

impl StoredDossier {
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
    match meta_text {
        Some(meta_text) => store.write(&meta_key(key), meta_text),
        None => {
            store.remove(&meta_key(key));
            Ok(())
        }
    }
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

/// Erases a dossier for good. Its sheet goes first: cut short, the dossier is in the list again.
pub fn erase_stored(store: Store, key: &str) {
    store.remove(&meta_key(key));
    store.remove(key);
}
