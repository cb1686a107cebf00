//! Small pieces: a button, a certainty, a sentence with strong words, a link to what is missing,
//! the state of an indicator.

use super::icons::{Icon, icon};
use crate::browser;
use crate::law::{Certainty, Status};
use crate::outcome::{Row, Verdict};
use crate::present::text::{
    Route, certainty_class, certainty_word, planned_verdict_word, rich, verdict_word,
};
use crate::present::workbench::{letter, mark};
use crate::situation::Field;
use crate::ui::dom::{Tag, Tags, event_target_checked, key_of, svg, tag};
use crate::ui::lazy_part::want;
use crate::ui::state::State;
use leptos::prelude::{GetUntracked, Set};
use wasm_bindgen::JsCast;

/// A button; `class` may be empty.
pub fn button(class: &str) -> Tag {
    tag("button", class).attr("type", "button")
}

/// A button that is only an icon: its words are for those who do not see it.
pub fn icon_button(class: &str, which: Icon, words: &str) -> Tag {
    button(class).child(icon(which)).child(hidden(words))
}

/// Words for those who do not see the page.
pub fn hidden(words: &str) -> Tag {
    tag("span", "vh").text(words)
}

/// A certainty: its word, and an edge that says it again.
pub fn badge(certainty: Certainty) -> Tag {
    tag("span", certainty_class(certainty)).text(certainty_word(certainty))
}

/// « à compléter », as a badge.
pub fn todo_badge() -> Tag {
    tag("span", "badge badge--todo").text("à compléter")
}

/// The mark of a column: its letter in its shape.
pub fn column_mark(place: usize) -> Tag {
    let class = if place == 0 { "mk".to_string() } else { format!("mk mk--{}", mark(place)) };
    tag("span", &class).attr("aria-hidden", "true").text(letter(place))
}

/// A sentence whose strong words stand between `**`.
pub fn sentence(text: &str) -> Tags {
    rich(text)
        .into_iter()
        .map(|(strong, piece)| tag(if strong { "strong" } else { "span" }, "").text(&piece))
        .collect()
}

/// The lines of a text, each as an item of a list.
pub fn items(lines: &[String]) -> Tags {
    lines.iter().map(|line| tag("li", "").text(line)).collect()
}

/// A press that leads to the field that is missing.
pub fn todo_link(field: Option<Field>, words: &str) -> Tag {
    let state = State::here();
    match field {
        None => tag("span", "todo-cell").text(words),
        Some(field) => {
            button("linkish todo-cell").text(words).on_click(move || go_to(state, field))
        }
    }
}

/// A panel that folds: Escape closes it and gives the focus back to its head; so does leaving it,
/// or a press in `panel`.
pub fn popup(class: &str, head: Tag, panel: Tag) -> Tag {
    let frame = tag("details", class);
    let close = {
        let frame = frame.element().clone();
        move || drop(frame.remove_attribute("open"))
    };
    let (escaped, left) = (close.clone(), close.clone());
    let (summary, inside) = (head.element().clone(), frame.element().clone());
    let on_key = move |event: web_sys::Event| {
        if key_of(&event) == "Escape" {
            event.stop_propagation();
            escaped();
            browser::focus(&summary.id());
        }
    };
    let on_leave = move |event: web_sys::Event| {
        let target =
            event.dyn_ref::<web_sys::FocusEvent>().and_then(web_sys::FocusEvent::related_target);
        let target = target.and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        if target.is_some() && !inside.contains(target.as_ref()) {
            left();
        }
    };
    frame.child(head).child(panel.on_click(close)).on("keydown", on_key).on("focusout", on_leave)
}

