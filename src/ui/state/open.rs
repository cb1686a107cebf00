//! Which dossier is open, how it is kept, and what other tabs make of it.

use super::save::{Apart, Kept, Listed, Read, Saved};
use super::signals::State;
use crate::browser::{self, KEY_PREFIX};
use crate::scenario::{Dossier, History};
use crate::ui::lazy_part::{Arrival, want};
use leptos::prelude::{GetUntracked, Set, Update, UpdateUntracked, With, WithUntracked};

impl State {
    /// Opens another dossier in the place of the present one, which is kept; where it cannot be,
    /// opening is a step that can be undone.
    pub fn open(self, mut kept: Kept, dossier: Dossier) {
        self.flush();
        let before = self.kept.get_untracked();
        if self.peek(|present| before.holds(present)) {
            self.begin(kept, dossier);
        } else {
            kept.stand_as(&before);
            kept.opening =
                self.history.try_update(|history| history.open(dossier)).unwrap_or_default();
            self.kept.set(kept);
            self.others.update(|others| others.push(before));
            self.wanted_toast.set(Some("Votre travail, qui n’est pas gardé, a été remplacé."));
        }
        self.why.set(None);
        self.tidy();
    }

    fn begin(self, kept: Kept, dossier: Dossier) {
        self.kept.set(kept);
        self.others.set(Vec::new());
        self.history.set(History::new(dossier));
    }

    /// What reads the kept dossiers, once it is there.
    pub fn reader(self) -> Option<Read> {
        match self.suite.get_untracked() {
            Arrival::There(suite) => Some(suite.read),
            _ => None,
        }
    }

    /// Every kept dossier, once what reads them is there.
    pub fn listed(self) -> Vec<Listed> {
        let store = self.kept.with_untracked(|kept| kept.store);
        match self.suite.get_untracked() {
            Arrival::There(suite) => (suite.list)(store),
            _ => Vec::new(),
        }
    }

    /// Hears what another tab wrote under a key; nothing when it erased it.
    pub fn hear(self, key: &str, text: Option<String>) {
        let (own, copied) = self.kept.with_untracked(|kept| {
            let own = kept.key().is_some_and(|own| key.strip_prefix(KEY_PREFIX) == Some(own));
            (own, text.as_deref().is_some_and(|text| kept.is_copied_by(text)))
        });
        self.heard.update(|heard| {
            heard.count = heard.count.wrapping_add(1);
            heard.texts.extend(text.filter(|_| own));
        });
        if copied {
            self.kept.update(|kept| kept.apart = Some(Apart::Theirs));
        }
        if self.reader().is_some() { self.renew() } else { want(self) }
    }

    /// Shows what another tab made of this dossier. With something of ours that is not kept yet it
    /// stays: it will be kept apart. What was kept, and that the other tab overwrote without having
    /// read it, is kept apart at once.
    pub fn renew(self) {
        let Some(read) = self.reader() else {
            return;
        };
        let told = self
            .heard
            .try_update_untracked(|heard| std::mem::take(&mut heard.texts))
            .unwrap_or_default();
        if self.kept.with_untracked(|kept| kept.is_overwritten(&told, read)) {
            self.name_as_copy();
            let dossier = self.peek(Dossier::clone);
            return self.kept.update(|kept| kept.part(&dossier));
        }
        let renewed =
            self.peek(|dossier| self.kept.with_untracked(|kept| kept.renewed(dossier, read)));
        if let Some((kept, dossier)) = renewed {
            self.begin(kept, dossier);
            self.tidy();
            self.say("Ce dossier a changé dans un autre onglet : le voici à jour.", false);
        }
    }

    fn name_as_copy(self) {
        // No space of typography goes in what is kept.
        let mark = format!("copie de {}", browser::time_of_day().replace('\u{a0}', " "));
        self.history.update(|history| history.amend(|dossier| dossier.name_as_copy(&mark)));
    }

    /// Each dossier of the history goes on where it is kept.
    pub(super) fn keep_as_opened(self) {
        let opening = self.history.with_untracked(History::opening);
        let mut others = self.others.get_untracked();
        if let Some(known) = others.iter_mut().find(|known| known.opening == opening) {
            let wanted = std::mem::replace(known, self.kept.get_untracked());
            self.kept.set(wanted);
            self.others.set(others);
        }
    }

    /// Keeps the dossier now, if it changed.
    pub fn flush(self) {
        if self.peek(|dossier| self.kept.with_untracked(|kept| kept.parts(dossier))) {
            self.name_as_copy();
        }
        let dossier = self.peek(Dossier::clone);
        self.kept.update(|kept| kept.save(&dossier));
    }

    /// Where the work stands.
    pub fn saved(self) -> Saved {
        self.kept.with(|kept| kept.saved.clone())
    }
}
