//! Keeping the work in the browser: one key for each dossier, and nothing overwritten that was not read.

use crate::browser::{Store, StoreError, keep_in_tab, tab_text, time_of_day};
use crate::calendar::Exercice;
use crate::exchange::{Opened, Unreadable, encode};
use crate::scenario::Dossier;

/// Keys of dossiers: this, then a number.
const DOSSIER: &str = "dossier-";
/// The key that names the last dossier worked on: in this tab, then in any.
const CURRENT: &str = "dernier";

/// Where the work stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saved {
    /// Nothing to keep yet.
    Untouched,
    /// Kept, at this time of day.
    At(String),
    /// The browser forbids storage.
    Refused,
    /// There is no room left.
    Full,
    /// Another tab changed this dossier: ours is kept apart, as a copy.
    Copied(String),
    /// It came by a link: it is kept only once that is asked.
    Received,
}

impl Saved {
    /// One text for each state.
    pub fn key(&self) -> String {
        match self {
            Saved::Untouched => "rien".to_string(),
            Saved::At(time) => format!("à {time}"),
            Saved::Refused => "refusé".to_string(),
            Saved::Full => "plein".to_string(),
            Saved::Copied(time) => format!("copie {time}"),
            Saved::Received => "reçu".to_string(),
        }
    }
}

/// Reads a kept text. It comes with the second file: a first visit has nothing to read.
pub type Read = fn(&str) -> Result<Opened, Unreadable>;

/// A kept dossier, readable or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its key.
    pub key: String,
    /// The text as it is kept.
    pub text: String,
    /// What it is, or why it cannot be read.
    pub content: Result<Opened, Unreadable>,
}

/// How the present dossier is kept.
#[derive(Clone, Debug)]
pub struct Kept {
    /// The storage.
    pub store: Store,
    /// Where the work stands.
    pub saved: Saved,
    /// Whether the dossier that should have opened cannot be read.
    pub unread: bool,
    /// Which opening of the history it keeps.
    pub opening: u32,
    key: Option<String>,
    text: Option<String>,
    revision: u64,
    last: Dossier,
}

impl Kept {
    /// A dossier that is not kept yet: it will be at its first change.
    pub fn fresh(store: Store, dossier: &Dossier) -> Kept {
        let saved = if store.is_allowed() { Saved::Untouched } else { Saved::Refused };
        Kept { store, saved, unread: false, opening: 0, key: None, text: None, revision: 0, last: dossier.clone() }
    }

    /// A dossier that came by a link.
    pub fn received(store: Store, dossier: &Dossier) -> Kept {
        Kept { saved: Saved::Received, ..Kept::fresh(store, dossier) }
    }

    /// A dossier that came from elsewhere: it is kept at the next save, unchanged as it is.
    pub fn adopted(store: Store) -> Kept {
        Kept::fresh(store, &Dossier::empty(Exercice::FIRST))
    }

    /// Keeps from now on what came from elsewhere.
    pub fn adopt(&mut self) {
        *self = Kept { opening: self.opening, ..Kept::adopted(self.store) };
    }

    /// A dossier that was read from the storage.
    pub fn of(store: Store, listed: &Listed, opened: &Opened) -> Kept {
        note(store, &listed.key);
        Kept {
            store,
            saved: Saved::Untouched,
            unread: false,
            opening: 0,
            key: Some(listed.key.clone()),
            text: Some(listed.text.clone()),
            revision: opened.revision,
            last: opened.dossier.clone(),
        }
    }

    /// What keeps one dossier from being kept keeps another one too; a copy that came by a link stays what it is.
    pub fn stand_as(&mut self, before: &Kept) {
        if self.saved != Saved::Received && before.saved != Saved::Received {
            self.saved = before.saved.clone();
        }
    }

    /// The key of the dossier, once it is kept.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Whether nothing of this dossier would be lost.
    pub fn holds(&self, dossier: &Dossier) -> bool {
        *dossier == self.last
    }

