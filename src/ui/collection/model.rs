//! The table that a Caf sends to its relais to be filled.

use crate::browser;
use crate::present::text::typeset;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::button;
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

const WORDS: &str = "Pour recueillir les relais d’un département, envoyez ce tableau vide : ses \
    colonnes sont expliquées, et se relisent ici telles quelles.";
const FAILED: &str = "Le tableau vide n’a pas pu être écrit : réessayez.";

/// The press that writes it, and what it is for.
pub fn model_button() -> Tag {
    let (state, busy) = (State::here(), RwSignal::new(false));
    let job = tag("span", "")
        .attr("id", "tableau-vide")
        .attr("hidden", "")
        .attr("data-nom", "relais-a-remplir.xlsx")
        .attr("data-jour", browser::iso_day());
    let element = job.element().clone();
    let said = job.element().clone();
    let job = job.on("tableur-dit", move |_| {
        busy.set(false);
        if said.get_attribute("data-etat").as_deref() == Some("fait") {
            state.notify("Le tableau vide est avec vos téléchargements.", false);
        } else {
            state.notify(FAILED, false);
        }
    });
    let write = move || {
        if !busy.get_untracked() {
            busy.set(true);
            browser::write_sheet(&element);
        }
    };
    let press = button("btn")
        .attr("aria-disabled", move || busy.get().then(|| "true".to_string()))
        .text("Télécharger un tableau vide (.xlsx)")
        .on_click(write);
    tag("div", "")
        .child(tag("p", "").text(typeset(WORDS)))
        .child(tag("p", "acts").children([press, job]))
}
