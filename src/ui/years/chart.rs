//! The curve of the reste à charge: one line for each column, with its mark, its dashes and its
//! name.

use super::plan_signals::PlanSignals;
use crate::present::text::scenario_name;
use crate::present::workbench::{letter, mark};
use crate::present::years::{Chart, ChartLine};
use crate::ui::dom::{Drawing, Shape, Tag, Tags, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::column_mark;
use leptos::prelude::With;

/// What is said beside the title.
pub fn chart_note(signals: PlanSignals) -> Tag {
    let note = move || {
        signals
            .drawing
            .with(|drawn| drawn.as_ref().map(|drawn| drawn.note.clone()))
            .unwrap_or_default()
    };
    tag("p", "").text(note)
}

/// The drawing and its legend; its amounts stand in the table below.
pub fn plan_chart(signals: PlanSignals) -> Tags {
    let is_drawn = move || signals.drawing.with(Option::is_some);
    let draw = move || {
        let words =
            move || signals.drawing.with(|drawn| drawn.as_ref().map(|drawn| drawn.words.clone()));
        svg("svg", "chart")
            .attr("role", "img")
            .attr("aria-label", words)
            .children(LAYERS.map(|layer| layer_of(signals, layer)))
    };
    let nothing =
        || tag("p", "").text("Aucun exercice n’a encore de reste à charge\u{a0}: rien à dessiner.");
    let figure = tag("figure", "").show(is_drawn, draw).show(move || !is_drawn(), nothing);
    vec![figure.child(legend(State::here(), signals))]
}

/// The drawing as it stands, for paper.
pub fn still_chart(chart: &Chart) -> Tag {
    let layer = |draw: fn(&Drawing, &Chart)| {
        let chart = chart.clone();
        svg("g", "").drawing(move |drawing| draw(drawing, &chart))
    };
    svg("svg", "chart")
        .attr("role", "img")
        .attr("aria-label", &chart.words)
        .children(LAYERS.map(layer))
}

/// The mark and the name of each line, and what it lacks.
fn legend(state: State, signals: PlanSignals) -> Tag {
    let items = move || -> Vec<(usize, String, String)> {
        let item = |known: &ChartLine| {
            let name = state.with(|dossier| scenario_name(dossier, known.scenario));
            (known.letter, name, known.lacks.clone())
        };
        signals
            .drawing
            .with(|drawn| drawn.iter().flat_map(|drawn| &drawn.curves).map(item).collect())
    };
    let item = |(letter, name, lacks): &(usize, String, String)| {
        let todo = (!lacks.is_empty()).then(|| tag("span", "badge badge--todo").text(lacks));
        tag("li", "").child(column_mark(*letter)).child(tag("span", "").text(name)).children(todo)
    };
    tag("ul", "legend").dynamic(items, move |items| items.iter().map(item).collect())
}

/// The drawing from the back to the front. Each layer is drawn again by itself: a scale that
/// changes moves no name.
const LAYERS: [fn(&Drawing, &Chart); 5] = [
    ground,
    |drawing, view| view.curves.iter().for_each(|curve| joins(drawing, curve)),
    |drawing, view| view.curves.iter().for_each(|curve| dots(drawing, curve)),
    |drawing, view| view.curves.iter().for_each(|curve| amounts(drawing, curve)),
    |drawing, view| view.curves.iter().for_each(|curve| names(drawing, view, curve)),
];

fn layer_of(signals: PlanSignals, draw: fn(&Drawing, &Chart)) -> Tag {
    svg("g", "").drawing(move |drawing| {
        signals.drawing.with(|drawn| drawn.iter().for_each(|drawn| draw(drawing, drawn)))
    })
}

/// The scale, the exercices and what is missing in them.
fn ground(drawing: &Drawing, view: &Chart) {
    let words = |x: &str, y: &str, class: &str, wording: &str| {
        drawing.svg("text", class).attr("x", x).attr("y", y).text(wording)
    };
    for tick in &view.ticks {
        line(drawing, "s-line", ["0", "100%", &tick.y, &tick.y]);
        words("0", &tick.label_y, "svg-t f-ink3", &tick.label);
    }
    for year in &view.years {
        let class = if year.gap { "svg-t t-warn" } else { "svg-t f-ink" };
        words(&year.x, "26em", class, &year.label).attr("text-anchor", "middle");
    }
    for year in view.years.iter().filter(|year| year.gap) {
        let zone = drawing
            .svg("rect", "")
            .attr("x", &year.left)
            .attr("width", &view.step)
            .attr("y", "2em")
            .attr("height", "22em");
        zone.attr("fill", "url(#p-rest)").attr("opacity", "0.35");
        words(&year.x, "12.75em", "svg-t svg-b t-warn s-ground halo", view.missing)
            .attr("text-anchor", "middle");
    }
}

fn line<'a>(drawing: &'a Drawing, class: &str, [x1, x2, y1, y2]: [&str; 4]) -> Shape<'a> {
    drawing.svg("line", class).attr("x1", x1).attr("x2", x2).attr("y1", y1).attr("y2", y2)
}

