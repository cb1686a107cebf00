//! Keeping the work in the browser: one key for each dossier, and nothing overwritten that was not
//! read.
//!
//! A dossier is one text under one key, which the browser writes whole or not at all. Beside it
//! stands a sheet: when it was kept, and whether it was put away. A sheet that is missing, late or
//! unreadable hides nothing: its dossier is in the list.

use super::erased::{free_key, is_erased};
use super::stored::StoredDossier;
use crate::browser::{Store, StoreError, keep_in_tab, now, tab_text, time_of_day};
use crate::calendar::Exercice;
use crate::exchange::{DecodeError, Opened, encode};
use crate::scenario::Dossier;
use crate::scenario::collection::RelaisId;

/// Keys of dossiers: this, then a number.
pub(super) const DOSSIER: &str = "dossier-";
/// Keys of sheets: this, then the key of the dossier.
const SHEET: &str = "fiche-";
/// The key that names the last dossier worked on: in this tab, then in any.
pub(super) const CURRENT: &str = "dernier";
/// The key of the copy that came by a link: in this tab alone.
pub(super) const RECEIVED: &str = "recu";
/// The key of the relais of a collection that is open, behind its number: in this tab alone.
pub(super) const COLLECTED: &str = "relais";

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
    /// Another tab changed this dossier: ours is kept apart, as a copy, since this time of day.
    Copied(String),
    /// It came by a link: it is kept in this tab alone, until more is asked.
    Received,
    /// It is a relais of a collection, which keeps it.
    Collected,
}

/// Two tabs changed one dossier at the same time: whose work went to a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Conflict {
    /// That of this tab.
    Ours,
    /// That of the other tab.
    Theirs,
}

/// Reads a kept text. It comes with the second file: a first visit has nothing to read.
pub type ReadDossier = fn(&str) -> Result<Opened, DecodeError>;

/// How the present dossier is kept.
#[derive(Clone, Debug)]
pub struct Persistence {
    /// The storage.
    pub store: Store,
    /// Where the work stands.
    pub saved: Saved,
    /// Whether the dossier that should have opened cannot be read.
    pub unread: bool,
    /// Whether two tabs changed it at the same time, until that was seen.
    pub conflict: Option<Conflict>,
    /// Which opening of the history it keeps.
    pub opening: u32,
    key: Option<String>,
    text: Option<String>,
    revision: u64,
    pub(super) last: Dossier,
    /// Whether the text is of this tab: reading it again would not give it back.
    wrote: bool,
    /// The relais that it is, of a collection.
    pub(super) collected: Option<RelaisId>,
}

impl Persistence {
    /// A dossier that is not kept yet: it will be at its first change.
    pub fn fresh(store: Store, dossier: &Dossier) -> Persistence {
        let saved = if store.is_allowed() { Saved::Untouched } else { Saved::Refused };
        let last = dossier.clone();
        Persistence {
            store,
            saved,
            unread: false,
            conflict: None,
            opening: 0,
            key: None,
            text: None,
            revision: 0,
            last,
            wrote: false,
            collected: None,
        }
    }

    /// A dossier that came by a link. The page that is loaded again shows it again.
    pub fn received(store: Store, dossier: &Dossier) -> Persistence {
        keep_in_tab(COLLECTED, None);
        keep_in_tab(RECEIVED, Some(&encode(dossier, 0)));
        Persistence { saved: Saved::Received, ..Persistence::fresh(store, dossier) }
    }

    /// The same, when the page is loaded again: it may have been changed since.
    pub fn received_before(store: Store) -> Persistence {
        Persistence { saved: Saved::Received, ..Persistence::adopted(store) }
    }

    /// The copy that came by a link in this tab, if it is the last that was worked on.
    pub fn tab_copy() -> Option<String> {
        tab_text(RECEIVED)
    }

    /// A dossier that came from elsewhere: it is kept at the next save, unchanged as it is.
    pub fn adopted(store: Store) -> Persistence {
        Persistence::fresh(store, &Dossier::empty(Exercice::FIRST))
    }

    /// Keeps from now on what came from elsewhere.
    pub fn adopt(&mut self) {
        *self = Persistence { opening: self.opening, ..Persistence::adopted(self.store) };
    }

    /// A dossier that was read from the storage.
    pub fn of(store: Store, listed: &StoredDossier, opened: &Opened) -> Persistence {
        note_last(store, &listed.key);
        let (key, text) = (Some(listed.key.clone()), Some(listed.text.clone()));
        Persistence {
            saved: Saved::Untouched,
            key,
            text,
            revision: opened.revision,
            ..Persistence::fresh(store, &opened.dossier)
        }
    }

    /// What keeps one dossier from being kept keeps another one too; a copy that came by a link
    /// stays what it is.
    pub fn inherit_failure(&mut self, before: &Persistence) {
        if self.saved != Saved::Received && before.saved != Saved::Received {
            self.saved = before.saved.clone();
        }
    }

    /// The key of the dossier, once it is kept.
    pub fn key(&self) -> Option<&str> {
        self.key.as_deref()
    }

    /// Whether nothing of this dossier would be lost.
    pub fn is_saved(&self, dossier: &Dossier) -> bool {
        *dossier == self.last
    }

    /// Whether keeping this dossier makes a copy of it: another tab wrote under its key.
    pub fn would_copy(&self, dossier: &Dossier) -> bool {
        !self.is_saved(dossier) && self.text_of_other_tab().is_some()
    }

