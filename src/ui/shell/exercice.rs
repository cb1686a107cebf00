//! The choice of the exercice.

use crate::calendar::Exercice;
use crate::scenario::BaseAction;
use crate::ui::dom::{Tag, event_target_value, tag};
use crate::ui::state::State;

/// The years that the page offers.
const YEARS: std::ops::RangeInclusive<u16> = 2011..=2035;

/// The choice of the exercice; `id` is its id in the page.
pub fn year_select(id: &'static str) -> Tag {
    let state = State::here();
    let known = state.peek(|dossier| dossier.base.exercice.year());
    let outside = (!YEARS.contains(&known)).then_some(known);
    let option =
        |year: u16| tag("option", "").attr("value", year.to_string()).text(year.to_string());
    tag("select", "in")
        .attr("id", id)
        .children(outside.into_iter().chain(YEARS).map(option))
        .prop("value", move || state.with(|dossier| dossier.base.exercice.year().to_string()))
        .on("change", move |event| {
            if let Some(exercice) = event_target_value(&event).parse().ok().and_then(Exercice::new)
            {
                state.act(BaseAction::SetExercice(exercice));
            }
        })
}
