//! What is shown of the table that is on its way in.

use super::columns::columns_table;
use super::opened::{OpenedTables, TITLE};
use super::outcome::outcome;
use crate::exchange::SheetTable;
use crate::present::collection::{Refusal, table_notes};
use crate::present::text::typeset;
use crate::ui::collection::held::HeldCollection;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::widgets::{Icon, button, icon_button, select_field};
use leptos::prelude::{Get, Set, With};
use std::sync::Arc;

/// The lines in which heads may be chosen.
const OFFERED: usize = 30;

/// The section; nothing while no table is on its way.
pub fn sheet_panel(held: HeldCollection) -> Tag {
    let tables = held.tables;
    tag("section", "prose no-print")
        .child(tag("div", "").attr("role", "status").dynamic(
            move || tables.coming.get().is_some(),
            move |coming| coming.then(|| progress(tables)).into_iter().collect(),
        ))
        .child(
            tag("div", "")
                .attr("role", "alert")
                .dynamic(move || tables.refused.get(), move |refused| refusals(tables, refused)),
        )
        .dynamic(
            move || tables.table.get(),
            move |table| table.as_ref().map(|table| shown(held, table)).unwrap_or_default(),
        )
}

fn progress(tables: OpenedTables) -> Tag {
    let name = tables.name();
    let words = move || {
        let lines = tables.coming.get().unwrap_or_default();
        typeset(&match lines {
            0 => format!("Lecture de « {name} »…"),
            lines => format!("Lecture de « {name} » : {lines} lignes…"),
        })
    };
    let stop = button("btn btn--small").text("Arrêter").on_click(move || tables.stop());
    tag("p", "callout").child(tag("span", "").text(words)).text(" ").child(stop)
}

fn refusals(tables: OpenedTables, refused: &[Refusal]) -> Tags {
    if refused.is_empty() {
        return Tags::new();
    }
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer ce message")
        .on_click(move || tables.refused.set(Vec::new()));
    let words = refused.iter().map(|refusal| {
        let words = format!("« {} » n’a pas été lu. {}", refusal.origin, refusal.why);
        tag("p", "").text(typeset(&words))
    });
    let words = tag("div", "").children(words);
    vec![tag("div", "callout relais__report").children([words, close])]
}

/// The table, from its name to what it gives.
fn shown(held: HeldCollection, table: &Arc<SheetTable>) -> Tags {
    let tables = held.tables;
    let title = tag("h2", "sec-h")
        .attr("id", TITLE)
        .attr("tabindex", "-1")
        .text(typeset(&format!("Le tableau « {} »", tables.name())));
    let behind = move || match tables.waiting.with(Vec::len) {
        0 | 1 => String::new(),
        waiting => typeset(&format!("Ensuite : {} autres tableaux.", waiting - 1)),
    };
    let notes = table_notes(table).into_iter().map(|words| tag("p", "callout").text(words));
    let columns = {
        let table = Arc::clone(table);
        move || tag("div", "").child(places(tables, &table)).child(columns_table(tables))
    };
    vec![title, tag("p", "small").text(behind)]
        .into_iter()
        .chain(notes)
        .chain([tag("div", "").show(move || !tables.is_taken.get(), columns)])
        .chain([outcome(held, table)])
        .collect()
}

/// Which sheet, and which line holds the heads.
fn places(tables: OpenedTables, table: &SheetTable) -> Tag {
    let sheet = (table.sheets.len() > 1).then(|| {
        let names = table.sheets.iter().zip(0_u32..).map(|(sheet, place)| {
            let hidden = if sheet.hidden { " (masquée)" } else { "" };
            (place.to_string(), format!("{}{hidden}", sheet.name))
        });
        let chosen = table.sheet.to_string();
        select_field(
            "tableau-feuille",
            "Feuille",
            names.collect(),
            move || chosen.clone(),
            move |text| {
                tables.read(text.parse().ok());
            },
        )
    });
    let lines = table.lines.iter().take(OFFERED).enumerate().map(|(place, line)| {
        let cells: Vec<&str> =
            line.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).take(3).collect();
        let short: String = cells.join(", ").chars().take(60).collect();
        (place.to_string(), format!("Ligne {} : {short}", line.number))
    });
    let none = (String::new(), "Aucune".to_string());
    let head = select_field(
        "tableau-titres",
        "Titres des colonnes",
        std::iter::once(none).chain(lines).collect(),
        move || {
            tables.mapping.with(|known| known.head.map(|at| at.to_string()).unwrap_or_default())
        },
        move |text| tables.set_head(text.parse().ok()),
    );
    tag("div", "relais__choices").children(sheet).child(head)
}
