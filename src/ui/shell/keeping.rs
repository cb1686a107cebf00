//! What is said when the work is not kept as it should be.

use super::banner::KeepingFault;
use crate::browser;
use crate::present::text::Route;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::{Conflict, Persistence, State};
use crate::ui::widgets::{Icon, button, icon};
use leptos::prelude::Update;

/// How a fault is told: a class, a title, words, and what helps.
type Line = (&'static str, &'static str, &'static str, Option<fn() -> Tag>);

/// The line of a fault.
pub fn keeping_fault(fault: KeepingFault) -> Tag {
    banner(line(fault))
}

const fn line(fault: KeepingFault) -> Line {
    match fault {
        KeepingFault::Refused => (
            "banner banner--warn",
            "Rien n’est gardé.",
            " Votre navigateur refuse de conserver des données pour cette page\u{a0}: tout \
                fonctionne, mais fermer l’onglet efface votre travail.",
            None,
        ),
        KeepingFault::Full => (
            "banner banner--error",
            "Plus de place.",
            " La mémoire de votre navigateur est pleine\u{a0}: vos derniers changements ne sont \
                pas gardés.",
            Some(to_data),
        ),
        KeepingFault::Received => (
            "banner banner--warn",
            "Copie reçue par un lien, non gardée.",
            " Vos dossiers sont restés tels quels.",
            Some(keep),
        ),
        KeepingFault::Conflict(conflict) => {
            ("banner banner--warn", "Deux onglets.", conflict_words(conflict), Some(seen))
        }
        KeepingFault::Unread => (
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
