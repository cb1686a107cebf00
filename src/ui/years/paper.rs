//! « Sur 5 ans » on paper: after the column that is looked at, each other one that is shown.

use super::plan_signals::{PlanSignals, plan_look};
use super::table::table;
use crate::present::years::{PlanCell, plan_view};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::workbench::shown;
use leptos::prelude::{GetUntracked, WithUntracked, untrack};

/// The tables of the columns that the screen shows one at a time.
pub fn other_columns(signals: PlanSignals) -> Tag {
    let state = State::here();
    tag("div", "print-only").at_print(move || drawn(state, signals))
}

fn drawn(state: State, signals: PlanSignals) -> Tags {
    let view = state.view.get_untracked();
    if view.whole {
        return Tags::new();
    }
    let (chosen, columns) = (signals.chosen.get_untracked(), untrack(|| shown(state)));
    let look = plan_look(&view, &columns);
    state.peek(|dossier| {
        signals.plan.with_untracked(|plan| {
            columns
                .iter()
                .filter(|column| **column != chosen)
                .filter_map(|column| plan_view(dossier, plan, *column, look))
                .map(|view| table(&view, &|known, _, (_, name)| cell(known, name)))
                .collect()
        })
    })
}

fn cell(known: &PlanCell, name: &str) -> Tag {
    let class = if known.known || known.words.is_empty() { "num" } else { "num gap" };
    let over = if known.over { "over" } else { "" };
    let ecart = known.ecart.as_ref().map(|ecart| tag("span", "delta").text(ecart));
    let lacks = (!known.lacks.is_empty()).then(|| tag("span", "delta over").text(&known.lacks));
    tag("td", class)
        .attr("data-l", name)
        .child(tag("span", over).text(&known.words))
        .children(ecart)
        .children(lacks)
}
