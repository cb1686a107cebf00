//! How the plan is looked at: which column, by exercice or as a whole, beside what, and its words.

use super::plan_signals::PlanSignals;
use crate::present::text::scenario_name;
use crate::present::years::plan_summary;
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, icon};
use crate::ui::workbench::{shown, view_menu_with, view_press, words_dialog};
use leptos::prelude::{Set, Update, With};

/// The choice of the column that is shown; the calendar and the curve follow it too.
pub fn column_select(signals: PlanSignals) -> Tag {
    let state = State::here();
    let columns = move || -> Vec<(u32, String)> {
        let named = |scenario: Option<ScenarioId>| {
            (scenario.map_or(0, |id| id.0), state.with(|dossier| scenario_name(dossier, scenario)))
        };
        shown(state).into_iter().map(named).collect()
    };
    let option =
        |(id, name): &(u32, String)| tag("option", "").attr("value", id.to_string()).text(name);
    let list = tag("select", "in")
        .attr("id", "colonne")
        .dynamic(columns, move |columns| columns.iter().map(option).collect())
        .prop("value", move || signals.chosen().map_or(0, |id| id.0).to_string())
        .on("change", move |event| {
            signals.chosen_set(
                event_target_value(&event).parse().ok().filter(|id| *id > 0).map(ScenarioId),
            )
        });
    tag("div", "tools__year no-print")
        .child(tag("label", "label").attr("for", "colonne").text("Colonne"))
        .child(list)
}

/// « Affichage », as on the workbench, with the choice of the exercices or of the whole plan; and
/// the press that says it in words.
pub fn plan_menu(signals: PlanSignals) -> Tag {
    let state = State::here();
    let choice = move |whole: bool, words: &str| {
        view_press(move || state.view.with(|view| view.whole == whole), words).on_click(move || {
            signals.why.set(None);
            state.view.update(|view| view.whole = whole);
        })
    };
    let first: Tags = vec![
        tag("p", "hint").text("Montrer"),
        choice(false, "Par exercice, une colonne"),
        choice(true, "Sur tout le plan, les colonnes"),
    ];
    let words = button("btn btn--small")
        .child(icon(Icon::Copy))
        .text("Résumer le plan en mots")
        .on_click(move || state.summing.set(true));
    tag("div", "acts plan-look no-print").child(view_menu_with(first)).child(words)
}

/// The plan in words, in a dialog.
pub fn plan_words(signals: PlanSignals) -> Tag {
    let state = State::here();
    let words = move || {
        let (columns, reference) = (shown(state), state.view.with(|view| view.reference));
        state.with(|dossier| signals.with(|plan| plan_summary(dossier, plan, reference, &columns)))
    };
    words_dialog("Le plan en mots", words)
}
