//! What can be done with all the relais, or with those that are looked at.

use super::sheet::collection_sheet;
use super::table::TableState;
use crate::browser;
use crate::calendar::Date;
use crate::exchange::encode_collection;
use crate::present::collection::collection_csv;
use crate::present::text::count_words;
use crate::scenario::collection::Collection;
use crate::ui::dom::{Tag, tag};
use crate::ui::shell::save_file;
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::{With, WithUntracked};

/// The presses.
pub fn acts(table: TableState) -> Tag {
    let state = State::here();
    let all = move || table.held.collection.with(Collection::len);
    let shown = move || table.places.with(Vec::len);
    let save = button("btn")
        .text(move || counted(all(), "Enregistrer", " (.json)"))
        .on_click(move || save_all(state, table));
    let save_table = button("btn")
        .text(move || counted(shown(), "Montants de", " (.csv)"))
        .on_click(move || save_table(state, table));
    let remove = button("btn")
        .text(move || {
            let shown_now = shown();
            let after = match shown_now {
                count if count == all() => "",
                1 => " montré",
                _ => " montrés",
            };
            counted(shown_now, "Retirer", after)
        })
        .on_click(move || {
            let ids: Vec<_> =
                table.with_selected(|selected, _| selected.iter().map(|it| it.id).collect());
            table.held.remove(&ids);
            browser::focus_soon("contenu".to_string());
        });
    let write_sheet = collection_sheet(table, move || counted(shown(), "Tableur de", " (.xlsx)"));
    let print =
        button("btn").text("Imprimer la note pour le conseil (A4)").on_click(browser::print);
    tag("p", "acts no-print")
        .child(save)
        .children(write_sheet)
        .children([save_table, print, remove])
}

fn counted(count: usize, before: &str, after: &str) -> String {
    format!("{before} {} relais{after}", count_words(count))
}

fn save_all(state: State, table: TableState) {
    let day = browser::iso_day().parse::<Date>().ok();
    let collection = table.held.collection;
    let text = table.held.appel.with_untracked(|appel| {
        collection.with_untracked(|relais| encode_collection(relais, appel, day))
    });
    let count = collection.with_untracked(Collection::len);
    let name = format!("{count}-relais-{}.json", browser::iso_day());
    save_file(state, &name, &text, "application/json");
}

fn save_table(state: State, table: TableState) {
    let text = table.with_selected(|selected, _| collection_csv(selected));
    let count = table.places.with_untracked(Vec::len);
    let name = format!("{count}-relais-{}.csv", browser::iso_day());
    save_file(state, &name, &text, "text/csv");
}
