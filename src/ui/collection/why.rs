//! « Pourquoi ? » of a figure of the table: the relais is evaluated again, with its steps.

use super::table::{Asked, TableState};
use crate::calendar::Exercice;
use crate::law::Status;
use crate::present::collection::column_row;
use crate::present::explain::{Explanation, explain_at};
use crate::scenario::collection::CollectedRelais;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::explain::why_body;
use crate::ui::widgets::{Icon, icon_button, modal};
use leptos::prelude::{Get, Set, With};

/// The dialog.
pub fn why_dialog(table: TableState) -> Tag {
    let close = move || table.asked.set(None);
    let shown = move || explained(table, table.asked.get());
    let draw = move |shown: &Option<(String, Explanation)>| {
        shown.as_ref().map(|(of, why)| inside(table, of, why)).unwrap_or_default()
    };
    let dialog =
        tag("dialog", "dlg").attr("aria-labelledby", "h-relais-pourquoi").dynamic(shown, draw);
    modal(dialog, move || table.asked.with(Option::is_some), close)
}

fn explained(table: TableState, asked: Asked) -> Option<(String, Explanation)> {
    let (id, column) = asked?;
    let row = column_row(column)?;
    table.held.collection.with(|collection| {
        let relais = collection.get(id)?;
        let comparison = relais.dossier.compare();
        let why = explain_at(&relais.dossier, &comparison, (row, None, Status::Previsionnel))?;
        Some((named(relais, relais.dossier.base.exercice), why))
    })
}

fn named(relais: &CollectedRelais, exercice: Exercice) -> String {
    let name = if relais.name().is_empty() { "Relais sans nom" } else { relais.name() };
    format!("{name}, {}", exercice.year())
}

fn inside(table: TableState, of: &str, why: &Explanation) -> Tags {
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer l’explication")
        .on_click(move || table.asked.set(None));
    let title = tag("div", "")
        .child(tag("p", "eyebrow").text(of))
        .child(tag("h2", "").attr("id", "h-relais-pourquoi").text(&why.title));
    let body = tag("div", "dlg__b").attr("tabindex", "0").children(why_body(why));
    vec![tag("div", "dlg__h").child(title).child(close), body]
}