/// Leads to a field: opens the lever that holds it, then puts the focus there. A field that this
/// page lacks is on the workbench.
pub fn go_to(state: State, field: Field) {
    let lever = state.peek(|dossier| {
        dossier.scenarios.iter().find_map(|scenario| {
            let is_saved = scenario.levers.iter().find(|lever| field.names(lever.id))?;
            Some((is_saved.id, scenario.id))
        })
    });
    if let Some((lever, scenario)) = lever {
        state.seen.set(Some(scenario));
        state.open_lever.set(Some(lever));
    }
    if browser::is_small() {
        state.why.set(None);
    }
    let id = field.anchor();
    let on_bench = state.route.get_untracked() == Route::Simuler;
    if on_bench && state.lazy_part.get_untracked().there().is_none() && !browser::is_there(&id) {
        // Its box comes with the second file, which then gives it the focus.
        state.wanted.set(Some(id));
        want(state);
    } else if on_bench || browser::is_there(&id) {
        browser::focus_soon(id);
    } else {
        state.wanted.set(Some(id));
        browser::go(Route::Simuler.href());
    }
}

/// Once a row is gone, gives the focus to the one that took its place, or the one before, or else
/// to what adds one.
pub fn focus_next<I: Copy + PartialEq>(rows: &[I], gone: I, field: impl Fn(I) -> Field, add: &str) {
    let place = rows.iter().position(|id| *id == gone).unwrap_or_default();
    let next = rows.get(place.saturating_add(1)).or_else(|| rows.get(place.checked_sub(1)?));
    browser::focus_soon(next.map_or_else(|| add.to_string(), |id| field(*id).anchor()));
}

/// The state of an indicator: a shape, a word, a sentence.
pub fn indicateur(verdict: Verdict, words: &str) -> Tag {
    indicateur_as(verdict, verdict_word(verdict), words)
}

/// The same of what is only planned.
pub fn planned_indicateur(verdict: Verdict, words: &str) -> Tag {
    indicateur_as(verdict, planned_verdict_word(verdict), words)
}

fn indicateur_as(verdict: Verdict, wording: &'static str, words: &str) -> Tag {
    let class = match verdict {
        Verdict::Reached => "tri tri--line tri--ok",
        Verdict::NotReached => "tri tri--line tri--ko",
        Verdict::Undetermined => "tri tri--line tri--ask",
    };
    let drawing = svg("svg", "")
        .attr("viewBox", "0 0 18 18")
        .attr("aria-hidden", "true")
        .attr("focusable", "false");
    tag("p", class)
        .child(drawing.children(shape(verdict)))
        .child(tag("span", "").child(tag("b", "").text(wording)).text(format!("\u{a0}: {words}")))
}

fn shape(verdict: Verdict) -> Tags {
    let path = |d: &str, class: &str| {
        svg("path", class).attr("d", d).attr("stroke-width", "1.8").attr("stroke-linecap", "round")
    };
    let disc = || svg("circle", "").attr("cx", "9").attr("cy", "9").attr("r", "7.5");
    match verdict {
        Verdict::Reached => vec![
            disc().attr("fill", "currentColor"),
            path("m5.5 9.3 2.4 2.4 4.6-5", "n-none s-paper"),
        ],
        Verdict::NotReached => {
            vec![path("M2 2h14v14H2zM5.5 5.5l7 7m0-7-7 7", "n-none").attr("stroke", "currentColor")]
        }
        Verdict::Undetermined => vec![
            disc()
                .attr("fill", "none")
                .attr("stroke", "currentColor")
                .attr("stroke-dasharray", "3 2"),
            path("M9 5v5M9 12.6v.1", "n-none").attr("stroke", "currentColor"),
        ],
    }
}

/// The id of a figure: the focus comes back to it when the explanation closes.
pub fn figure_id(row: Row, status: Status, place: usize) -> String {
    let of_forecast = format!("chiffre-{}-{}", row as u8, mark(place));
    if status == Status::Previsionnel {
        of_forecast
    } else {
        format!("{of_forecast}-{}", status.code())
    }
}

/// A box to tick beside its words; `id` is its id in the page.
pub fn tick(
    id: &str,
    words: impl Fn() -> String + 'static,
    on: impl Fn() -> bool + 'static,
    choose: impl Fn(bool) + 'static,
) -> Tag {
    let made = tag("input", "check")
        .attr("type", "checkbox")
        .attr("id", id)
        .prop("checked", on)
        .on("change", move |event| choose(event_target_checked(&event)));
    tag("label", "tick").child(made).child(tag("span", "").text(words))
}
