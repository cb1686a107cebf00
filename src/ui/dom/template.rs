//! The template cache: a new element is cloned from one with the same name and classes.
//!
//! Cloning hands neither the name nor the classes over to the browser again, and a keystroke draws
//! hundreds of elements.

use super::Tag;
use leptos::prelude::document;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, UnwrapThrowExt};
use web_sys::Element;

/// Most templates that are kept: the page has some two hundred pairs of a name and its classes.
/// Beyond that number, elements are created one by one.
const MAX_TEMPLATES: usize = 400;

struct Template {
    namespace: &'static str,
    name: String,
    class: String,
    element: Element,
}

thread_local! {
    static TEMPLATES: RefCell<Vec<Template>> = const { RefCell::new(Vec::new()) };
}

/// A new element of a namespace, with its classes (none when empty).
pub(super) fn clone_or_create(namespace: &'static str, name: &str, class: &str) -> Tag {
    TEMPLATES.with_borrow_mut(|templates| {
        let known = templates.iter().find(|known| {
            known.class == class && known.name == name && known.namespace == namespace
        });
        if let Some(copy) = known.and_then(|known| known.element.clone_node().ok()) {
            return Tag(copy.unchecked_into());
        }
        if templates.len() < MAX_TEMPLATES {
            templates.push(Template {
                namespace,
                name: name.to_string(),
                class: class.to_string(),
                element: create(namespace, name, class),
            });
        }
        Tag(create(namespace, name, class))
    })
}

/// Creates an element. Only a malformed name is refused by the browser, and names are ours.
fn create(namespace: &str, name: &str, class: &str) -> Element {
    let element = document().create_element_ns(Some(namespace), name).unwrap_throw();
    if !class.is_empty() {
        // A class is any text.
        let _ = element.set_attribute("class", class);
    }
    element
}
