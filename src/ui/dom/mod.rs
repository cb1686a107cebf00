//! Elements of the page, driven by Leptos' signals.
//!
//! Leptos' own views are typed: each element, attribute and closure is another type, compiled
//! again. With them this page weighed 373 kB of brotli, 307 kB with types erased; drawn through
//! this module, whose parts are compiled once, it weighs 189 kB and its release builds in half a
//! minute. Signals, memos, effects and owners are Leptos'.
//!
//! A closure given to a method is followed: what it reads from signals, it writes again when they
//! change. What is drawn in
//! [`Tag::region`] or [`Tag::each`] is dropped with all its closures when it leaves the page.

mod events;
mod mould;
mod piece;
mod sketch;

pub use events::{is_checked, key_of, typed};
pub use sketch::{Line, Sketch};

use events::Listener;
use leptos::prelude::{Owner, RenderEffect, StoredValue, document, untrack};
use piece::Piece;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, Node};

/// An element of the page.
#[derive(Clone)]
pub struct Tag(Element);

/// Children that are drawn once.
pub type Tags = Vec<Tag>;

/// An HTML element, with its classes (none when empty).
pub fn tag(name: &str, class: &str) -> Tag {
    mould::cast("http://www.w3.org/1999/xhtml", name, class)
}

/// An SVG element, with its classes (none when empty).
pub fn svg(name: &str, class: &str) -> Tag {
    mould::cast("http://www.w3.org/2000/svg", name, class)
}

/// Runs now, then at each change of what it reads, as long as its owner lives.
pub fn follow(run: impl Fn() + 'static) {
    follow_boxed(Box::new(run));
}

fn follow_boxed(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| run());
    StoredValue::new_local(effect);
}

