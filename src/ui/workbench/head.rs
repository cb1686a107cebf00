//! The head of a column: its name, its mark, what can be done with it.

use super::table::{ColumnId, shown};
use crate::browser;
use crate::present::text::scenario_name;
use crate::present::workbench::letter;
use crate::scenario::{Direction, History, ScenarioAction};
use crate::situation::{Field, ScenarioId};
use crate::ui::dom::{Tag, Tags, event_target_value, key_of, tag};
use crate::ui::lazy_part::{LazyPart, late_presses, want};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, column_mark, hidden, icon, popup};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update};

/// The head of the base or of a scenario.
pub fn column_head(column: ColumnId) -> Tag {
    let state = State::here();
    let renaming = RwSignal::new(false);
    let name = move || state.with(|dossier| scenario_name(dossier, column.0));
    let Some(id) = column.0 else {
        let year = move || state.exercice().year().to_string();
        return tag("div", "sc-h")
            .child(tag("span", "").text("Base ").text(year))
            .child(column_mark(0));
    };
    let letter = move || state.letter(column.0);
    tag("div", "")
        .attr("class", move || if renaming.get() { "sc-h sc-h--edit" } else { "sc-h" })
        .dynamic(
            move || (renaming.get(), letter()),
            move |(edited, letter)| {
                if *edited {
                    let lazy_part = state.lazy_part.get_untracked().there();
                    let rename = |lazy_part: LazyPart| (lazy_part.rename)(id, renaming, *letter);
                    return lazy_part.map(rename).unwrap_or_default();
                }
                let name = tag("span", "").text(name);
                vec![name, column_mark(*letter), menu(state, id, renaming)]
            },
        )
}

/// The box in which a scenario is given another name.
pub fn rename(id: ScenarioId, renaming: RwSignal<bool>, known: usize) -> Tags {
    let state = State::here();
    let field = Field::ScenarioName(id);
    let before = state.peek(|dossier| dossier.texts.get(field).to_string());
    let done = move || {
        state.history.update(History::pause);
        renaming.set(false);
        browser::focus_soon(format!("menu-{}", id.0));
    };
    let back = move || {
        state.type_text(field, before.clone());
        done();
    };
    let on_key = {
        let back = back.clone();
        move |event: web_sys::Event| match key_of(&event).as_str() {
            "Enter" => done(),
            "Escape" => back(),
            _ => {}
        }
    };
    browser::focus_soon(field.anchor());
    let name = tag("input", "in")
        .attr("id", field.anchor())
        .attr("aria-label", format!("Nom du scénario {}", letter(known)))
        .attr("maxlength", "120")
        .prop("value", move || state.text(field))
        .on("input", move |event| state.type_text(field, event_target_value(&event)))
        .on("keydown", on_key);
    vec![
        name,
        button("btn btn--small").text("Valider").on_click(done),
        button("btn btn--small btn--quiet").text("Annuler").on_click(back),
    ]
}

/// Copies a scenario, and leads to the copy.
fn duplicate(state: State, id: ScenarioId) {
    let name = state.peek(|dossier| scenario_name(dossier, Some(id)));
    if !state.act(ScenarioAction::Duplicate(id, name.clone())) {
        return;
    }
    let copy = state.peek(|dossier| {
        dossier.scenarios.iter().skip_while(|known| known.id != id).nth(1).map(|known| known.id)
    });
    if let Some(copy) = copy {
        state.seen.set(Some(copy));
        browser::focus_soon(format!("menu-{}", copy.0));
    }
    state.notify(&format!("« {name} » dupliqué."), true);
}

fn menu(state: State, id: ScenarioId, renaming: RwSignal<bool>) -> Tag {
    let summary =
        tag("summary", "").attr("id", format!("menu-{}", id.0)).child(icon(Icon::Dots)).child(
            hidden("Actions du scénario ")
                .text(move || state.with(|dossier| scenario_name(dossier, Some(id)))),
        );
    let presses = move |lazy_part: &LazyPart| (lazy_part.column_presses)(id, renaming);
    popup("sc-menu", summary, late_presses(presses)).on("toggle", move |_| want(state))
}

/// What can be done with a scenario.
pub fn column_presses(id: ScenarioId, renaming: RwSignal<bool>) -> Tags {
    let state = State::here();
    let name = move || state.peek(|dossier| scenario_name(dossier, Some(id)));
    let remove = move || {
        let wording = format!("Scénario « {} » retiré.", name());
        state.act(ScenarioAction::Remove(id));
        state.tidy();
        state.notify(&wording, true);
        browser::focus_soon("titre".to_string());
    };
    let shift = move |side| {
        if state.act(ScenarioAction::Move(id, side)) {
            browser::focus_soon(format!("menu-{}", id.0));
        }
    };
    let press = |shape, words: &str| button("").child(icon(shape)).text(words);
    vec![
        press(Icon::Pen, "Renommer").on_click(move || renaming.set(true)),
        press(Icon::Copy, "Dupliquer").on_click(move || duplicate(state, id)),
        press(Icon::Back, "Vers la gauche").on_click(move || shift(Direction::Left)),
        press(Icon::Arrow, "Vers la droite").on_click(move || shift(Direction::Right)),
        press(Icon::Close, "Masquer").on_click(move || hide(state, id)),
        press(Icon::Remove, "Retirer").on_click(remove),
    ]
}

/// Takes a column out of sight; nothing is compared with it any more.
fn hide(state: State, id: ScenarioId) {
    state.view.update(|view| {
        view.hidden.push(id);
        view.reference = view.reference.filter(|reference| *reference != id);
    });
    state.seen.set(shown(state).into_iter().flatten().next());
    browser::focus_soon("affichage".to_string());
}
