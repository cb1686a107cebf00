//! The drawer « pourquoi ? ».

use super::cells::figure_id;
use super::why_body::why_body;
use super::{Icon, button, column_mark, icon, icon_button};
use crate::browser;
use crate::present::{Explanation, explain};
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, follow, key_of, tag};
use leptos::prelude::{Get, GetUntracked, Set, untrack};
use std::cell::Cell;

/// The drawer; hidden while no figure is explained. `back`: the words of the way back, where it covers the page.
pub fn why_drawer(back: &str) -> Tag {
    let state = State::here();
    let shown = move || {
        let (row, scenario) = state.why.get()?;
        state.with(|dossier| state.compared(|comparison| explain(dossier, comparison, row, scenario)))
    };
    let close = move || {
        let back = state.why.get_untracked().map(|(row, scenario)| figure_id(row, untrack(|| place(state, scenario))));
        state.why.set(None);
        if let Some(id) = back {
            browser::focus_soon(id);
        }
    };
    let before = Cell::new(None);
    follow(move || {
        let now = state.why.get();
        if now.is_some() && before.replace(now) != now {
            browser::focus_soon("h-why".to_string());
        }
        before.set(now);
        // On a small screen the drawer covers the page: what is behind is out of reach.
        browser::set_inert(".top, .skip, .tools, .data, .cmp-pane, .notice, .page, .foot", now.is_some() && browser::is_small());
    });
    let way_back = button("why__back").kid(icon(Icon::Back)).text(back).press(close);
    tag("aside", "why")
        .attr("id", "pourquoi")
        .attr("aria-labelledby", "h-why")
        .live_flag("hidden", move || state.why.get().is_none())
        .kid(way_back)
        .kid(
            tag("div", "why__h")
                .kid(title(state))
                .kid(icon_button("btn btn--quiet btn--icon why__x", Icon::Close, "Fermer l’explication").press(close)),
        )
        .region(move || shown().map(|shown| shown.key()).unwrap_or_default(), move || untrack(shown).map(why_body).unwrap_or_default())
        .on("keydown", move |event| {
            if key_of(&event) == "Escape" {
                close();
            }
        })
}

fn place(state: State, scenario: Option<crate::situation::Id>) -> usize {
    state.compared(|comparison| comparison.columns.iter().position(|column| column.scenario == scenario).unwrap_or_default())
}

/// The head is drawn apart from the rest, so that the focus on the title stays while figures change.
fn title(state: State) -> Tag {
    let shown = move || -> Option<Explanation> {
        let (row, scenario) = state.why.get()?;
        state.with(|dossier| state.compared(|comparison| explain(dossier, comparison, row, scenario)))
    };
    let column = move || state.why.get().map(|(_, scenario)| place(state, scenario));
    let mark = move || -> Tags { untrack(column).map(column_mark).into_iter().collect() };
    let eyebrow = tag("p", "eyebrow")
        .region(move || column().map(|place| place.to_string()).unwrap_or_default(), mark)
        .kid(tag("span", "").say(move || shown().map(|shown| shown.eyebrow).unwrap_or_default()));
    let title = tag("h2", "").attr("id", "h-why").attr("tabindex", "-1").say(move || shown().map(|shown| shown.title).unwrap_or_default());
    tag("div", "").kid(eyebrow).kid(title)
}
