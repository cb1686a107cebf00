//! A relais of the collection in the workbench: what is changed there goes back where it came from.

use super::held::HeldCollection;
use crate::browser;
use crate::present::text::Route;
use crate::scenario::collection::RelaisId;
use crate::ui::state::{Persistence, State};
use gloo_timers::callback::Timeout;
use leptos::prelude::WithUntracked;
use std::sync::Arc;

/// Opens a relais in the workbench.
pub fn open_relais(state: State, id: RelaisId) {
    let held = HeldCollection::here();
    let known = held
        .collection
        .with_untracked(|collection| collection.get(id).map(|known| Arc::clone(&known.dossier)));
    let Some(dossier) = known else { return };
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    let dossier = Arc::unwrap_or_clone(dossier);
    state.open(Persistence::collected(store, id, &dossier), dossier);
    browser::go(Route::Simuler.href());
}

/// Puts each change of an opened relais back in its collection.
pub fn follow_opened(state: State) {
    let take_back = move || {
        let opened = state.persistence.with_untracked(Persistence::collected_id);
        if let Some(id) = opened {
            state.peek(|dossier| HeldCollection::here().replace(id, dossier));
        }
    };
    // What keeps the dossier says so while it is at work.
    browser::on_relais_changed(move || drop(Timeout::new(0, take_back).forget()));
}
