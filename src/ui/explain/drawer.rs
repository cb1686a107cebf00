//! The drawer « pourquoi ? ». What it says comes in the second file; the drawer itself is there
//! from the start.

use crate::browser;
use crate::present::explain::Explanation;
use crate::ui::dom::{Tag, Tags, key_of, render_effect, tag};
use crate::ui::lazy_part::{Arrival, arrival};
use crate::ui::shell::waiting;
use crate::ui::state::State;
use crate::ui::widgets::{Icon, button, column_mark, figure_id, icon, icon_button};
use leptos::prelude::{Get, GetUntracked, Memo, Set, With, untrack};
use std::cell::Cell;

/// What it covers on a small screen.
const BEHIND: &str = ".top, .skip, .banner, .tools, .data, .cmp-pane, .notice, .page > :not(.pay), \
    .pay > :not(.why), .foot";

/// The drawer; hidden while no figure is explained. `back`: the words of the way back, where it
/// covers the page.
pub fn why_drawer(back: &str) -> Tag {
    let state = State::here();
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
    let shown = Memo::new(move |_| explanation(state));
    let way_back =
        button("why__back").child(icon(Icon::Back)).text(back).on_click(move || close(state));
    tag("aside", "why")
        .attr("id", "pourquoi")
        .attr("aria-labelledby", "h-why")
        .attr("hidden", move || state.why.get().is_none())
        .child(way_back)
        .child(
            tag("div", "why__h").child(title(state, shown)).child(
                icon_button("btn btn--quiet btn--icon why__x", Icon::Close, "Fermer l’explication")
                    .on_click(move || close(state)),
            ),
        )
        .dynamic(
            move || state.why.get().map(|_| (arrival(state), shown.get())),
            move |opened| {
                opened.as_ref().map(|(_, shown)| body(state, shown.as_ref())).unwrap_or_default()
            },
        )
        .on("keydown", move |event| {
            if key_of(&event) == "Escape" {
                close(state);
            }
        })
}

/// Closes the drawer; the focus goes back to the figure.
fn close(state: State) {
    let back = state
        .why
        .get_untracked()
        .map(|(row, scenario, status)| figure_id(row, status, untrack(|| state.letter(scenario))));
    state.why.set(None);
    if let Some(id) = back {
        browser::focus_soon(id);
    }
}

/// The explanation of the figure; none until the second file is there, nor when the scenario is
/// gone.
fn explanation(state: State) -> Option<Explanation> {
    let lazy_part = state.lazy_part.get().there()?;
    (lazy_part.why)(state, state.why.get()?)
}

fn body(state: State, shown: Option<&Explanation>) -> Tags {
    match (state.lazy_part.get_untracked(), shown) {
        (Arrival::There(lazy_part), Some(shown)) => (lazy_part.why_body)(shown),
        (Arrival::There(_), None) => Tags::new(),
        (coming @ (Arrival::Unasked | Arrival::Coming | Arrival::Failed), _) => {
            vec![waiting(state, coming)]
        }
    }
}

/// The head is drawn apart from the rest, so that the focus on the title stays while figures
/// change.
fn title(state: State, shown: Memo<Option<Explanation>>) -> Tag {
    let column = move || state.why.get().map(|(_, scenario, _)| state.letter(scenario));
    let over = move || {
        shown.with(|shown| shown.as_ref().map(|shown| shown.eyebrow.clone()).unwrap_or_default())
    };
    let eyebrow = tag("p", "eyebrow")
        .dynamic(column, |column| column.map(column_mark).into_iter().collect())
        .child(tag("span", "").text(over));
    let words = move || {
        shown.with(|shown| {
            shown
                .as_ref()
                .map_or_else(|| "Pourquoi\u{202f}?".to_string(), |shown| shown.title.clone())
        })
    };
    tag("div", "")
        .child(eyebrow)
        .child(tag("h2", "").attr("id", "h-why").attr("tabindex", "-1").text(words))
}
