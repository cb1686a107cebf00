//! One dot a relais: the drawing, and the names on demand.

use crate::present::collection::{DotChart, RelaisDot, am_dots, ceiling_dots};
use crate::scenario::collection::RelaisFigures;
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Drawing, Tag, Tags, svg, tag};
use crate::ui::widgets::{items, para, section_title};

/// Where the words of the limits stand, down: those that are near each other on different lines.
const LINES: [&str; 4] = ["12.75em", "14em", "15.25em", "16.5em"];

/// How many names are listed.
const LISTED: usize = 200;

/// The section of both drawings; nothing of one that has no point.
pub fn dots_section(table: TableState) -> Tag {
    let drawing = move |title: &'static str,
                        over: &'static str,
                        made: fn(&[&RelaisFigures]) -> Option<DotChart>| {
        let chart = move || table.with_selected(|selected, _| made(selected));
        tag("div", "").dynamic(chart, move |chart| match chart {
            Some(chart) => shown(title, over, chart),
            None => Tags::new(),
        })
    };
    tag("section", "no-print")
        .child(section_title("Où en est chacun").attr("id", "h-ou-en-est").attr("tabindex", "-1"))
        .child(para("Un point par relais montré ; posé dessus, le pointeur dit lequel."))
        .child(drawing(
            "Dépenses retenues, en part du plafond",
            "Au-dessus du plafond",
            ceiling_dots,
        ))
        .child(drawing(
            "AM par ETP d’animateur, avec les repères nationaux",
            "Au-dessus du dernier repère",
            am_dots,
        ))
}

/// A drawing under its title.
pub fn drawn_dots(title: &str, chart: &DotChart) -> Tag {
    let drawn = chart.clone();
    let picture = svg("svg", "dots")
        .attr("role", "img")
        .attr("aria-label", &chart.words)
        .child(svg("g", "").drawing(move |drawing| draw(drawing, &drawn)));
    tag("figure", "").child(tag("figcaption", "small").text(title)).child(picture)
}

fn shown(title: &str, over: &str, chart: &DotChart) -> Tags {
    let names = (!chart.over.is_empty()).then(|| {
        let listed: Vec<String> = chart.over.iter().take(LISTED).cloned().collect();
        tag("details", "table-toggle")
            .child(tag("summary", "").text(format!("{over}\u{a0}: {}", chart.over.len())))
            .child(tag("ul", "dash").children(items(&listed)))
    });
    std::iter::once(drawn_dots(title, chart)).chain(names).collect()
}

fn draw(drawing: &Drawing, chart: &DotChart) {
    let foot = drawing.svg("line", "s-line").attr("x1", "0").attr("x2", "100%");
    foot.attr("y1", "11.5em").attr("y2", "11.5em");
    for (place, limit) in chart.limits.iter().enumerate() {
        let line = drawing.svg("line", "s-ink").attr("x1", &limit.x).attr("x2", &limit.x);
        line.attr("y1", "1.25em").attr("y2", "11.5em").attr("stroke-dasharray", "4 3");
        let down = LINES.get(place % LINES.len()).copied().unwrap_or_default();
        let words = drawing.svg("text", "svg-t f-ink").attr("x", &limit.x).attr("y", down);
        words.attr("text-anchor", "middle").text(&limit.words);
    }
    for column in &chart.columns {
        let line = drawing.svg("line", "dots__many").attr("x1", &column.x).attr("x2", &column.x);
        let line = line.attr("y1", "11.35em").attr("y2", &column.y);
        line.svg("title", "").text(&column.title);
    }
    chart.dots.iter().for_each(|dot| point(drawing, dot));
}

fn point(drawing: &Drawing, dot: &RelaisDot) {
    let class = if dot.is_over { "dots__over" } else { "dots__one" };
    let circle = drawing.svg("circle", class).attr("cx", &dot.x).attr("cy", &dot.y);
    circle.attr("r", "0.35em").svg("title", "").text(&dot.title);
}
