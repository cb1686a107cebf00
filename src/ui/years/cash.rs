//! The cash calendar: what is waited for in words, a table for each year, what has no place.

use super::plan_signals::PlanSignals;
use crate::present::years::{CashBar, CashRow, CashView, CashYear, cash_view};
use crate::situation::Field;
use crate::ui::dom::{Drawing, Tag, Tags, svg, tag};
use crate::ui::state::State;
use crate::ui::widgets::{button, column_heading, go_to, items, labelled, sentence};
use leptos::prelude::{Memo, RwSignal, Update, With, untrack};

/// The calendar of the column that is shown; in words, why there is none.
type CashMemo = Memo<Option<Result<CashView, String>>>;

/// What is read of the calendar; nothing while there is none.
fn read<T: Default>(seen: CashMemo, of: impl FnOnce(&CashView) -> T) -> T {
    seen.with(|seen| seen.as_ref().and_then(|seen| seen.as_ref().ok()).map(of)).unwrap_or_default()
}

/// The calendar of the column that is shown.
pub fn cash_calendar(signals: PlanSignals) -> Tags {
    let state = State::here();
    let seen: CashMemo = Memo::new(move |_| {
        let chosen = signals.chosen();
        state.with(|dossier| {
            signals.with(|plan| plan.column(chosen).map(|column| cash_view(dossier, column)))
        })
    });
    let why = move || {
        seen.with(|seen| seen.as_ref().and_then(|seen| seen.as_ref().err().cloned()))
            .unwrap_or_default()
    };
    let headline = move || read(seen, |view| view.headline.clone());
    let label = "Mois où la Caf verse le solde, l’année suivante (vide\u{a0}: décembre)";
    let month = tag("div", "prose").child(labelled(Field::BalanceMonth, label, false));
    let calendar = tag("div", "plan-cash")
        .child(
            tag("div", "")
                .attr("id", "attendu-de-la-caf")
                .child(tag("p", "").attr("hidden", move || why().is_empty()).text(why))
                .dynamic(headline, |headline| {
                    headline.iter().map(|words| tag("p", "").children(sentence(words))).collect()
                }),
        )
        .child(unplaced(state, seen))
        .child(years(state, seen))
        .child(basis(seen));
    vec![month, calendar]
}

/// What has no place in the calendar.
fn unplaced(state: State, seen: CashMemo) -> Tag {
    let line = move |(words, field): &(String, Option<Field>)| match *field {
        Some(field) => {
            tag("li", "").child(button("linkish").text(words).on_click(move || go_to(state, field)))
        }
        None => tag("li", "").text(words),
    };
    let box_of = |class: &str, title: &str, lines: Tags| {
        (!lines.is_empty()).then(|| {
            tag("div", class)
                .child(tag("h3", "").text(title))
                .child(tag("ul", "dash").children(lines))
        })
    };
    tag("div", "").dynamic(
        move || read(seen, |view| (view.unplaced.clone(), view.undated.clone())),
        move |(unplaced, undated)| {
            let undated = undated.iter().map(|words| tag("li", "").text(words));
            let boxes = [
                box_of(
                    "callout callout--warn",
                    "Pas placé dans le calendrier",
                    unplaced.iter().map(line).collect(),
                ),
                box_of("callout", "Dû, mais sans date", undated.collect()),
            ];
            boxes.into_iter().flatten().collect()
        },
    )
}

fn basis(seen: CashMemo) -> Tag {
    tag("ul", "dash small")
        .dynamic(move || read(seen, |view| view.basis.clone()), |basis| items(basis))
}

/// A year and its months, less their amounts, which are reactive by themselves: sixty months drawn
/// again at each keystroke would be felt.
#[derive(Clone, PartialEq, Eq)]
struct YearHead {
    year: u16,
    months: Vec<MonthHead>,
}

#[derive(Clone, PartialEq, Eq)]
struct MonthHead {
    name: &'static str,
    what: String,
    peak: bool,
}

fn year_head(year: &CashYear) -> YearHead {
    let month =
        |row: &CashRow| MonthHead { name: row.month, what: row.what.clone(), peak: row.peak };
    YearHead { year: year.year, months: year.rows.iter().map(month).collect() }
}

