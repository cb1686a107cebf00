//! On a phone, where the base comes first: what is left to pay, in sight while one types.

use crate::browser;
use crate::outcome::{Outcome, Row};
use crate::present::text::scenario_name;
use crate::present::workbench::whole_words;
use crate::scenario::Dossier;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::Get;

/// What is left to pay in the base and in the scenario that is shown, and the way to the table.
pub fn answer() -> Tag {
    let state = State::here();
    let rest = |outcome: &Outcome| whole_words(outcome, Row::ResteACharge);
    let of = move |id| {
        state.compared(|comparison| comparison.column(id).map(|column| rest(&column.outcome)))
    };
    let scenario = move || {
        let id = state.seen.get()?;
        let name = state.with(|dossier| scenario_name(dossier, Some(id)));
        Some(format!("{name}\u{a0}: {}", of(Some(id))?))
    };
    let words = tag("p", "")
        .text("Reste à votre charge\u{a0}: ")
        .child(tag("strong", "").text(move || of(None).unwrap_or_default()))
        .child(tag("span", "").text(move || scenario().unwrap_or_default()));
    let compare = button("btn btn--small")
        .text("Comparer")
        .on_click(|| browser::focus_soon("comparaison".to_string()));
    tag("div", "stick-s no-print")
        // An explanation covers a small screen: nothing behind it takes the focus.
        .attr("hidden", move || state.why.get().is_some() || state.with(Dossier::is_blank))
        .child(words)
        .child(compare)
}
