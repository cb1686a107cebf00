//! The relais that wait for the ceiling of their exercice, and how to give it to all of them.

use super::held::HeldCollection;
use crate::calendar::Exercice;
use crate::draft::Entry;
use crate::money::Euros;
use crate::present::text::{problem, typeset};
use crate::scenario::collection::{RelaisFigures, RelaisId};
use crate::situation::Kind;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{TextBox, button, text_box};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};
use std::collections::BTreeSet;

/// A line for each exercice whose ceiling some relais wait for.
pub fn plafond_lines(held: HeldCollection) -> Tag {
    let waiting = move || -> BTreeSet<Exercice> {
        held.figures.with(|figures| {
            let wait = figures.iter().filter(|known| known.waits_for_plafond());
            wait.map(|known| known.exercice).collect()
        })
    };
    let draw = move |years: &BTreeSet<Exercice>| -> Tags {
        years.iter().map(|year| line(held, *year)).collect()
    };
    tag("div", "no-print").dynamic(waiting, draw)
}

fn line(held: HeldCollection, exercice: Exercice) -> Tag {
    let typed = RwSignal::new(String::new());
    let year = exercice.year();
    let give = move || {
        let text = typed.get_untracked();
        if Entry::of(Kind::Euros, &text).value::<Euros>().is_some() {
            held.give_plafond(&waiting_of(held, exercice), &text);
        }
    };
    let waits = move || {
        let count =
            held.figures.with(|figures| figures.iter().filter(|it| waits(it, exercice)).count());
        typeset(&match count {
            1 => "1 relais attend ce prix plafond.".to_string(),
            count => format!("{count} relais attendent ce prix plafond."),
        })
    };
    let note = move || {
        typed.with(|text| match Entry::of(Kind::Euros, text).error() {
            Some(why) => (true, problem(text, why, exercice)),
            None => (false, waits()),
        })
    };
    let asked = text_box(TextBox {
        id: format!("plafond-{year}"),
        label: format!("Prix plafond de {year} qui manque, € par ETP"),
        text: move || typed.get(),
        note,
        typed: move |text| typed.set(text),
    });
    let press = button("btn btn--small").attr("type", "submit").text("Le donner à tous");
    tag("form", "callout")
        .on("submit", move |event| {
            event.prevent_default();
            give();
        })
        .children([asked, tag("p", "acts").child(press)])
}

fn waits(known: &RelaisFigures, exercice: Exercice) -> bool {
    known.exercice == exercice && known.waits_for_plafond()
}

fn waiting_of(held: HeldCollection, exercice: Exercice) -> Vec<RelaisId> {
    held.figures.with_untracked(|figures| {
        figures.iter().filter(|known| waits(known, exercice)).map(|known| known.id).collect()
    })
}
