//! The curves of a column, and the steps from its costs to what is left, each with its table.

use crate::present::decide::{
    AxisTick, CurveView, Fall, Mark, MarkLabel, Turn, curve_reach, curve_view, waterfall,
};
use crate::present::text::bareme_owner;
use crate::present::workbench::{SegmentKind, missing};
use crate::scenario::decide::{Axis, Pay, curve};
use crate::situation::{Field, ScenarioId, Situation};
use crate::ui::dom::{Tag, Tags, event_target_value, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::{column_heading, go_to, sentence, todo_link};
use crate::ui::workbench::filled;
use leptos::prelude::{Get, Memo, Update, With};

/// What a column means; it changes only when a value does.
pub(super) fn situation_of(chosen: Memo<Option<ScenarioId>>) -> Memo<Situation> {
    let state = State::here();
    Memo::new(move |_| {
        state.with(|dossier| dossier.situation(chosen.get().and_then(|id| dossier.scenario(id))))
    })
}

/// The two curves.
pub fn curve_section(chosen: Memo<Option<ScenarioId>>) -> Tags {
    let state = State::here();
    let situation = situation_of(chosen);
    let draw = move |axis: fn(Pay) -> Axis| {
        let view = move || {
            let axis = axis(pay_of(state));
            state.compared(|comparison| {
                let curve = situation
                    .with(|situation| curve(situation, axis, curve_reach(comparison, axis)))
                    .ok()?;
                state.peek(|dossier| curve_view(dossier, comparison, chosen.get(), &curve))
            })
        };
        tag("div", "curve").dynamic(
            move || view().ok_or_else(|| gaps(chosen)),
            |view| view.as_ref().map_or_else(|gaps| to_complete(gaps), curve_drawing),
        )
    };
    vec![
        pay_choice(state),
        tag("div", "curves").child(draw(Axis::Etp)).child(draw(|_| Axis::Charges)),
    ]
}

/// What becomes of the pay of the animators when their time changes.
fn pay_choice(state: State) -> Tag {
    let option = |(code, words): (&str, &str)| tag("option", "").attr("value", code).text(words);
    let choice = tag("select", "in in--small")
        .attr("id", "cout-etp")
        .children(
            [
                ("actuel", "change avec les ETP, au coût actuel"),
                ("constant", "reste le même au total"),
            ]
            .map(option),
        )
        .prop("value", move || {
            if pay_of(state) == Pay::Current { "actuel" } else { "constant" }.to_string()
        })
        .on("change", move |event| {
            let wanted =
                if event_target_value(&event) == "constant" { Pay::Constant } else { Pay::Current };
            state.view.update(|view| view.wish.pay = wanted);
        });
    let label = tag("label", "label")
        .attr("for", "cout-etp")
        .text("Quand les ETP changent, le coût des animateurs");
    tag("p", "acts").child(label).child(choice)
}

fn pay_of(state: State) -> Pay {
    state.view.with(|view| view.wish.pay)
}

/// A value that is missing: its field, where there is one, and what to do.
pub(super) type Gap = (Option<Field>, String);

/// What the reste à charge of a column waits for.
pub(super) fn gaps(chosen: Memo<Option<ScenarioId>>) -> Vec<Gap> {
    let state = State::here();
    state.compared(|comparison| {
        let Some(column) = comparison.column(chosen.get()) else { return Vec::new() };
        state.with(|dossier| {
            missing(dossier, &column.outcome.reste_a_charge, bareme_owner(dossier, chosen.get()))
        })
    })
}

/// « À compléter », with the fields to fill.
pub(super) fn to_complete(gaps: &[Gap]) -> Tags {
    let first = gaps.iter().find_map(|(field, _)| *field);
    vec![tag("p", "").child(todo_link(first, "À compléter")), gap_list(gaps)]
}

/// What is missing, each with the way to its field.
pub(super) fn gap_list(gaps: &[Gap]) -> Tag {
    let state = State::here();
    let line = move |(field, words): &Gap| match *field {
        Some(field) => tag("li", "").child(
            crate::ui::widgets::button("linkish").text(words).on_click(move || go_to(state, field)),
        ),
        None => tag("li", "").text(words),
    };
    tag("ul", "why__acts").children(gaps.iter().map(line))
}

fn curve_drawing(view: &CurveView) -> Tags {
    let drawing = svg("svg", "curve__d")
        .attr("viewBox", "0 0 360 240")
        .attr("role", "img")
        .attr("aria-label", format!("{}. {}", view.title, view.sentence.replace("**", "")))
        .children(grid(view))
        .children(lines(view))
        .children(view.marks.iter().flat_map(mark))
        .child(words(["52", "226"], "start", "svg-t f-ink2", &view.ends[0].label))
        .child(words(["350", "226"], "end", "svg-t f-ink2", &view.ends[1].label));
    vec![
        tag("h3", "").text(view.title),
        tag("p", "small").children(sentence(&view.sentence)),
        drawing,
        tag("p", "hint").text(&view.held),
        curve_table(view),
    ]
}

fn line(class: &str, [x1, x2, y1, y2]: [&str; 4]) -> Tag {
    svg("line", class).attr("x1", x1).attr("x2", x2).attr("y1", y1).attr("y2", y2)
}

fn words([x, y]: [&str; 2], anchor: &str, class: &str, wording: &str) -> Tag {
    svg("text", class).attr("x", x).attr("y", y).attr("text-anchor", anchor).text(wording)
}

/// The scale, and where the ceiling begins or stops to bite.
fn grid(view: &CurveView) -> Tags {
    let tick = |tick: &AxisTick| {
        let label = words(["46", &tick.at], "end", "svg-t f-ink3", &tick.label).attr("dy", "4");
        [line("s-line", ["52", "350", &tick.at, &tick.at]), label]
    };
    let kink = |turn: &Turn| {
        let rule = line("s-warn", [&turn.at, &turn.at, "22", "206"])
            .attr("stroke-width", "1.5")
            .attr("stroke-dasharray", "5 3");
        [rule, words([&turn.words_at, "12"], "middle", "svg-t t-warn", &turn.label)]
    };
    view.grid.iter().flat_map(tick).chain(view.kink.iter().flat_map(kink)).collect()
}

/// The two lines and their names.
fn lines(view: &CurveView) -> [Tag; 4] {
    let path = |class: &str, d: &str| svg("path", class).attr("d", d).attr("stroke-width", "2.5");
    let name = |label: &MarkLabel, class: &str, wording: &str| {
        words([&label.x, &label.y], label.anchor, class, wording)
    };
    let [reste, ps] = &view.names;
    [
        path("n-none s-accent", &view.ps),
        path("n-none s-ink", &view.reste).attr("stroke-dasharray", "7 3"),
        name(reste, "svg-t svg-b f-ink s-ground halo", "reste à charge"),
        name(ps, "svg-t svg-b f-accent s-ground halo", "Ps"),
    ]
}

/// The chosen column is a disc, the others are squares; each has its letter, in the colour of its
/// line.
fn mark(mark: &Mark) -> Tags {
    let (full, edge) = if mark.of_ps { ("f-accent", "s-accent") } else { ("f-ink", "s-ink") };
    let shape = if mark.own {
        svg("circle", &format!("{full} s-ground"))
            .attr("cx", &mark.x)
            .attr("cy", &mark.y)
            .attr("r", "5")
    } else {
        let square = svg("rect", &format!("f-ground {edge}"))
            .attr("x", &mark.x)
            .attr("y", &mark.y)
            .attr("width", "8")
            .attr("height", "8");
        square.attr("transform", "translate(-4 -4)")
    };
    let label = &mark.label;
    let name = svg("text", &format!("svg-t svg-b {full} s-ground halo"))
        .attr("x", &label.x)
        .attr("y", &label.y)
        .attr("text-anchor", label.anchor);
    vec![shape.attr("stroke-width", "1.5"), name.text(&mark.letters)]
}

fn curve_table(view: &CurveView) -> Tag {
    let heads = ["Où", view.head, "Prestation de service", "Reste à votre charge"];
    let head =
        |(place, words): (usize, &str)| column_heading(if place == 0 { "" } else { "num" }, words);
    let row = |cells: &[String; 4]| {
        let first = tag("th", "").attr("scope", "row").text(&cells[0]);
        tag("tr", "")
            .child(first)
            .children(cells.iter().skip(1).map(|cell| tag("td", "num").text(cell)))
    };
    let table = tag("table", "tbl").children([
        tag("caption", "").text(format!("{} : les points de la courbe", view.title)),
        tag("thead", "").child(tag("tr", "").children(heads.into_iter().enumerate().map(head))),
        tag("tbody", "").children(view.table.iter().map(row)),
    ]);
    folded(table, view.title)
}

/// A table behind « Voir le tableau ».
fn folded(table: Tag, title: &str) -> Tag {
    let sheet = tag("div", "scroll-x")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", format!("Tableau : {title}"));
    tag("details", "table-toggle")
        .child(tag("summary", "").text("Voir le tableau"))
        .child(sheet.child(table))
}

/// From the costs to the reste à charge.
pub fn fall_section(chosen: Memo<Option<ScenarioId>>) -> Tags {
    let state = State::here();
    let view = move || {
        state.compared(|comparison| {
            comparison.column(chosen.get()).and_then(|column| waterfall(&column.outcome))
        })
    };
    vec![tag("div", "").dynamic(
        move || view().ok_or_else(|| gaps(chosen)),
        |view| view.as_ref().map_or_else(|gaps| to_complete(gaps), |falls| falls_drawing(falls)),
    )]
}

fn falls_drawing(falls: &[Fall]) -> Tags {
    let bar = |fall: &Fall| {
        let (fill, class) = fall.kind.map_or(("", "f-ink3"), filled);
        let rect = svg("rect", class)
            .attr("x", &fall.start)
            .attr("y", "0.5")
            .attr("width", &fall.width)
            .attr("height", "21");
        let rect = if fill.is_empty() { rect } else { rect.attr("fill", fill) };
        let drawing = svg("svg", "stack")
            .attr("height", "22")
            .attr("aria-hidden", "true")
            .attr("focusable", "false")
            .child(rect);
        tag("li", "fall").children([
            tag("span", "").text(&fall.name),
            drawing,
            tag("span", "num").text(&fall.amount),
        ])
    };
    let row = |fall: &Fall| {
        let class = if fall.kind == Some(SegmentKind::Reste) { "tot" } else { "" };
        tag("tr", class)
            .child(tag("th", "").attr("scope", "row").text(&fall.name))
            .child(tag("td", "num").text(&fall.exact))
    };
    let table = tag("table", "tbl")
        .child(tag("caption", "").text("Des dépenses au reste à charge, en euros"))
        .child(tag("tbody", "").children(falls.iter().map(row)));
    vec![
        tag("ul", "falls").children(falls.iter().map(bar)),
        folded(table, "Des dépenses au reste à charge"),
    ]
}
