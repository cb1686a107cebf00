//! The missions side by side, what it comes to, and the picture of the margins.

use crate::law::{Certainty, Framework, Mission};
use crate::present::missions::{
    ExplainedFigure, MarginRow, MissionColumn, MissionComparison, margin_rows, mission_comparisons,
    plan_name,
};
use crate::present::text::Figure;
use crate::scenario::missions::PlannedSessions;
use crate::scenario::{Dossier, ScenarioAction};
use crate::ui::dom::{Tag, Tags, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::{
    Icon, badge, button, column_heading, hidden, icon, planned_indicateur, sentence, todo_link,
};
use crate::ui::workbench::say_last_made;
use leptos::prelude::{Get, Memo, With};

/// The table of a framework and its conclusion.
pub fn mission_comparison(framework: Framework) -> Tags {
    let state = State::here();
    let of = move |view: &MissionComparison| view.framework == framework;
    let view = Memo::new(move |_| state.with(mission_comparisons).into_iter().find(of));
    let conclusion = move || {
        view.with(|view| view.as_ref().map(|view| view.conclusion.clone()).unwrap_or_default())
    };
    vec![
        scroll("Missions côte à côte")
            .dynamic(move || view.get(), |view| view.iter().map(table).collect()),
        tag("div", "callout").attr("role", "status").dynamic(conclusion, |conclusion| {
            conclusion.iter().map(|words| tag("p", "").children(sentence(words))).collect()
        }),
    ]
}

/// What each mission leaves, in one line: it stays in sight while the values are typed.
pub fn mission_answer() -> Tag {
    let state = State::here();
    let gains = move || -> Vec<(String, Figure)> {
        let columns = state.with(mission_comparisons).into_iter().flat_map(|view| view.columns);
        columns
            .filter(|column| column.mission.is_some())
            .map(|column| (column.title, column.gain.figure))
            .collect()
    };
    let line = |(title, figure): &(String, Figure)| {
        tag("li", "").text(format!("{title}\u{a0}: ")).child(if figure.known {
            tag("strong", "").text(&figure.words)
        } else {
            todo_link(figure.field, &figure.words)
        })
    };
    let none = move || state.with(Dossier::is_blank) || gains().is_empty();
    tag("div", "stick gains")
        .attr("role", "status")
        .attr("hidden", none)
        .child(tag("p", "").text("Ce que chacune laisserait, si l’indicateur est atteint"))
        .child(tag("ul", "").dynamic(gains, move |gains| gains.iter().map(line).collect()))
}

const REST: &str = "Reste à votre charge";

/// A table that is wider than a narrow screen scrolls in its own frame.
pub fn scroll(name: &str) -> Tag {
    tag("div", "scroll-x").attr("tabindex", "0").attr("role", "region").attr("aria-label", name)
}

fn table(view: &MissionComparison) -> Tag {
    let head = tag("tr", "")
        .child(tag("td", ""))
        .children(view.columns.iter().map(|column| column_heading("", &column.title)));
    let columns =
        std::iter::once(tag("col", "c-lab")).chain(view.columns.iter().map(|_| tag("col", "")));
    tag("table", "tbl side-by-side stackable")
        .child(
            tag("caption", "")
                .text(format!("{}, bonus {} ", view.caption, view.bonus.0))
                .child(badge(view.bonus.1)),
        )
        .child(tag("colgroup", "").children(columns))
        .child(tag("thead", "").child(head))
        .child(body(view))
}

fn body(view: &MissionComparison) -> Tag {
    let margin = |column: &MissionColumn| {
        column.margin.iter().map(|words| tag("span", "rl").text(words)).collect()
    };
    tag("tbody", "")
        .children(amounts(view))
        .child(row("Indicateur", "", Some(badge(Certainty::Sourced)), view, indicators))
        .child(row("Marge avant de perdre le bonus", "", None, view, margin))
        .child(row("Service rendu", "à peser vous-même", None, view, |column| {
            vec![tag("span", "").text(&column.service)]
        }))
        .child(row("Aller plus loin", "", None, view, act).attr("class", "no-print"))
}

/// What a mission would bring and cost.
fn amounts(view: &MissionComparison) -> Tags {
    let big = |explained: &ExplainedFigure| {
        vec![tag("span", "big").child(amount(explained)), tag("span", "").text(&explained.note)]
    };
    let small = |explained: &ExplainedFigure| {
        vec![amount(explained), tag("span", "rs").text(&explained.note)]
    };
    let (sure, typed) = (Some(badge(view.certainty)), Some(badge(Certainty::Entered)));
    let if_done = "si tout est fait comme prévu et si le bonus est accordé";
    let of_ceiling = "43\u{a0}% sous le plafond, rien au-dessus";
    vec![
        row("Ce qu’elle vous laisserait", if_done, sure, view, |column| big(&column.gain)),
        row("Ce que vous y perdriez", "si l’indicateur est manqué", None, view, |column| {
            big(&column.loss)
        }),
        row("Ce que coûterait la mission", "", typed, view, |column| small(&column.cost)),
        row("Part payée par la Ps", of_ceiling, None, view, |column| small(&column.share)),
        row(REST, "", None, view, |column| small(&column.rest)),
    ]
}

fn row(
    name: &str,
    note: &str,
    mark: Option<Tag>,
    view: &MissionComparison,
    cell: impl Fn(&MissionColumn) -> Tags,
) -> Tag {
    let title = tag("th", "").attr("scope", "row").text(name).text(" ").children(mark);
    let title = if note.is_empty() { title } else { title.child(tag("span", "rs").text(note)) };
    // On a small screen the column without a mission only matters for what is left to pay.
    let plain = |column: &MissionColumn| column.mission.is_none() && name != REST;
    let cell = |column: &MissionColumn| {
        tag("td", if plain(column) { "bare" } else { "" })
            .attr("data-l", &column.title)
            .children(cell(column))
    };
    tag("tr", "").child(title).children(view.columns.iter().map(cell))
}

fn amount(explained: &ExplainedFigure) -> Tag {
    if explained.figure.known {
        tag("span", "").text(&explained.figure.words)
    } else {
        todo_link(explained.figure.field, &explained.figure.words)
    }
}

fn indicators(column: &MissionColumn) -> Tags {
    if column.mission.is_none() {
        return vec![tag("span", "").text("rien n’est mesuré")];
    }
    column.indicateurs.iter().map(|line| planned_indicateur(line.verdict, &line.words)).collect()
}

fn act(column: &MissionColumn) -> Tags {
    let Some(mission) = column.mission.filter(|_| column.ready) else {
        return Tags::new();
    };
    let made = button("btn btn--small")
        .child(icon(Icon::Add))
        .text("En faire un scénario")
        .child(hidden(&format!(" : {}", column.title)));
    let (state, title) = (State::here(), column.title.clone());
    let press = move || {
        let name = state.peek(|dossier| planned_name(dossier, mission, &title));
        if let Some(planned) = state.peek(|dossier| dossier.planned_mission(mission))
            && state.act(ScenarioAction::AddPlannedMission(planned, name))
        {
            say_last_made(state);
        }
    };
    vec![made.on_click(press)]
}

/// The name of the scenario of a mission as it is planned.
fn planned_name(dossier: &Dossier, mission: Mission, title: &str) -> String {
    if mission == Mission::AnalysePratique
        && let PlannedSessions::Planned { plan, am, .. } = dossier.planned_sessions()
    {
        format!("Analyse : {}", plan_name(plan, am))
    } else {
        title.to_string()
    }
}

/// The counted indicators, as a table whose last column is its picture.
pub fn margin_table(framework: Framework) -> Tags {
    let state = State::here();
    let rows = move || {
        let stakes = state.with(Dossier::stakes);
        let own = stakes.iter().find(|stakes| stakes.framework == framework);
        own.map(margin_rows).unwrap_or_default()
    };
    vec![scroll("Marges").dynamic(rows, |rows| vec![margins(rows)])]
}

fn margins(rows: &[MarginRow]) -> Tag {
    if rows.is_empty() {
        return tag("p", "hint").text("Rien à compter pour l’instant\u{a0}: les nombres manquent.");
    }
    let head = tag("tr", "")
        .child(column_heading("", "Mission"))
        .child(column_heading("", "Ce qui est compté"))
        .child(column_heading("num", "Prévu"))
        .child(column_heading("num", "Nécessaire"))
        .child(column_heading("num", "Marge"))
        .child(column_heading("m-pic", "Image"));
    let cell =
        |class: &str, name: &str, words: &str| tag("td", class).attr("data-l", name).text(words);
    let line = |known: &MarginRow| {
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(known.mission))
            .child(cell("", "Ce qui est compté", &known.counted))
            .child(cell("num", "Prévu", &known.have))
            .child(cell("num", "Nécessaire", &known.need))
            .child(cell("num", "Marge", &known.spare))
            .child(tag("td", "m-pic").attr("data-l", "Image").child(picture(known)))
    };
    tag("table", "tbl margins stackable flow")
        .child(tag("caption", "").text(
            "Plein\u{a0}: nécessaire. Hachuré\u{a0}: la marge. \
            Pointillé\u{a0}: ce qui manque. Le trait est le seuil\u{202f}; chaque barre a son \
            échelle.",
        ))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(rows.iter().map(line)))
}

fn picture(known: &MarginRow) -> Tag {
    let bar = |class: &str, start: &str, width: &str| {
        svg("rect", class).attr("x", start).attr("y", "4").attr("width", width).attr("height", "10")
    };
    let rest = if known.lacking {
        bar("n-none s-warn", &known.kept, &known.rest).attr("stroke-dasharray", "3 2")
    } else {
        bar("s-ink3", &known.kept, &known.rest).attr("fill", "url(#p-rest)")
    };
    let threshold = svg("line", "s-ink")
        .attr("x1", &known.threshold)
        .attr("x2", &known.threshold)
        .attr("y1", "0")
        .attr("y2", "18");
    svg("svg", "gauge")
        .attr("height", "18")
        .attr("role", "img")
        .attr("aria-label", &known.words)
        .child(bar("f-ps", "0", &known.kept))
        .child(rest)
        .child(threshold.attr("stroke-width", "2"))
}
