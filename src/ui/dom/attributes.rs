//! Attributes, classes, properties and text, fixed or reactive.

use super::amounts::{has_thousands, nodes_of, with_plain_spaces};
use super::{Tag, render_effect};
use leptos::prelude::document;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::Element;

/// What [`Tag::attr`] takes: a text; a `bool` (an attribute without a value, or no attribute); an
/// `Option` (no attribute when `None`); or a closure that returns one of these, which is reactive.
pub trait AttributeValue: Sized {
    /// The text of the attribute now; `None` when it is absent.
    fn into_text(self) -> Option<String>;

    /// Sets the attribute, and keeps it up to date when the value is reactive.
    fn set(self, tag: &Tag, name: &'static str) {
        if let Some(text) = self.into_text() {
            text.as_str().set(tag, name);
        }
    }
}

impl AttributeValue for &str {
    fn into_text(self) -> Option<String> {
        Some(self.to_string())
    }

    fn set(self, tag: &Tag, name: &'static str) {
        set_attribute(&tag.0, name, self);
    }
}

impl AttributeValue for &String {
    fn into_text(self) -> Option<String> {
        Some(self.clone())
    }

    fn set(self, tag: &Tag, name: &'static str) {
        self.as_str().set(tag, name);
    }
}

impl AttributeValue for String {
    fn into_text(self) -> Option<String> {
        Some(self)
    }
}

impl AttributeValue for bool {
    fn into_text(self) -> Option<String> {
        self.then(String::new)
    }
}

impl<V: AttributeValue> AttributeValue for Option<V> {
    fn into_text(self) -> Option<String> {
        self.and_then(V::into_text)
    }
}

impl<F, V> AttributeValue for F
where
    F: Fn() -> V + 'static,
    V: AttributeValue,
{
    fn into_text(self) -> Option<String> {
        self().into_text()
    }

    fn set(self, tag: &Tag, name: &'static str) {
        follow_attribute(tag, name, Box::new(move || self().into_text()));
    }
}

fn set_attribute(element: &Element, name: &str, text: &str) {
    // Only a malformed name is refused, and names are ours.
    let _ = element.set_attribute(name, &with_plain_spaces(text));
}

fn follow_attribute(tag: &Tag, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let element = tag.0.clone();
    // Nothing else writes this attribute, so the browser need not be asked for its present value.
    let last = RefCell::new(element.get_attribute(name));
    render_effect(move || {
        let wanted = value();
        if *last.borrow() != wanted {
            match &wanted {
                Some(wanted) => set_attribute(&element, name, wanted),
                None => drop(element.remove_attribute(name)),
            }
            last.replace(wanted);
        }
    });
}

/// What [`Tag::text`] takes: a text, or a closure that returns one, which is reactive.
pub trait TextValue {
    /// Appends the text, and keeps it up to date when it is reactive.
    fn append_to(self, tag: &Tag);
}

impl TextValue for &str {
    fn append_to(self, tag: &Tag) {
        nodes_of(&tag.0, self).iter().for_each(|node| tag.append(node));
    }
}

impl TextValue for &String {
    fn append_to(self, tag: &Tag) {
        self.as_str().append_to(tag);
    }
}

impl TextValue for String {
    fn append_to(self, tag: &Tag) {
        self.as_str().append_to(tag);
    }
}

impl<F: Fn() -> String + 'static> TextValue for F {
    fn append_to(self, tag: &Tag) {
        follow_text(tag, Box::new(self));
    }
}

fn follow_text(tag: &Tag, text: Box<dyn Fn() -> String>) {
    let node = document().create_text_node("");
    tag.append(&node);
    // Nothing else writes these nodes, so the browser need not be asked for their present text.
    let last = RefCell::new((String::new(), Vec::new()));
    let parent = tag.0.clone();
    render_effect(move || {
        let wanted = text();
        let (known, before) = &mut *last.borrow_mut();
        if *known != wanted {
            before.drain(..).for_each(|gone| drop(parent.remove_child(&gone)));
            let plain = !has_thousands(&wanted);
            node.set_data(if plain { &wanted } else { "" });
            if !plain {
                *before = nodes_of(&parent, &wanted);
                before.iter().for_each(|new| drop(parent.insert_before(new, Some(&node))));
            }
            *known = wanted;
        }
    });
}

pub(super) fn follow_class(tag: &Tag, class: &'static str, condition: Box<dyn Fn() -> bool>) {
    let list = tag.0.class_list();
    let last = Cell::new(None);
    render_effect(move || {
        let wanted = Some(condition());
        if last.replace(wanted) != wanted {
            let _ = list.toggle_with_force(class, wanted == Some(true));
        }
    });
}

pub(super) fn follow_property(tag: &Tag, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    let element = tag.0.clone();
    render_effect(move || {
        let (key, wanted) = (name.into(), value());
        if js_sys::Reflect::get(&element, &key).ok().as_ref() != Some(&wanted) {
            let _ = js_sys::Reflect::set(&element, &key, &wanted);
        }
    });
}
