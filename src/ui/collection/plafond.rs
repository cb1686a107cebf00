//! The relais that wait for the ceiling of their exercice, and how to give it to all of them.

use super::held::HeldCollection;
use super::text_box::{TextBox, text_box};
use crate::calendar::Exercice;
use crate::draft::Entry;
use crate::money::Euros;
use crate::present::text::{problem, typeset};
use crate::scenario::collection::{RelaisFigures, RelaisId};
use crate::situation::Kind;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::button;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};

/// A line for each exercice whose ceiling some relais wait for.
pub fn plafond_lines(held: HeldCollection) -> Tag {
    let waiting = move || -> Vec<(Exercice, usize)> {
        held.figures.with(|figures| {
            let mut years: Vec<Exercice> =
                figures.iter().filter(|it| it.waits_for_plafond()).map(|it| it.exercice).collect();
            years.sort_unstable();
            let mut counted: Vec<(Exercice, usize)> = Vec::new();
            for year in years {
                match counted.last_mut().filter(|(known, _)| *known == year) {
                    Some((_, count)) => *count = count.saturating_add(1),
                    None => counted.push((year, 1)),
                }
            }
            counted
        })
    };
    let draw = move |waiting: &Vec<(Exercice, usize)>| -> Tags {
        waiting.iter().map(|(year, count)| line(held, *year, *count)).collect()
    };
    tag("div", "no-print").dynamic(waiting, draw)
}

fn line(held: HeldCollection, exercice: Exercice, count: usize) -> Tag {
    let typed = RwSignal::new(String::new());
    let year = exercice.year();
    let give = move || {
        let text = typed.get_untracked();
        if Entry::of(Kind::Euros, &text).value::<Euros>().is_some() {
            held.give_plafond(&waiting_of(held, exercice), &text);
        }
    };
    let note = move || {
        typed.with(|text| match Entry::of(Kind::Euros, text).error() {
            Some(why) => (true, problem(text, why, exercice)),
            None => (false, String::new()),
        })
    };
    let (waits, give_it) = match count {
        1 => ("1 relais attend".to_string(), "Le lui donner"),
        count => (format!("{count} relais attendent"), "Le leur donner"),
    };
    let asked = text_box(TextBox {
        id: format!("plafond-{year}"),
        label: typeset(&format!("{waits} le prix plafond de {year}, € par ETP")),
        text: move || typed.get(),
        note,
        typed: move |text| typed.set(text),
    });
    let press = button("btn btn--small").attr("type", "submit").text(give_it);
    tag("form", "callout")
        .on("submit", move |event| {
            event.prevent_default();
            give();
        })
        .children([asked, tag("p", "acts").child(press)])
}

fn waiting_of(held: HeldCollection, exercice: Exercice) -> Vec<RelaisId> {
    held.figures.with_untracked(|figures| {
        let wait = |it: &&RelaisFigures| it.exercice == exercice && it.waits_for_plafond();
        figures.iter().filter(wait).map(|it| it.id).collect()
    })
}
