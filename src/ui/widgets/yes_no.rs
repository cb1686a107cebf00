//! Yes, no, or not said.

use super::small::hidden;
use crate::law::SANS_OBJET;
use crate::situation::Field;
use crate::ui::dom::{Tag, tag};
use crate::ui::state::State;

/// A question answered by yes or no; « ? » takes the answer back.
pub fn yes_no(field: Field, label: &str) -> Tag {
    question(field, label, None)
}

/// The same, for what may not concern the relais: a third answer is neither yes nor no.
pub fn yes_no_or_none(field: Field, label: &str) -> Tag {
    question(field, label, Some(SANS_OBJET))
}

fn question(field: Field, label: &str, third: Option<&'static str>) -> Tag {
    let legend = format!("{}-q", field.anchor());
    // The first answer bears the id of the field: links to the field lead there.
    let yes = answer_box(field, "oui").attr("id", field.anchor());
    let choices = tag("span", "choice choice--tri")
        .child(answer(yes, "oui", ""))
        .child(answer(answer_box(field, "non"), "non", ""))
        .children(third.map(|words| answer(answer_box(field, words), words, "")))
        .child(answer(answer_box(field, ""), "?", " je ne sais pas"));
    tag("div", "row")
        .attr("role", "radiogroup")
        .attr("aria-labelledby", &legend)
        .child(tag("span", "").attr("id", &legend).text(label))
        .child(choices)
}

fn answer_box(field: Field, value: &'static str) -> Tag {
    let state = State::here();
    tag("input", "")
        .attr("type", "radio")
        .attr("name", field.anchor())
        .prop("checked", move || state.with(|dossier| dossier.texts.get(field) == value))
        .on("change", move |_| state.type_text(field, value.to_string()))
}

fn answer(radio: Tag, shown: &str, wording: &str) -> Tag {
    tag("label", "").child(radio).child(tag("span", "").text(shown).child(hidden(wording)))
}
