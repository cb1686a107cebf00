//! The trash of the scenarios, under the presses that add one.

use crate::browser;
use crate::present::workbench::{TrashRow, TrashView, no_room_words, restored_words, trash_view};
use crate::scenario::{MOST_SCENARIOS, ScenarioAction};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, column_mark, hidden};
use leptos::prelude::{Get, Memo, Set, With};

/// Where the focus goes when what was pressed is gone.
const HEAD: &str = "corbeille";

/// How many scenarios are in the trash, which unfolds; nothing when it is empty.
pub fn trash() -> Tags {
    let state = State::here();
    let view = Memo::new(move |_| state.with(trash_view));
    let line = move || view.get().map(|view| view.line).unwrap_or_default();
    let list = tag("div", "trash__b").dynamic(
        move || view.get(),
        move |view| view.as_ref().map(|view| inside(state, view)).unwrap_or_default(),
    );
    let frame = tag("details", "trash no-print")
        .attr("hidden", move || view.with(Option::is_none))
        .child(tag("summary", "").attr("id", HEAD).text(line))
        .child(list);
    vec![frame]
}

fn inside(state: State, view: &TrashView) -> Tags {
    let empty = move || {
        state.act(ScenarioAction::EmptyTrash);
        state.notify("Corbeille vidée.", true);
        browser::focus_soon("scenarios".to_string());
    };
    let list = tag("ul", "").children(view.rows.iter().map(|row| item(state, row.clone())));
    let full = view.full.as_ref().map(|words| tag("p", "hint").text(words));
    let acts = button("linkish").text("Vider la corbeille").on_click(empty);
    std::iter::once(list).chain(full).chain([tag("p", "").child(acts)]).collect()
}

fn item(state: State, row: TrashRow) -> Tag {
    let of = || hidden(&format!(" : {}", row.name));
    let words = tag("span", "trash__w")
        .child(column_mark(row.letter))
        .child(tag("b", "").text(&row.name))
        .text("\u{a0}: ")
        .child(tag("span", "").text(&row.changes));
    let back = button("btn btn--small").text("Remettre").child(of());
    let gone = button("linkish").text("Supprimer pour de bon").child(of());
    let acts = tag("span", "trash__a");
    let (restored, discarded) = (row.clone(), row.clone());
    tag("li", "").child(words).child(
        acts.child(back.on_click(move || restore(state, &restored)))
            .child(gone.on_click(move || discard(state, &discarded))),
    )
}

/// Gives a scenario back, and leads to its column; with six of them, says what to do first.
fn restore(state: State, row: &TrashRow) {
    if state.peek(|dossier| dossier.scenarios.len() >= MOST_SCENARIOS) {
        return state.notify(&state.peek(|dossier| no_room_words(dossier, row)), false);
    }
    if state.act(ScenarioAction::Restore(row.scenario)) {
        state.seen.set(Some(row.scenario));
        browser::focus_soon(format!("menu-{}", row.scenario.0));
        state.notify(&state.peek(|dossier| restored_words(dossier, row.scenario)), true);
    }
}

fn discard(state: State, row: &TrashRow) {
    if state.act(ScenarioAction::Discard(row.scenario)) {
        let left = state.peek(|dossier| !dossier.trash.is_empty());
        browser::focus_soon(if left { HEAD } else { "scenarios" }.to_string());
        state.notify(&format!("Scénario « {} » supprimé de la corbeille.", row.name), true);
    }
}
