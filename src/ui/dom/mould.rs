//! New elements, copied from one that is the same: nothing of its name and its classes is handed
//! over to the browser again, and a keystroke draws hundreds of them.

use super::Tag;
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Element;

/// Most moulds: the page has some two hundred pairs of a name and its classes. Beyond, elements are
/// made one by one.
const MOST: usize = 400;

struct Mould {
    space: &'static str,
    name: String,
    class: String,
    element: Element,
}

thread_local! {
    static MOULDS: RefCell<Vec<Mould>> = const { RefCell::new(Vec::new()) };
}

/// An element of a name space, with its classes (none when empty).
pub(super) fn cast(space: &'static str, name: &str, class: &str) -> Tag {
    MOULDS.with_borrow_mut(|moulds| {
        let known = moulds
            .iter()
            .find(|known| known.class == class && known.name == name && known.space == space);
        if let Some(copy) = known.and_then(|known| known.element.clone_node().ok()) {
            return Tag(copy.unchecked_into());
        }
        if moulds.len() < MOST {
            moulds.push(Mould {
                space,
                name: name.to_string(),
                class: class.to_string(),
                element: made(space, name, class),
            });
        }
        Tag(made(space, name, class))
    })
}

/// Only a malformed name is refused, and names are ours.
fn made(space: &str, name: &str, class: &str) -> Element {
    let element = document().create_element_ns(Some(space), name).unwrap_throw();
    if !class.is_empty() {
        // A class is any text.
        let _ = element.set_attribute("class", class);
    }
    element
}