    /// The dossier as another tab left it, unless something of ours would be lost.
    pub fn renewed(&self, dossier: &Dossier, read: ReadDossier) -> Option<(Persistence, Dossier)> {
        let text = self.text_of_other_tab().filter(|_| self.is_saved(dossier))?;
        let opened = read(&text).ok()?;
        let (text, last) = (Some(text), opened.dossier.clone());
        let (saved, revision) = (Saved::Untouched, opened.revision);
        Some((
            Persistence { saved, opening: 0, revision, text, last, wrote: false, ..self.clone() },
            opened.dossier,
        ))
    }

    /// Whether another tab put its text in the place of ours without having read it. `written` is
    /// what the browser says that it wrote: whoever reads ours first writes a later revision.
    pub fn is_overwritten(&self, written: &[String], read: ReadDossier) -> bool {
        let unaware = |text: &String| {
            Some(text) != self.text.as_ref()
                && read(text).is_ok_and(|opened| opened.revision <= self.revision)
        };
        self.wrote && self.text_of_other_tab().is_some() && written.iter().any(unaware)
    }

    /// Another tab erased it: it is kept anew at its next change.
    pub fn forget(&mut self) {
        (self.key, self.text, self.wrote) = (None, None, false);
    }

    /// Whether a sheet says that it is a copy of this dossier, which another tab had to make.
    pub fn is_copied_by(&self, meta_text: &str) -> bool {
        self.key().is_some_and(|key| meta_text.ends_with(&format!(" {key}")))
    }

    /// What another tab wrote under our key.
    fn text_of_other_tab(&self) -> Option<String> {
        self.store.read(self.key()?).filter(|text| Some(text) != self.text.as_ref())
    }

    /// Keeps the dossier if it changed since the last time. A text that another tab wrote is left
    /// alone, and ours goes to another key.
    pub fn save(&mut self, dossier: &Dossier) {
        if self.saved == Saved::Received {
            return keep_in_tab(RECEIVED, Some(&encode(dossier, 0)));
        }
        if self.collected.is_some() {
            return self.save_collected(dossier);
        }
        if *dossier == self.last || !self.store.is_allowed() {
            return;
        }
        let gone = self.key().filter(|key| self.store.read(key).is_none());
        if gone.is_some_and(|key| is_erased(self.store, key)) {
            // By another tab.
            self.forget();
        } else if gone.is_some() {
            // By nobody who asked for it: its place is still its own.
            self.text = None;
        }
        let key = self.key.clone().unwrap_or_else(|| free_key(self.store));
        let expected = self.text.clone();
        match self.write(key, expected.as_deref(), dossier, "") {
            Err(StoreError::Changed) => self.save_as_copy(dossier),
            Err(StoreError::Refused) => self.saved = Saved::Refused,
            Err(StoreError::Full) => self.saved = Saved::Full,
            Ok(()) => self.saved = Saved::At(time_of_day()),
        }
    }

    /// Keeps the dossier under another key: what stands under its own is another tab's. The sheet
    /// says so to that tab.
    pub fn save_as_copy(&mut self, dossier: &Dossier) {
        let suffix = format!(" copie {}", self.key().unwrap_or_default());
        self.saved = match self.write(free_key(self.store), None, dossier, &suffix) {
            Ok(()) => {
                self.conflict = Some(Conflict::Ours);
                Saved::Copied(time_of_day())
            }
            Err(_) => Saved::Full,
        }
    }

    fn write(
        &mut self,
        key: String,
        expected: Option<&str>,
        dossier: &Dossier,
        suffix: &str,
    ) -> Result<(), StoreError> {
        let revision = self.revision.saturating_add(1);
        let text = encode(dossier, revision);
        self.store.replace(&key, expected, &text)?;
        note_last(self.store, &key);
        // A sheet is a convenience: failing to write it loses nothing.
        let _ = self.store.write(&meta_key(&key), &format!("{}{suffix}", now()));
        (self.key, self.text, self.last) = (Some(key), Some(text), dossier.clone());
        (self.revision, self.wrote) = (revision, true);
        Ok(())
    }

    /// Whether no dossier is kept.
    pub fn is_empty(store: Store) -> bool {
        !store.entries().iter().any(|entry| entry.key.starts_with(DOSSIER))
    }

    /// The last dossier worked on, in this tab or else in any, when it is still there and not in
    /// the trash; it may be unreadable.
    pub fn last(store: Store, read: ReadDossier) -> Option<StoredDossier> {
        let noted = [tab_text(CURRENT), store.read(CURRENT)].into_iter().flatten();
        let mut found = noted
            .filter(|key| key.starts_with(DOSSIER))
            .filter_map(|key| StoredDossier::of(store, key, read));
        found.find(|listed| !listed.is_trashed())
    }
}

/// Notes the last dossier worked on. It is a convenience: failing to note it loses nothing.
fn note_last(store: Store, key: &str) {
    let _ = store.write(CURRENT, key);
    keep_in_tab(CURRENT, Some(key));
    keep_in_tab(RECEIVED, None);
    keep_in_tab(COLLECTED, None);
}

/// The key of the sheet of a dossier.
pub(super) fn meta_key(key: &str) -> String {
    format!("{SHEET}{key}")
}
