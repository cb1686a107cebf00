//! What the changes of the rules come to, for the relais that are looked at.

use super::section::name_of;
use crate::money::format_count;
use crate::present::collection::{changed_figure, column_heading_words, figure_words};
use crate::scenario::collection::{CollectionColumn, RelaisFigures, RelaisState, column_totals};
use crate::ui::collection::held::HeldCollection;
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{column_heading, figure};
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

/// The table; nothing without a change, or while its figures are being computed.
pub fn summary(held: HeldCollection, table: TableState) -> Tag {
    let rows = move || rows(held, table);
    tag("div", "").dynamic(rows, move |rows| match rows {
        Some(rows) if !rows.is_empty() => vec![drawn(rows)],
        _ => Tags::new(),
    })
}

fn rows(held: HeldCollection, table: TableState) -> Option<Vec<SummaryRow>> {
    let count = held.rules.changes.with(Vec::len);
    if count == 0 {
        return None;
    }
    table.with_selected(|today, _| {
        let ids: Vec<_> = today.iter().map(|known| known.id).collect();
        let sums = |figures: &[&RelaisFigures]| figures_of(figures);
        let now = figures_of(today);
        let then: Option<Vec<_>> =
            (0..count).map(|place| held.rules.with_figures(place, &ids, sums)).collect();
        Some(compared(&now, &then?))
    })
}

/// The sums of relais, then how many are over the ceiling, and how many wait for something.
type Sums = (Vec<Option<rust_decimal::Decimal>>, [usize; 2]);

fn figures_of(figures: &[&RelaisFigures]) -> Sums {
    let totals = column_totals(figures);
    let total =
        |column| totals.iter().find(|known| known.column == column).and_then(|known| known.total);
    let count = |state: RelaisState| figures.iter().filter(|known| state.holds(known)).count();
    (COLUMNS.map(total).into(), [count(RelaisState::OverCeiling), count(RelaisState::Incomplete)])
}

fn compared(now: &Sums, then: &[Sums]) -> Vec<SummaryRow> {
    let sums = COLUMNS.into_iter().enumerate().map(|(place, column)| {
        let of = |sums: &Sums| sums.0.get(place).copied().flatten();
        let today = of(now).map_or_else(|| "–".to_string(), |sum| figure_words(column, sum));
        let changed = then.iter().map(|sums| match changed_figure(column, of(now), of(sums)) {
            None => "=".to_string(),
            Some(changed) => match changed.ecart {
                Some(ecart) => format!("{} ({ecart})", changed.value),
                None => changed.value,
            },
        });
        let name = column_heading_words(column).to_string();
        (name, std::iter::once(today).chain(changed).collect())
    });
    let counts = ["Relais au-dessus du plafond", "Relais à compléter"].into_iter().enumerate();
    let counts = counts.map(|(place, name)| {
        let of = |sums: &Sums| {
            let count = sums.1.get(place).copied().unwrap_or_default();
            format_count(u32::try_from(count).unwrap_or(u32::MAX))
        };
        (name.to_string(), std::iter::once(of(now)).chain(then.iter().map(of)).collect())
    });
    sums.chain(counts).collect()
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
