//! How the collection is read from its storage, and each change of it kept.

use super::{HeldCollection, Place};
use crate::browser::{self, CollectionWrite, KeptCollection, read_collected, write_collected};
use crate::exchange::{decode_appel, decode_relais, encode_appel, encode_relais};
use crate::scenario::collection::{AppelAProjets, Collection, RelaisId};
use leptos::prelude::{GetUntracked, Set, Update, UpdateUntracked, WithUntracked};
use std::cell::RefCell;

type Waiting = Vec<Box<dyn FnOnce()>>;

thread_local! {
    /// What waits for the first reading: a number that was given before it may be another relais'.
    static WAITING: RefCell<Waiting> = const { RefCell::new(Vec::new()) };
}

impl HeldCollection {
    /// Does something once what is kept was read; at once where it was.
    pub fn when_read(self, act: impl FnOnce() + 'static) {
        if self.place.get_untracked() == Place::Coming {
            WAITING.with_borrow_mut(|waiting| waiting.push(Box::new(act)));
        } else {
            act();
        }
    }

    /// Reads what is kept; what this page could not keep is left as it is.
    pub(super) fn read(self) {
        if matches!(self.place.get_untracked(), Place::Unkept(_)) {
            return;
        }
        let began = self.changes.get_untracked();
        wasm_bindgen_futures::spawn_local(async move {
            let answer = read_collected().await;
            // What changed here meanwhile is written behind what was read: it is read again.
            if self.changes.get_untracked() != began {
                return self.read();
            }
            if matches!(self.place.get_untracked(), Place::Unkept(_)) {
                return;
            }
            match answer {
                Ok(kept) => self.show(&kept),
                Err(why) => self.place.set(Place::Unkept(why)),
            }
            WAITING.take().into_iter().for_each(|act| act());
            browser::tell_collection_read();
        });
    }

    /// Shows what was kept.
    fn show(self, kept: &KeptCollection) {
        let texts = kept.relais.iter();
        let (known, unread): (Vec<_>, Vec<_>) =
            texts.map(|text| decode_relais(text)).partition(Result::is_ok);
        self.unread.set(unread.len());
        let appel = decode_appel(&kept.appel);
        self.is_appel_unread.set(appel.is_none() && !kept.appel.is_empty());
        let collection = Collection::restored(known.into_iter().flatten(), kept.next);
        let appel = appel.unwrap_or_default();
        // What is said of a relais that is gone goes with it; one that is not read is not gone.
        let is_whole = kept.relais.len() == collection.len();
        self.appel.set(if is_whole { appel.of_relais(&collection) } else { appel });
        self.place.set(Place::Kept);
        // Where only the call changed, the figures are still those.
        if self.collection.with_untracked(|known| *known != collection) {
            self.figures.update(Vec::clear);
            self.collection.set(collection);
            self.compute();
        }
    }

    /// Changes the call for projects, and keeps it.
    pub fn change_appel(self, change: impl FnOnce(&mut AppelAProjets) + 'static) {
        self.when_read(move || {
            self.appel.update(change);
            if !self.is_appel_unread.get_untracked() {
                self.is_appel_unwritten.set(true);
                self.keep(&[], &[]);
            }
        });
    }

    /// Keeps these relais, and forgets those, with what could not be written before.
    pub(super) fn keep(self, changed: &[RelaisId], gone: &[RelaisId]) {
        let (mut changed, mut gone) = (changed.to_vec(), gone.to_vec());
        self.unwritten.update_untracked(|(before, gone_before)| {
            changed.append(before);
            gone.append(gone_before);
        });
        let is_appel_changed = self.is_appel_unwritten.get_untracked();
        self.is_appel_unwritten.set(false);
        if !changed.is_empty() || !gone.is_empty() || is_appel_changed {
            self.keep_now(changed, gone, is_appel_changed);
        }
    }

    fn keep_now(self, changed: Vec<RelaisId>, gone: Vec<RelaisId>, is_appel_changed: bool) {
        let write = self.collection.with_untracked(|collection| {
            let known = changed.iter().filter_map(|id| collection.get(*id));
            CollectionWrite {
                put: known.map(|known| (known.id.0, encode_relais(known))).collect(),
                gone: gone.iter().map(|id| id.0).collect(),
                next: collection.next_number(),
                appel: is_appel_changed.then(|| self.appel.with_untracked(encode_appel)),
            }
        });
        self.changes.update_untracked(|changes| *changes = changes.wrapping_add(1));
        wasm_bindgen_futures::spawn_local(async move {
            let kept = write_collected(write).await;
            if kept.is_err() {
                self.unwritten.update_untracked(|(left, left_gone)| {
                    left.extend(changed);
                    left_gone.extend(gone);
                });
                self.is_appel_unwritten
                    .update_untracked(|unwritten| *unwritten = *unwritten || is_appel_changed);
            }
            let relais_written =
                self.unwritten.with_untracked(|(left, gone)| left.is_empty() && gone.is_empty());
            let all_written = relais_written && !self.is_appel_unwritten.get_untracked();
            match kept {
                Err(why) => self.place.set(Place::Unkept(why)),
                Ok(()) if all_written => self.place.set(Place::Kept),
                Ok(()) => {}
            }
        });
    }
}
