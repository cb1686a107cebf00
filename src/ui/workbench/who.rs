//! « Qui paie quoi »: one bar for each column, drawn from a table that is also there to read.

use crate::outcome::Row;
use crate::present::text::row_title;
use crate::present::workbench::{Bar, Segment, SegmentKind, bar_heads, bars, column_sentence};
use crate::situation::ScenarioId;
use crate::ui::dom::{Drawing, Tag, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::{column_heading, column_mark};
use leptos::prelude::{Get, Memo, RwSignal, Set, With};

/// The bars and their table.
pub fn who_pays() -> Tag {
    let state = State::here();
    let drawn = Memo::new(move |_| {
        state.with(|dossier| state.compared(|comparison| bars(dossier, comparison)))
    });
    let columns =
        move || drawn.with(|bars| bars.iter().map(|bar| bar.scenario).collect::<Vec<_>>());
    let row = move |(place, scenario): (usize, &Option<ScenarioId>)| {
        bar_row(state, drawn, *scenario, place)
    };
    let title = tag("h2", "").attr("id", "h-who").text("Qui paie quoi");
    tag("section", "who")
        .attr("aria-labelledby", "h-who")
        .child(tag("div", "who__head").child(title).dynamic(
            move || has_contract(state),
            |with_contract| vec![legend(*with_contract, row_title(Row::ResteACharge))],
        ))
        .child(
            tag("div", "")
                .dynamic(columns, move |columns| columns.iter().enumerate().map(row).collect()),
        )
        .child(table(state, drawn))
}

/// The table of the bars: there only while it is seen, for a keystroke would draw it again.
fn table(state: State, drawn: Memo<Vec<Bar>>) -> Tag {
    let unfolded = RwSignal::new(false);
    let seen = move || unfolded.get().then(|| (state.compared(bar_heads), drawn.get()));
    let sheet = |(heads, bars): &(Vec<&'static str>, Vec<Bar>)| {
        tag("div", "scroll-x")
            .attr("tabindex", "0")
            .attr("role", "region")
            .attr("aria-label", "Tableau du graphique")
            .child(bar_table(heads, bars))
    };
    let frame = tag("details", "table-toggle")
        .child(tag("summary", "").text("Voir le tableau du graphique"));
    let element = frame.element().clone();
    frame
        .dynamic(seen, move |seen| seen.iter().map(sheet).collect())
        .on("toggle", move |_| unfolded.set(element.has_attribute("open")))
}

/// Whether some column has a bonus territoire or a Psej.
fn has_contract(state: State) -> bool {
    state.compared(|comparison| {
        comparison.is_open(Row::BonusTerritoire) || comparison.is_open(Row::Psej)
    })
}

/// What each pattern stands for. `rest`: what is left to pay, as its reader calls it.
pub fn legend(with_contract: bool, rest: &str) -> Tag {
    let sample = |rect: Tag| {
        svg("svg", "").attr("aria-hidden", "true").attr("focusable", "false").child(rect)
    };
    let full = |class: &str| svg("rect", class).attr("width", "100%").attr("height", "100%");
    let framed = svg("rect", "s-rest")
        .attr("x", "0.5")
        .attr("y", "0.5")
        .attr("width", "21")
        .attr("height", "13");
    let lines = [
        (full("f-ps"), "Prestation de service (Ps)"),
        (full("").attr("fill", "url(#p-bonus)"), "Bonus mission, s’il est obtenu"),
        (full("f-other"), "Autres recettes"),
        (framed.attr("fill", "url(#p-rest)"), rest),
    ];
    let contract = with_contract
        .then(|| (full("").attr("fill", "url(#p-contrat)"), "Bonus territoire ou Psej"));
    tag("ul", "legend").children(
        lines
            .into_iter()
            .chain(contract)
            .map(|(rect, words)| tag("li", "").child(sample(rect)).text(words)),
    )
}

/// The bar of a column; a column that comes or goes draws them all again.
fn bar_row(state: State, drawn: Memo<Vec<Bar>>, scenario: Option<ScenarioId>, place: usize) -> Tag {
    let read = move |of: fn(&Bar) -> &String| {
        drawn.with(|bars| bars.get(place).map(of).cloned()).unwrap_or_default()
    };
    let draw = move |drawing: &Drawing| {
        drawn.with(|bars| {
            bars.iter()
                .skip(place)
                .take(1)
                .flat_map(|bar| &bar.segments)
                .for_each(|part| segment(drawing, part))
        });
    };
    let drawing = svg("svg", "stack").attr("height", "28").attr("role", "img");
    tag("div", "bar").children([
        tag("p", "bar__n")
            .dynamic(move || state.letter(scenario), |letter| vec![column_mark(*letter)])
            .child(tag("span", "").text(move || read(|bar| &bar.name))),
        drawing.attr("aria-label", move || read(|bar| &bar.words)).drawing(draw),
        tag("p", "bar__t").text(move || read(|bar| &bar.total)),
        tag("p", "bar__s")
            .text(move || state.compared(|comparison| column_sentence(comparison, scenario))),
    ])
}

/// The drawing of a bar that stays as it is.
pub fn still_bar(bar: &Bar) -> Tag {
    let segments = bar.segments.clone();
    let drawing =
        svg("svg", "stack").attr("height", "28").attr("role", "img").attr("aria-label", &bar.words);
    drawing.drawing(move |drawing| segments.iter().for_each(|part| segment(drawing, part)))
}

/// How a part is drawn: its pattern, or no pattern, and its class.
pub fn filled(kind: SegmentKind) -> (&'static str, &'static str) {
    match kind {
        SegmentKind::Ps => ("", "f-ps"),
        SegmentKind::Bonus => ("url(#p-bonus)", ""),
        SegmentKind::Contrat => ("url(#p-contrat)", ""),
        SegmentKind::Autres => ("", "f-other"),
        SegmentKind::Reste => ("url(#p-rest)", "s-rest"),
    }
}

fn segment(drawing: &Drawing, segment: &Segment) {
    let (fill, class) = filled(segment.kind);
    let rect = drawing
        .svg("rect", class)
        .attr("x", &segment.start)
        .attr("y", "0.5")
        .attr("width", &segment.width)
        .attr("height", "27");
    if !fill.is_empty() {
        rect.attr("fill", fill);
    }
    let edge = drawing
        .svg("line", "s-paper")
        .attr("x1", &segment.start)
        .attr("x2", &segment.start)
        .attr("y1", "0")
        .attr("y2", "28");
    edge.attr("stroke-width", "1.5");
    if let Some(words) = &segment.label {
        label(drawing, segment, words);
    }
}

fn label(drawing: &Drawing, segment: &Segment, words: &str) {
    let at = |x: &str, class: &str| {
        let class = if segment.roomy { class.to_string() } else { format!("{class} in-t") };
        drawing.svg("text", &class).attr("x", x).attr("y", "18.5").text(words)
    };
    match segment.kind {
        SegmentKind::Ps => at(&segment.start, "svg-t svg-b t-on-ps").attr("dx", "8"),
        SegmentKind::Reste => at(&segment.start, "svg-t svg-b t-rest s-paper halo").attr("dx", "9"),
        SegmentKind::Autres => {
            at(&segment.middle, "svg-t t-on-other").attr("text-anchor", "middle")
        }
        SegmentKind::Bonus | SegmentKind::Contrat => {
            at(&segment.middle, "svg-t svg-b t-rest s-paper halo").attr("text-anchor", "middle")
        }
    };
}

fn bar_table(heads: &[&str], bars: &[Bar]) -> Tag {
    let heads = heads.iter().map(|words| column_heading("num", words));
    let cell =
        |value: &Option<String>| tag("td", "num").text(value.as_deref().unwrap_or("à compléter"));
    let row = |bar: &Bar| {
        tag("tr", "")
            .child(tag("th", "").attr("scope", "row").text(&bar.name))
            .children(bar.table.iter().map(cell))
    };
    tag("table", "tbl").children([
        tag("caption", "").text("Qui paie quoi, en euros"),
        tag("thead", "").child(tag("tr", "").child(column_heading("", "Scénario")).children(heads)),
        tag("tbody", "").children(bars.iter().map(row)),
    ])
}
