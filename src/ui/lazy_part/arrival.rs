//! Whether the second file is there, and how it is fetched.

use super::places::asks_for_dialog;
use super::{LazyPart, fetched};
use crate::browser;
use crate::ui::dom::render_effect;
use crate::ui::state::State;
use crate::ui::workbench::speaks_late;
use leptos::prelude::{Get, GetUntracked, Set, With};

/// Where the second file stands.
#[derive(Clone, Copy)]
pub enum Arrival {
    /// Nothing in it was wanted yet.
    Unasked,
    /// It is on its way.
    Coming,
    /// It did not come.
    Failed,
    /// It is there.
    There(LazyPart),
}

impl Arrival {
    /// The lazy part, once it is there.
    pub const fn there(self) -> Option<LazyPart> {
        match self {
            Arrival::There(lazy_part) => Some(lazy_part),
            Arrival::Unasked | Arrival::Coming | Arrival::Failed => None,
        }
    }
}

/// Fetches the second file as soon as something in it is wanted.
pub fn fetch_when_wanted(state: State) {
    render_effect(move || {
        let opened = state.why.get().is_some() || state.open_lever.get().is_some();
        let another = state.view.with(|view| view.exercice.is_some());
        let asked = state.with(speaks_late);
        if state.route.get().is_lazy() || asks_for_dialog(state) || opened || another || asked {
            want(state);
        }
    });
}

/// Fetches the second file, unless it is there or on its way. What did not come is asked for again.
pub fn want(state: State) {
    if matches!(state.lazy_part.get_untracked(), Arrival::Unasked | Arrival::Failed) {
        fetch(state);
    }
}

/// Asks again for what did not come: the press goes, and the focus to what waits for it.
pub fn retry(state: State) {
    let waits = match state.why.get_untracked() {
        _ if state.route.get_untracked().is_lazy() => "titre",
        Some(_) => "h-why",
        None => "contenu",
    };
    browser::focus_soon(waits.to_string());
    fetch(state);
}

/// The second file, or that it did not come.
pub async fn arrive() -> Arrival {
    fetched().await.map_or(Arrival::Failed, Arrival::There)
}

fn fetch(state: State) {
    state.lazy_part.set(Arrival::Coming);
    wasm_bindgen_futures::spawn_local(async move {
        let arrived = arrive().await;
        // The title is about to be drawn again; the box of a lever is drawn at last.
        let boxed = arrived.there().is_some() && state.wanted.get_untracked().is_some();
        let held = browser::has_focus("titre") || boxed;
        state.lazy_part.set(arrived);
        state.renew();
        if held {
            state.focus_wanted();
        }
    });
}

/// What can be drawn of the second file: while it is awaited, whether it was asked for changes
/// nothing on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// It may still come.
    Awaited,
    /// It did not come.
    Failed,
    /// It is there.
    There,
}

/// The stage of the second file, followed.
pub fn arrival(state: State) -> Stage {
    match state.lazy_part.get() {
        Arrival::Unasked | Arrival::Coming => Stage::Awaited,
        Arrival::Failed => Stage::Failed,
        Arrival::There(_) => Stage::There,
    }
}
