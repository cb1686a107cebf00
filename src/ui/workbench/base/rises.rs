//! The rises of the ceilings that are known without any amount.

use crate::draft::BaremeWay;
use crate::law::{DatedTable, MEAN_REVALUATION_2025, REVALUATION_2024};
use crate::money::Rate;
use crate::present::text::typeset;
use crate::present::workbench::{RaisedPlafond, raised_plafond};
use crate::scenario::Action;
use crate::situation::{Field, Owner};
use crate::ui::dom::{Tag, Tags, tag};
use crate::ui::state::State;
use crate::ui::widgets::button;

/// Each with where it was seen; for the base, all of them on the last ceiling that was given, in
/// one press.
pub fn known_rises(owner: Owner) -> Tags {
    let state = State::here();
    let words = [
        seen(&REVALUATION_2024, ""),
        seen(&MEAN_REVALUATION_2025, " : hausse moyenne, celle des relais peut différer"),
    ];
    let said = tag("span", "").text(typeset(&words.concat().join(" ")));
    let raised = move || {
        let raised = state.with(raised_plafond).filter(|_| owner == Owner::Base);
        raised.filter(|raised| state.with(|dossier| raised.exercice <= dossier.base.exercice))
    };
    let press = move |raised: &Option<RaisedPlafond>| -> Tags {
        raised.iter().map(|raised| raise(state, raised.clone())).collect()
    };
    vec![said, tag("span", "").dynamic(raised, press)]
}

/// Types that ceiling for its year, with where it comes from.
fn raise(state: State, raised: RaisedPlafond) -> Tag {
    let year = raised.exercice;
    let words = format!("Taper {} € pour {} : {}", raised.typed, year.year(), raised.origin);
    button("linkish").text(typeset(&words)).on_click(move || {
        state.type_text(Field::PlafondOrigin(Owner::Base, year), raised.origin.clone());
        state.type_text(Field::PrixPlafond(Owner::Base, year), raised.typed.clone());
        if state.peek(|dossier| dossier.base.exercice == year) {
            state.act(Action::SetBareme(Owner::Base, BaremeWay::Entered));
        }
        state.notify(&format!("Prix plafond de {} tapé : une hypothèse.", year.year()), true);
    })
}

fn seen(table: &'static DatedTable<Rate>, limit: &str) -> Vec<String> {
    let words = table.rows().iter().map(|row| {
        let (year, title) = (row.from.year(), row.source.document.title);
        format!("Vu pour {year} : + {} ({title}, indicatif{limit}).", row.value)
    });
    words.collect()
}
