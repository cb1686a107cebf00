//! What is typed of each change, and what it supposes.

use super::summary::summary;
use crate::browser;
use crate::present::collection::{rule_change_words, rule_hint, rule_label};
use crate::present::text::problem;
use crate::scenario::collection::{MOST_RULE_CHANGES, RuleInput};
use crate::ui::collection::held::HeldCollection;
use crate::ui::collection::mission_field::{MissionField, mission_field};
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{
    Icon, TextBox, button, hidden, icon_button, para, section_title, text_box,
};
use leptos::prelude::{Get, Set, With};

const WORDS: &str = "Supposez une autre règle, pour tous les relais à la fois. Ce n’est qu’une \
    hypothèse : rien ne change dans les dossiers.";

/// The section: up to three changes, then what they come to together.
pub fn rules_section(held: HeldCollection, table: TableState) -> Tag {
    let count = move || held.rules.changes.with(Vec::len);
    let draw = move |count: &usize| -> Tags { (0..*count).map(|place| one(held, place)).collect() };
    let add = move || {
        button("btn")
            .text(move || {
                let words =
                    if count() == 0 { "Supposer une autre règle" } else { "Ajouter une variante" };
                words.to_string()
            })
            .on_click(move || held.rules.add())
    };
    tag("section", "no-print")
        .child(
            section_title("Et si la règle changeait\u{202f}?")
                .attr("id", "h-regles")
                .attr("tabindex", "-1"),
        )
        .child(para(WORDS))
        .child(tag("div", "").dynamic(count, draw))
        .child(tag("p", "acts").show(move || count() < MOST_RULE_CHANGES, add))
        .child(summary(held, table))
}

/// The name of a change.
pub fn name_of(place: usize) -> String {
    format!("Variante {}", place.saturating_add(1))
}

fn one(held: HeldCollection, place: usize) -> Tag {
    let rules = held.rules;
    let is_shown = move || rules.shown.get() == Some(place);
    let show = button("btn btn--small")
        .attr("aria-pressed", move || is_shown().to_string())
        .text(move || {
            let words = if is_shown() { "Dans le tableau" } else { "Montrer dans le tableau" };
            words.to_string()
        })
        .child(hidden(&format!(", {}", name_of(place))))
        .on_click(move || {
            rules.shown.set(if is_shown() { None } else { Some(place) });
        });
    let remove = icon_button("btn btn--quiet btn--icon", Icon::Close, "Retirer")
        .child(hidden(&format!(" la {}", name_of(place).to_lowercase())))
        .on_click(move || {
            rules.remove(place);
            browser::focus_soon("h-regles".to_string());
        });
    let words = move || {
        rules.changes.with(|changes| changes.get(place).map(rule_change_words).unwrap_or_default())
    };
    let fields = RuleInput::ALL.map(|input| field(held, place, input));
    tag("fieldset", "relais__rule")
        .child(tag("legend", "").text(name_of(place)))
        .child(tag("div", "relais__choices").children(fields).child(mission(held, place)))
        .child(tag("p", "small").attr("role", "status").text(words))
        .child(tag("p", "acts").children([show, remove]))
}

fn field(held: HeldCollection, place: usize, input: RuleInput) -> Tag {
    let rules = held.rules;
    let note = move || {
        let exercice = held.tables.defaults.with(|defaults| defaults.exercice);
        rules.changes.with(|changes| {
            let entry = changes.get(place).map(|change| change.entry(input));
            let wrong = entry.and_then(|entry| Some((entry.text, entry.error()?)));
            match wrong {
                Some((text, why)) => {
                    (true, format!("{} {}.", problem(text, why, exercice), rule_hint(input)))
                }
                None => (false, rule_hint(input).to_string()),
            }
        })
    };
    text_box(TextBox {
        id: format!("regle-{place}-{}", input as u8),
        label: rule_label(input).to_string(),
        text: move || {
            rules.changes.with(|changes| {
                changes.get(place).map(|change| change.text(input).to_string()).unwrap_or_default()
            })
        },
        note,
        typed: move |text: String| rules.change(place, |change| change.set(input, &text)),
    })
}

fn mission(held: HeldCollection, place: usize) -> Tag {
    let rules = held.rules;
    let words = MissionField {
        id: format!("regle-{place}-mission"),
        label: "Mission de ceux qui n’en ont pas",
        none: "Aucun changement",
    };
    mission_field(
        words,
        move || held.figures.with(|figures| figures.iter().map(|known| known.exercice).collect()),
        move || rules.changes.with(|changes| changes.get(place).and_then(|it| it.mission)),
        move |mission| rules.change(place, |change| change.mission = mission),
    )
}
