//! When a lever acts: its first month and its last one.

use crate::situation::{Field, LeverId};
use crate::ui::dom::{Tag, tag};
use crate::ui::widgets::{input, note};

/// The two boxes. `what`: what the lever does, where it is not said beside them (else empty).
pub fn period_fields(id: LeverId, what: &str) -> Tag {
    let month = |field, label: &str, example: &str| {
        let name = if what.is_empty() { label.to_string() } else { format!("{label} : {what}") };
        let made =
            input(field, &name, false).attr("placeholder", example).attr("inputmode", "text");
        tag("div", "field")
            .child(tag("span", "label").attr("aria-hidden", "true").text(label))
            .child(made)
            .child(note(field))
    };
    tag("div", "pair").child(month(Field::LeverStart(id), "Commence en", "09/2027")).child(month(
        Field::LeverEnd(id),
        "Finit en",
        "08/2028",
    ))
}
