//! « Pourquoi ? » of a figure of the table: the relais is evaluated again, with its steps.

use super::rules::name_of;
use super::table::{Asked, TableState};
use crate::browser;
use crate::law::Status;
use crate::present::collection::{column_row, rule_change_words};
use crate::present::explain::{Explanation, explain_at};
use crate::present::text::relais_named;
use crate::scenario::collection::CollectedRelais;
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::explain::why_body;
use crate::ui::widgets::{Icon, button, icon_button, modal};
use leptos::prelude::{Get, RwSignal, Set, With};

/// The press that goes from today to the change of the rules that is shown, and back.
const TURN: &str = "relais-pourquoi-variante";

/// What the dialog shows: of whom, why, and whether under the change that is shown.
type Shown = (String, Explanation, Option<(usize, bool)>);

/// The dialog.
pub fn why_dialog(table: TableState) -> Tag {
    let under = RwSignal::new(false);
    let close = move || {
        under.set(false);
        table.asked.set(None);
    };
    let shown = move || explained(table, table.asked.get(), under.get());
    let draw = move |shown: &Option<Shown>| {
        shown.as_ref().map(|shown| inside(table, under, shown)).unwrap_or_default()
    };
    let dialog =
        tag("dialog", "dlg").attr("aria-labelledby", "h-relais-pourquoi").dynamic(shown, draw);
    modal(dialog, move || table.asked.with(Option::is_some), close)
}

fn explained(table: TableState, asked: Asked, under: bool) -> Option<Shown> {
    let (id, column) = asked?;
    let row = column_row(column)?;
    let rules = table.held.rules;
    let place = rules.shown.get();
    let change = rules.changes.with(|changes| changes.get(place?).cloned());
    table.held.collection.with(|collection| {
        let relais = collection.get(id)?;
        let comparison = match change.as_ref().filter(|_| under) {
            Some(change) => relais.dossier.compare_changed(change),
            None => relais.dossier.compare(),
        };
        let why = explain_at(&relais.dossier, &comparison, (row, None, Status::Previsionnel))?;
        let of = match change.filter(|_| under) {
            Some(change) => format!("{}\u{a0}: {}", named(relais), rule_change_words(&change)),
            None => named(relais),
        };
        Some((of, why, place.map(|place| (place, under))))
    })
}

fn named(relais: &CollectedRelais) -> String {
    let name = relais_named(relais.name());
    format!("{name}, {}", relais.dossier.base.exercice.year())
}

fn inside(table: TableState, under: RwSignal<bool>, (of, why, place): &Shown) -> Tags {
    let close = icon_button("btn btn--quiet btn--icon", Icon::Close, "Fermer l’explication")
        .on_click(move || {
            under.set(false);
            table.asked.set(None);
        });
    let turn = place.map(|(place, is_under)| {
        let words =
            if is_under { "aujourd’hui".to_string() } else { name_of(place).to_lowercase() };
        let press = move || {
            under.set(!is_under);
            browser::focus_soon(TURN.to_string());
        };
        button("btn btn--small").attr("id", TURN).text(format!("Voir {words}")).on_click(press)
    });
    let title = tag("div", "")
        .child(tag("p", "eyebrow").text(of))
        .child(tag("h2", "").attr("id", "h-relais-pourquoi").text(&why.title));
    let body = tag("div", "dlg__b").attr("tabindex", "0").children(turn).children(why_body(why));
    vec![tag("div", "dlg__h").child(title).child(close), body]
}
