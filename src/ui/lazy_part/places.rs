//! Where the lazy part is drawn, and what stands there until it comes.

use super::{Arrival, LazyPart, Stage, arrival, arrive, want};
use crate::present::text::Route;
use crate::scenario::Dossier;
use crate::situation::LeverId;
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::hosting::is_wanted;
use crate::ui::shell::waiting;
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon_button, modal};
use crate::ui::workbench::ColumnId;
use leptos::prelude::{Get, GetUntracked, Set};

/// A place where the host has something to show.
#[derive(Clone, Copy)]
pub enum HostPlace {
    /// Beside the name of the tool.
    Brand,
    /// Under the head.
    Line,
    /// In the foot.
    Foot,
    /// Beside the ways to complete a ceiling.
    Bareme,
}

/// A page of the lazy part, or what is said until it comes.
pub fn lazy_page(state: State, route: Route) -> Tags {
    match state.lazy_part.get_untracked() {
        Arrival::There(lazy_part) => (lazy_part.page)(route),
        coming @ (Arrival::Unasked | Arrival::Coming | Arrival::Failed) => {
            let head = tag("div", "page__h").child(
                tag("h1", "").attr("id", "titre").attr("tabindex", "-1").text(route.title()),
            );
            vec![
                tag("main", "page")
                    .attr("id", "contenu")
                    .attr("tabindex", "-1")
                    .child(head)
                    .child(waiting(state, coming)),
            ]
        }
    }
}

/// Fetches the second file where there is something of the host to settle, and settles it.
pub fn follow_host(state: State) {
    if !is_wanted() {
        return;
    }
    want(state);
    render_effect(move || {
        if let Some(lazy_part) = state.lazy_part.get().there() {
            (lazy_part.apply_host_settings)(state);
        }
    });
}

/// Has the lazy part listen to what the browser says, once it is there.
pub fn once_arrived(state: State) {
    render_effect(move || {
        if let Some(lazy_part) = state.lazy_part.get().there() {
            (lazy_part.listen)(state);
        }
    });
}

/// A new dossier, completed with what the host gives.
pub fn with_host_values(state: State, mut dossier: Dossier) -> Dossier {
    if let Some(lazy_part) = state.lazy_part.get_untracked().there() {
        (lazy_part.complete_from_host)(&mut dossier);
    }
    dossier
}

/// Adds what the host shows in a place, once it is known.
pub fn hosted(parent: Tag, place: HostPlace) -> Tag {
    let state = State::here();
    let draw = move |_: &bool| {
        let lazy_part = state.lazy_part.get_untracked().there();
        lazy_part.map(|lazy_part| (lazy_part.shown)(place)).unwrap_or_default()
    };
    parent.dynamic(move || state.hosted.get(), draw)
}

/// Adds what the lazy part draws, once it is there.
pub fn with_lazy_part(parent: Tag, draw: impl Fn(&LazyPart) -> Tags + 'static) -> Tag {
    let state = State::here();
    let draw = move |_: &Stage| {
        let lazy_part = state.lazy_part.get_untracked().there();
        lazy_part.as_ref().map(&draw).unwrap_or_default()
    };
    parent.dynamic(move || arrival(state), draw)
}

/// The same where it is awaited: until it is there, that it is coming is said.
pub fn awaiting_lazy_part(parent: Tag, draw: impl Fn(&LazyPart) -> Tags + 'static) -> Tag {
    let state = State::here();
    let draw = move |_: &Stage| match state.lazy_part.get_untracked() {
        Arrival::There(lazy_part) => draw(&lazy_part),
        coming @ (Arrival::Unasked | Arrival::Coming | Arrival::Failed) => {
            vec![waiting(state, coming)]
        }
    };
    parent.dynamic(move || arrival(state), draw)
}

/// The panel of a menu, whose presses come with the second file.
pub fn late_presses(draw: impl Fn(&LazyPart) -> Tags + 'static) -> Tag {
    awaiting_lazy_part(tag("div", "sc-menu__p"), draw)
}

/// Whether a dialog of the lazy part is wanted, followed.
pub(super) fn asks_for_dialog(state: State) -> bool {
    state.passing.get() || state.summing.get() || state.choosing.get().is_some()
}

/// The dialog of the exercices while it is wanted; what is said of a dialog that is on its way, or
/// that did not come.
pub fn dialogs() -> Tag {
    let state = State::here();
    let wanted = move || asks_for_dialog(state).then(|| (arrival(state), state.passing.get()));
    let draw = move |wanted: &Option<(Stage, bool)>| match (wanted, state.lazy_part.get_untracked())
    {
        (None | Some((Stage::There, false)), _) => Tags::new(),
        (Some(_), Arrival::There(lazy_part)) => vec![(lazy_part.roll_over)()],
        // A dialog in between would forget where the focus goes back to.
        (Some(_), coming @ (Arrival::Unasked | Arrival::Coming)) => vec![waiting(state, coming)],
        (Some(_), Arrival::Failed) => vec![missing_dialog(state)],
    };
    tag("div", "").dynamic(wanted, draw)
}

/// Stands in the place of a dialog that did not come; closing it asks for that one no more.
fn missing_dialog(state: State) -> Tag {
    let close = move || {
        state.passing.set(false);
        state.summing.set(false);
        state.choosing.set(None);
    };
    let head = tag("div", "dlg__h")
        .child(tag("h2", "").attr("id", "h-attente").text("Il manque une partie de la page"))
        .child(icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer").on_click(close));
    let dialog = tag("dialog", "dlg")
        .attr("aria-labelledby", "h-attente")
        .child(head)
        .child(tag("div", "dlg__b").child(waiting(state, Arrival::Failed)));
    modal(dialog, move || asks_for_dialog(state), close)
}

/// The fields of a lever that is open in a column, or what is said until they come.
pub fn lever_fields(state: State, id: LeverId, column: ColumnId) -> Tag {
    match state.lazy_part.get_untracked() {
        Arrival::There(lazy_part) => (lazy_part.lever_editor)(id, column),
        coming @ (Arrival::Unasked | Arrival::Coming | Arrival::Failed) => {
            let close =
                button("linkish").text("Fermer").on_click(move || state.open_lever.set(None));
            let acts = tag("p", "lever__acts").child(close);
            tag("li", "lever lever--open").child(waiting(state, coming)).child(acts)
        }
    }
}

/// The lazy part as soon as it can be had; nothing where it does not come.
pub async fn arrived(state: State) -> Option<LazyPart> {
    let here = state.lazy_part.get_untracked().there();
    if here.is_some() { here } else { arrive().await.there() }
}
