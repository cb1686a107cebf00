//! A relais of a collection that is open: the collection keeps it, and this tab shows it again when
//! it is loaded again.

use super::save::{COLLECTED, Persistence, RECEIVED, Saved};
use crate::browser::{Store, keep_in_tab, tab_text, tell_relais_changed};
use crate::exchange::encode;
use crate::scenario::Dossier;
use crate::scenario::collection::RelaisId;
use std::cell::Cell;

thread_local! {
    /// What is told of, until it is taken: the state itself is being written then.
    static CHANGED: Cell<Option<(RelaisId, Dossier)>> = const { Cell::new(None) };
}

impl Persistence {
    /// A relais of a collection: each change of it goes there. The page that is loaded again shows
    /// it again.
    pub fn collected(store: Store, id: RelaisId, dossier: &Dossier) -> Persistence {
        keep_in_tab(RECEIVED, None);
        keep_in_tab(COLLECTED, Some(&format!("{} {}", id.0, encode(dossier, 0))));
        let mut kept = Persistence::fresh(store, dossier);
        (kept.saved, kept.collected) = (Saved::Collected, Some(id));
        kept
    }

    /// The relais of a collection that was open in this tab, if it is the last that was worked on.
    pub fn tab_relais() -> Option<(RelaisId, String)> {
        let text = tab_text(COLLECTED)?;
        let (number, text) = text.split_once(' ')?;
        Some((RelaisId(number.parse().ok()?), text.to_string()))
    }

    /// Which relais of a collection it is.
    pub fn collected_id(&self) -> Option<RelaisId> {
        self.collected
    }

    /// Has the collection take the dossier, if it changed since the last time.
    pub(super) fn save_collected(&mut self, dossier: &Dossier) {
        let Some(id) = self.collected.filter(|_| *dossier != self.last) else { return };
        let opening = self.opening;
        *self = Persistence::collected(self.store, id, dossier);
        self.opening = opening;
        CHANGED.set(Some((id, dossier.clone())));
        tell_relais_changed();
    }

    /// The relais that just changed, as it now is.
    pub fn changed_relais() -> Option<(RelaisId, Dossier)> {
        CHANGED.take()
    }
}
