//! How the comparison is looked at: beside which column, which rows, which columns, and its words.

use super::table::shown;
use crate::browser;
use crate::present::text::scenario_name;
use crate::present::workbench::letter;
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::{late_presses, want};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, hidden, icon, popup};
use leptos::prelude::{Set, Update, With};

/// The menu; its presses come with the second file.
pub fn view_menu() -> Tag {
    let state = State::here();
    let panel = late_presses(|lazy_part| (lazy_part.view_presses)(Vec::new()));
    folded(panel).on("toggle", move |_| want(state))
}

/// The same on a page of the second file. `first`: what the page offers above the rest.
pub fn view_menu_with(first: Tags) -> Tag {
    folded(tag("div", "sc-menu__p").children(view_presses(first)))
}

fn folded(panel: Tag) -> Tag {
    let summary = tag("summary", "")
        .attr("id", "affichage")
        .text("Affichage")
        .child(hidden(" de la comparaison"));
    popup("sc-menu view", summary, panel)
}

/// The presses of the menu. `first`: what the page offers above the rest.
pub fn view_presses(first: Tags) -> Tags {
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
    let cents = view_press(move || state.view.with(|view| view.cents), "Centimes")
        .on_click(move || state.view.update(|view| view.cents = !view.cents));
    let beside = move || state.with(|dossier| !dossier.scenarios.is_empty());
    let columns = move || if beside() { named(state) } else { Vec::new() };
    // What comes and goes stands in a place of its own, and leaves the others where they are.
    let beside_panel = tag("div", "sc-menu__g")
        .show(beside, || tag("p", "hint").text("Écarts avec"))
        .dynamic(columns, move |columns| references(state, columns))
        .child(differing.attr("hidden", move || !beside()));
    let hidden_columns = tag("div", "sc-menu__g").show(
        move || count() > 0,
        move || button("").child(icon(Icon::Add)).text(hidden_words).on_click(show),
    );
    first.into_iter().chain([beside_panel, cents, hidden_columns, words]).collect()
}

/// A press that says whether it is on.
pub fn view_press(on: impl Fn() -> bool + Clone + 'static, words: &str) -> Tag {
    let shown = on.clone();
    button("")
        .attr("aria-pressed", move || on().to_string())
        .show(shown, || icon(Icon::Tick))
        .text(words)
}

/// The columns that are shown: « A, Base », « B, + 0,5 ETP ».
fn named(state: State) -> Vec<(Option<ScenarioId>, String)> {
    let named = |id: Option<ScenarioId>| {
        let name = state.with(|dossier| scenario_name(dossier, id));
        (id, format!("{}, {name}", letter(state.letter(id))))
    };
    shown(state).into_iter().map(named).collect()
}

/// The columns that the others may be compared with.
fn references(state: State, columns: &[(Option<ScenarioId>, String)]) -> Tags {
    let choice = |(id, name): &(Option<ScenarioId>, String)| {
        let id = *id;
        view_press(move || state.view.with(|view| view.reference == id), name)
            .on_click(move || state.view.update(|view| view.reference = id))
    };
    columns.iter().map(choice).collect()
}
