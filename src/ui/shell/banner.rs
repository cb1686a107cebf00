//! Lines that say how the work is kept, and what just happened.

use crate::browser;
use crate::ui::dom::{Tag, Tags, render_effect, tag};
use crate::ui::lazy_part::{Stage, arrival, want};
use crate::ui::state::{Conflict, Persistence, Saved, State, Toast};
use crate::ui::widgets::{Icon, button, icon, icon_button, link};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};

/// What is wrong with the keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeepingFault {
    /// The browser forbids storage.
    Refused,
    /// There is no room left.
    Full,
    /// It came by a link.
    Received,
    /// Two tabs changed it at the same time.
    Conflict(Conflict),
    /// What should have opened cannot be read.
    Unread,
}

/// A line under the head when the work is not kept as it should be: the second file has the words.
pub fn banners() -> Tag {
    let state = State::here();
    let shown = move || state.persistence.with(fault).map(|fault| (fault, arrival(state)));
    render_effect(move || {
        if state.persistence.with(fault).is_some() {
            want(state);
        }
    });
    tag("div", "").attr("role", "status").dynamic(shown, move |shown| {
        let Some((fault, stage)) = shown else { return Tags::new() };
        match (stage, state.lazy_part.get_untracked().there()) {
            (Stage::There, Some(lazy_part)) => vec![(lazy_part.keeping_fault)(*fault)],
            (Stage::Failed, _) => vec![unkept()],
            _ => Tags::new(),
        }
    })
}

/// What is said when the words did not come either.
fn unkept() -> Tag {
    tag("div", "banner banner--warn")
        .child(icon(Icon::Warn))
        .child(tag("p", "banner__t").text("Votre travail n’est pas gardé comme il devrait l’être."))
}

const fn fault(persistence: &Persistence) -> Option<KeepingFault> {
    match &persistence.saved {
        Saved::Refused => Some(KeepingFault::Refused),
        Saved::Full => Some(KeepingFault::Full),
        Saved::Received => Some(KeepingFault::Received),
        Saved::Untouched | Saved::At(_) | Saved::Copied(_) | Saved::Collected => {
            match persistence.conflict {
                Some(conflict) => Some(KeepingFault::Conflict(conflict)),
                None if persistence.unread => Some(KeepingFault::Unread),
                None => None,
            }
        }
    }
}

/// A line that offers the version that waits. Nothing forces it.
pub fn version_line() -> Tag {
    let state = State::here();
    let ready = RwSignal::new(browser::is_version_ready());
    browser::on_version_ready(move || ready.set(true));
    let take = move || {
        state.flush();
        if state.peek(|dossier| {
            state.persistence.with_untracked(|persistence| {
                persistence.is_saved(dossier) && persistence.saved != Saved::Received
            })
        }) {
            browser::want_version();
        } else {
            state.notify(
                "Votre travail n’est pas gardé : enregistrez-le ou exportez-le avant de \
                changer de version.",
                false,
            );
        }
    };
    let line = move || {
        let acts = tag("div", "banner__acts")
            .child(button("btn btn--small").text("Utiliser la nouvelle version").on_click(take));
        tag("div", "banner no-print")
            .child(tag("p", "banner__t").text(
                "Une nouvelle version est prête. Votre travail est \
                gardé, puis la page se recharge.",
            ))
            .child(acts)
    };
    tag("div", "").attr("role", "status").show(move || ready.get(), line)
}

/// What just happened, with « Annuler » where it can be undone.
pub fn toast_line() -> Tag {
    let state = State::here();
    tag("div", "undo").attr("role", "status").dynamic(
        move || state.toast.get(),
        move |shown| shown.as_ref().map(|shown| toast(state, shown)).unwrap_or_default(),
    )
}

fn toast(state: State, toast: &Toast) -> Tags {
    // The message takes the focus away with it.
    let leave = move |act: fn(State)| {
        act(state);
        browser::focus_soon("titre".to_string());
    };
    let undo = || button("btn btn--small").text("Annuler").on_click(move || leave(State::undo));
    let close =
        icon_button("btn btn--small btn--quiet btn--icon", Icon::Close, "Fermer ce message")
            .on_click(move || leave(|state| state.toast.set(None)));
    let words = tag("span", "").text(&toast.words);
    [words.children(toast.page.map(|page| link("", page, page.name())))]
        .into_iter()
        .chain(toast.undo.then(undo))
        .chain([close])
        .collect()
}
