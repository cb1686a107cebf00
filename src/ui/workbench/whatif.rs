//! What-ifs of one press, and the choice of the scenario that a small screen shows.

use super::table::shown;
use crate::browser;
use crate::present::text::{Route, scenario_name};
use crate::present::workbench::{letter, quick_name, quick_press};
use crate::scenario::{MOST_SCENARIOS, Quick, ScenarioAction};
use crate::situation::{Field, Gap, LeverId, ScenarioId};
use crate::ui::dom::{Tag, tag};
use crate::ui::state::{ChangeOwner, State};
use crate::ui::widgets::{button, column_mark, go_to};
use leptos::prelude::{Get, Set, WithUntracked};

/// The presses.
pub fn whatif() -> Tag {
    let state = State::here();
    let named = |quick| match quick {
        Quick::Ctg => tag("abbr", "")
            .attr("title", "convention territoriale globale")
            .text(quick_press(quick)),
        Quick::DemiPoste
        | Quick::Analyse
        | Quick::Communication
        | Quick::Guichet
        | Quick::Depenses
        | Quick::Blank => tag("span", "").text(quick_press(quick)),
    };
    let presses = Quick::ALL.into_iter().map(|quick| {
        button("btn btn--small").child(named(quick)).on_click(move || press(state, quick))
    });
    tag("div", "whatif")
        .attr("id", "scenarios")
        .attr("tabindex", "-1")
        .attr("role", "group")
        .attr("aria-labelledby", "h-wi")
        .child(tag("span", "whatif__t").attr("id", "h-wi").text("Et si…"))
        .children(presses)
}

/// Adds the scenario of a press, shows it, and leads to what it lacks; what else could change is
/// chosen first.
fn press(state: State, quick: Quick) {
    let room = state.peek(|dossier| dossier.scenarios.len() < MOST_SCENARIOS);
    if quick == Quick::Blank && room {
        state.choosing.set(Some(ChangeOwner::NewScenario));
        return;
    }
    if !state.act(ScenarioAction::AddQuick(quick, quick_name(quick).to_string())) {
        return;
    }
    let Some(id) = see_last(state) else {
        return;
    };
    if let Some(field) = first_gap(state, id) {
        go_to(state, field);
    } else {
        browser::scroll_to_end_soon(".cmp-scroll");
    }
    say_added(state, id);
}

/// Says that a scenario was added.
pub(super) fn say_added(state: State, id: ScenarioId) {
    let name = state.peek(|dossier| scenario_name(dossier, Some(id)));
    state.notify(&format!("Scénario « {name} » ajouté."), true);
}

/// Says on another page that a scenario was made there, and where it is.
pub fn say_made(state: State, id: ScenarioId) {
    state.seen.set(Some(id));
    state.open_lever.set(None);
    let name = state.peek(|dossier| scenario_name(dossier, Some(id)));
    let letter = letter(state.peek(|dossier| dossier.letter(Some(id))));
    let words = format!("Scénario {letter}, « {name} », ajouté, page ");
    state.show_toast(&words, true, Some(Route::Simuler));
}

/// The same of the last one.
pub fn say_last_made(state: State) {
    if let Some(id) = see_last(state) {
        say_made(state, id);
    }
}

/// Shows the last scenario beside the base, every lever closed; its id.
pub(super) fn see_last(state: State) -> Option<ScenarioId> {
    let id = state.peek(|dossier| dossier.scenarios.last().map(|scenario| scenario.id))?;
    state.seen.set(Some(id));
    state.open_lever.set(None);
    Some(id)
}

/// The first field of a scenario that is empty and that a figure waits for.
fn first_gap(state: State, scenario: ScenarioId) -> Option<Field> {
    let levers: Vec<LeverId> = state.peek(|dossier| {
        dossier.scenario(scenario).map(|known| known.levers.iter().map(|lever| lever.id).collect())
    })?;
    let gaps = state.comparison.with_untracked(|comparison| {
        comparison.column(Some(scenario))?.outcome.reste_a_charge.value.clone().err()
    })?;
    gaps.into_iter().find_map(|gap| {
        let Gap::Empty(field) = gap else { return None };
        levers.iter().any(|id| field.names(*id)).then_some(field)
    })
}

/// On a small screen: the base, and one scenario.
pub fn picker() -> Tag {
    let state = State::here();
    let ids = move || shown(state).into_iter().flatten().collect::<Vec<_>>();
    tag("fieldset", "picker")
        .attr("hidden", move || ids().is_empty())
        .child(tag("legend", "").text("Comparer la base avec"))
        .for_each(ids, move |id| vec![choice(state, id)])
}

fn choice(state: State, id: ScenarioId) -> Tag {
    let letter = move || state.letter(Some(id));
    let radio = tag("input", "")
        .attr("type", "radio")
        .attr("name", "vu")
        .prop("checked", move || state.seen.get() == Some(id))
        .on("change", move |_| state.seen.set(Some(id)));
    let shown =
        tag("span", "picker__l").dynamic(letter, |letter| vec![column_mark(*letter)]).child(
            tag("span", "").text(move || state.with(|dossier| scenario_name(dossier, Some(id)))),
        );
    tag("label", "").child(radio).child(shown)
}