/// A table for each year.
fn years(state: State, seen: CashMemo) -> Tag {
    let first = state.peek(|dossier| dossier.base.exercice.year());
    let unfolded = RwSignal::new(vec![first]);
    tag("div", "").dynamic(
        move || read(seen, |view| view.years.iter().map(year_head).collect::<Vec<_>>()),
        move |years| {
            let year = |(place, year)| folded(seen, place, year, unfolded);
            years.iter().enumerate().map(year).collect()
        },
    )
}

/// A year under its summary; its months are there only while they are seen.
fn folded(seen: CashMemo, place: usize, year: &YearHead, unfolded: RwSignal<Vec<u16>>) -> Tag {
    let number = year.year;
    let year = year.clone();
    let words = move || {
        read(seen, |view| {
            view.years.get(place).map(|year| format!("\u{a0}: {}", year.words)).unwrap_or_default()
        })
    };
    let summary = tag("summary", "")
        .child(tag("span", "").child(tag("b", "").text(number.to_string())).text(words));
    let is_open = move || unfolded.with(|years| years.contains(&number));
    let frame = tag("details", "table-toggle").attr("open", untrack(is_open));
    let element = frame.element().clone();
    let toggled = move |_| {
        let open = element.has_attribute("open");
        unfolded.update(|years| {
            years.retain(|known| *known != number);
            years.extend(open.then_some(number));
        });
    };
    frame.child(summary).show(is_open, move || year_table(seen, place, &year)).on("toggle", toggled)
}

/// The columns of a year: their names, and what a month says there.
type CashCell = (&'static str, fn(&CashRow) -> &String);
const CELLS: [CashCell; 6] = [
    ("Dépenses", |row| &row.out),
    ("Autres recettes", |row| &row.other),
    ("Caf", |row| &row.caf),
    ("Total depuis le début", |row| &row.running),
    ("dont reste à charge", |row| &row.own),
    ("dont avancé en attendant la Caf", |row| &row.advanced),
];

fn year_table(seen: CashMemo, place: usize, year: &YearHead) -> Tag {
    let cells = CELLS.iter().map(|(words, _)| column_heading("num", words));
    let heads = std::iter::once(column_heading("", "Mois")).chain(cells);
    let caption = format!("Trésorerie {}, mois par mois", year.year);
    let rows =
        year.months.iter().enumerate().map(|(month, known)| row(seen, (place, month), known));
    let table = tag("table", "tbl cash-t stackable flow")
        .child(tag("caption", "vh").text(&caption))
        .child(tag("thead", "").child(tag("tr", "").children(heads).child(tag("td", "cash-t__p"))))
        .child(tag("tbody", "").children(rows));
    tag("div", "scroll-x")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", &caption)
        .child(table)
}

fn row(seen: CashMemo, (year, month): (usize, usize), head: &MonthHead) -> Tag {
    let of = move |wanted: fn(&CashRow) -> &String| {
        read(seen, |view| view.row(year, month).map(wanted).cloned())
            .filter(|words| !words.is_empty())
    };
    let cells = CELLS.map(|(name, wanted)| {
        let what =
            (name == "Caf" && !head.what.is_empty()).then(|| tag("span", "rs").text(&head.what));
        tag("td", "num")
            .attr("data-l", name)
            .attr("data-e", move || of(wanted).is_none())
            .text(move || of(wanted).unwrap_or_else(|| "–".to_string()))
            .children(what)
    });
    let peak = head.peak.then(|| tag("span", "badge badge--todo").text("attente la plus forte"));
    let draw = move |drawing: &Drawing| {
        read(seen, |view| view.row(year, month).iter().for_each(|row| bar(drawing, &row.bar)))
    };
    let drawing =
        svg("svg", "cash-bar").attr("height", "14").attr("focusable", "false").drawing(draw);
    let picture = tag("td", "cash-t__p").attr("aria-hidden", "true").child(drawing);
    tag("tr", if head.peak { "pick" } else { "" })
        .child(tag("th", "").attr("scope", "row").text(head.name).children(peak))
        .children(cells)
        .child(picture)
}

/// The running sum as a bar from zero: hatched below.
fn bar(drawing: &Drawing, bar: &CashBar) {
    let part = drawing.svg("rect", if bar.below { "" } else { "f-ps" });
    let part =
        part.attr("x", &bar.start).attr("width", &bar.width).attr("y", "3").attr("height", "8");
    if bar.below {
        part.attr("fill", "url(#p-over)");
    }
    drawing
        .svg("line", "s-ink")
        .attr("x1", &bar.zero)
        .attr("x2", &bar.zero)
        .attr("y1", "0")
        .attr("y2", "14");
}
