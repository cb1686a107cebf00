//! What is asked of a call for projects: its exercice, its envelope, what it ranks by.

use super::model::AppelState;
use crate::calendar::Exercice;
use crate::present::collection::{appel_hint, appel_label, scope_words};
use crate::present::text::problem;
use crate::scenario::collection::{AppelAProjets, AppelInput, ContentScope};
use crate::ui::collection::mission_field::{MissionField, mission_field};
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{TextBox, select_field, text_box};
use leptos::prelude::With;
use std::collections::BTreeSet;

/// The settings.
pub fn settings(state: AppelState) -> Tag {
    let texts = AppelInput::ALL.map(|input| typed(state, input));
    tag("fieldset", "relais__rule no-print")
        .child(tag("legend", "").text("Ce que dit votre appel"))
        .child(
            tag("div", "relais__choices")
                .child(years(state))
                .child(priority(state))
                .child(scope(state))
                .children(texts),
        )
}

fn typed(state: AppelState, input: AppelInput) -> Tag {
    let held = state.held;
    let note = move || {
        let wrong = state.read(|appel, relais| {
            let entry = appel.entry(input);
            let exercice = appel.exercice_of(relais)?;
            Some(problem(entry.text, entry.error()?, exercice))
        });
        match wrong {
            Some(words) => (true, words),
            None => (false, state.ranking.with(|ranking| appel_hint(input, ranking))),
        }
    };
    let place = AppelInput::ALL.iter().position(|known| *known == input).unwrap_or_default();
    text_box(TextBox {
        id: format!("appel-{place}"),
        label: appel_label(input).to_string(),
        text: move || held.appel.with(|appel| appel.text(input).to_string()),
        note,
        typed: move |text: String| held.change_appel(move |appel| appel.set(input, &text)),
    })
}

/// The exercices of the relais that are candidates.
fn years(state: AppelState) -> Tag {
    let there = move || -> Vec<u16> {
        // The one that was chosen stays, though nobody is a candidate in it any more.
        let years: BTreeSet<u16> = state.read(|appel, relais| {
            let candidates = relais.iter().filter(|known| known.candidature.is_some());
            let there = candidates.map(|known| known.exercice);
            there.chain(appel.exercice).map(Exercice::year).collect()
        });
        years.into_iter().collect()
    };
    let draw = move |years: &Vec<u16>| {
        let chosen = move || state.read(AppelAProjets::exercice_of);
        let options = years.iter().map(|year| (year.to_string(), year.to_string())).collect();
        vec![select_field(
            "appel-exercice",
            "Exercice de l’appel",
            options,
            move || chosen().map(|known| known.year().to_string()).unwrap_or_default(),
            move |text| {
                let exercice = text.parse().ok().and_then(Exercice::new);
                state.held.change_appel(move |appel| appel.exercice = exercice);
            },
        )]
    };
    tag("div", "").dynamic(there, draw)
}

fn priority(state: AppelState) -> Tag {
    let words = MissionField {
        id: "appel-prioritaire".to_string(),
        label: "Mission prioritaire",
        none: "Aucune",
    };
    mission_field(
        words,
        move || state.read(AppelAProjets::exercice_of).into_iter().collect(),
        move || state.held.appel.with(|appel| appel.priority),
        move |mission| state.held.change_appel(move |appel| appel.priority = mission),
    )
}

fn scope(state: AppelState) -> Tag {
    let all =
        ContentScope::ALL.map(|scope| (scope.code().to_string(), scope_words(scope).to_string()));
    select_field(
        "appel-contenus",
        "Contexte, recueil et partenariats exigés",
        all.into(),
        move || state.held.appel.with(|appel| appel.scope.code().to_string()),
        move |code| {
            let scope = ContentScope::from_code(code).unwrap_or_default();
            state.held.change_appel(move |appel| appel.scope = scope);
        },
    )
}
