//! The comparison, or the plan, in words, ready to copy into a note.

use super::table::shown;
use crate::browser;
use crate::present::workbench::summary;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon_button, modal};
use leptos::prelude::{Get, Set, With, untrack};

/// The comparison of the exercice, in words.
pub fn summary_dialog() -> Tag {
    let state = State::here();
    let words = move || {
        let (columns, reference) = (shown(state), state.view.with(|view| view.reference));
        state.with(|dossier| {
            state.compared(|comparison| summary(dossier, comparison, reference, &columns))
        })
    };
    words_dialog("La comparaison en mots", words)
}

/// Copies a text, and says whether the browser did.
fn copy(state: State, words: &str) {
    browser::copy(words, move |done| {
        state.notify(
            if done {
                "Résumé copié."
            } else {
                "Votre navigateur refuse de copier : sélectionnez le texte et copiez-le."
            },
            false,
        );
    });
}

/// A dialog; open while the comparison is shown in words.
pub fn words_dialog(name: &str, words: impl Fn() -> String + Copy + 'static) -> Tag {
    let state = State::here();
    let copy = move || {
        copy(state, &untrack(words));
        state.summing.set(false);
    };
    let title = tag("h2", "").attr("id", "h-resume").text(name);
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer")
        .on_click(move || state.summing.set(false));
    let text = tag("textarea", "in summary")
        .attr("id", "resume")
        .attr("readonly", true)
        .attr("rows", "12")
        .attr("aria-labelledby", "h-resume")
        .prop("value", move || if state.summing.get() { words() } else { String::new() });
    let acts = tag("div", "dlg__acts").child(button("btn btn--main").text("Copier").on_click(copy));
    let dialog = tag("dialog", "dlg")
        .attr("aria-labelledby", "h-resume")
        .child(tag("div", "dlg__h").child(title).child(close))
        .child(tag("div", "dlg__b").child(text))
        .child(acts);
    modal(dialog, move || state.summing.get(), move || state.summing.set(false))
}
