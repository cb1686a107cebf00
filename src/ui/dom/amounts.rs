//! Amounts as a voice reads them.
//!
//! A voice takes the plain space between thousands for a part of the number, and any other for its
//! end: with the thin one of the texts, « 58 086 » is « cinquante-huit, zéro quatre-vingt-six ». So
//! the page holds plain spaces, in elements that do not break.

use super::tag;
use crate::money::THIN_SPACE;
use leptos::prelude::document;
use web_sys::{Element, Node};

/// Whether a text holds a number of thousands.
pub(super) fn has_thousands(text: &str) -> bool {
    text.split(THIN_SPACE)
        .skip(1)
        .any(|after| after.starts_with(|next: char| next.is_ascii_digit()))
}

/// A text with plain spaces.
pub(super) fn with_plain_spaces(text: &str) -> String {
    text.replace(THIN_SPACE, " ")
}

/// The nodes of a text in an element: each word that holds thousands in an element of its own.
pub(super) fn nodes_of(parent: &Element, text: &str) -> Vec<Node> {
    let written = |words: &str| Node::from(document().create_text_node(words));
    if !has_thousands(text) {
        return vec![written(text)];
    }
    // What is drawn never breaks, and a choice of a list holds words alone.
    if matches!(parent.tag_name().as_str(), "text" | "OPTION") {
        return vec![written(&with_plain_spaces(text))];
    }
    let node = |(place, word): (usize, &str)| {
        let space = if place == 0 { "" } else { " " };
        if !has_thousands(word) {
            return vec![written(&format!("{space}{word}"))];
        }
        let amount = tag("bdi", "");
        amount.append(&written(&with_plain_spaces(word)));
        vec![written(space), amount.0.into()]
    };
    text.split(' ').enumerate().flat_map(node).collect()
}
