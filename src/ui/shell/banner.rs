//! Lines that say how the work is kept, and what just happened.

use crate::browser;
use crate::present::text::Route;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::{Conflict, Persistence, Saved, State, Toast};
use crate::ui::widgets::{Icon, button, icon, icon_button, link};
use leptos::prelude::{Get, RwSignal, Set, Update, With, WithUntracked};

/// What is wrong with the keeping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fault {
    Refused,
    Full,
    Received,
    Conflict(Conflict),
    Unread,
}

/// How a fault is told: a class, a title, words, and what helps.
type Line = (&'static str, &'static str, &'static str, Option<fn() -> Tag>);

/// A line under the head when the work is not kept as it should be.
pub fn banners() -> Tag {
    let state = State::here();
    tag("div", "").attr("role", "status").dynamic(
        move || state.persistence.with(fault),
        |fault| fault.map(|fault| banner(line(fault))).into_iter().collect(),
    )
}

const fn fault(persistence: &Persistence) -> Option<Fault> {
    match &persistence.saved {
        Saved::Refused => Some(Fault::Refused),
        Saved::Full => Some(Fault::Full),
        Saved::Received => Some(Fault::Received),
        Saved::Untouched | Saved::At(_) | Saved::Copied(_) => match persistence.conflict {
            Some(conflict) => Some(Fault::Conflict(conflict)),
            None if persistence.unread => Some(Fault::Unread),
            None => None,
        },
    }
}

const fn line(fault: Fault) -> Line {
    match fault {
        Fault::Refused => (
            "banner banner--warn",
            "Rien n’est gardé.",
            " Votre navigateur refuse de conserver des données pour cette page\u{a0}: tout \
                fonctionne, mais fermer l’onglet efface votre travail.",
            None,
        ),
        Fault::Full => (
            "banner banner--error",
            "Plus de place.",
            " La mémoire de votre navigateur est pleine\u{a0}: vos derniers changements ne sont \
                pas gardés.",
            Some(to_data),
        ),
        Fault::Received => (
            "banner banner--warn",
            "Copie reçue par un lien, non gardée.",
            " Vos dossiers sont restés tels quels.",
            Some(keep),
        ),
        Fault::Conflict(conflict) => {
            ("banner banner--warn", "Deux onglets.", conflict_words(conflict), Some(seen))
        }
        Fault::Unread => (
            "banner banner--warn",
            "Un dossier gardé n’a pas pu être lu.",
            " Il est laissé tel quel\u{a0}: vous pouvez l’exporter. Vous êtes sur l’exemple.",
            Some(to_data),
        ),
    }
}

const fn conflict_words(conflict: Conflict) -> &'static str {
    match conflict {
        Conflict::Ours => {
            " Ce dossier a changé dans un autre onglet\u{a0}: votre travail d’ici est gardé à \
                part, dans une copie."
        }
        Conflict::Theirs => {
            " Un autre onglet changeait aussi ce dossier\u{a0}: son travail est gardé à part, dans \
                une copie."
        }
    }
}

fn banner((class, title, words, help): Line) -> Tag {
    let acts = help.map(|help| tag("div", "banner__acts").child(help()));
    tag("div", class)
        .child(icon(Icon::Warn))
        .child(tag("p", "banner__t").child(tag("strong", "").text(title)).text(words))
        .children(acts)
}

fn to_data() -> Tag {
    tag("a", "btn btn--small").attr("href", Route::Donnees.href()).text("Mes données")
}

/// The same, once for all: the two dossiers are there.
fn seen() -> Tag {
    let state = State::here();
    to_data().on_click(move || state.persistence.update(|persistence| persistence.conflict = None))
}

/// The copy becomes one more kept dossier.
fn keep() -> Tag {
    let state = State::here();
    button("btn btn--small").text("Enregistrer chez moi").on_click(move || {
        state.persistence.update(Persistence::adopt);
        state.flush();
        browser::focus_soon("titre".to_string());
    })
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
