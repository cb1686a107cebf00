//! One figure of the comparison: its value, the gauge, the écart.

use super::table::{ColumnId, reference_words};
use crate::law::Status;
use crate::money::Euros;
use crate::outcome::Row;
use crate::present::text::{bareme_owner, row_title, scenario_name};
use crate::present::workbench::{Gauge, gauge_of, missing, printed, printed_ecart};
use crate::situation::Field;
use crate::ui::dom::{Drawing, Tag, Tags, svg, tag};
use crate::ui::lazy_part::with_lazy_part;
use crate::ui::state::{FigureKey, Opening, State};
use crate::ui::widgets::{button, figure_id, hidden, todo_link};
use leptos::prelude::{Get, GetUntracked, Memo, Set, With};

/// What a cell shows.
#[derive(Clone, Default, PartialEq, Eq)]
struct Shown {
    value: Option<String>,
    /// What it was before something it needs could no longer be read.
    last: Option<String>,
    negative: bool,
    todo: Option<Field>,
    ecart: Option<String>,
    gauge: Option<Gauge>,
}

/// The cell of a row in a column. The figure is drawn again only when it becomes known or stops
/// being so: the focus stays on it.
pub fn figure_cell(row: Row, column: ColumnId) -> Tags {
    let state = State::here();
    // Only a cell that changes is written again.
    let shown = Memo::new(move |before: Option<&(Opening, Shown)>| {
        let (opened, mut shown) = (state.opened(), read(state, row, column));
        if shown.value.is_none() {
            let before = before.filter(|(known, _)| *known == opened);
            shown.last = before.and_then(|(_, seen)| seen.value.clone().or(seen.last.clone()));
        }
        (opened, shown)
    });
    let shown = Memo::new(move |_| shown.with(|(_, shown)| shown.clone()));
    let figure = tag("span", "figure").dynamic(
        move || shown.with(|shown| (shown.value.is_some(), shown.todo, shown.last.clone())),
        move |(known, field, last)| {
            if *known {
                vec![press(state, row, column, shown)]
            } else {
                last.iter().map(late).chain(todo(state, row, column, *field)).collect()
            }
        },
    );
    let under = tag("span", "").dynamic(
        move || difference(state, column, shown),
        |difference| difference.iter().map(difference_line).collect(),
    );
    let under = if row == Row::ResteACharge {
        with_lazy_part(under, move |lazy_part| (lazy_part.full_year)(column))
    } else {
        under
    };
    let gauge = (row == Row::Marge).then(|| gauge_place(shown));
    gauge.into_iter().chain([figure, under]).collect()
}

fn read(state: State, row: Row, column: ColumnId) -> Shown {
    let (precision, reference) = (state.precision.get(), state.view.with(|view| view.reference));
    state.compared(|comparison| {
        let Some(known) = comparison.column(column.0) else {
            return Shown::default();
        };
        let step = known.outcome.figure(row);
        let gaps = if step.value.is_ok() {
            Vec::new()
        } else {
            state.with(|dossier| missing(dossier, step, bareme_owner(dossier, column.0)))
        };
        Shown {
            last: None,
            value: printed(&known.outcome, row, precision),
            negative: row == Row::Marge && step.euros().is_ok_and(Euros::is_negative),
            todo: gaps.into_iter().find_map(|(field, _)| field),
            ecart: comparison
                .column(reference)
                .filter(|_| column.0 != reference)
                .and_then(|other| printed_ecart(&known.outcome, &other.outcome, row, precision)),
            gauge: (row == Row::Marge).then(|| gauge_of(comparison, column.0)).flatten(),
        }
    })
}

/// The figure is a press: it opens « pourquoi ? ».
fn press(state: State, row: Row, column: ColumnId, shown: Memo<Shown>) -> Tag {
    let class =
        if matches!(row, Row::TotalCaf | Row::ResteACharge) { "fig fig--sum" } else { "fig" };
    let id = move || figure_id(row, Status::Previsionnel, state.letter(column.0));
    let words = move || shown.with(|shown| shown.value.clone().unwrap_or_default());
    let press = why_press(class, (row, column.0, Status::Previsionnel), id, words);
    if row == Row::Marge {
        press.class("over", move || shown.with(|shown| shown.negative))
    } else {
        press
    }
}

