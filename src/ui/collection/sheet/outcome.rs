//! What the lines of a table give: the relais to add, the lines to mend.

use super::opened::OpenedTables;
use crate::browser;
use crate::exchange::SheetTable;
use crate::present::collection::{SheetReading, WrongLine, reading_words, wrong_lines_csv};
use crate::present::text::{count_words, typeset};
use crate::ui::collection::held::HeldCollection;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::lazy_part::with_host_values;
use crate::ui::state::State;
use crate::ui::widgets::{button, hidden, tick};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, With, WithUntracked};
use std::sync::Arc;

/// How many wrong lines are listed; all of them leave in a file.
const LISTED: usize = 100;

/// What the table gives.
pub fn outcome(held: HeldCollection, table: &Arc<SheetTable>) -> Tag {
    let (state, tables, table) = (State::here(), held.tables, Arc::clone(table));
    let words = move || -> Vec<String> {
        if !tables.is_read.get() {
            vec!["Lecture des lignes…".to_string()]
        } else if tables.is_taken.get() {
            Vec::new()
        } else {
            tables.reading.with(reading_words)
        }
    };
    let said = tag("div", "")
        .attr("role", "status")
        .dynamic(words, |words| words.iter().map(|words| tag("p", "").text(words)).collect());
    let wrong = tag("div", "").dynamic(
        move || tables.reading.with(|reading| reading.wrong.clone()),
        move |wrong| {
            if wrong.is_empty() { Tags::new() } else { wrong_lines(tables, &table, wrong) }
        },
    );
    let without = tag("div", "").dynamic(
        move || tables.reading.with(|reading| reading.left_out.clone()),
        |cells| left_out(cells),
    );
    tag("div", "relais__outcome").child(said).child(wrong).child(without).child(acts(state, held))
}

fn acts(state: State, held: HeldCollection) -> Tag {
    let tables = held.tables;
    let replaces = RwSignal::new(true);
    let count = move || tables.reading.with(|reading: &SheetReading| reading.ready.len());
    let can_add = move || {
        tables.is_read.get() && !tables.is_taken.get() && count() > 0 && tables.are_defaults_read()
    };
    let add = move || {
        let prepared = |(origin, dossier)| (origin, with_host_values(state, dossier));
        let brought = tables.taken().into_iter().map(prepared).collect();
        held.intake.set(None);
        held.take_again(brought, replaces.get_untracked());
        browser::focus_soon("h-relais".to_string());
        if tables.reading.with_untracked(|reading| reading.wrong.is_empty()) {
            tables.next();
        }
    };
    let press = move || {
        let words = move || match count() {
            1 => "Ajouter ce relais".to_string(),
            count => format!("Ajouter ces {} relais", count_words(count)),
        };
        button("btn btn--main").text(words).on_click(add)
    };
    let leave = button("btn")
        .text(move || {
            let words = if tables.is_taken.get() { "Fermer" } else { "Abandonner" };
            format!("{words} ce tableau")
        })
        .on_click(move || tables.next());
    let twins = move || if can_add() { held.twins() } else { 0 };
    tag("div", "")
        .child(tag("div", "").show(move || twins() > 0, move || again(twins, replaces)))
        .child(tag("p", "acts").child(tag("span", "").show(can_add, press)).child(leave))
}

/// Some have the name and the exercice of a relais that is there: they take its place, or come
/// beside it.
fn again(twins: impl Fn() -> usize + 'static, replaces: RwSignal<bool>) -> Tag {
    tick(
        "tableau-remplace",
        move || match twins() {
            1 => "1 relais a le nom et l’exercice d’un relais déjà là : le remplacer".to_string(),
            twins => format!(
                "{} relais ont le nom et l’exercice d’un relais déjà là : les remplacer",
                count_words(twins)
            ),
        },
        move || replaces.get(),
        move |on| replaces.set(on),
    )
}

/// The cells that the relais go without.
fn left_out(cells: &[(u32, String)]) -> Tags {
    let line = |(number, words): &(u32, String)| {
        let head = typeset(&format!("Ligne {number}"));
        tag("li", "").child(tag("strong", "").text(head)).text(" ").text(words)
    };
    let list = tag("ul", "dash").children(cells.iter().take(LISTED).map(line));
    if cells.is_empty() {
        return Tags::new();
    }
    vec![tag("h3", "").text("Cases laissées vides"), list]
}

fn wrong_lines(tables: OpenedTables, table: &Arc<SheetTable>, wrong: &[WrongLine]) -> Tags {
    let line = |known: &WrongLine| {
        let name = if known.name.is_empty() { String::new() } else { format!(", {}", known.name) };
        let head = typeset(&format!("Ligne {}{name}", known.number));
        tag("li", "").child(tag("strong", "").text(head)).text(" ").text(known.problems.join(" "))
    };
    let more = wrong.len().saturating_sub(LISTED);
    let more = (more > 0).then(|| {
        tag("p", "").text(format!("Et {more} autres, dans le fichier des lignes à corriger."))
    });
    let table = Arc::clone(table);
    let save = move || {
        let text = tables.reading.with_untracked(|reading| {
            tables
                .mapping
                .with_untracked(|mapping| wrong_lines_csv(&table, mapping, &reading.wrong))
        });
        let _ = browser::download("lignes-a-corriger.csv", &text, "text/csv;charset=utf-8");
    };
    let press = button("btn btn--small")
        .text("Enregistrer les lignes à corriger")
        .child(hidden(" dans un fichier à rouvrir ici"))
        .on_click(save);
    let list = tag("ul", "dash").children(wrong.iter().take(LISTED).map(line));
    [tag("h3", "").text("À corriger"), list]
        .into_iter()
        .chain(more)
        .chain([tag("p", "acts").child(press)])
        .collect()
}
