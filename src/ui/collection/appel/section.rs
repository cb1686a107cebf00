//! The section of the call for projects.

use super::examined::examined_dialog;
use super::model::AppelState;
use super::ranking::{incomplete_list, ranking_table};
use super::settings::settings;
use crate::browser;
use crate::present::collection::{
    NO_RIGHT, RankingNotes, appel_csv, appel_quotes, avenants_csv, ranking_notes,
};
use crate::scenario::collection::{AppelAProjets, AppelRanking, RelaisFigures};
use crate::ui::collection::held::HeldCollection;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::shell::save_file;
use crate::ui::state::State;
use crate::ui::widgets::{button, items, para, section_title, source};
use leptos::prelude::With;

const WORDS: &str = "Une enveloppe limitée, des relais engagés dans une mission : leurs dossiers \
    sont classés, et l’enveloppe va du premier au dernier. Aucun texte ne dit ce que pèse chaque \
    critère : ces poids sont les vôtres.";
const NOBODY: &str = "Aucun de ces relais ne s’engage dans une mission : l’appel à projets les \
    classera quand l’un d’eux en aura choisi une.";
/// The section.
pub fn appel_section(held: HeldCollection) -> Tag {
    let state = AppelState::new(held);
    tag("section", "no-print")
        .child(section_title("Appel à projets").attr("id", "h-appel").attr("tabindex", "-1"))
        .child(para(WORDS))
        .show(move || !state.has_candidates(), || para(NOBODY))
        .show(move || state.has_candidates(), move || call(state))
}

fn call(state: AppelState) -> Tag {
    let quotes = appel_quotes();
    let cited = tag("ul", "dash no-print")
        .children(quotes.iter().map(|quote| tag("li", "").child(source(quote))));
    tag("div", "")
        .child(settings(state))
        .show(
            move || !state.held.is_computed(),
            || para("Calcul en cours : le classement vient quand chaque relais a ses montants."),
        )
        .show(
            move || state.held.is_computed(),
            move || {
                tag("div", "").children([
                    notes(state),
                    ranking_table(state),
                    incomplete_list(state),
                    acts(state),
                ])
            },
        )
        .child(
            tag("p", "small")
                .text("Ce qu’en dit l’appel d’une Caf, celle de Touraine, en 2017\u{a0}:"),
        )
        .child(cited)
        .child(examined_dialog(state))
}

fn notes(state: AppelState) -> Tag {
    let read = move || {
        state
            .ranking
            .with(|ranking| state.read(|appel, relais| ranking_notes(appel, ranking, relais)))
    };
    let draw = |notes: &RankingNotes| -> Tags {
        let facts = tag("ul", "dash").children(items(&notes.facts));
        let asked = notes.to_decide.iter().map(|words| tag("p", "callout").text(words));
        std::iter::once(facts).chain(asked).chain([para(NO_RIGHT)]).collect()
    };
    tag("div", "").attr("role", "status").dynamic(read, draw)
}

/// What leaves the page.
fn acts(state: AppelState) -> Tag {
    let page = State::here();
    let press = |words: &str, name: &'static str, written: Written| {
        button("btn").text(words).on_click(move || {
            let text = state
                .ranking
                .with(|ranking| state.read(|appel, relais| written(appel, ranking, relais)));
            let name = format!("{name}-{}.csv", browser::iso_day());
            save_file(page, &name, &text, "text/csv");
        })
    };
    tag("p", "acts no-print").children([
        press("Enregistrer le classement (.csv)", "classement", appel_csv),
        press("Enregistrer les avenants à signer (.csv)", "avenants", avenants_csv),
    ])
}

/// What writes a text of a ranking.
type Written = fn(&AppelAProjets, &AppelRanking, &[RelaisFigures]) -> String;
