//! What a scenario changes: sentences that one presses to edit where they stand.

use super::super::table::ColumnId;
use crate::present::workbench::{lever_sentence, mark};
use crate::situation::LeverId;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::{Stage, arrival, lever_fields};
use crate::ui::state::{ChangeOwner, State};
use crate::ui::widgets::{button, hidden};
use leptos::prelude::{Get, Set};

/// The levers of a column; the base changes nothing.
pub fn lever_list(column: ColumnId) -> Tags {
    let state = State::here();
    let Some(scenario) = column.0 else {
        return vec![tag("span", "none").text("rien\u{a0}: votre relais aujourd’hui")];
    };
    let ids = move || -> Vec<LeverId> {
        let of =
            |known: &crate::scenario::Scenario| known.levers.iter().map(|lever| lever.id).collect();
        state.with(|dossier| dossier.scenario(scenario).map(of).unwrap_or_default())
    };
    let draw = move |id| vec![lever_item(state, id, column)];
    let add = button("linkish lever-add")
        .text("Ajouter…")
        .child(hidden(" un changement"))
        .on_click(move || state.choosing.set(Some(ChangeOwner::Scenario(scenario))));
    vec![
        tag("div", "levers-box")
            .for_each(ids, draw)
            .show(move || ids().is_empty(), || tag("span", "none").text("rien encore")),
        add,
    ]
}

/// One lever: its sentences, or its fields while it is open.
fn lever_item(state: State, id: LeverId, column: ColumnId) -> Tag {
    let open = move || state.open_lever.get() == Some(id);
    let sentences = move || {
        state.with(|dossier| {
            let exercice = state.exercice();
            let sentences = |lever| lever_sentence(dossier, lever, exercice);
            dossier.lever(id).map(sentences).unwrap_or_default()
        })
    };
    let draw = move |shown: &Result<Vec<String>, Stage>| match shown {
        Err(_) => vec![lever_fields(state, id, column)],
        Ok(sentences) => sentences
            .iter()
            .enumerate()
            .map(|(index, words)| sentence_item(state, id, column, index, words))
            .collect(),
    };
    let shown = move || if open() { Err(arrival(state)) } else { Ok(sentences()) };
    tag("ul", "levers").dynamic(shown, draw)
}

fn sentence_item(state: State, id: LeverId, column: ColumnId, index: usize, words: &str) -> Tag {
    let todo = if words.contains('…') { " lever--todo" } else { "" };
    let press = button("")
        .text(words)
        .child(hidden(" : modifier"))
        .on_click(move || state.open_lever.set(Some(id)));
    let press = if index == 0 { press.attr("id", lever_id(id)) } else { press };
    tag("li", "")
        .attr("class", move || format!("lever lever--{}{todo}", mark(state.letter(column.0))))
        .child(press)
}

/// The id of the first sentence of a lever: the focus comes back to it.
pub fn lever_id(id: LeverId) -> String {
    format!("levier-{}", id.0)
}
