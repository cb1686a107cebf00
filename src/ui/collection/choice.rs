//! Which relais are looked at: words of the name, state, exercice.

use super::held::HeldCollection;
use crate::calendar::Exercice;
use crate::present::collection::state_words;
use crate::scenario::collection::{RelaisSelection, RelaisState};
use crate::ui::dom::{Tag, event_target_value, tag};
use leptos::prelude::{Get, RwSignal, Update, With};
use std::collections::BTreeSet;

/// The line of choices.
pub fn choices(held: HeldCollection, selection: RwSignal<RelaisSelection>) -> Tag {
    let search = tag("input", "in")
        .attr("type", "search")
        .attr("id", "relais-nom")
        .attr("autocomplete", "off")
        .attr("maxlength", "120")
        .prop("value", move || selection.with(|known| known.words.clone()))
        .on("input", move |event| {
            let words = event_target_value(&event);
            selection.update(|known| known.words = words);
        });
    tag("div", "relais__choices no-print").children([
        labelled("relais-nom", "Chercher un relais", search),
        labelled("relais-etat", "Montrer", states(selection)),
        labelled("relais-exercice", "Exercice", years(held, selection)),
    ])
}

fn labelled(id: &str, words: &str, field: Tag) -> Tag {
    let label = tag("label", "").attr("for", id).text(words);
    tag("div", "field").children([label, field])
}

fn states(selection: RwSignal<RelaisSelection>) -> Tag {
    let options = RelaisState::ALL.into_iter().zip(0_usize..).map(|(state, place)| {
        tag("option", "").attr("value", place.to_string()).text(state_words(state))
    });
    let current = move || {
        let chosen = selection.with(|known| known.state);
        let place = RelaisState::ALL.iter().position(|known| *known == chosen);
        place.unwrap_or_default().to_string()
    };
    tag("select", "in").attr("id", "relais-etat").children(options).prop("value", current).on(
        "change",
        move |event| {
            let place = event_target_value(&event).parse().unwrap_or_default();
            let state = RelaisState::ALL.get::<usize>(place).copied().unwrap_or_default();
            selection.update(|known| known.state = state);
        },
    )
}

/// Only the exercices that are there.
fn years(held: HeldCollection, selection: RwSignal<RelaisSelection>) -> Tag {
    let there = move || -> Vec<u16> {
        let years: BTreeSet<u16> = held
            .figures
            .with(|figures| figures.iter().map(|known| known.exercice.year()).collect());
        years.into_iter().collect()
    };
    let current =
        move || selection.get().exercice.map(|known| known.year().to_string()).unwrap_or_default();
    let draw = move |years: &Vec<u16>| {
        let all = tag("option", "").attr("value", "").text("Tous");
        let one =
            |year: &u16| tag("option", "").attr("value", year.to_string()).text(year.to_string());
        let select = tag("select", "in")
            .attr("id", "relais-exercice")
            .children(std::iter::once(all).chain(years.iter().map(one)))
            .prop("value", current)
            .on("change", move |event| {
                let year = event_target_value(&event).parse().ok().and_then(Exercice::new);
                selection.update(|known| known.exercice = year);
            });
        vec![select]
    };
    tag("div", "").dynamic(there, draw)
}