    /// Whether keeping this dossier makes a copy of it: another tab wrote under its key.
    pub fn parts(&self, dossier: &Dossier) -> bool {
        !self.holds(dossier) && self.theirs().is_some()
    }

    /// The dossier as another tab left it, unless something of ours would be lost.
    pub fn renewed(&self, dossier: &Dossier, read: Read) -> Option<(Kept, Dossier)> {
        let text = self.theirs().filter(|_| self.holds(dossier))?;
        let opened = read(&text).ok()?;
        let (text, last) = (Some(text), opened.dossier.clone());
        Some((Kept { saved: Saved::Untouched, opening: 0, revision: opened.revision, text, last, ..self.clone() }, opened.dossier))
    }

    /// What another tab wrote under our key.
    fn theirs(&self) -> Option<String> {
        self.store.read(self.key()?).filter(|text| Some(text) != self.text.as_ref())
    }

    /// Keeps the dossier if it changed since the last time. A text that another tab wrote is left alone, and ours goes to another key.
    pub fn save(&mut self, dossier: &Dossier) {
        if *dossier == self.last || !self.store.is_allowed() || self.saved == Saved::Received {
            return;
        }
        let text = encode(dossier, self.revision.saturating_add(1));
        let key = self.key.clone().unwrap_or_else(|| free_key(self.store));
        match self.store.replace(&key, self.text.as_deref(), &text) {
            Ok(()) => self.done(key, text, dossier, Saved::At(time_of_day())),
            Err(StoreError::Refused) => self.saved = Saved::Refused,
            Err(StoreError::Full) => self.saved = Saved::Full,
            Err(StoreError::Changed) => {
                let copy = free_key(self.store);
                match self.store.replace(&copy, None, &text) {
                    Ok(()) => self.done(copy, text, dossier, Saved::Copied(time_of_day())),
                    Err(_) => self.saved = Saved::Full,
                }
            }
        }
    }

    fn done(&mut self, key: String, text: String, dossier: &Dossier, saved: Saved) {
        note(self.store, &key);
        self.revision = self.revision.saturating_add(1);
        self.key = Some(key);
        self.text = Some(text);
        self.last = dossier.clone();
        self.saved = saved;
    }

    /// Whether no dossier is kept.
    pub fn is_empty(store: Store) -> bool {
        !store.entries().iter().any(|entry| entry.key.starts_with(DOSSIER))
    }

    /// Every dossier that is kept, readable or not.
    pub fn list(store: Store, read: Read) -> Vec<Listed> {
        let entries = store.entries().into_iter().filter(|entry| entry.key.starts_with(DOSSIER));
        entries.map(|entry| Listed { content: read(&entry.text), key: entry.key, text: entry.text }).collect()
    }

    /// The last dossier worked on, in this tab or else in any, when it is still there; it may be unreadable.
    pub fn last(store: Store, read: Read) -> Option<Listed> {
        let mut listed = Kept::list(store, read);
        let mut noted = [tab_text(CURRENT), store.read(CURRENT)].into_iter().flatten();
        let place = noted.find_map(|wanted| listed.iter().position(|known| known.key == wanted))?;
        Some(listed.swap_remove(place))
    }

    /// Erases everything of ours.
    pub fn erase_all(store: Store) {
        keep_in_tab(CURRENT, None);
        for entry in store.entries() {
            store.remove(&entry.key);
        }
    }
}

/// Notes the last dossier worked on. It is a convenience: failing to note it loses nothing.
fn note(store: Store, key: &str) {
    let _ = store.write(CURRENT, key);
    keep_in_tab(CURRENT, Some(key));
}

/// A key that nothing stands under, readable or not.
fn free_key(store: Store) -> String {
    (1_u32..).map(|number| format!("{DOSSIER}{number}")).find(|key| store.read(key).is_none()).unwrap_or_default()
}
