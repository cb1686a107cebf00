//! Undo and redo, and what they say that they did.

use super::signals::State;
use crate::present::text::Route;
use crate::present::undo::{place, what};
use crate::scenario::{Change, Dossier, History};
use crate::ui::lazy_part::arrived;
use leptos::prelude::{GetUntracked, Set, Update, WithUntracked};

/// A change, between the dossier before it and the one after it.
pub type ChangeDone = (Dossier, Change, Dossier);

/// The words of a change, and its page.
pub type TellChange = fn(&ChangeDone) -> (String, Route);

/// What a change was, and its page; only the second file calls it.
pub fn tell_change((before, change, after): &ChangeDone) -> (String, Route) {
    (what(before, change, after), place(before, change))
}

impl State {
    /// Goes one step back, forgets what pointed to things that may be gone, and says what it took
    /// back.
    pub fn undo(self) {
        let done = self.history.with_untracked(|history| owned(history.to_undo()));
        self.step("Annulé", done, History::undo);
    }

    /// Goes one step forward, and says what it did again.
    pub fn redo(self) {
        let done = self.history.with_untracked(|history| owned(history.to_redo()));
        self.step("Rétabli", done, History::redo);
    }

    fn step(self, act: &'static str, done: Option<ChangeDone>, step: fn(&mut History) -> bool) {
        self.history.update(|history| {
            step(history);
        });
        self.toast.set(None);
        self.save_as_opened();
        self.tidy();
        if let Some(done) = done {
            wasm_bindgen_futures::spawn_local(async move { self.tell(act, &done).await });
        }
    }

    /// Says what was done, once the words are there: they come with the second file.
    async fn tell(self, act: &str, done: &ChangeDone) {
        let Some(lazy_part) = arrived(self).await else {
            return self.notify(&format!("{act}."), false);
        };
        let (what, page) = (lazy_part.tell_change)(done);
        if page == self.route.get_untracked() {
            self.notify(&format!("{act} : {what}."), false);
        } else {
            self.show_toast(&format!("{act} : {what}, page "), false, Some(page));
        }
    }
}

fn owned(done: Option<(&Dossier, &Change, &Dossier)>) -> Option<ChangeDone> {
    done.map(|(before, change, after)| (before.clone(), change.clone(), after.clone()))
}
