//! The base: what the relais is today, in foldable sections.

use super::bareme::bareme_fields;
use super::charges::charges_fields;
use super::contracts::contract_fields;
use super::incomes::{income_fields, territory_fields};
use super::mission::mission_form;
use super::team::team_fields;
use crate::browser;
use crate::draft::BaremeWay;
use crate::law::PRIX_PLAFOND;
use crate::outcome::{Outcome, Row};
use crate::present::text::{contract_words, mission_title};
use crate::present::workbench::{bareme_words, missing, team_summary, whole_words};
use crate::scenario::Dossier;
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::{LazyPart, awaiting_lazy_part, want};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, go_to, icon, todo_badge};
use leptos::prelude::untrack;

/// The pane « Ma base ».
pub fn base_pane() -> Tag {
    let state = State::here();
    let known = state.peek(|dossier| {
        PRIX_PLAFOND.at(dossier.base.exercice).is_ok()
            || dossier.base.bareme != BaremeWay::Published
    });
    let words = |state| of_base(state, bareme_words);
    let bareme =
        late("s-bareme", "Exercice et barème", words, |lazy_part| (lazy_part.base_bareme)())
            .attr("open", !known);
    tag("section", "data")
        .attr("aria-labelledby", "h-data")
        .child(tag("div", "pane-t").child(tag("h2", "").attr("id", "h-data").text("Ma base")))
        .child(tag("p", "hint").text("Corrigez ici\u{a0}: tous les scénarios suivent."))
        .child(bareme)
        .children(budget())
        .children(around())
}

/// What stands in a section.
fn inside() -> Tag {
    tag("div", "sec__in")
}

/// The exercice, and its ceiling.
pub fn base_bareme() -> Tags {
    let state = State::here();
    let year = move || state.with(|dossier| dossier.base.exercice.year()).to_string();
    let line = tag("p", "").text("Exercice\u{a0}: ").child(tag("strong", "").text(year));
    vec![inside().child(line).child(bareme_fields(Owner::Base))]
}

/// The team, the costs and the mission.
fn budget() -> [Tag; 3] {
    let has_mission = State::here().peek(|dossier| dossier.base.mission.chosen.is_some());
    let costs = |state| once_typed(state, |outcome| whole_words(outcome, Row::PrixDeRevient));
    let team = inside().children(team_fields());
    [
        section("s-equipe", "Équipe", |state| once_typed(state, team_summary), team)
            .attr("open", true),
        section("s-depenses", "Dépenses", costs, inside().children(charges_fields()))
            .attr("open", true),
        late("s-mission", "Mission", mission_summary, |lazy_part| (lazy_part.base_mission)())
            .attr("open", has_mission),
    ]
}

/// The contract, the other incomes and the territory.
fn around() -> [Tag; 3] {
    let incomes = |state| once_typed(state, |outcome| whole_words(outcome, Row::AutresRecettes));
    [
        late("s-contrat", "Contrat avec la Caf", contract_summary, |lazy_part| {
            (lazy_part.base_contract)()
        }),
        late("s-recettes", "Autres recettes", incomes, |lazy_part| (lazy_part.base_incomes)()),
        late("s-territoire", "Territoire et ouverture", territory_summary, |lazy_part| {
            (lazy_part.base_territory)()
        }),
    ]
}

/// The form of the missions.
pub fn base_mission() -> Tags {
    vec![mission_form(inside(), Owner::Base)]
}

/// The terms of the contracts.
pub fn base_contract() -> Tags {
    vec![inside().children(contract_fields(Owner::Base))]
}

/// The income that is not from the Caf.
pub fn base_incomes() -> Tags {
    vec![inside().children(income_fields())]
}

/// The territory.
pub fn base_territory() -> Tags {
    vec![inside().children(territory_fields())]
}

/// A section whose boxes come with the second file, which is asked for once it is unfolded.
fn late(id: &str, title: &str, summary: fn(State) -> String, draw: fn(&LazyPart) -> Tags) -> Tag {
    let state = State::here();
    section(id, title, summary, awaiting_lazy_part(tag("div", ""), draw))
        .on("toggle", move |_| want(state))
}

/// A foldable section with its summary in its head.
fn section(id: &str, title: &str, summary: fn(State) -> String, inside: Tag) -> Tag {
    let state = State::here();
    let first = format!("#{id} :is(.in--todo, .ways input)");
    let draw = move |words: &String| {
        let lead = first.clone();
        vec![if words.contains("à compléter") {
            todo_badge().on("click", move |event| {
                event.prevent_default();
                to_first(state, &lead);
            })
        } else {
            tag("span", "").text(words)
        }]
    };
    let head = tag("summary", "")
        .child(icon(Icon::Chevron))
        .child(tag("h3", "").text(title))
        .child(tag("span", "sec__sum").dynamic(move || summary(state), draw));
    tag("details", "sec").attr("id", id).child(head).child(inside)
}

/// A summary drawn from the figures of the base.
fn of_base(state: State, summary: fn(&Outcome) -> String) -> String {
    state.compared_in_base(|comparison| {
        comparison.column(None).map(|column| summary(&column.outcome)).unwrap_or_default()
    })
}

/// The same, once something is typed: an empty dossier says nothing of 0 €.
fn once_typed(state: State, summary: fn(&Outcome) -> String) -> String {
    if state.with(Dossier::is_blank) { String::new() } else { of_base(state, summary) }
}

/// Leads to the first box to fill: of the section, or else of what the base waits for.
fn to_first(state: State, in_section: &str) {
    if browser::focus_first(in_section) {
        return;
    }
    let first = untrack(|| {
        state.compared_in_base(|comparison| {
            let rest = &comparison.column(None)?.outcome.reste_a_charge;
            let gaps = state.peek(|dossier| missing(dossier, rest, Owner::Base));
            gaps.into_iter().find_map(|(field, _)| field)
        })
    });
    if let Some(field) = first {
        go_to(state, field);
    }
}

fn mission_summary(state: State) -> String {
    state.with(|dossier| dossier.base.mission.chosen.map_or("aucune", mission_title).to_string())
}

fn contract_summary(state: State) -> String {
    state.with(|dossier| contract_words(dossier.base.contracts).to_string())
}

fn territory_summary(state: State) -> String {
    let am = state.text(Field::Am);
    if am.trim().is_empty() { String::new() } else { format!("{} AM", am.trim()) }
}
