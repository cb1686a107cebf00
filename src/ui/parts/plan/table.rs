//! The table of the exercices of a column, and why a figure of it is what it is.

use super::super::small::todo_link;
use super::super::why_body::why_body;
use super::super::{Icon, badge, icon_button, todo_badge};
use super::Planned;
use crate::browser;
use crate::calendar::Exercice;
use crate::outcome::Row;
use crate::present::{Explanation, PlanCell, PlanLine, PlanView, YearHead, comparison_of, explain, scenario_name};
use crate::scenario::Dossier;
use crate::situation::Id;
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, key_of, tag, typed};
use leptos::prelude::{Get, GetUntracked, Set, With, WithUntracked, untrack};

/// The choice of the column that is shown.
pub fn column_select(planned: Planned) -> Tag {
    let state = State::here();
    let columns = move || -> Vec<(u32, String)> {
        let named = |scenario: Option<Id>, dossier: &Dossier| (scenario.map_or(0, |id| id.0), scenario_name(dossier, scenario));
        state.with(|dossier| planned.with(|plan| plan.columns.iter().map(|known| named(known.scenario, dossier)).collect()))
    };
    let key = move || columns().into_iter().map(|(id, name)| format!("{id}{name}\n")).collect();
    let option = |(id, name): (u32, String)| tag("option", "").attr("value", &id.to_string()).text(&name);
    let list = tag("select", "in")
        .attr("id", "colonne")
        .region(key, move || untrack(columns).into_iter().map(option).collect())
        .value(move || planned.chosen().map_or(0, |id| id.0).to_string())
        .on("change", move |event| {
            planned.why.set(None);
            planned.chosen.set(typed(&event).parse().ok().filter(|id| *id > 0).map(Id));
        });
    tag("div", "tools__year no-print").kid(tag("label", "label").attr("for", "colonne").text("Colonne")).kid(list)
}

/// The table.
pub fn plan_table(planned: Planned) -> Tag {
    let draw = move || planned.view.with_untracked(|view| view.as_ref().map(|view| table(planned, view))).into_iter().collect();
    tag("div", "scroll-x")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Tableau des exercices du plan")
        .region(move || planned.view.with(|view| view.as_ref().map(PlanView::key)).unwrap_or_default(), draw)
}

fn table(planned: Planned, view: &PlanView) -> Tag {
    let columns = tag("colgroup", "").kid(tag("col", "c-lab"));
    let total = tag("th", "num").attr("scope", "col").kid(tag("span", "y").text("Ensemble"));
    let head = tag("tr", "").kid(tag("td", "")).kids(view.heads.iter().map(head)).kid(total);
    tag("table", "tbl plan-t stackable flow")
        .kid(tag("caption", "").text(&view.caption))
        .kid(columns)
        .kid(tag("thead", "").kid(head))
        .kid(tag("tbody", "").kids(view.lines.iter().map(|line| row(planned, view, line))))
}

fn head(head: &YearHead) -> Tag {
    let certainty = head.certainty.map_or_else(todo_badge, badge);
    tag("th", "num")
        .attr("scope", "col")
        .kid(tag("span", "y").text(&head.exercice.year().to_string()))
        .kid(tag("span", "plan-t__s").text(head.status))
        .kid(certainty)
        .kids(head.outside.then(|| tag("span", "badge badge--todo").text("hors convention")))
}

fn row(planned: Planned, view: &PlanView, line: &PlanLine) -> Tag {
    let name =
        tag("th", "").attr("scope", "row").text(line.title).kids((!line.note.is_empty()).then(|| tag("span", "rs").text(&line.note)));
    let cells = line.cells.iter().zip(&view.heads).map(|(known, head)| {
        let year = head.exercice;
        cell(known, &year.year().to_string(), line.row.map(|row| (planned, row, year)))
    });
    let total = match &line.total {
        Some(total) => cell(total, "Ensemble", None),
        None => tag("td", "num"),
    };
    let class = if line.row == Some(Row::ResteACharge) { "tot" } else { "" };
    tag("tr", class).kid(name).kids(cells).kid(total)
}

fn cell(cell: &PlanCell, name: &str, asked: Option<(Planned, Row, Exercice)>) -> Tag {
    if !cell.known {
        let class = if cell.words.is_empty() { "num" } else { "num gap" };
        return tag("td", class).attr("data-l", name).kid(todo_link(cell.field, &cell.words));
    }
    let class = if cell.over { "fig over" } else { "fig" };
    let figure = match asked {
        None => tag("span", if cell.over { "over" } else { "" }).text(&cell.words),
        Some((planned, row, year)) => super::super::button(class)
            .attr("id", &figure_id(row, year))
            .text(&cell.words)
            .kid(super::super::hidden(", pourquoi\u{202f}?"))
            .press(move || {
                planned.why.set(Some((row, year)));
                browser::focus_soon("h-why-plan".to_string());
            }),
    };
    tag("td", "num")
        .attr("data-l", name)
        .kid(figure)
        .kids(cell.ecart.as_ref().map(|ecart| tag("span", "delta").text(ecart)))
        .kids((!cell.lacks.is_empty()).then(|| tag("span", "delta over").text(&cell.lacks)))
}

fn figure_id(row: Row, year: Exercice) -> String {
    format!("plan-{}-{row:?}", year.year())
}

/// Why the figure that was pressed is what it is.
pub fn plan_why(planned: Planned) -> Tag {
    let state = State::here();
    let shown = move || -> Option<Explanation> {
        let (row, year) = planned.why.get()?;
        let chosen = planned.chosen();
        state.with(|dossier| planned.with(|plan| explain(dossier, &comparison_of(plan, year), row, chosen)))
    };
    let close = move || {
        let back = planned.why.get_untracked().map(|(row, year)| figure_id(row, year));
        planned.why.set(None);
        back.into_iter().for_each(browser::focus_soon);
    };
    let draw = move || -> Tags {
        let (Some(shown), Some((_, year))) = (untrack(shown), planned.why.get_untracked()) else {
            return Tags::new();
        };
        let eyebrow = tag("p", "eyebrow").text(&format!("{}, {}", shown.eyebrow, year.year()));
        let title = tag("h3", "").attr("id", "h-why-plan").attr("tabindex", "-1").text(&shown.title);
        let shut = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer l’explication").press(close);
        let head = tag("div", "plan-why__h").kid(tag("div", "").kid(eyebrow).kid(title)).kid(shut);
        vec![tag("div", "plan-why").attr("role", "region").attr("aria-labelledby", "h-why-plan").kid(head).kids(why_body(shown))]
    };
    let key = move || shown().map(|shown| format!("{}{:?}", shown.key(), planned.why.get())).unwrap_or_default();
    tag("div", "").region(key, draw).on("keydown", move |event| {
        if key_of(&event) == "Escape" {
            close();
        }
    })
}
