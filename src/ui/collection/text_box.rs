//! A box of what is typed of several relais at once: no field of one dossier.

use crate::ui::dom::{Tag, event_target_value, tag};
use crate::ui::widgets::message_below;

/// What a box is.
pub struct TextBox<T, N, C> {
    /// Its id.
    pub id: String,
    /// What is asked for.
    pub label: String,
    /// What was typed.
    pub text: T,
    /// What is said below it, and whether that is an error.
    pub note: N,
    /// Takes what is typed.
    pub typed: C,
}

/// The box under its label.
pub fn text_box<T, N, C>(of: TextBox<T, N, C>) -> Tag
where
    T: Fn() -> String + 'static,
    N: Fn() -> (bool, String) + Clone + 'static,
    C: Fn(String) + 'static,
{
    let TextBox { id, label, text, note, typed } = of;
    let (below, wrong) = (format!("{id}-note"), note.clone());
    let made = tag("input", "in")
        .attr("id", &id)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("maxlength", "500")
        .attr("aria-describedby", &below)
        .attr("aria-invalid", move || wrong().0.then(|| "true".to_string()))
        .prop("value", text)
        .on("input", move |event| typed(event_target_value(&event)));
    tag("div", "field")
        .child(tag("label", "").attr("for", &id).text(label))
        .child(made)
        .child(message_below(&below, "hint", note))
}
