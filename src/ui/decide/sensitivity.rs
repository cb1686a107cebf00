//! « Ce qui compte le plus »: each input moved a little, its effect, and what changes nothing.

use super::curves::{gaps, situation_of, to_complete};
use crate::present::decide::{BarSide, SensitivityLine, SensitivityView, sensitivity_view};
use crate::present::text::typeset;
use crate::situation::ScenarioId;
use crate::ui::dom::{Tag, Tags, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::column_heading;
use leptos::prelude::{Get, Memo, With};

/// The table and the list.
pub fn sensitivity_section(chosen: Memo<Option<ScenarioId>>) -> Tags {
    let state = State::here();
    let situation = situation_of(chosen);
    let view = move || {
        // The names are those of the dossier; the figures change only with the situation.
        situation.with(|_| state.peek(|dossier| sensitivity_view(dossier, chosen.get()))).ok()
    };
    let words = "Chaque valeur est changée seule, dans un sens puis dans l’autre : de 10 %, ou du \
        plus petit pas qui lui est naturel ; une question reçoit « non », puis « oui ». Tout est \
        recalculé, et l’effet sur le reste à charge est exact.";
    let body = tag("div", "matters").dynamic(
        move || view().ok_or_else(|| gaps(chosen)),
        |view| view.as_ref().map_or_else(|gaps| to_complete(gaps), drawn),
    );
    vec![tag("p", "small").text(typeset(words)), body]
}

const HEADS: [&str; 4] = ["Valeur", "Si elle baisse", "Si elle monte", "En image"];

fn drawn(view: &SensitivityView) -> Tags {
    let head = |(place, words): (usize, &str)| {
        column_heading(if (1..3).contains(&place) { "num" } else { "" }, words)
    };
    let table = tag("table", "tbl stackable flow").children([
        tag("caption", "").text("Effet sur le reste à charge, du plus grand au plus petit"),
        tag("thead", "").child(tag("tr", "").children(HEADS.into_iter().enumerate().map(head))),
        tag("tbody", "").children(view.with_effect.iter().map(line)),
    ]);
    let without_effect = |(why, names): &(String, String)| {
        tag("li", "").child(tag("strong", "").text(why)).text("\u{a0}: ").text(names).text(".")
    };
    let mut drawn = vec![table];
    if !view.without_effect.is_empty() {
        drawn.push(tag("h3", "").text("Ce qui ne change rien, et pourquoi"));
        drawn.push(tag("ul", "dash").children(view.without_effect.iter().map(without_effect)));
    }
    drawn
}

fn line(line: &SensitivityLine) -> Tag {
    let name = tag("th", "")
        .attr("scope", "row")
        .text(&line.name)
        .text(" ")
        .child(tag("span", "hint").text(line.stride));
    let name = if line.note.is_empty() {
        name
    } else {
        name.child(tag("span", "rs").text(typeset(line.note)))
    };
    let [less, more] = &line.changes;
    tag("tr", "")
        .child(name)
        .child(tag("td", "num").attr("data-l", HEADS[1]).text(less))
        .child(tag("td", "num").attr("data-l", HEADS[2]).text(more))
        .child(tag("td", "effect").attr("aria-hidden", "true").child(bar(&line.sides)))
}

/// Two bars on either side of « no change »: hatched when the value falls, full when it rises.
fn bar(sides: &[Option<BarSide>; 2]) -> Tag {
    let rect = |side: &BarSide, y: &str, class: &str| {
        svg("rect", class)
            .attr("x", &side.start)
            .attr("y", y)
            .attr("width", &side.width)
            .attr("height", "8")
    };
    let [less, more] = sides;
    svg("svg", "effect__d")
        .attr("height", "22")
        .attr("focusable", "false")
        .children(less.iter().map(|side| rect(side, "2", "s-ink3").attr("fill", "url(#p-rest)")))
        .children(more.iter().map(|side| rect(side, "12", "f-accent")))
        .child(
            svg("line", "s-ink")
                .attr("x1", "50%")
                .attr("x2", "50%")
                .attr("y1", "0")
                .attr("y2", "22"),
        )
}
