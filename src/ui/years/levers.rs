//! The dates of the levers of a scenario, and its own evolutions.

use super::ceilings::unpublished_years;
use super::evolution::evolution_fields;
use super::plan_signals::PlanSignals;
use crate::browser;
use crate::calendar::Exercice;
use crate::draft::BaremeWay;
use crate::present::text::scenario_name;
use crate::present::years::dated_lever;
use crate::scenario::{LeverAction, LeverKind};
use crate::situation::{Evolving, Field, LeverId, Owner, ScenarioId};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, column_mark, hidden, icon, labelled};
use crate::ui::workbench::period_fields;
use leptos::prelude::{Memo, With, WithUntracked};

/// A part for each scenario.
pub fn lever_dates(signals: PlanSignals) -> Tags {
    let state = State::here();
    let ids = move || -> Vec<ScenarioId> {
        state.with(|dossier| dossier.scenarios.iter().map(|scenario| scenario.id).collect())
    };
    let none = move || ids().is_empty();
    let nothing = || {
        tag("p", "").text(
            "Aucun scénario\u{a0}: ajoutez-en sur la page «\u{a0}Simuler\u{a0}», \
            puis revenez les dater ici.",
        )
    };
    vec![
        tag("div", "plan-sc")
            .show(none, nothing)
            .for_each(ids, move |id| vec![scenario_part(state, signals, id)]),
    ]
}

fn scenario_part(state: State, signals: PlanSignals, id: ScenarioId) -> Tag {
    let letter = move || state.letter(Some(id));
    let name = move || state.with(|dossier| scenario_name(dossier, Some(id)));
    let levers = move || -> Vec<LeverId> {
        let of =
            |known: &crate::scenario::Scenario| known.levers.iter().map(|lever| lever.id).collect();
        state.with(|dossier| dossier.scenario(id).map(of).unwrap_or_default())
    };
    let own = move || {
        let of = |known: &crate::scenario::Scenario| {
            known.levers.iter().any(|lever| lever.kind == LeverKind::Evolution)
        };
        state.with(|dossier| dossier.scenario(id).is_some_and(of))
    };
    let another = move || {
        button("btn btn--small")
            .child(icon(Icon::Add))
            .text("D’autres évolutions pour ce scénario")
            .on_click(move || add_evolution(state, signals, id))
    };
    let title = tag("h3", "")
        .dynamic(letter, |letter| vec![column_mark(*letter)])
        .child(tag("span", "").text(name));
    tag("div", "plan-sc__s")
        .child(title)
        .child(tag("div", "").for_each(levers, move |lever| vec![lever_part(state, lever)]))
        .child(tag("p", "acts no-print").show(move || !own(), another))
}

/// Gives a scenario its own evolutions, and leads to them.
fn add_evolution(state: State, signals: PlanSignals, scenario: ScenarioId) {
    if !state.act(LeverAction::Add(scenario, LeverKind::Evolution)) {
        return;
    }
    let last = state.peek(|dossier| {
        dossier.scenario(scenario).and_then(|known| known.levers.last().map(|lever| lever.id))
    });
    signals.chosen_set(Some(scenario));
    if let Some(last) = last {
        browser::focus_soon(Field::Evolution(Owner::Lever(last), Evolving::Pay).anchor());
    }
}

fn lever_part(state: State, id: LeverId) -> Tag {
    let wording = Memo::new(move |_| {
        state.with(|dossier| {
            dossier.lever(id).map(|lever| dated_lever(dossier, lever)).unwrap_or_default()
        })
    });
    let what = wording.with_untracked(|(what, _)| what.clone());
    tag("div", "plan-sc__l")
        .child(tag("p", "").text(move || wording.with(|(what, _)| what.clone())))
        .child(period_fields(id, &what))
        .child(tag("p", "hint").text(move || wording.with(|(_, when)| when.clone())))
        .children(more(state, id))
}

/// What a lever asks for in the plan beside its dates.
fn more(state: State, id: LeverId) -> Tags {
    match state.peek(|dossier| dossier.lever(id).map(|lever| lever.kind.clone())) {
        Some(LeverKind::Evolution) => {
            let remove = move || {
                state.act(LeverAction::Remove(id));
                state.notify("Évolutions du scénario retirées.", true);
                browser::focus_soon("titre".to_string());
            };
            let removal =
                button("linkish").text("Retirer").child(hidden(" ces évolutions")).on_click(remove);
            evolution_fields(Owner::Lever(id))
                .into_iter()
                .chain([tag("p", "").child(removal)])
                .collect()
        }
        Some(LeverKind::Bareme(BaremeWay::Entered)) => vec![own_ceilings(state, id)],
        Some(
            LeverKind::Bareme(BaremeWay::Published | BaremeWay::Assumed)
            | LeverKind::AddPost { .. }
            | LeverKind::ChangePost { .. }
            | LeverKind::Charges { .. }
            | LeverKind::Mission(_)
            | LeverKind::Income
            | LeverKind::Contracts(_),
        )
        | None => Tags::new(),
    }
}

/// The ceilings that the scenario gives for the exercices that have none published.
fn own_ceilings(state: State, id: LeverId) -> Tag {
    let field = move |exercice: Exercice| {
        vec![labelled(
            Field::PrixPlafond(Owner::Lever(id), exercice),
            &format!("Prix plafond {}, € par ETP", exercice.year()),
            true,
        )]
    };
    tag("div", "pair").for_each(move || unpublished_years(state), field)
}
