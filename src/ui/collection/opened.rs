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
    // What keeps the dossier says so while it is at work, and hands the relais over.
    browser::on_relais_changed(|| {
        if let Some((id, dossier)) = Persistence::changed_relais() {
            HeldCollection::here().replace(id, dossier);
        }
    });
    browser::on_collection_read(move || {
        // What is being typed is put back first.
        state.flush();
        Timeout::new(0, move || look_again(state)).forget();
    });
}

/// The relais that is open may have changed in another tab, or be gone: it is shown as it now is,
/// or goes on as a copy that nothing keeps until it is asked for.
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
            state.open(Persistence::received(store, &present), present);
            state.notify("Ce relais n’est plus dans la liste : en voici une copie.", false);
        }
    }
}
