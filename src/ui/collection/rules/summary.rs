//! What the changes of the rules come to, for the relais that are looked at.

use super::section::name_of;
use crate::money::Euros;
use crate::outcome::Verdict;
use crate::present::collection::{
    ChangedFigure, changed_totals, column_heading_words, figure_words, over_ceiling_words,
    rule_change_words, unreached_note,
};
use crate::present::text::count_words;
use crate::scenario::collection::{
    CollectionColumn, ColumnTotal, RelaisFigures, RelaisId, RelaisState, RuleChange, RuleInput,
};
use crate::ui::collection::held::HeldCollection;
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{column_heading, figure, items};
use leptos::prelude::With;

/// The sums that are compared.
const COLUMNS: [CollectionColumn; 5] = [
    CollectionColumn::Ps,
    CollectionColumn::BonusMission,
    CollectionColumn::BonusTerritoire,
    CollectionColumn::TotalCaf,
    CollectionColumn::ResteACharge,
];

/// A row of the summary: its name, then what it comes to today and under each change.
type SummaryRow = (String, Vec<String>);

/// The table, and what keeps a bonus from counting; nothing without a change.
pub fn summary(held: HeldCollection, table: TableState) -> Tag {
    let rows = move || rows(held, table);
    let draw = move |rows: &Option<Vec<SummaryRow>>| rows.iter().map(|rows| drawn(rows)).collect();
    let unreached = move || unreached_words(held, table);
    tag("div", "")
        .attr("aria-busy", move || (!held.rules.is_known()).to_string())
        .child(tag("div", "").dynamic(rows, draw))
        .child(tag("p", "small").text(unreached))
}

/// Why another bonus changes little: the missions that do not bring it.
fn unreached_words(held: HeldCollection, table: TableState) -> String {
    let is_typed = |change: &RuleChange| change.entry(RuleInput::Bonus).value::<Euros>().is_some();
    let is_asked = held.rules.changes.with(|changes| changes.iter().any(is_typed));
    let is_unreached = |known: &&&RelaisFigures| {
        known.mission.is_some_and(|(_, verdict)| verdict != Verdict::Reached)
    };
    let count = table.with_selected(|today, _| today.iter().filter(is_unreached).count());
    if is_asked { unreached_note(count) } else { String::new() }
}

/// The table as it is now, to be printed; nothing without a change, or while it is being computed.
pub fn summary_table(held: HeldCollection, table: TableState) -> Option<Tag> {
    let rows = rows(held, table).filter(|_| held.rules.are_current())?;
    let words: Vec<String> = held.rules.changes.with(|changes| {
        let said = changes.iter().enumerate();
        said.map(|(place, change)| {
            format!("{}\u{a0}: {}", name_of(place), rule_change_words(change))
        })
        .collect()
    });
    let title = tag("h2", "sec-h").text("Et si la règle changeait\u{202f}?");
    let said = tag("ul", "dash").children(items(&words));
    Some(tag("section", "").children([title, said, drawn(&rows)]))
}

fn rows(held: HeldCollection, table: TableState) -> Option<Vec<SummaryRow>> {
    let count = held.rules.changes.with(Vec::len);
    if count == 0 {
        return None;
    }
    let then: Vec<_> = (0..count).map(|place| of_change(held, table, place)).collect();
    let now = table.with_selected(|today, _| counts(today));
    let relais = table.places.with(Vec::len);
    Some(table.totals.with(|totals| compared(totals, relais, &now, &then)))
}

/// What a change makes of the sums, and its counts.
type Then = (Vec<Option<ChangedFigure>>, [String; 2]);

fn of_change(held: HeldCollection, table: TableState, place: usize) -> Option<Then> {
    let ids: Vec<RelaisId> =
        table.with_selected(|today, _| today.iter().map(|known| known.id).collect());
    let counted = held.rules.with_figures(place, &ids, counts)?;
    let sums = table.changed_totals.with(|changed| {
        let then = changed.get(place)?.as_ref()?;
        Some(table.totals.with(|today| changed_totals(today, then, false)))
    })?;
    Some((sums, counted))
}

/// How many are over the ceiling, of how many it is known, and how many wait for something.
fn counts(figures: &[&RelaisFigures]) -> [String; 2] {
    let [over, incomplete] = [RelaisState::OverCeiling, RelaisState::Incomplete]
        .map(|state| figures.iter().filter(|known| state.holds(known)).count());
    let has_marge = |known: &&&RelaisFigures| known.figure(CollectionColumn::Marge).is_some();
    let known = figures.iter().filter(has_marge).count();
    [over_ceiling_words(over, known, figures.len()), count_words(incomplete)]
}

/// Each sum, then each count, today and under each change, of so many relais; « … » while a change
/// is being computed.
fn compared(
    totals: &[ColumnTotal],
    relais: usize,
    now: &[String; 2],
    then: &[Option<Then>],
) -> Vec<SummaryRow> {
    let waits = || "…".to_string();
    let sums = totals.iter().enumerate().filter(|(_, total)| COLUMNS.contains(&total.column));
    let sums = sums.map(|(place, total)| {
        let now = total.total.map(|sum| figure_words(total.column, sum));
        let changed = then.iter().map(|then| {
            then.as_ref().map_or_else(waits, |(sums, _)| changed_words(sums.get(place)))
        });
        let name = column_heading_words(total.column);
        let name = if total.known < relais {
            let (known, relais) = (count_words(total.known), count_words(relais));
            format!("{name} ({known} relais sur {relais})")
        } else {
            name.to_string()
        };
        (name, std::iter::once(now.unwrap_or_else(|| "–".to_string())).chain(changed).collect())
    });
    let named = ["Relais au-dessus du plafond", "Relais à compléter"].into_iter().enumerate();
    let counted = named.map(|(place, name)| {
        let of = |counts: &[String; 2]| counts.get(place).cloned().unwrap_or_default();
        let then = then.iter().map(|then| then.as_ref().map_or_else(waits, |(_, it)| of(it)));
        (name.to_string(), std::iter::once(of(now)).chain(then).collect())
    });
    sums.chain(counted).collect()
}

/// A sum under a change, with its difference; « = » where it is the same.
fn changed_words(sum: Option<&Option<ChangedFigure>>) -> String {
    match sum.and_then(Option::as_ref) {
        None => "=".to_string(),
        Some(ChangedFigure { value, ecart: Some(ecart) }) => format!("{value} ({ecart})"),
        Some(ChangedFigure { value, ecart: None }) => value.clone(),
    }
}

fn drawn(rows: &[SummaryRow]) -> Tag {
    let count = rows.first().map_or(0, |(_, cells)| cells.len());
    let names: Vec<String> = std::iter::once("Aujourd’hui".to_string())
        .chain((1..count).map(|place| name_of(place - 1)))
        .collect();
    let heads = names.iter().map(|name| column_heading("num", name));
    let head = tag("tr", "").child(tag("td", "")).children(heads);
    let row = |(name, cells): &SummaryRow| {
        let cells = names.iter().zip(cells).map(|(name, words)| figure(name, words));
        tag("tr", "").child(tag("th", "").attr("scope", "row").text(name)).children(cells)
    };
    tag("table", "tbl stackable flow")
        .child(tag("caption", "").text("Les relais montrés, ensemble"))
        .child(tag("thead", "").child(head))
        .child(tag("tbody", "").children(rows.iter().map(row)))
}
