//! A relais of the collection in the workbench: what is changed there goes back where it came from.

use super::held::HeldCollection;
use crate::browser;
use crate::present::text::Route;
use crate::scenario::Dossier;
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
    browser::on_collection_read(move || drop(Timeout::new(0, move || look_again(state)).forget()));
}

/// Another tab may have changed the relais that is open, or taken it away: it is shown as it now
/// is, or goes on as a dossier of its own.
fn look_again(state: State) {
    let persistence =
        |read: fn(&Persistence) -> Option<RelaisId>| state.persistence.with_untracked(read);
    let Some(id) = persistence(Persistence::collected_id) else { return };
    let store = state.persistence.with_untracked(|persistence| persistence.store);
    let known = HeldCollection::here()
        .collection
        .with_untracked(|collection| collection.get(id).map(|known| Arc::clone(&known.dossier)));
    match known {
        Some(dossier) if state.peek(|present| *present != *dossier) => {
            let dossier = Arc::unwrap_or_clone(dossier);
            state.open(Persistence::collected(store, id, &dossier), dossier);
            state.notify("Ce relais a changé dans un autre onglet : le voici.", false);
        }
        Some(_) => {}
        None => {
            let present = state.peek(Clone::clone);
            let empty = Dossier::empty(present.base.exercice);
            state.open(Persistence::fresh(store, &empty), present);
            state.notify(
                "Ce relais a été retiré dans un autre onglet : il devient un dossier de ce \
                    navigateur.",
                false,
            );
        }
    }
}
