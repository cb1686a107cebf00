//! What the drawer « pourquoi ? » says.

use crate::outcome::Row;
use crate::present::explain::{Explanation, Kink, Line, LineKind, Missing};
use crate::present::text::{Quote, Route};
use crate::ui::dom::{Tag, Tags, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::{badge, button, go_to, indicateur, law_quote, sentence};
use leptos::prelude::{GetUntracked, Set};

/// The sentence, what is missing, the drawing, the steps, the rule, its certainty, what would
/// change it.
pub fn why_body(shown: &Explanation) -> Tags {
    let todo = !shown.missing.is_empty();
    let indicators = shown
        .indicateurs
        .iter()
        .map(|line| indicateur(line.verdict, &line.words))
        .collect::<Tags>();
    let sure = tag("div", "small")
        .children(shown.certainty.map(badge))
        .text(format!(" {}", shown.certainty_words.join(" ")));
    let mut drawn = vec![tag("p", "why__say").children(sentence(&shown.sentence))];
    drawn.extend(todo.then(|| section("Il manque", [missing_list(&shown.missing)])));
    drawn.extend((!indicators.is_empty()).then(|| section("Les indicateurs", indicators)));
    drawn.extend(shown.kink.as_ref().map(|kink| tag("section", "").child(kink_drawing(kink))));
    drawn.push(section("Le calcul", [steps(&shown.lines)]));
    drawn.extend(shown.quote.as_ref().map(|quote| section("La règle", rule(quote))));
    drawn.extend((!todo || shown.partial).then(|| section("Sa certitude", [sure])));
    let of_caf = State::here()
        .why
        .get_untracked()
        .is_some_and(|(row, ..)| matches!(row, Row::Ps | Row::TotalCaf));
    drawn.extend((of_caf && !todo).then(otherwise));
    drawn.extend((!shown.changes.is_empty()).then(|| {
        let words = tag("p", "small").text(shown.changes.join(" "));
        section("Ce qui le changerait", [words])
    }));
    drawn
}

/// Leads to the usual causes of another amount.
fn otherwise() -> Tag {
    let state = State::here();
    let link =
        tag("a", "").attr("href", Route::Limites.href()).text("Ma Caf trouve un autre montant");
    tag("p", "small")
        .child(link.on_click(move || state.wanted.set(Some("h-autre-montant".to_string()))))
}

fn section(title: &str, content: impl IntoIterator<Item = Tag>) -> Tag {
    tag("section", "").child(tag("h3", "").text(title)).children(content)
}

/// The words of the law, then where they stand.
pub fn rule(quote: &Quote) -> Tags {
    law_quote(quote).into_iter().chain([tag("p", "cite").text(&quote.cite)]).collect()
}

fn missing_list(missing: &[Missing]) -> Tag {
    let state = State::here();
    let line = |missing: &Missing| match missing.field {
        Some(field) => tag("li", "")
            .child(button("linkish").text(&missing.words).on_click(move || go_to(state, field))),
        None => tag("li", "").text(&missing.words),
    };
    tag("ul", "why__acts").children(missing.iter().map(line))
}

/// The steps, one row each.
pub fn steps(lines: &[Line]) -> Tag {
    let row = |line: &Line| {
        let class = match line.kind {
            LineKind::Plain => "",
            LineKind::Detail => "sub",
            LineKind::Bite => "bite",
            LineKind::Result => "res",
        };
        tag("tr", class)
            .child(tag("th", "").attr("scope", "row").text(line.text()))
            .child(tag("td", "").text(&line.value))
    };
    let caption = tag("caption", "vh").text("Étapes du calcul");
    tag("table", "steps").child(caption).child(tag("tbody", "").children(lines.iter().map(row)))
}

fn kink_drawing(kink: &Kink) -> Tag {
    let line = |class: &str, [x1, x2, y1, y2]: [&str; 4]| {
        svg("line", class).attr("x1", x1).attr("x2", x2).attr("y1", y1).attr("y2", y2)
    };
    let ceiling = [kink.ceiling_x.as_str(), &kink.ceiling_x, "31", "108"];
    let over = kink.over_width.as_ref().map(|width| {
        let rect = svg("rect", "")
            .attr("x", &kink.ceiling_x)
            .attr("y", "31")
            .attr("width", width)
            .attr("height", "73");
        rect.attr("fill", "url(#p-over)")
    });
    let path = svg("path", "n-none s-accent")
        .attr("d", format!("M14 104 L{} 31 L304 31", kink.ceiling_x))
        .attr("stroke-width", "2.5");
    let point = svg("circle", "f-b s-paper")
        .attr("cx", &kink.costs_x)
        .attr("cy", &kink.costs_y)
        .attr("r", "4.5")
        .attr("stroke-width", "2");
    svg("svg", "kink")
        .attr("viewBox", "0 0 316 144")
        .attr("role", "img")
        .attr("aria-label", &kink.words)
        .child(line("s-ink3", ["14", "304", "104", "104"]))
        .children(over)
        .children([path, line("s-ink", ceiling).attr("stroke-width", "1.5"), point])
        .children(labels(kink))
}

/// The words of the drawing. Those under the axis stand on either side of their marks, so that they
/// never overlap, the amount under its name.
fn labels(kink: &Kink) -> Tags {
    let words = |x: &str, y: &str, class: &str, wording: &str| {
        svg("text", class).attr("x", x).attr("y", y).text(wording)
    };
    let under = |x: &str, y: &str, wording: &str| words(x, y, "svg-t f-ink2", wording);
    let ceiling = (kink.ceiling_x.as_str(), ["plafond", &kink.ceiling_label]);
    let costs = (kink.costs_x.as_str(), ["dépenses", &kink.costs_label]);
    let (left, right) = if kink.over_width.is_some() { (ceiling, costs) } else { (costs, ceiling) };
    let near = kink.is_near_left;
    let before = |(y, wording): (&str, &str)| match near {
        true => under("14", y, wording),
        false => under(left.0, y, wording).attr("text-anchor", "end").attr("dx", "-2"),
    };
    let after = |(y, wording): (&str, &str)| under(right.0, y, wording).attr("dx", "6");
    let above = |x: &str| words(x, "20", "svg-t svg-b f-ink", &kink.ps_label);
    let ps = match near {
        true => above("14"),
        false => above(&kink.costs_x).attr("text-anchor", "middle").attr("dx", "-8"),
    };
    [under("14", "52", &kink.rate_label), under("304", "48", "puis 0 %").attr("text-anchor", "end")]
        .into_iter()
        .chain(["121", "137"].into_iter().zip(left.1).map(before))
        .chain(["121", "137"].into_iter().zip(right.1).map(after))
        .chain([ps])
        .collect()
}
