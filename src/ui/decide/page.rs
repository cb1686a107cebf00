//! « Décider »: how to reach a target, the curves, from the costs to what is left, what matters.

use super::curves::{curve_section, fall_section, gaps};
use super::sensitivity::sensitivity_section;
use super::target::target_section;
use crate::law::Certainty;
use crate::present::text::scenario_name;
use crate::present::workbench::bareme_words;
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::shell::{closed_line, foot, of_base};
use crate::ui::state::State;
use crate::ui::widgets::{badge, content, once_begun, section_title, title, todo_link};
use leptos::prelude::{Get, Memo, Update, With, untrack};

/// The page.
pub fn page() -> Tags {
    let state = State::here();
    let chosen = Memo::new(move |_| state.view.with(|view| view.wish.column));
    let lead = "Comment atteindre une cible, ce que changent les ETP et les dépenses, et ce qui \
        compte le plus.";
    let head =
        tag("div", "page__h").child(title().text("Décider")).child(tag("p", "lead").text(lead));
    let section =
        |words: &str, inside: Tags| tag("section", "").child(section_title(words)).children(inside);
    let shown = move || {
        vec![
            tag("div", "page__h").child(column_choice(chosen)).child(basis(chosen)),
            section("Atteindre une cible", target_section(chosen)),
            section("Deux courbes", curve_section(chosen)),
            section("Des dépenses au reste à charge", fall_section(chosen)),
            section("Ce qui compte le plus", sensitivity_section(chosen)),
        ]
    };
    vec![once_begun(content("page").child(head).child(closed_line(of_base)), shown), foot()]
}

/// The column that the page speaks of.
fn column_choice(chosen: Memo<Option<ScenarioId>>) -> Tag {
    let state = State::here();
    let columns = move || {
        state.with(|dossier| {
            let scenarios = dossier.scenarios.iter().map(|scenario| Some(scenario.id));
            std::iter::once(None)
                .chain(scenarios)
                .map(|id| (id, scenario_name(dossier, id)))
                .collect::<Vec<_>>()
        })
    };
    let draw = move |columns: &Vec<(Option<ScenarioId>, String)>| {
        let option = |(id, name): &(Option<ScenarioId>, String)| {
            tag("option", "").attr("value", code(*id)).text(name)
        };
        let list = tag("select", "in in--small")
            .attr("id", "colonne")
            .children(columns.iter().map(option));
        let list = list.prop("value", move || code(chosen.get())).on("change", move |event| {
            let column =
                event_target_value(&event).parse().ok().filter(|id| *id > 0).map(ScenarioId);
            state.view.update(|view| view.wish.column = column);
        });
        vec![tag("label", "label").attr("for", "colonne").text("Base ou scénario"), list]
    };
    tag("p", "acts").dynamic(columns, draw)
}

fn code(scenario: Option<ScenarioId>) -> String {
    scenario.map_or(0, |id| id.0).to_string()
}

/// On which ceiling these figures stand, and how sure they are.
fn basis(chosen: Memo<Option<ScenarioId>>) -> Tag {
    let state = State::here();
    let wording = move || {
        state.compared(|comparison| {
            let outcome = &comparison.column(chosen.get())?.outcome;
            Some((
                bareme_words(outcome),
                outcome.reste_a_charge.value.is_ok().then(|| outcome.certainty()),
            ))
        })
    };
    let first = move || gaps(chosen).into_iter().find_map(|(field, _)| field);
    let draw = move |wording: &Option<(String, Option<Certainty>)>| {
        let Some((words, certainty)) = wording else { return Tags::new() };
        let sure = certainty.map_or_else(|| todo_link(untrack(first), "à compléter"), badge);
        vec![tag("span", "").text(format!("{words}. ")), sure]
    };
    let line = tag("p", "small").dynamic(wording, draw);
    let indicative = tag("p", "small").child(tag("strong", "").text("Simulation indicative et non \
        contractuelle")).text(
        "\u{a0}: seule la notification de votre Caf fait foi. Rien ne change dans votre dossier \
            tant que vous n’en faites pas un scénario.",
    );
    tag("div", "callout").children([line, indicative])
}
