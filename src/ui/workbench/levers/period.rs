//! When a lever acts: its first month and its last one.

use crate::situation::{Field, LeverId};
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;
use crate::ui::widgets::{input, note};

/// The two boxes, which show how to type a school year that begins in the exercice. `what`: what
/// the lever does, where it is not said beside them (else empty).
pub fn period_fields(id: LeverId, what: &str) -> Tag {
    let state = State::here();
    let month = |field, label: &str, example: fn(u16) -> String| {
        let example = move || state.with(|dossier| example(dossier.base.exercice.year()));
        let name = if what.is_empty() { label.to_string() } else { format!("{label} : {what}") };
        let made = input(field, &name, false).attr("placeholder", example);
        tag("div", "field")
            .child(tag("span", "label").attr("aria-hidden", "true").text(label))
            .child(made)
            .child(note(field))
    };
    let start = |year| format!("ex. 09/{year}");
    let end = |year: u16| format!("ex. 08/{}", year.saturating_add(1));
    tag("div", "pair").child(month(Field::LeverStart(id), "Commence en", start)).child(month(
        Field::LeverEnd(id),
        "Finit en",
        end,
    ))
}
