//! How the collection is read from its storage, and each change of it kept.

use super::{HeldCollection, Place};
use crate::browser::{self, read_collected, write_collected};
use crate::exchange::{decode_relais, encode_relais};
use crate::scenario::collection::{Collection, RelaisId};
use leptos::prelude::{GetUntracked, Set, UpdateUntracked, WithUntracked};
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
                Ok((next, texts)) => {
                    let (known, unread): (Vec<_>, Vec<_>) =
                        texts.iter().map(|text| decode_relais(text)).partition(Result::is_ok);
                    self.unread.set(unread.len());
                    self.figures.update_untracked(Vec::clear);
                    let known = known.into_iter().flatten();
                    self.collection.set(Collection::restored(known, next));
                    self.place.set(Place::Kept);
                    self.compute();
                }
                Err(why) => self.place.set(Place::Unkept(why)),
            }
            WAITING.take().into_iter().for_each(|act| act());
            browser::tell_collection_read();
        });
    }

    /// Keeps these relais, and forgets those, with what could not be written before.
    pub(super) fn keep(self, changed: &[RelaisId], gone: &[RelaisId]) {
        let (mut changed, mut gone) = (changed.to_vec(), gone.to_vec());
        self.unwritten.update_untracked(|(before, gone_before)| {
            changed.append(before);
            gone.append(gone_before);
        });
        let (put, next): (Vec<(u32, String)>, u32) = self.collection.with_untracked(|collection| {
            let known = changed.iter().filter_map(|id| collection.get(*id));
            let put = known.map(|known| (known.id.0, encode_relais(known))).collect();
            (put, collection.next_number())
        });
        if put.is_empty() && gone.is_empty() {
            return;
        }
        self.changes.update_untracked(|changes| *changes = changes.wrapping_add(1));
        let numbers = gone.iter().map(|id| id.0).collect();
        wasm_bindgen_futures::spawn_local(async move {
            let kept = write_collected(put, numbers, next).await;
            if kept.is_err() {
                self.unwritten.update_untracked(|(left, left_gone)| {
                    left.extend(changed);
                    left_gone.extend(gone);
                });
            }
            let all_written =
                self.unwritten.with_untracked(|(left, gone)| left.is_empty() && gone.is_empty());
            match kept {
                Err(why) => self.place.set(Place::Unkept(why)),
                Ok(()) if all_written => self.place.set(Place::Kept),
                Ok(()) => {}
            }
        });
    }
}
