//! What a mission costs, in addition to the budget lines.

use super::mission::{chosen, draft};
use crate::browser;
use crate::law::{Datum, Mission};
use crate::scenario::{Action, MissionAction};
use crate::situation::{CostId, Field, Owner};
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, focus_next, hidden, icon, input, note};

/// Adds what the mission costs, in addition to the budget lines.
pub fn costs(frame: Tag, owner: Owner) -> Tag {
    let state = State::here();
    let add = move |per_session| {
        if state.act(Action::Mission(owner, MissionAction::AddCost { per_session }))
            && let Some(id) = state.peek(|dossier| {
                dossier.mission(owner).and_then(|draft| draft.costs.last().map(|cost| cost.id))
            })
        {
            browser::focus_soon(Field::CostName(owner, id).anchor());
        }
    };
    let adding = move |per_session, words: &str| {
        button("btn btn--small")
            .child(icon(Icon::Add))
            .text(words)
            .on_click(move || add(per_session))
    };
    let acts = tag("p", "acts").child(adding(false, "Frais").attr("id", add_cost(owner))).show(
        move || chosen(state, owner) == Some(Mission::AnalysePratique),
        move || adding(true, "Prix par séance"),
    );
    frame
        .child(tag("p", "label").text("Frais de la mission, en plus des autres dépenses"))
        .for_each(
            move || draft(state, owner, |draft| draft.costs.iter().map(|cost| cost.id).collect()),
            move |id| vec![cost_row(owner, id)],
        )
        .child(acts)
}

/// The press that adds a cost.
fn add_cost(owner: Owner) -> String {
    format!("ajouter-{}", Field::Datum(owner, Datum::Avenant).anchor())
}

fn cost_row(owner: Owner, id: CostId) -> Tag {
    let state = State::here();
    let (name, amount) = (Field::CostName(owner, id), Field::CostAmount(owner, id));
    let per_session = move || {
        draft(state, owner, |draft| {
            draft.costs.iter().any(|cost| cost.id == id && cost.per_session)
        })
    };
    let label = move || {
        let label = if per_session() { "Prix d’une séance, en euros" } else { "Prix, en euros" };
        format!("{label} : {}", state.text(name))
    };
    let unit = move || if per_session() { "€/séance" } else { "€" }.to_string();
    let remove = move || {
        let rows: Vec<CostId> = state
            .peek(|dossier| {
                dossier.mission(owner).map(|draft| draft.costs.iter().map(|cost| cost.id).collect())
            })
            .unwrap_or_default();
        state.act(Action::Mission(owner, MissionAction::RemoveCost(id)));
        focus_next(&rows, id, |id| Field::CostName(owner, id), &add_cost(owner));
        state.notify("Frais retirés.", true);
    };
    let removal = button("btn btn--quiet btn--icon")
        .child(icon(Icon::Remove))
        .child(hidden("Retirer ").text(move || state.text(name)))
        .on_click(remove);
    tag("div", "cost")
        .child(input(name, "Nom des frais", false).attr("placeholder", "Nom"))
        .child(input(amount, "", true).attr("aria-label", label))
        .child(tag("span", "hint").text(unit))
        .child(removal)
        .child(note(amount))
}
