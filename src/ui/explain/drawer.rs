//! The drawer « pourquoi ? ». What it says comes in the second file; the drawer itself is there
//! from the start.

use crate::browser;
use crate::ui::dom::{Tag, Tags, key_of, render_effect, tag};
use crate::ui::lazy_part::{Arrival, Said, arrival, waiting};
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, column_mark, icon, icon_button};
use crate::ui::workbench::figure_id;
use leptos::prelude::{Get, GetUntracked, Set, untrack};
use std::cell::Cell;

/// What it covers on a small screen.
const BEHIND: &str = ".top, .skip, .banner, .tools, .data, .cmp-pane, .notice, .page > :not(.pay), \
    .pay > :not(.why), .foot";

/// The drawer; hidden while no figure is explained. `back`: the words of the way back, where it
/// covers the page.
pub fn why_drawer(back: &str) -> Tag {
    let state = State::here();
    let close = move || {
        let back = state.why.get_untracked().map(|(row, scenario, status)| {
            figure_id(row, status, untrack(|| place(state, scenario)))
        });
        state.why.set(None);
        if let Some(id) = back {
            browser::focus_soon(id);
        }
    };
    let before = Cell::new(None);
    render_effect(move || {
        let now = state.why.get();
        if now.is_some() && before.replace(now) != now {
            browser::focus_soon("h-why".to_string());
        }
        before.set(now);
        // On a small screen the drawer covers the page: what is behind is out of reach.
        browser::set_inert(BEHIND, now.is_some() && state.small.get());
    });
    let key = move || {
        format!("{}{}", arrival(state), shown(state).map(|shown| shown.key).unwrap_or_default())
    };
    let way_back = button("why__back").child(icon(Icon::Back)).text(back).on_click(close);
    tag("aside", "why")
        .attr("id", "pourquoi")
        .attr("aria-labelledby", "h-why")
        .attr("hidden", move || state.why.get().is_none())
        .child(way_back)
        .child(
            tag("div", "why__h").child(title(state)).child(
                icon_button("btn btn--quiet btn--icon why__x", Icon::Close, "Fermer l’explication")
                    .on_click(close),
            ),
        )
        .region(key, move || untrack(|| body(state)))
        .on("keydown", move |event| {
            if key_of(&event) == "Escape" {
                close();
            }
        })
}

/// What is said of the figure, once it is there.
fn shown(state: State) -> Option<Said> {
    match state.suite.get() {
        Arrival::There(suite) => (suite.why)(state, state.why.get()?),
        _ => None,
    }
}

fn body(state: State) -> Tags {
    match (state.suite.get(), state.why.get()) {
        (Arrival::There(suite), Some(figure)) => (suite.why_body)(state, figure),
        (Arrival::There(_), None) => Tags::new(),
        (coming, _) => vec![waiting(state, coming)],
    }
}

fn place(state: State, scenario: Option<crate::situation::Id>) -> usize {
    state.compared(|comparison| {
        comparison.columns.iter().position(|column| column.scenario == scenario).unwrap_or_default()
    })
}

/// The head is drawn apart from the rest, so that the focus on the title stays while figures
/// change.
fn title(state: State) -> Tag {
    let column = move || state.why.get().map(|(_, scenario, _)| place(state, scenario));
    let mark = move || -> Tags { untrack(column).map(column_mark).into_iter().collect() };
    let eyebrow = tag("p", "eyebrow")
        .region(move || column().map(|place| place.to_string()).unwrap_or_default(), mark)
        .child(
            tag("span", "")
                .text(move || shown(state).map(|shown| shown.eyebrow).unwrap_or_default()),
        );
    let words =
        move || shown(state).map_or_else(|| "Pourquoi\u{202f}?".to_string(), |shown| shown.title);
    tag("div", "")
        .child(eyebrow)
        .child(tag("h2", "").attr("id", "h-why").attr("tabindex", "-1").text(words))
}
