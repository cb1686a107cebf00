//! The table of the exercices of a column, or of the columns over the whole plan.

use super::plan_signals::PlanSignals;
use super::why::figure_id;
use crate::browser;
use crate::outcome::Row;
use crate::present::workbench::letter;
use crate::present::years::{
    PlanCell, PlanFigure, PlanHead, PlanLine, PlanView, WholeHead, YearHead,
};
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::{badge, button, column_mark, hidden, todo_badge, todo_link};
use crate::ui::workbench::{ColumnId, column_head};
use leptos::prelude::{Get, GetUntracked, Set, With, untrack};

/// The table. The amounts that are known are reactive by themselves: the focus stays where it is,
/// and a keystroke is cheap.
pub fn plan_table(signals: PlanSignals) -> Tag {
    tag("div", "scroll-x plan-s")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Tableau du plan")
        .dynamic(
            move || signals.view.with(|view| view.as_ref().map(PlanView::without_amounts)),
            move |view| {
                let draw = |known: &PlanCell, place, names: (&str, &str)| {
                    cell(signals, known, place, names)
                };
                view.iter().map(|view| table(view, &draw)).collect()
            },
        )
}

/// Draws a cell: what it holds, its row and its place in it, the names of its row and its column.
type DrawCell<'a> = &'a dyn Fn(&PlanCell, (usize, usize), (&str, &str)) -> Tag;

/// The table of a view, its cells drawn as one wants.
pub(super) fn table(view: &PlanView, draw: DrawCell) -> Tag {
    let whole = view.heads.iter().any(|head| matches!(head, PlanHead::Whole(_)));
    let columns = tag("colgroup", "").child(tag("col", "c-lab"));
    let total = (!whole).then(|| {
        let name = tag("span", "y").text("Ensemble");
        tag("th", "num").attr("scope", "col").child(name).children(counted(&view.counted))
    });
    let head =
        tag("tr", "").child(tag("td", "")).children(view.heads.iter().map(head)).children(total);
    tag(
        "table",
        if whole { "tbl plan-t plan-t--whole stackable flow" } else { "tbl plan-t stackable flow" },
    )
    .child(tag("caption", "").text(&view.caption))
    .child(columns)
    .child(tag("thead", "").child(head))
    .child(
        tag("tbody", "").children(
            view.lines.iter().enumerate().map(|(place, line)| row(view, place, line, draw)),
        ),
    )
}

fn head(head: &PlanHead) -> Tag {
    match head {
        PlanHead::Year(year) => year_head(year),
        PlanHead::Whole(WholeHead { scenario: None, counted: years }) => {
            let base = tag("div", "sc-h").child(tag("span", "").text("Base")).child(column_mark(0));
            tag("th", "num").attr("scope", "col").child(base).children(counted(years))
        }
        PlanHead::Whole(WholeHead { scenario, counted: years }) => {
            let (state, column) = (State::here(), ColumnId(*scenario));
            let class = move || {
                Some(format!("num k-{}", letter(state.letter(column.0)).to_ascii_lowercase()))
            };
            tag("th", "num")
                .attr("scope", "col")
                .attr("class", class)
                .child(column_head(column))
                .children(counted(years))
        }
    }
}

/// The exercices that the sums count, where these are not all.
fn counted(years: &Option<String>) -> Option<Tag> {
    years.as_ref().map(|years| tag("span", "plan-t__s").text(years))
}

fn year_head(head: &YearHead) -> Tag {
    let certainty = head.certainty.map_or_else(todo_badge, badge);
    tag("th", "num")
        .attr("scope", "col")
        .child(tag("span", "y").text(head.exercice.year().to_string()))
        .child(tag("span", "plan-t__s").text(head.status))
        .child(certainty)
        .children(head.outside.then(|| tag("span", "badge badge--todo").text("hors convention")))
}

fn row(view: &PlanView, row: usize, line: &PlanLine, draw: DrawCell) -> Tag {
    let under = (!line.note.is_empty() || line.certainty.is_some()).then(|| {
        let note =
            if line.certainty.is_some() { format!(" {}", line.note) } else { line.note.clone() };
        tag("span", "rs").children(line.certainty.map(badge)).text(&note)
    });
    let name = tag("th", "").attr("scope", "row").text(line.title).children(under);
    let cells = line.cells.iter().zip(&view.heads).enumerate().map(|(place, (known, head))| {
        let name = match head {
            PlanHead::Year(year) => year.exercice.year().to_string(),
            PlanHead::Whole(head) => {
                letter(untrack(|| State::here().letter(head.scenario))).to_string()
            }
        };
        draw(known, (row, place), (line.title, &name))
    });
    let by_year = view.heads.iter().any(|head| matches!(head, PlanHead::Year(_)));
    let total = match &line.total {
        Some(total) => Some(draw(total, (row, line.cells.len()), (line.title, "Ensemble"))),
        None => by_year.then(|| tag("td", "num")),
    };
    let class = if line.row == Some(Row::ResteACharge) { "tot" } else { "" };
    tag("tr", class).child(name).children(cells).children(total)
}

fn cell(
    signals: PlanSignals,
    cell: &PlanCell,
    (row, place): (usize, usize),
    (line, name): (&str, &str),
) -> Tag {
    if !cell.known {
        let class = if cell.words.is_empty() { "num" } else { "num gap" };
        // A sum that waits for its exercices has no field of its own: it says why.
        let sum = cell.figure.filter(|figure| figure.year.is_none());
        let why = sum.map(|figure| {
            press(signals, "linkish small todo-why", figure)
                .text("pourquoi\u{202f}?")
                .child(hidden(&format!(" {line}, {name}")))
        });
        return tag("td", class)
            .attr("data-l", name)
            .child(todo_link(cell.field, &cell.words))
            .children(why);
    }
    let read = move |of: fn(&PlanCell) -> String| {
        signals
            .view
            .with(|view| view.as_ref().and_then(|view| view.cell(row, place)).map(of))
            .unwrap_or_default()
    };
    let words = move || read(|cell| cell.words.clone());
    let class = if cell.over { "fig over" } else { "fig" };
    let figure = match cell.figure {
        None => tag("span", if cell.over { "over" } else { "" }).text(words),
        Some(figure) => {
            press(signals, class, figure).text(words).child(hidden(", pourquoi\u{202f}?"))
        }
    };
    let ecart = move || read(|cell| cell.ecart.clone().unwrap_or_default());
    tag("td", "num")
        .attr("data-l", name)
        .child(figure)
        .children(cell.ecart.as_ref().map(|_| tag("span", "delta").text(ecart)))
        .children((!cell.lacks.is_empty()).then(|| tag("span", "delta over").text(&cell.lacks)))
}

/// A press that opens the explanation of a figure, or closes it.
fn press(signals: PlanSignals, class: &str, figure: PlanFigure) -> Tag {
    let open = move || signals.why.get() == Some(figure);
    button(class)
        .attr("id", figure_id(figure))
        .attr("aria-expanded", move || open().to_string())
        .on_click(move || {
            if signals.why.get_untracked() == Some(figure) {
                signals.why.set(None);
            } else {
                signals.why.set(Some(figure));
                browser::focus_soon("h-why-plan".to_string());
            }
        })
}
