//! The figures of each status, the advances, the balance.

use crate::law::Status;
use crate::outcome::Row;
use crate::present::payments::{PaidLine, Payments, payments};
use crate::present::text::{Figure, row_title, scenario_name};
use crate::situation::{DueId, ScenarioId};
use crate::ui::dom::{Tag, Tags, event_target_value, tag};
use crate::ui::state::{FigureKey, State};
use crate::ui::widgets::{badge, column_heading, figure_id, sentence, todo_link};
use crate::ui::workbench::why_press;
use leptos::prelude::{Get, RwSignal, Set};

/// What a column of the comparison comes to.
fn view(state: State, chosen: RwSignal<Option<ScenarioId>>) -> Option<Payments> {
    state.with(|dossier| state.compared(|comparison| payments(dossier, comparison, chosen.get())))
}

/// The answer in one sentence: it stays in sight while the values are typed.
pub fn payment_answer(chosen: RwSignal<Option<ScenarioId>>) -> Tag {
    let state = State::here();
    let words = move || view(state, chosen).map(|view| view.sentence).unwrap_or_default();
    tag("p", "lead stick").attr("role", "status").dynamic(words, |words| sentence(words))
}

/// The figures of a column, and the choice of that column where there are several.
pub fn payment_tables(chosen: RwSignal<Option<ScenarioId>>) -> Tags {
    let state = State::here();
    let draw = |(scenario, view): &(Option<ScenarioId>, Option<Payments>)| {
        view.as_ref().map(|view| tables(*scenario, view)).unwrap_or_default()
    };
    let mut drawn = Tags::new();
    if state.peek(|dossier| !dossier.scenarios.is_empty()) {
        drawn.push(column_select(state, chosen));
    }
    drawn.push(tag("div", "pay__f").dynamic(move || (chosen.get(), view(state, chosen)), draw));
    drawn
}

fn code(scenario: Option<ScenarioId>) -> String {
    scenario.map_or(0, |id| id.0).to_string()
}

fn column_select(state: State, chosen: RwSignal<Option<ScenarioId>>) -> Tag {
    let mut list = tag("select", "in in--small").attr("id", "colonne");
    for scenario in state.compared(|comparison| {
        comparison.columns.iter().map(|column| column.scenario).collect::<Vec<_>>()
    }) {
        let name = state.peek(|dossier| scenario_name(dossier, scenario));
        list = list.child(tag("option", "").attr("value", code(scenario)).text(&name));
    }
    let list = list.prop("value", move || code(chosen.get())).on("change", move |event| {
        // What was explained is not on the page any more.
        state.why.set(None);
        chosen.set(event_target_value(&event).parse().ok().filter(|id| *id > 0).map(ScenarioId));
    });
    tag("p", "acts")
        .child(tag("label", "label").attr("for", "colonne").text("Base ou scénario"))
        .child(list)
}

fn tables(scenario: Option<ScenarioId>, view: &Payments) -> Tags {
    vec![
        tag("p", "hint").text(&view.basis),
        paid_table(scenario, &view.paid),
        figures_table(scenario, view),
    ]
}

fn paid_table(scenario: Option<ScenarioId>, lines: &[PaidLine]) -> Tag {
    let mut body = tag("tbody", "");
    for line in lines {
        let name = tag("th", "")
            .attr("scope", "row")
            .text(&line.title)
            .child(tag("span", "rs").text(&line.note));
        let amount = tag("td", "num").child(pressed(
            (line.row, scenario, Status::Previsionnel),
            line.due,
            &line.figure,
        ));
        body = body.child(
            tag("tr", if line.due.is_some() { "" } else { "tot" }).child(name).child(amount),
        );
    }
    tag("table", "tbl").child(tag("caption", "vh").text("Acomptes et solde")).child(body)
}

const ECART: &str = "Réel moins prévisionnel";

fn figures_table(scenario: Option<ScenarioId>, view: &Payments) -> Tag {
    let real = view.statuses.contains(&Status::Reel);
    let mut head = tag("tr", "").child(tag("td", ""));
    for status in &view.statuses {
        head = head.child(column_heading("num", view.heading(*status)));
    }
    if real {
        head = head.child(column_heading("num", ECART));
    }
    let mut body = tag("tbody", "");
    for line in &view.figures {
        let name = tag("th", "")
            .attr("scope", "row")
            .text(row_title(line.row))
            .text(" ")
            .children(line.certainty.map(badge));
        let mut row = tag("tr", if line.row == Row::ResteACharge { "tot" } else { "" }).child(name);
        for (status, figure) in view.statuses.iter().zip(&line.figures) {
            let shown = pressed((line.row, scenario, *status), None, figure);
            row = row.child(tag("td", "num").attr("data-l", view.heading(*status)).child(shown));
        }
        if real {
            row = row.child(
                tag("td", "num")
                    .attr("data-l", ECART)
                    .text(line.ecart.as_deref().unwrap_or_default()),
            );
        }
        body = body.child(row);
    }
    tag("table", "tbl stackable flow")
        .child(tag("caption", "").text("Les chiffres, du prévisionnel au réel"))
        .child(tag("thead", "").child(head))
        .child(body)
}

fn plain(figure: &Figure) -> Tag {
    if figure.known {
        tag("span", "").text(&figure.words)
    } else {
        todo_link(figure.field, &figure.words)
    }
}

/// A figure as a press that says why; one that is not known leads to what is missing.
fn pressed(which: FigureKey, due: Option<DueId>, figure: &Figure) -> Tag {
    if !figure.known {
        return plain(figure);
    }
    let (row, scenario, status) = which;
    let mut id = figure_id(row, status, State::here().letter(scenario));
    if let Some(due) = due {
        id = format!("{id}-{}", due.0);
    }
    let words = figure.words.clone();
    why_press("fig", which, move || id.clone(), move || words.clone())
}
