//! Who pays what of the relais that are looked at: one bar, drawn from a table that is there to
//! read.

use crate::present::collection::{MoneyLine, MoneySegment, MoneyView, REST_OF_ALL, money_view};
use crate::scenario::collection::{RelaisFigures, collection_money};
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Drawing, Tag, Tags, svg, tag};
use crate::ui::widgets::{column_heading, figure, para, section_title};
use crate::ui::workbench::{filled, legend};

/// The section; nothing while no relais is wholly known.
pub fn money_section(table: TableState) -> Tag {
    let read = move || table.with_selected(|selected, _| view(selected));
    tag("section", "no-print")
        .child(section_title("Qui paie quoi").attr("id", "h-qui-paie").attr("tabindex", "-1"))
        .child(tag("div", "").dynamic(read, |view| view.as_ref().map(money).unwrap_or_default()))
}

/// Who pays what of these relais.
pub fn view(selected: &[&RelaisFigures]) -> Option<MoneyView> {
    Some(money_view(&collection_money(selected)?, selected.len()))
}

/// The bar, its legend, its table.
pub fn money(view: &MoneyView) -> Tags {
    let segments = view.segments.clone();
    let bar = svg("svg", "stack")
        .attr("width", "100%")
        .attr("height", "28")
        .attr("role", "img")
        .attr("aria-label", &view.words)
        .drawing(move |drawing| segments.iter().for_each(|part| segment(drawing, part)));
    let note = (!view.note.is_empty()).then(|| para(&view.note));
    [bar, legend(view.has_contract, REST_OF_ALL), amounts(&view.lines)]
        .into_iter()
        .chain(note)
        .collect()
}

fn segment(drawing: &Drawing, part: &MoneySegment) {
    let (fill, class) = filled(part.kind);
    let rect = drawing
        .svg("rect", class)
        .attr("x", &part.start)
        .attr("y", "0.5")
        .attr("width", &part.width)
        .attr("height", "27");
    let rect = if fill.is_empty() { rect } else { rect.attr("fill", fill) };
    rect.svg("title", "").text(&part.title);
}

fn amounts(lines: &[MoneyLine]) -> Tag {
    let heads = ["Montant", "Part"].map(|words| column_heading("num", words));
    let head = tag("tr", "").child(column_heading("", "Qui paie")).children(heads);
    let row = |(place, line): (usize, &MoneyLine)| {
        let class = if place.saturating_add(1) == lines.len() { "tot" } else { "" };
        tag("tr", class)
            .child(tag("th", "").attr("scope", "row").text(line.name))
            .child(figure("Montant", &line.amount))
            .child(figure("Part", &line.share))
    };
    tag("table", "tbl stackable flow")
        .child(tag("caption", "vh").text("Qui paie les dépenses des relais montrés"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(lines.iter().enumerate().map(row)))
}
