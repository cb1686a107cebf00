//! The workbench.

use super::answer::answer;
use super::base::base_pane;
use super::comparison::comparison_pane;
use super::levers::lever_chooser;
use super::summary::summary_dialog;
use crate::outcome::Term;
use crate::present::duties::proofs_on_paper;
use crate::present::text::{INDICATIVE, Route, certainty_word};
use crate::present::workbench::bareme_words;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::explain::why_drawer;
use crate::ui::lazy_part::with_lazy_part;
use crate::ui::state::State;
use crate::ui::widgets::{content, link, title};
use leptos::prelude::Get;

/// The base, the comparison, the explanation, and the notice that never leaves.
pub fn page() -> Tags {
    let state = State::here();
    let panes = tag("div", "panes")
        .class("panes--closed", move || state.why.get().is_none())
        .child(base_pane())
        .child(comparison_pane())
        .child(why_drawer("Retour à la comparaison"));
    let heading = title().attr("class", "vh").text("Simuler");
    vec![
        with_lazy_part(content("work").child(heading).child(panes).child(answer()), |lazy_part| {
            (lazy_part.beside_simuler)()
        }),
        notice(),
    ]
}

/// What stands beside the panes: the dialogs, and what is on paper only.
pub fn beside_simuler() -> Tags {
    vec![lever_chooser(), summary_dialog(), proofs()]
}

/// On paper only: what to keep to prove the missions, as far as it is ticked.
fn proofs() -> Tag {
    let state = State::here();
    let lists = move || state.with(proofs_on_paper);
    let line =
        |words: &str| tag(if words.starts_with(['☑', '☐']) { "p" } else { "h2" }, "").text(words);
    tag("div", "print-only").dynamic(lists, move |lists| lists.lines().map(line).collect())
}

/// The permanent line: indicative, which barème, whose word counts, what is left out.
fn notice() -> Tag {
    let state = State::here();
    let bareme = move || {
        state.compared(|comparison| {
            let outcome = comparison.column(None).map(|column| &column.outcome)?;
            let price = outcome.plafond.part(Term::PrixPlafond).filter(|price| price.value.is_ok());
            let status = price.map(|price| format!(" ({})", certainty_word(price.certainty)));
            Some(format!(" {}{}\u{202f};", bareme_words(outcome), status.unwrap_or_default()))
        })
    };
    tag("footer", "notice")
        .child(tag("strong", "").text(INDICATIVE))
        .text(move || bareme().unwrap_or_default())
        .text(" seule la notification de votre Caf fait foi\u{202f}; crédits limités. ")
        .child(link("", Route::Limites, "Limites de l’outil"))
}
