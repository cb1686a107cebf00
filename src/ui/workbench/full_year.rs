//! What a scenario costs over twelve months, under its écart.

use super::table::ColumnId;
use crate::present::workbench::full_year_ecart;
use crate::ui::dom::{Tags, tag};
use crate::ui::state::State;
use leptos::prelude::{Get, Memo, With};

/// The line under the écart of what is left to pay; empty where the year holds twelve months of
/// all that lasts.
pub fn full_year(column: ColumnId) -> Tags {
    let state = State::here();
    let words = Memo::new(move |_| {
        let (precision, view) = (state.precision.get(), state.view.get());
        let exercice = state.exercice();
        state
            .with(|dossier| full_year_ecart(dossier, column.0, view.reference, exercice, precision))
    });
    let line = tag("span", "delta full-year")
        .attr("hidden", move || words.with(Option::is_none))
        .text(move || words.get().unwrap_or_default());
    vec![line]
}
