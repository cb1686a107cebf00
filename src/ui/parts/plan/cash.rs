//! The cash calendar: the lowest point in words, a table for each year, what has no place.

use super::super::{button, go_to, labelled, sentence};
use super::Planned;
use crate::present::{CashBar, CashRow, CashView, CashYear, cash_view};
use crate::situation::Field;
use crate::ui::State;
use crate::ui::dom::{Tag, Tags, svg, tag};
use leptos::prelude::{GetUntracked, Memo, RwSignal, Update, With, untrack};

/// The calendar of the column that is shown.
pub fn cash_calendar(planned: Planned) -> Tags {
    let state = State::here();
    let first = state.peek(|dossier| dossier.base.exercice.year());
    // The calendar is drawn again as figures change: the years that were unfolded stay so.
    let unfolded = RwSignal::new(vec![first]);
    let view = Memo::new(move |_| {
        let chosen = planned.chosen();
        state.with(|dossier| planned.with(|plan| plan.column(chosen).map(|column| cash_view(dossier, column))))
    });
    let key = move || {
        view.with(|view| match view {
            Some(Ok(view)) => view.key(),
            Some(Err(why)) => why.clone(),
            None => String::new(),
        })
    };
    let draw = move || match view.get_untracked() {
        Some(Ok(view)) => drawn(state, unfolded, &view),
        Some(Err(why)) => vec![tag("p", "").text(&why)],
        None => Tags::new(),
    };
    let label = "Mois où la Caf verse le solde, l’année suivante (vide\u{a0}: décembre)";
    let month = labelled(Field::BalanceMonth, label, false);
    vec![tag("div", "prose").kid(month), tag("div", "plan-cash").region(key, draw)]
}

fn drawn(state: State, unfolded: RwSignal<Vec<u16>>, view: &CashView) -> Tags {
    let mut drawn = vec![tag("p", "").attr("id", "au-plus-bas").kids(sentence(&view.lowest))];
    if !view.unplaced.is_empty() {
        let line = |(words, field): &(String, Option<Field>)| match *field {
            Some(field) => tag("li", "").kid(button("linkish").text(words).press(move || go_to(state, field))),
            None => tag("li", "").text(words),
        };
        let list = tag("ul", "dash").kids(view.unplaced.iter().map(line));
        drawn.push(tag("div", "callout callout--warn").kid(tag("h3", "").text("Pas placé dans le calendrier")).kid(list));
    }
    if !view.undated.is_empty() {
        let list = tag("ul", "dash").kids(view.undated.iter().map(|words| tag("li", "").text(words)));
        drawn.push(tag("div", "callout").kid(tag("h3", "").text("Dû, mais sans date")).kid(list));
    }
    drawn.extend(view.years.iter().map(|year| folded(year, unfolded)));
    drawn.push(tag("ul", "dash small").kids(view.basis.iter().map(|words| tag("li", "").text(words))));
    drawn
}

/// A year under its summary. Its months are drawn only while they are seen: sixty of them at each keystroke would be felt.
fn folded(year: &CashYear, unfolded: RwSignal<Vec<u16>>) -> Tag {
    let said = tag("span", "").kid(tag("b", "").text(&year.year.to_string())).text(&format!("\u{a0}: {}", year.words));
    let summary = tag("summary", "").kid(said);
    let number = year.year;
    let is_open = move || unfolded.with(|years| years.contains(&number));
    let frame = tag("details", "table-toggle").flag("open", untrack(is_open));
    let element = frame.element().clone();
    let toggled = move |_| {
        let open = element.has_attribute("open");
        unfolded.update(|years| {
            years.retain(|known| *known != number);
            years.extend(open.then_some(number));
        });
    };
    let year = year.clone();
    frame.kid(summary).show(is_open, move || year_table(&year)).on("toggle", toggled)
}

fn year_table(year: &CashYear) -> Tag {
    let head = |words: &str, class: &str| tag("th", class).attr("scope", "col").text(words);
    let heads = [
        head("Mois", ""),
        head("Dépenses", "num"),
        head("Autres recettes", "num"),
        head("Caf", "num"),
        head("Total depuis le début", "num"),
        head("dont reste à charge", "num"),
        head("dont avancé en attendant la Caf", "num"),
    ];
    let caption = format!("Trésorerie {}, mois par mois", year.year);
    let table = tag("table", "tbl cash-t stackable flow")
        .kid(tag("caption", "vh").text(&caption))
        .kid(tag("thead", "").kid(tag("tr", "").kids(heads).kid(tag("td", "cash-t__p"))))
        .kid(tag("tbody", "").kids(year.rows.iter().map(row)));
    tag("div", "scroll-x").attr("tabindex", "0").attr("role", "region").attr("aria-label", &caption).kid(table)
}

fn row(row: &CashRow) -> Tag {
    let cell = |name: &str, words: &str| {
        let cell = tag("td", "num").attr("data-l", name).text(if words.is_empty() { "–" } else { words });
        if words.is_empty() { cell.attr("data-e", "") } else { cell }
    };
    let low = row.lowest.then(|| tag("span", "badge badge--todo").text("au plus bas"));
    let what = (!row.what.is_empty()).then(|| tag("span", "rs").text(&row.what));
    tag("tr", if row.lowest { "pick" } else { "" })
        .kid(tag("th", "").attr("scope", "row").text(row.month).kids(low))
        .kid(cell("Dépenses", &row.out))
        .kid(cell("Autres recettes", &row.other))
        .kid(cell("Caf", &row.caf).kids(what))
        .kid(cell("Total depuis le début", &row.running))
        .kid(cell("dont reste à charge", &row.own))
        .kid(cell("dont avancé en attendant la Caf", &row.advanced))
        .kid(tag("td", "cash-t__p").attr("aria-hidden", "true").kid(bar(&row.bar)))
}

/// The running sum as a bar from zero: hatched below.
fn bar(bar: &CashBar) -> Tag {
    let part =
        svg("rect", if bar.below { "" } else { "f-ps" }).attr("x", &bar.start).attr("width", &bar.width).attr("y", "3").attr("height", "8");
    let part = if bar.below { part.attr("fill", "url(#p-over)") } else { part };
    let zero = svg("line", "s-ink").attr("x1", &bar.zero).attr("x2", &bar.zero).attr("y1", "0").attr("y2", "14");
    svg("svg", "cash-bar").attr("height", "14").attr("focusable", "false").kid(part).kid(zero)
}
