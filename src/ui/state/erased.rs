//! What is erased is noted as erased: a browser, a cleaner or another page of the site may empty
//! the storage too, and what nobody asked to erase comes back (src/web/second-place.js).

use super::save::{COLLECTED, CURRENT, DOSSIER, Persistence, RECEIVED, meta_key};
use crate::browser::{Store, highest_number, keep_in_tab, now};
use crate::exchange::ERASED;

/// Erases a dossier for good; a mark stays in the place of its sheet, without a name nor an amount.
pub fn erase_stored(store: Store, key: &str) {
    store.remove(key);
    // What was just removed leaves the room for it.
    let _ = store.write(&meta_key(key), &format!("{} {ERASED}", now()));
}

impl Persistence {
    /// Erases everything of ours, marks included. The mark of that goes once the second place is
    /// empty too.
    pub fn erase_all(store: Store) {
        keep_in_tab(CURRENT, None);
        keep_in_tab(RECEIVED, None);
        keep_in_tab(COLLECTED, None);
        for entry in store.entries() {
            store.remove(&entry.key);
        }
        // What was just removed leaves the room for it.
        let _ = store.write(ERASED, "");
    }
}

/// Whether a dossier was erased on purpose, here or in another tab.
pub(super) fn is_erased(store: Store, key: &str) -> bool {
    store.read(&meta_key(key)).is_some_and(|meta_text| meta_text.ends_with(ERASED))
}

/// A key that nothing stands under nor was seen to stand under: one that was emptied is not free.
pub(super) fn free_key(store: Store) -> String {
    (highest_number().saturating_add(1)..)
        .map(|number| format!("{DOSSIER}{number}"))
        .find(|key| store.read(key).is_none() && store.read(&meta_key(key)).is_none())
        .unwrap_or_default()
}
