//! The suite: what the page draws only once it is asked for. It arrives in a second file, so that the first visit stays light.
//!
//! Built with the feature `split`, the program is parted here: what only [`Suite`] leads to goes to the second file. Without it there is one
//! file, and nothing to wait for.
#![cfg_attr(feature = "split", allow(unsafe_code))] // what `wasm_split` writes: the call from one file to the other

use super::State;
use super::dom::{Tag, Tags, follow, tag};
use super::pages::{aides, baremes, donnees, dossier, limites, plan, versements};
use super::parts::{button, why_drawer};
use crate::browser;
use crate::present::Route;
use leptos::prelude::{Get, GetUntracked, Set, untrack};
use leptos::wasm_split::SplitLoaderError;

/// What the second file draws.
#[derive(Clone, Copy)]
pub struct Suite {
    /// A page that [`Route::is_apart`] names.
    page: fn(Route) -> Tags,
    /// The drawer « pourquoi ? », with the words of the way back.
    why: fn(&str) -> Tag,
}

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
    There(Suite),
}

fn page(route: Route) -> Tags {
    match route {
        Route::Plan => plan(),
        Route::Versements => versements(),
        Route::Dossier => dossier(),
        Route::Baremes => baremes(),
        Route::Aides => aides(),
        Route::Limites => limites(),
        Route::Donnees => donnees(),
        Route::Accueil | Route::Simuler | Route::Inconnue => Tags::new(),
    }
}

#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(suite, wasm_split_path = ::leptos::wasm_split, fallible)]
fn fetched() -> Result<Suite, SplitLoaderError> {
    Ok(Suite { page, why: why_drawer })
}

#[cfg(not(feature = "split"))]
async fn fetched() -> Result<Suite, SplitLoaderError> {
    Ok(Suite { page, why: why_drawer })
}

/// Fetches the second file as soon as something in it is wanted.
pub fn fetch_when_wanted(state: State) {
    follow(move || {
        if (state.route.get().is_apart() || state.why.get().is_some()) && matches!(state.suite.get_untracked(), Arrival::Unasked) {
            fetch(state);
        }
    });
}

fn fetch(state: State) {
    state.suite.set(Arrival::Coming);
    leptos::task::spawn_local(async move {
        let arrived = fetched().await.map_or(Arrival::Failed, Arrival::There);
        // What holds the focus is about to be drawn again: the title, or « Réessayer ».
        let held = ["titre", "encore"].into_iter().any(browser::has_focus);
        state.suite.set(arrived);
        if state.why.get_untracked().is_some() {
            browser::focus_soon("h-why".to_string());
        } else if held {
            state.focus_wanted();
        }
    });
}

/// One text for each state of the second file: what it draws is drawn again when this is another one.
pub fn arrival(state: State) -> &'static str {
    match state.suite.get() {
        Arrival::Unasked | Arrival::Coming => "attendue",
        Arrival::Failed => "absente",
        Arrival::There(_) => "là",
    }
}

/// A page that stands apart, or what is said until it comes.
pub fn apart(state: State, route: Route) -> Tags {
    match state.suite.get_untracked() {
        Arrival::There(suite) => (suite.page)(route),
        other => {
            let head = tag("div", "page__h").kid(tag("h1", "").attr("id", "titre").attr("tabindex", "-1").text(route.title()));
            vec![tag("main", "page").attr("id", "contenu").attr("tabindex", "-1").kid(head).kid(waiting(state, other))]
        }
    }
}

/// Adds the drawer « pourquoi ? », or what is said until it comes.
pub fn with_why(parent: Tag, back: &'static str) -> Tag {
    let state = State::here();
    let wanted = move || state.why.get().is_some();
    let draw = move || match state.suite.get_untracked() {
        Arrival::There(suite) => vec![(suite.why)(back)],
        other if untrack(wanted) => {
            let title = tag("h2", "").attr("id", "h-why").attr("tabindex", "-1").text("Pourquoi\u{202f}?");
            let close = button("btn").text(back).press(move || state.why.set(None));
            let head = tag("div", "why__h").kid(title);
            vec![tag("aside", "why").attr("aria-labelledby", "h-why").kids([head, waiting(state, other), tag("p", "acts").kid(close)])]
        }
        _ => Tags::new(),
    };
    // Once the drawer is there it follows the figure by itself.
    let key = move || match arrival(state) {
        "là" => "là".to_string(),
        arrival => format!("{arrival}{}", wanted()),
    };
    parent.region(key, draw)
}

fn waiting(state: State, arrival: Arrival) -> Tag {
    let line = tag("div", "waiting").attr("role", "status");
    if !matches!(arrival, Arrival::Failed) {
        return line.kid(tag("p", "").text("Chargement…"));
    }
    let again = button("btn").attr("id", "encore").text("Réessayer").press(move || fetch(state));
    line.kid(tag("p", "").text("Cette partie de la page n’a pas pu être chargée. Vérifiez votre connexion, puis réessayez."))
        .kid(tag("p", "acts").kid(again))
}
