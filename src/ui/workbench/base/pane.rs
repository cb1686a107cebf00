//! The base: what the relais is today, in foldable sections.

use super::bareme::{bareme_fields, year_select};
use super::charges::charges_fields;
use super::contracts::contract_fields;
use super::incomes::{income_fields, territory_fields};
use super::mission::mission_form;
use super::team::team_fields;
use crate::draft::BaremeWay;
use crate::law::PRIX_PLAFOND;
use crate::outcome::{Outcome, Step};
use crate::present::text::{contract_words, mission_title};
use crate::present::workbench::{bareme_words, team_summary};
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, icon, todo_badge};

/// The pane « Ma base ».
pub fn base_pane() -> Tag {
    let state = State::here();
    let known = state.peek(|dossier| {
        PRIX_PLAFOND.at(dossier.base.exercice).is_ok()
            || dossier.base.bareme != BaremeWay::Published
    });
    let has_mission = state.peek(|dossier| dossier.base.mission.chosen.is_some());
    let inside = || tag("div", "sec__in");
    let year = tag("label", "label")
        .attr("for", "exercice-base")
        .text("Exercice (année civile des comptes)");
    let bareme = inside()
        .child(tag("div", "unit").child(year).child(year_select("exercice-base")))
        .child(bareme_fields(Owner::Base));
    let (team, charges) = (inside().children(team_fields()), inside().children(charges_fields()));
    let (incomes, territory) =
        (inside().children(income_fields()), inside().children(territory_fields()));
    tag("section", "data")
        .attr("aria-labelledby", "h-data")
        .child(tag("div", "pane-t").child(tag("h2", "").attr("id", "h-data").text("Ma base")))
        .child(tag("p", "hint").text("Corrigez ici\u{a0}: tous les scénarios suivent."))
        .child(section(
            "s-bareme",
            "Exercice et barème",
            !known,
            |state| of_base(state, bareme_words),
            bareme,
        ))
        .child(section("s-equipe", "Équipe", true, |state| of_base(state, team_summary), team))
        .child(section(
            "s-depenses",
            "Dépenses",
            true,
            |state| of_base(state, |outcome| euros(&outcome.prix_de_revient)),
            charges,
        ))
        .child(section(
            "s-mission",
            "Mission",
            has_mission,
            mission_summary,
            mission_form(inside(), Owner::Base),
        ))
        .child(section(
            "s-contrat",
            "Contrat avec la Caf",
            false,
            contract_summary,
            inside().children(contract_fields(Owner::Base)),
        ))
        .child(section(
            "s-recettes",
            "Autres recettes",
            false,
            |state| of_base(state, |outcome| euros(&outcome.autres_recettes)),
            incomes,
        ))
        .child(section(
            "s-territoire",
            "Territoire et ouverture",
            false,
            territory_summary,
            territory,
        ))
}

/// A foldable section with its summary in its head.
fn section(id: &str, title: &str, open: bool, summary: fn(State) -> String, inside: Tag) -> Tag {
    let state = State::here();
    let draw = move || {
        let words = summary(state);
        vec![if words.contains("à compléter") {
            todo_badge()
        } else {
            tag("span", "").text(&words)
        }]
    };
    let head = tag("summary", "")
        .child(icon(Icon::Chevron))
        .child(tag("h3", "").text(title))
        .child(tag("span", "sec__sum").region(move || summary(state), draw));
    tag("details", "sec").attr("id", id).attr("open", open).child(head).child(inside)
}

/// A summary drawn from the figures of the base.
fn of_base(state: State, summary: fn(&Outcome) -> String) -> String {
    state.compared(|comparison| {
        comparison.column(None).map(|column| summary(&column.outcome)).unwrap_or_default()
    })
}

fn euros(step: &Step) -> String {
    step.euros().map_or("à compléter".to_string(), crate::money::Euros::to_whole_string)
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
