//! Boxes and lists of what is no field of a dossier.

use super::field::message_below;
use crate::ui::dom::{Tag, event_target_value, tag};

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

/// A list to choose from, under its label.
pub fn select_field(
    id: &str,
    label: &str,
    options: Vec<(String, String)>,
    chosen: impl Fn() -> String + 'static,
    choose: impl Fn(&str) + 'static,
) -> Tag {
    let option =
        |(value, words): (String, String)| tag("option", "").attr("value", value).text(words);
    let select = tag("select", "in")
        .attr("id", id)
        .children(options.into_iter().map(option))
        .prop("value", chosen)
        .on("change", move |event| choose(&event_target_value(&event)));
    let label = tag("label", "").attr("for", id).text(label);
    tag("div", "field").children([label, select])
}
