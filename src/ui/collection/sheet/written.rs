//! Spreadsheets that the worker writes: the table that a Caf sends to its relais, and the relais
//! together.

use crate::browser;
use crate::exchange::encode_collection;
use crate::present::text::typeset;
use crate::scenario::collection::{AppelAProjets, Collection};
use crate::ui::collection::table::TableState;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, WithUntracked};
use web_sys::Element;

const WORDS: &str = "Pour recueillir les relais d’un département, envoyez ce tableau vide : ses \
    colonnes sont expliquées, et se relisent ici telles quelles.";

/// A spreadsheet to be written.
struct SheetJob<T, G> {
    /// The id of what hears the worker.
    id: &'static str,
    /// What is pressed.
    label: T,
    /// What is said at the end: written, or not.
    said: [&'static str; 2],
    /// Gives what the spreadsheet is made of, and its name.
    give: G,
}

/// The press that has a spreadsheet written, once at a time.
fn sheet_press<T, G>(job: SheetJob<T, G>) -> [Tag; 2]
where
    T: Fn() -> String + 'static,
    G: Fn(&Element) + 'static,
{
    let SheetJob { id, label, said: [written, failed], give } = job;
    let (state, busy) = (State::here(), RwSignal::new(false));
    let hears = tag("span", "").attr("id", id).attr("hidden", "");
    let (element, heard) = (hears.element().clone(), hears.element().clone());
    let hears = hears.on("tableur-dit", move |_| {
        busy.set(false);
        let is_written = heard.get_attribute("data-etat").as_deref() == Some("fait");
        state.notify(if is_written { written } else { failed }, false);
    });
    let write = move || {
        if !busy.get_untracked() {
            busy.set(true);
            give(&element);
            put(&element, "data-jour", &browser::iso_day());
            browser::write_sheet(&element);
        }
    };
    let press = button("btn")
        .attr("aria-disabled", move || busy.get().then(|| "true".to_string()))
        .text(label)
        .on_click(write);
    [press, hears]
}

fn put(element: &Element, name: &str, value: &str) {
    // Names of ours are never refused.
    let _ = element.set_attribute(name, value);
}

/// The press that writes the table to be filled, and what it is for.
pub fn model_button() -> Tag {
    let press = sheet_press(SheetJob {
        id: "tableau-vide",
        label: || "Télécharger un tableau vide (.xlsx)".to_string(),
        said: [
            "Le tableau vide est avec vos téléchargements.",
            "Le tableau vide n’a pas pu être écrit : réessayez.",
        ],
        give: |element: &Element| put(element, "data-nom", "relais-a-remplir.xlsx"),
    });
    tag("div", "").child(tag("p", "").text(typeset(WORDS))).child(tag("p", "acts").children(press))
}

/// The press that writes the relais that are looked at, with their formulas.
pub fn collection_sheet(table: TableState, label: impl Fn() -> String + 'static) -> [Tag; 2] {
    sheet_press(SheetJob {
        id: "tableau-relais",
        label,
        said: [
            "Le tableur est écrit : il est avec vos téléchargements.",
            "Le tableur n’a pas pu être écrit : réessayez. Le .csv, lui, s’écrit sans lui.",
        ],
        give: move |element: &Element| {
            let ids: Vec<_> =
                table.with_selected(|selected, _| selected.iter().map(|known| known.id).collect());
            let text = table.held.collection.with_untracked(|all| {
                let shown = ids.iter().filter_map(|id| all.get(*id).cloned());
                let shown = Collection::restored(shown, all.next_number());
                encode_collection(&shown, &AppelAProjets::default(), None)
            });
            put(element, "data-relais", &text);
            put(element, "data-nom", &format!("{}-relais-{}.xlsx", ids.len(), browser::iso_day()));
        },
    })
}
