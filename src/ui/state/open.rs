//! Which dossier is open, how it is kept, and what other tabs make of it.

use super::save::{Conflict, Persistence, ReadDossier, Saved};
use super::signals::State;
use super::stored::StoredDossier;
use crate::browser::{self, KEY_PREFIX};
use crate::calendar::Exercice;
use crate::exchange::ERASED;
use crate::scenario::{Dossier, History, RollOverCosts};
use crate::ui::lazy_part::{want, with_host_values};
use leptos::prelude::{GetUntracked, Set, Update, UpdateUntracked, With, WithUntracked};

impl State {
    /// Opens another dossier in the place of the present one, which is kept; where it cannot be,
    /// opening is a step that can be undone.
    pub fn open(self, mut persistence: Persistence, dossier: Dossier) {
        self.flush();
        let before = self.persistence.get_untracked();
        if self.peek(|present| before.is_saved(present)) {
            self.begin(persistence, dossier);
        } else {
            persistence.inherit_failure(&before);
            persistence.opening =
                self.history.try_update(|history| history.open(dossier)).unwrap_or_default();
            self.persistence.set(persistence);
            self.others.update(|others| others.push(before));
            self.wanted_toast.set(Some("Votre travail, qui n’est pas gardé, a été remplacé."));
        }
        self.why.set(None);
        self.tidy();
    }

    /// Passes to another exercice: a dossier of its own, made from the present one, which stays
    /// where it is kept.
    pub fn pass_to(self, exercice: Exercice, costs: RollOverCosts) {
        let before = self.peek(|dossier| dossier.base.exercice.year());
        self.flush();
        let kept = self.persistence.with_untracked(|persistence| persistence.key().is_some());
        let own = self.peek(|dossier| !dossier.is_blank() && (kept || !dossier.example));
        let next = with_host_values(self, self.peek(|dossier| dossier.roll_over(exercice, costs)));
        let store = self.persistence.with_untracked(|persistence| persistence.store);
        let persistence = if own && store.is_allowed() {
            Persistence::adopted(store)
        } else {
            Persistence::fresh(store, &next)
        };
        self.open(persistence, next);
        let made = format!("Dossier de l’exercice {} créé", exercice.year());
        match (own, self.history.with_untracked(History::can_undo)) {
            (false, _) => {}
            (true, true) => {
                let words = format!("{made} à la place de celui de {before}, qui n’est pas gardé.");
                self.notify(&words, true);
            }
            (true, false) => {
                let words =
                    format!("{made}. Celui de {before} reste dans « Mes données », tel quel.");
                self.notify(&words, false);
            }
        }
    }

    fn begin(self, persistence: Persistence, dossier: Dossier) {
        self.persistence.set(persistence);
        self.others.set(Vec::new());
        self.history.set(History::new(dossier));
    }

    /// What reads the kept dossiers, once it is there.
    pub fn reader(self) -> Option<ReadDossier> {
        self.lazy_part.get_untracked().there().map(|lazy_part| lazy_part.read)
    }

    /// Every kept dossier, once what reads them is there.
    pub fn listed(self) -> Vec<StoredDossier> {
        let store = self.persistence.with_untracked(|persistence| persistence.store);
        let lazy_part = self.lazy_part.get_untracked().there();
        lazy_part.map(|lazy_part| (lazy_part.list)(store)).unwrap_or_default()
    }

    /// Hears what another tab wrote under a key; nothing when it erased it.
    pub fn on_storage_event(self, key: &str, text: Option<String>) {
        let kept = self.persistence.with_untracked(|persistence| persistence.key().is_some());
        if kept && key.strip_prefix(KEY_PREFIX) == Some(ERASED) && text.is_some() {
            self.notify(
                "Tout a été effacé dans un autre onglet. Le dossier affiché ici n’est plus gardé : \
                    un changement le garderait de nouveau.",
                false,
            );
        }
        let (own, copied) = self.persistence.with_untracked(|persistence| {
            let own =
                persistence.key().is_some_and(|own| key.strip_prefix(KEY_PREFIX) == Some(own));
            (own, text.as_deref().is_some_and(|text| persistence.is_copied_by(text)))
        });
        self.other_tabs.update(|other_tabs| {
            other_tabs.count = other_tabs.count.wrapping_add(1);
            other_tabs.texts.extend(text.filter(|_| own));
        });
        if copied {
            self.persistence.update(|persistence| persistence.conflict = Some(Conflict::Theirs));
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
        let written = self
            .other_tabs
            .try_update_untracked(|other_tabs| std::mem::take(&mut other_tabs.texts))
            .unwrap_or_default();
        if self.persistence.with_untracked(|persistence| persistence.is_overwritten(&written, read))
        {
            self.name_as_copy();
            let dossier = self.peek(Dossier::clone);
            return self.persistence.update(|persistence| persistence.save_as_copy(&dossier));
        }
        let renewed = self.peek(|dossier| {
            self.persistence.with_untracked(|persistence| persistence.renewed(dossier, read))
        });
        if let Some((persistence, dossier)) = renewed {
            self.begin(persistence, dossier);
            self.tidy();
            self.notify("Ce dossier a changé dans un autre onglet : le voici à jour.", false);
        }
    }

    fn name_as_copy(self) {
        // No space of typography goes in what is kept.
        let mark = format!("copie de {}", browser::time_of_day().replace('\u{a0}', " "));
        self.history.update(|history| history.amend(|dossier| dossier.name_as_copy(&mark)));
    }

    /// Each dossier of the history goes on where it is kept.
    pub(super) fn save_as_opened(self) {
        let opening = self.history.with_untracked(History::opening);
        let mut others = self.others.get_untracked();
        if let Some(known) = others.iter_mut().find(|known| known.opening == opening) {
            let wanted = std::mem::replace(known, self.persistence.get_untracked());
            self.persistence.set(wanted);
            self.others.set(others);
        }
    }

    /// Keeps the dossier now, if it changed.
    pub fn flush(self) {
        if self.peek(|dossier| {
            self.persistence.with_untracked(|persistence| persistence.would_copy(dossier))
        }) {
            self.name_as_copy();
        }
        let dossier = self.peek(Dossier::clone);
        self.persistence.update(|persistence| persistence.save(&dossier));
    }

    /// Where the work stands.
    pub fn saved(self) -> Saved {
        self.persistence.with(|persistence| persistence.saved.clone())
    }
}