/// The dashes of a line: one way for each letter, so that it is known without its colour.
const DASHES: [&str; 7] = ["", "", "7 4", "2 4", "11 4 2 4", "4 3", "12 5"];

fn joins(drawing: &Drawing, curve: &ChartLine) {
    let class = format!("s-{}", mark(curve.letter));
    for (one, other) in curve.dots.iter().zip(curve.dots.iter().skip(1)) {
        if let (Some(one), Some(other)) = (one, other) {
            let join = line(drawing, &class, [&one.x, &other.x, &one.y, &other.y])
                .attr("stroke-width", "2.5");
            join.attr("stroke-dasharray", DASHES.get(curve.letter).copied().unwrap_or_default());
        }
    }
}

fn dots(drawing: &Drawing, curve: &ChartLine) {
    let class = format!("f-{} s-paper", mark(curve.letter));
    for dot in curve.dots.iter().flatten() {
        let frame =
            drawing.svg("svg", "").attr("x", &dot.x).attr("y", &dot.y).attr("overflow", "visible");
        shape(&frame, curve.letter, &class);
    }
}

/// The amounts, over every mark. A dot without room for its amount keeps an empty one, so that the
/// others are drawn over themselves.
fn amounts(drawing: &Drawing, curve: &ChartLine) {
    let class = format!(
        "f-{} svg-t {}s-ground halo",
        mark(curve.letter),
        if curve.letter == 0 { "" } else { "svg-b " }
    );
    for dot in curve.dots.iter().flatten() {
        let (y, words) = dot.label.as_ref().map_or((&dot.y, ""), |label| (&dot.label_y, label));
        drawing
            .svg("text", &class)
            .attr("x", &dot.x)
            .attr("y", y)
            .attr("text-anchor", "middle")
            .text(words);
    }
}

/// The mark of a letter.
fn shape(frame: &Shape, letter: usize, class: &str) {
    let path = |d: &str| frame.svg("path", class).attr("d", d).attr("stroke-width", "2");
    match letter {
        0 => frame.svg("circle", class).attr("r", "5").attr("stroke-width", "2"),
        1 => path("M-5 -5h10v10h-10z"),
        2 => path("M0 -7 7 0 0 7 -7 0z"),
        3 => path("M0 -7 6.5 5h-13z"),
        4 => path("M0 7 6.5 -5h-13z"),
        5 => path("M-3.5 -6h7l3.5 6-3.5 6h-7l-3.5 -6z"),
        _ => path("M-2.5 -7h5v4.5h4.5v5h-4.5v4.5h-5v-4.5h-4.5v-5h4.5z"),
    };
}

/// The letter of a line, and its name where there is room; of a line without any point, that it is
/// to be completed.
fn names(drawing: &Drawing, view: &Chart, curve: &ChartLine) {
    let class = format!(
        "{} svg-t svg-b s-ground halo",
        if curve.is_empty() { "t-warn".to_string() } else { format!("f-{}", mark(curve.letter)) }
    );
    let at = |class: &str, words: &str| {
        drawing.svg("text", class).attr("x", &view.names_x).attr("y", &curve.name_y).text(words)
    };
    let rest = if curve.is_empty() {
        format!("\u{a0}: {}", curve.lacks)
    } else {
        format!(", {}", curve.name)
    };
    at(&format!("{class} chart__l"), letter(curve.letter));
    at(&format!("{class} chart__n"), &(letter(curve.letter).to_string() + &rest));
}
