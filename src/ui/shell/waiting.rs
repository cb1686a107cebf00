//! What stands in the place of a page that is on its way.

use crate::browser;
use crate::ui::dom::{Tag, tag};
use crate::ui::lazy_part::{Arrival, retry};
use crate::ui::state::State;
use crate::ui::widgets::button;

/// What is said until the second file comes.
pub fn waiting(state: State, arrival: Arrival) -> Tag {
    let line = tag("div", "waiting").attr("role", "status");
    if !matches!(arrival, Arrival::Failed) {
        return line.child(tag("p", "").text("Chargement…"));
    }
    let again = button("btn").text("Réessayer").on_click(move || retry(state));
    // What boot.js found.
    let cause = browser::root_attribute("data-panne");
    line.child(
        tag("p", "").text(format!("Cette partie de la page n’a pas pu être chargée. {cause}")),
    )
    .child(tag("p", "acts").child(again))
}
