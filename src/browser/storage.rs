//! localStorage, probed before use: some browsers throw on the very name of it.

use super::page::dispatch;
use gloo_storage::{LocalStorage, SessionStorage};
use std::fmt;
use wasm_bindgen::JsValue;
use web_sys::{Storage, Window};

/// Every key of ours begins so: on some hosts other pages share the storage.
pub const KEY_PREFIX: &str = "simulateur-rpe:";

/// boot.js hears it, and notes in a second place what the browser may lose if it is killed.
const KEPT: &str = "garde";

/// Why a text was not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreError {
    /// The browser forbids storage.
    Refused,
    /// There is no room left.
    Full,
    /// What is kept is not what we left there: another tab wrote since.
    Changed,
}

impl fmt::Display for StoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            StoreError::Refused => "the browser forbids storage",
            StoreError::Full => "there is no room left",
            StoreError::Changed => "another tab wrote since",
        })
    }
}

impl std::error::Error for StoreError {}

/// A kept text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredText {
    /// Its key, less the prefix.
    pub key: String,
    /// The text, as it is.
    pub text: String,
}

/// The storage of the browser, when it lets us write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Store {
    allowed: bool,
}

impl Store {
    /// Tries the storage by writing and removing a key.
    pub fn probe() -> Store {
        let key = format!("{KEY_PREFIX}essai");
        let allowed = storage().is_some_and(|storage| match storage.set_item(&key, "") {
            Ok(()) => storage.remove_item(&key).is_ok(),
            // A full storage still reads and frees: only a read that throws is a refusal.
            Err(_) => storage.length().is_ok_and(|length| length > 0),
        });
        Store { allowed }
    }

    /// Whether the browser lets us keep anything.
    pub fn is_allowed(self) -> bool {
        self.allowed
    }

    fn raw(self) -> Option<Storage> {
        storage().filter(|_| self.allowed)
    }

    /// Every text of ours, in the order of keys.
    pub fn entries(self) -> Vec<StoredText> {
        let Some(storage) = self.raw() else {
            return Vec::new();
        };
        let keys = (0..storage.length().unwrap_or_default())
            .filter_map(|index| storage.key(index).ok().flatten());
        let mut entries: Vec<StoredText> = Vec::new();
        for key in keys {
            let text = storage.get_item(&key).ok().flatten();
            if let Some((key, text)) = key.strip_prefix(KEY_PREFIX).zip(text) {
                let place = entries.partition_point(|known| known.key.as_str() < key);
                entries.insert(place, StoredText { key: key.to_string(), text });
            }
        }
        entries
    }

    /// The text of a key.
    pub fn read(self, key: &str) -> Option<String> {
        self.raw()?.get_item(&format!("{KEY_PREFIX}{key}")).ok().flatten()
    }

    /// Writes a text where `expected` still stands. Errors: nothing was written.
    pub fn replace(self, key: &str, expected: Option<&str>, text: &str) -> Result<(), StoreError> {
        if !self.allowed {
            return Err(StoreError::Refused);
        }
        if self.read(key).as_deref() != expected {
            return Err(StoreError::Changed);
        }
        self.write(key, text)
    }

    /// Writes a text whatever stood there. Errors: nothing was written.
    pub fn write(self, key: &str, text: &str) -> Result<(), StoreError> {
        let storage = self.raw().ok_or(StoreError::Refused)?;
        storage.set_item(&format!("{KEY_PREFIX}{key}"), text).map_err(|_| StoreError::Full)?;
        dispatch(KEPT);
        Ok(())
    }

    /// Removes a key.
    pub fn remove(self, key: &str) {
        if let Some(storage) = self.raw() {
            // Removing what is not there is no error.
            let _ = storage.remove_item(&format!("{KEY_PREFIX}{key}"));
            dispatch(KEPT);
        }
    }
}

/// What this tab alone keeps under a key; nothing where the browser forbids it.
pub fn tab_text(key: &str) -> Option<String> {
    tab_storage()?.get_item(&format!("{KEY_PREFIX}{key}")).ok().flatten()
}

/// Keeps a text for this tab alone, or forgets it. It is a convenience: where the browser forbids
/// it, nothing is lost.
pub fn keep_in_tab(key: &str, text: Option<&str>) {
    if let Some(storage) = tab_storage() {
        let key = format!("{KEY_PREFIX}{key}");
        let _ = match text {
            Some(text) => storage.set_item(&key, text),
            None => storage.remove_item(&key),
        };
    }
}

fn tab_storage() -> Option<Storage> {
    given::<SessionStorage>(Window::session_storage)
}

fn storage() -> Option<Storage> {
    given::<LocalStorage>(Window::local_storage)
}

/// A storage, if the browser gives it: `raw` panics where it does not. Its name is tried at each
/// use, since what was allowed when the page was opened may be forbidden later.
#[expect(clippy::disallowed_methods, reason = "the name was just tried: `raw` cannot panic")]
fn given<S: gloo_storage::Storage>(
    name: fn(&Window) -> Result<Option<Storage>, JsValue>,
) -> Option<Storage> {
    let window = web_sys::window()?;
    matches!(name(&window), Ok(Some(_))).then(S::raw)
}
