//! How the comparison is looked at: beside which column, which rows, which columns, and its words.

use super::table::shown;
use crate::browser;
use crate::present::text::scenario_name;
use crate::present::workbench::letter;
use crate::situation::Id;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, hidden, icon, popup};
use leptos::prelude::{Set, Update, With, untrack};

/// The menu; it has nothing to offer while there is only the base. `first`: what the page offers
/// above the rest.
pub fn view_menu(first: Tags) -> Tag {
    let state = State::here();
    let count = move || state.view.with(|view| view.hidden.len());
    let show = move || {
        state.view.update(|view| view.hidden.clear());
        browser::focus_soon("affichage".to_string());
    };
    let hidden_words = move || match count() {
        1 => "Montrer la colonne masquée".to_string(),
        count => format!("Montrer les {count} colonnes masquées"),
    };
    let differing =
        view_press(move || state.view.with(|view| view.differing), "Seulement ce qui diffère")
            .on_click(move || state.view.update(|view| view.differing = !view.differing));
    let words = button("")
        .child(icon(Icon::Copy))
        .text("Résumer en mots")
        .on_click(move || state.summing.set(true));
    let panel = tag("div", "sc-menu__p")
        .children(first)
        .child(tag("p", "hint").text("Écarts avec"))
        .region(move || names(state).concat(), move || untrack(|| references(state)))
        .child(differing)
        .show(
            move || count() > 0,
            move || button("").child(icon(Icon::Add)).text(hidden_words).on_click(show),
        )
        .child(words);
    let summary = tag("summary", "")
        .attr("id", "affichage")
        .text("Affichage")
        .child(hidden(" de la comparaison"));
    popup("sc-menu view", summary, panel)
        .attr("hidden", move || state.with(|dossier| dossier.scenarios.is_empty()))
}

/// A press that says whether it is on.
pub fn view_press(on: impl Fn() -> bool + Clone + 'static, words: &str) -> Tag {
    let shown = on.clone();
    button("")
        .attr("aria-pressed", move || Some(on().to_string()))
        .show(shown, || icon(Icon::Tick))
        .text(words)
}

/// « A, Base », « B, + 0,5 ETP »: the columns that are shown.
fn names(state: State) -> Vec<String> {
    let name = |id: Option<Id>| {
        let place = state
            .compared(|comparison| {
                comparison.columns.iter().position(|column| column.scenario == id)
            })
            .unwrap_or_default();
        format!("{}, {}", letter(place), state.with(|dossier| scenario_name(dossier, id)))
    };
    shown(state).into_iter().map(name).collect()
}

/// The columns that the others may be compared with.
fn references(state: State) -> Tags {
    let choice = move |(id, name): (Option<Id>, String)| {
        view_press(move || state.view.with(|view| view.reference == id), &name)
            .on_click(move || state.view.update(|view| view.reference = id))
    };
    shown(state).into_iter().zip(names(state)).map(choice).collect()
}