impl Tag {
    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Sets an attribute for good.
    pub fn attr(self, name: &str, value: &str) -> Tag {
        // Only a malformed name is refused, and names are ours.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// Sets an attribute that has no value, or not.
    pub fn flag(self, name: &str, on: bool) -> Tag {
        if on { self.attr(name, "") } else { self }
    }

    /// Follows an attribute; it is absent while there is no value.
    pub fn live(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Tag {
        self.live_boxed(name, Box::new(value))
    }

    fn live_boxed(self, name: &'static str, value: Box<dyn Fn() -> Option<String>>) -> Tag {
        let element = self.0.clone();
        // Nothing else writes it: what it is need not be asked.
        let last = RefCell::new(element.get_attribute(name));
        follow(move || {
            let wanted = value();
            if *last.borrow() != wanted {
                let _ = match &wanted {
                    Some(wanted) => element.set_attribute(name, wanted),
                    None => element.remove_attribute(name),
                };
                last.replace(wanted);
            }
        });
        self
    }

    /// Follows an attribute that has no value: `hidden`, `open`…
    pub fn live_flag(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Tag {
        self.live(name, move || on().then(String::new))
    }

    /// Follows one class among the others.
    pub fn toggle(self, class: &'static str, on: impl Fn() -> bool + 'static) -> Tag {
        self.toggle_boxed(class, Box::new(on))
    }

    fn toggle_boxed(self, class: &'static str, on: Box<dyn Fn() -> bool>) -> Tag {
        let list = self.0.class_list();
        let shown = Cell::new(None);
        follow(move || {
            let wanted = Some(on());
            if shown.replace(wanted) != wanted {
                let _ = list.toggle_with_force(class, wanted == Some(true));
            }
        });
        self
    }

    /// Follows the text of an input, or the choice of a select; what is being typed is left alone
    /// while it is the same.
    pub fn value(self, value: impl Fn() -> String + 'static) -> Tag {
        self.property("value", move || value().into())
    }

    /// Follows whether a box is checked.
    pub fn checked(self, on: impl Fn() -> bool + 'static) -> Tag {
        self.property("checked", move || on().into())
    }

    fn property(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Tag {
        self.property_boxed(name, Box::new(value))
    }

    fn property_boxed(self, name: &'static str, value: Box<dyn Fn() -> JsValue>) -> Tag {
        let element = self.0.clone();
        follow(move || {
            let (key, wanted) = (name.into(), value());
            if js_sys::Reflect::get(&element, &key).ok().as_ref() != Some(&wanted) {
                let _ = js_sys::Reflect::set(&element, &key, &wanted);
            }
        });
        self
    }

    /// Listens to an event.
    pub fn on(self, event: &'static str, call: impl Fn(Event) + 'static) -> Tag {
        self.on_boxed(event, Box::new(call))
    }

    fn on_boxed(self, event: &'static str, call: Box<dyn Fn(Event)>) -> Tag {
        StoredValue::new_local(Listener::new(&self.0, event, call));
        self
    }

    /// Listens to a press.
    pub fn press(self, call: impl Fn() + 'static) -> Tag {
        self.on("click", move |_| call())
    }

    /// Adds words.
    pub fn text(self, words: &str) -> Tag {
        self.append(&document().create_text_node(words));
        self
    }

    /// Adds words that are followed.
    pub fn say(self, words: impl Fn() -> String + 'static) -> Tag {
        self.say_boxed(Box::new(words))
    }

    fn say_boxed(self, words: Box<dyn Fn() -> String>) -> Tag {
        let node = document().create_text_node("");
        self.append(&node);
        // Nothing else writes in it: what it holds need not be asked.
        let said = RefCell::new(String::new());
        follow(move || {
            let wanted = words();
            if *said.borrow() != wanted {
                node.set_data(&wanted);
                said.replace(wanted);
            }
        });
        self
    }

    /// Adds a child.
    pub fn kid(self, child: Tag) -> Tag {
        self.append(&child.0);
        self
    }

    /// Adds children.
    pub fn kids(self, children: impl IntoIterator<Item = Tag>) -> Tag {
        children.into_iter().fold(self, Tag::kid)
    }

    /// Adds children that are drawn again each time the key is another one. Only the key is
    /// followed.
    pub fn region(
        self,
        key: impl Fn() -> String + 'static,
        draw: impl Fn() -> Tags + 'static,
    ) -> Tag {
        self.told(key, move |_| draw())
    }

    /// Adds children that are drawn from words, again each time they are other ones. Only the words
    /// are followed.
    pub fn told(
        self,
        words: impl Fn() -> String + 'static,
        draw: impl Fn(&str) -> Tags + 'static,
    ) -> Tag {
        self.told_boxed(Box::new(words), Box::new(draw))
    }

    fn told_boxed(self, key: Box<dyn Fn() -> String>, draw: Box<dyn Fn(&str) -> Tags>) -> Tag {
        let end = self.marker();
        let parent = Owner::current();
        let shown: RefCell<Option<(String, Piece)>> = RefCell::default();
        follow(move || {
            let wanted = key();
            let mut shown = shown.borrow_mut();
            if shown.as_ref().is_some_and(|(known, _)| *known == wanted) {
                return;
            }
            if let Some((_, before)) = shown.take() {
                before.leave();
            }
            let piece = Piece::draw(parent.as_ref(), &|| draw(&wanted));
            piece.stand_before(end.clone());
            *shown = Some((wanted, piece));
        });
        self
    }

    /// Adds a drawing that is followed, and drawn again over itself; the element holds nothing
    /// else.
    pub fn sketch(self, draw: impl Fn(&Sketch) + 'static) -> Tag {
        let sketch = Sketch::new(self.clone());
        follow(move || sketch.draw(&draw));
        self
    }

    /// Adds children that are drawn while a condition holds.
    pub fn show(self, on: impl Fn() -> bool + 'static, draw: impl Fn() -> Tag + 'static) -> Tag {
        let on = std::rc::Rc::new(on);
        let key = on.clone();
        self.region(
            move || key().to_string(),
            move || if untrack(|| on()) { vec![draw()] } else { Vec::new() },
        )
    }

    /// Adds one piece for each key, in their order; a piece stays as it is as long as its key is
    /// there.
    pub fn each(
        self,
        keys: impl Fn() -> Vec<u32> + 'static,
        draw: impl Fn(u32) -> Tags + 'static,
    ) -> Tag {
        self.each_boxed(Box::new(keys), Box::new(draw))
    }

    fn each_boxed(self, keys: Box<dyn Fn() -> Vec<u32>>, draw: Box<dyn Fn(u32) -> Tags>) -> Tag {
        let end = self.marker();
        let parent = Owner::current();
        let shown: RefCell<Vec<(u32, Piece)>> = RefCell::default();
        follow(move || {
            let wanted = keys();
            let mut shown = shown.borrow_mut();
            if shown.iter().map(|(key, _)| *key).eq(wanted.iter().copied()) {
                return;
            }
            let mut before = std::mem::take(&mut *shown);
            for key in wanted {
                let known = before
                    .iter()
                    .position(|(other, _)| *other == key)
                    .map(|place| before.remove(place).1);
                shown.push((
                    key,
                    known.unwrap_or_else(|| Piece::draw(parent.as_ref(), &|| draw(key))),
                ));
            }
            before.into_iter().for_each(|(_, piece)| piece.leave());
            shown.iter().rev().fold(end.clone(), |next, (_, piece)| piece.stand_before(next));
        });
        self
    }

    /// The place behind which a changing piece ends.
    fn marker(&self) -> Node {
        let marker: Node = document().create_comment("").into();
        self.append(&marker);
        marker
    }

    fn append(&self, node: &Node) {
        // Appending a node of ours to an element is never refused.
        let _ = self.0.append_child(node);
    }
}