/// A press that opens the explanation of a figure, or closes it; its id and its words are followed.
pub fn why_press(
    class: &str,
    figure: FigureKey,
    id: impl Fn() -> String + 'static,
    words: impl Fn() -> String + 'static,
) -> Tag {
    let state = State::here();
    let this = Some(figure);
    button(class)
        .attr("id", id)
        .attr("aria-expanded", move || (state.why.get() == this).to_string())
        .attr("aria-controls", move || (state.why.get() == this).then(|| "pourquoi".to_string()))
        .text(words)
        .child(hidden(", pourquoi ?"))
        .on_click(move || {
            state.why.set(if state.why.get_untracked() == this { None } else { this })
        })
}

/// What a figure was before it had to wait.
fn late(last: &String) -> Tag {
    tag("span", "fig-late").child(hidden("montant d’avant\u{a0}: ")).text(last)
}

/// A figure to be completed leads to the field that is missing, and can be explained too.
fn todo(state: State, row: Row, column: ColumnId, field: Option<Field>) -> Tags {
    let why = button("linkish small todo-why")
        .attr("id", move || figure_id(row, Status::Previsionnel, state.letter(column.0)))
        .text("pourquoi\u{202f}?")
        .child(
            tag("span", "vh")
                .text(format!(" {}, ", row_title(row)))
                .text(move || state.with(|dossier| scenario_name(dossier, column.0))),
        )
        .on_click(move || state.why.set(Some((row, column.0, Status::Previsionnel))));
    vec![todo_link(field, "à compléter"), why]
}

/// How a figure differs from that of the reference.
#[derive(PartialEq, Eq)]
enum Difference {
    Unchanged,
    By { amount: String, reference: String },
}

/// None for a figure that is not known, and in the reference itself.
fn difference(state: State, column: ColumnId, shown: Memo<Shown>) -> Option<Difference> {
    if column.0 == state.view.with(|view| view.reference) {
        return None;
    }
    shown.with(|shown| {
        shown.value.as_ref()?;
        Some(shown.ecart.clone().map_or(Difference::Unchanged, |amount| Difference::By {
            amount,
            reference: reference_words(state),
        }))
    })
}

fn difference_line(difference: &Difference) -> Tag {
    match difference {
        Difference::By { amount, reference } => {
            tag("span", "delta").text(amount).child(hidden(&format!(" par rapport à {reference}")))
        }
        Difference::Unchanged => tag("span", "delta delta--same")
            .child(tag("span", "").attr("aria-hidden", "true").text("="))
            .child(hidden("inchangé")),
    }
}

fn gauge_place(shown: Memo<Shown>) -> Tag {
    let is_drawn = move || shown.with(|shown| shown.gauge.is_some());
    let words = move || shown.with(|shown| shown.gauge.as_ref().map(|gauge| gauge.words.clone()));
    let draw = move |drawing: &Drawing| {
        shown.with(|shown| shown.gauge.iter().for_each(|seen| gauge(drawing, seen)))
    };
    let frame = move || {
        svg("svg", "gauge")
            .attr("height", "18")
            .attr("role", "img")
            .attr("aria-label", words)
            .drawing(draw)
    };
    tag("span", "gauge-place").show(is_drawn, frame)
}

fn gauge(drawing: &Drawing, gauge: &Gauge) {
    let part = |class: &str, start: &str, width: &str| {
        drawing
            .svg("rect", class)
            .attr("x", start)
            .attr("y", "5")
            .attr("width", width)
            .attr("height", "8")
    };
    part("f-ps", "0", &gauge.funded);
    if gauge.over {
        part("", &gauge.ceiling, &gauge.rest).attr("fill", "url(#p-over)");
        part("n-none s-warn", &gauge.ceiling, &gauge.rest);
    } else {
        part("g-room", &gauge.funded, &gauge.rest);
    }
    let line = drawing
        .svg("line", "s-ink")
        .attr("x1", &gauge.ceiling)
        .attr("x2", &gauge.ceiling)
        .attr("y1", "0")
        .attr("y2", "18");
    line.attr("stroke-width", "2");
}
