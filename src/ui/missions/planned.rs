//! What is typed to prepare the other missions: actions of communication, the guichet unique, the
//! data of the missions of 2017.

use crate::browser;
use crate::law::{Certainty, Datum, Framework, Mission};
use crate::present::text::{mission_title, question, typeset};
use crate::scenario::PlannerAction;
use crate::situation::{Field, Owner, PlannedActionId, PlannerField};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{
    Icon, badge, button, column_heading, grid, hidden, icon, input, labelled, note, yes_no,
};
use crate::ui::workbench::data_fields;

/// The strategy, and the actions with their prices.
pub fn actions_fields() -> Tags {
    let state = State::here();
    let ids = move || state.with(|dossier| dossier.base.planner.actions.clone());
    let none = move || ids().is_empty();
    let add = move || {
        if state.act(PlannerAction::AddPlannedAction)
            && let Some(id) = state.peek(|dossier| dossier.base.planner.actions.last().copied())
        {
            browser::focus_soon(Field::Planner(PlannerField::ActionName(id)).anchor());
        }
    };
    let table = move || {
        let heads = vec![
            column_heading("", "Action de l’année"),
            column_heading("num", "Prix, €"),
            tag("td", ""),
        ];
        grid("Actions de communication", &["w-name", "w-amt", "w-x"], heads)
            .child(tag("tbody", "").for_each(ids, action_rows))
    };
    vec![
        tag("div", "data-rows")
            .child(yes_no(Field::Planner(PlannerField::Strategie), question(Datum::Strategie))),
        tag("div", "acts-t").show(move || !none(), table).show(none, || {
            tag("p", "").text(
                "Aucune action prévue\u{a0}: il en faut au moins une \
                dans l’année.",
            )
        }),
        tag("p", "acts no-print").child(
            button("btn btn--small")
                .child(icon(Icon::Add))
                .text("Ajouter une action")
                .on_click(add),
        ),
        tag("p", "hint").child(badge(Certainty::Entered)).text(
            " Une action sans prix laisse le calcul «\u{a0}à compléter\u{a0}»\u{202f}; tapez \
                0 si elle ne coûte rien.",
        ),
    ]
}

fn action_rows(id: PlannedActionId) -> Tags {
    let state = State::here();
    let (name, price) = (
        Field::Planner(PlannerField::ActionName(id)),
        Field::Planner(PlannerField::ActionPrice(id)),
    );
    let remove = move || {
        state.act(PlannerAction::RemovePlannedAction(id));
        state.notify("Action retirée.", true);
    };
    let removal = button("btn btn--quiet btn--icon no-print")
        .child(icon(Icon::Remove))
        .child(hidden("Retirer ").text(move || state.text(name)))
        .on_click(remove);
    let price_box = input(price, "", true)
        .attr("aria-label", move || format!("Prix de « {} », en euros", state.text(name)));
    let row = tag("tr", "")
        .child(
            tag("th", "lab")
                .attr("scope", "row")
                .child(input(name, "Nom de l’action", false).attr("placeholder", "Nom")),
        )
        .child(tag("td", "num").child(price_box))
        .child(tag("td", "num").child(removal));
    vec![row, tag("tr", "sub").child(tag("td", "num").attr("colspan", "3").child(note(price)))]
}

/// The guichet unique: whether it is held, and what it would cost.
pub fn entry_fields() -> Tag {
    tag("div", "prose")
        .child(tag("div", "data-rows").child(yes_no(
            Field::Planner(PlannerField::UniqueEntree),
            question(Datum::UniqueEntree),
        )))
        .child(fees(Mission::GuichetUnique))
}

fn fees(mission: Mission) -> Tag {
    labelled(
        Field::Planner(PlannerField::Fees(mission)),
        "Frais de la mission, € (0 s’il n’y en a pas)",
        false,
    )
}

/// The data of the missions of 2017, and the costs of those that the base does not choose.
pub fn supplementary_fields() -> Tags {
    let state = State::here();
    let missions = Mission::ALL
        .into_iter()
        .filter(|mission| mission.framework() == Framework::Supplementaires2017);
    let draw = |mission: Mission| {
        let chosen = move || state.with(|dossier| dossier.base.mission.chosen == Some(mission));
        let own = "Choisie dans votre base\u{a0}: ses frais sont ceux de la base.";
        tag("div", "mission")
            .child(tag("h3", "").text(typeset(mission_title(mission))))
            .child(tag("div", "data-rows").children(data_fields(Owner::Base, mission)))
            .show(chosen, move || tag("p", "hint").text(own))
            .show(move || !chosen(), move || fees(mission))
    };
    vec![tag("div", "cols-3").children(missions.map(draw))]
}
