//! Elements of the page, driven by Leptos' signals and named as in Leptos' builder.
//!
//! Leptos' own views are typed: each element, attribute and closure is another type, compiled
//! again. The parts of this module are compiled once, and the page is lighter:
//! docs/adr/0005-ui-dom.md has the figures. Signals, memos, effects and owners are Leptos'.
//!
//! A closure given to a method is reactive: it runs again when a signal that it reads changes.
//! Children drawn by [`Tag::dynamic`], [`Tag::show`] or [`Tag::for_each`] take their effects and
//! listeners with them when they leave the page.

mod amounts;
mod attributes;
mod drawing;
mod events;
mod fragment;
mod template;

pub use attributes::{AttributeValue, TextValue};
pub use drawing::{Drawing, Shape};
pub use events::key_of;
pub use leptos::prelude::{event_target_checked, event_target_value};

use attributes::{follow_class, follow_property};
use events::Listener;
use fragment::Fragment;
use leptos::prelude::{Owner, RenderEffect, StoredValue, document};
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, Node};

/// An element of the page.
#[derive(Clone)]
pub struct Tag(Element);

/// Children that are drawn once.
pub type Tags = Vec<Tag>;

/// Compares a value with the last one, and redraws when it is another one.
type Update = Box<dyn Fn(&dyn Fn(&dyn Fn() -> Tags))>;

/// Arranges the children of keys: where those of each key stood before, and what draws new ones.
type Arrange<'a> = &'a dyn Fn(&[Option<usize>], &dyn Fn(usize) -> Tags);

/// An HTML element, with its classes (none when empty).
pub fn tag(name: &str, class: &str) -> Tag {
    template::clone_or_create("http://www.w3.org/1999/xhtml", name, class)
}

/// An SVG element, with its classes (none when empty).
pub fn svg(name: &str, class: &str) -> Tag {
    template::clone_or_create("http://www.w3.org/2000/svg", name, class)
}

/// Runs now, then after each change of what it reads, as long as its owner lives.
pub fn render_effect(run: impl Fn() + 'static) {
    render_effect_boxed(Box::new(run));
}

fn render_effect_boxed(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_| run());
    StoredValue::new_local(effect);
}

impl Tag {
    /// The element itself.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Sets an attribute: see [`AttributeValue`] for what it may be.
    pub fn attr(self, name: &'static str, value: impl AttributeValue) -> Tag {
        value.set(&self, name);
        self
    }

    /// Adds a class while a condition holds; the other classes stay.
    pub fn class(self, class: &'static str, condition: impl Fn() -> bool + 'static) -> Tag {
        follow_class(&self, class, Box::new(condition));
        self
    }

    /// Sets a property of the element (`value`, `checked`…) when it differs: a text that is being
    /// typed is left alone while it is the same.
    pub fn prop<V: Into<JsValue>>(
        self,
        name: &'static str,
        value: impl Fn() -> V + 'static,
    ) -> Tag {
        follow_property(&self, name, Box::new(move || value().into()));
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

    /// Listens to a click, or to the key that stands for one.
    pub fn on_click(self, call: impl Fn() + 'static) -> Tag {
        self.on("click", move |_| call())
    }

    /// Adds a text: see [`TextValue`] for what it may be.
    pub fn text(self, text: impl TextValue) -> Tag {
        text.append_to(&self);
        self
    }

    /// Adds a child.
    pub fn child(self, child: Tag) -> Tag {
        self.append(&child.0);
        self
    }

    /// Adds children.
    pub fn children(self, children: impl IntoIterator<Item = Tag>) -> Tag {
        children.into_iter().fold(self, Tag::child)
    }

    /// Adds children that are drawn from a value, and drawn again each time the value is another
    /// one. Only the value is reactive: what else is read while drawing is not followed.
    pub fn dynamic<T: PartialEq + 'static>(
        self,
        value: impl Fn() -> T + 'static,
        draw: impl Fn(&T) -> Tags + 'static,
    ) -> Tag {
        let last = RefCell::new(None);
        self.dynamic_boxed(Box::new(move |redraw| {
            let wanted = value();
            let mut last = last.borrow_mut();
            if last.as_ref() != Some(&wanted) {
                redraw(&|| draw(&wanted));
                *last = Some(wanted);
            }
        }))
    }

    /// The part of [`Tag::dynamic`] that is the same for all values: `update` is given a closure
    /// that draws the children again, and calls it if the value changed.
    fn dynamic_boxed(self, update: Update) -> Tag {
        let end = self.marker();
        let parent = Owner::current();
        let shown: RefCell<Option<Fragment>> = RefCell::default();
        render_effect(move || {
            update(&|draw| {
                if let Some(before) = shown.take() {
                    before.remove();
                }
                let fragment = Fragment::draw(parent.as_ref(), draw);
                fragment.insert_before(end.clone());
                shown.replace(Some(fragment));
            });
        });
        self
    }

    /// Adds children that are drawn as the page is about to be printed, and again at the next
    /// print: a browser may take the page as it is then, before a signal has redrawn it.
    pub fn at_print(self, draw: impl Fn() -> Tags + 'static) -> Tag {
        let own = self.clone();
        self.attr("data-paper", "").on("paper", move |_| {
            own.0.set_text_content(None);
            for child in draw() {
                own.append(&child.0);
            }
        })
    }

    /// Adds a drawing that is reactive and retained; the element holds nothing else.
    pub fn drawing(self, draw: impl Fn(&Drawing) + 'static) -> Tag {
        let drawing = Drawing::new(self.clone());
        render_effect(move || drawing.draw(&draw));
        self
    }

    /// Adds a child while a condition holds.
    pub fn show(self, when: impl Fn() -> bool + 'static, draw: impl Fn() -> Tag + 'static) -> Tag {
        self.dynamic(when, move |shown| if *shown { vec![draw()] } else { Vec::new() })
    }

    /// Adds children for each key, in the order of the keys. The children of a key stay as they are
    /// as long as the key is there.
    pub fn for_each<K: Copy + PartialEq + 'static>(
        self,
        keys: impl Fn() -> Vec<K> + 'static,
        draw: impl Fn(K) -> Tags + 'static,
    ) -> Tag {
        let last: RefCell<Vec<K>> = RefCell::default();
        self.for_each_boxed(Box::new(move |arrange| {
            let wanted = keys();
            let mut last = last.borrow_mut();
            if *last != wanted {
                let before = |key| last.iter().position(|known| known == key);
                let places: Vec<_> = wanted.iter().map(before).collect();
                arrange(&places, &|index| {
                    wanted.get(index).map(|key| draw(*key)).unwrap_or_default()
                });
                *last = wanted;
            }
        }))
    }

    /// The part of [`Tag::for_each`] that is the same for all keys. `update` gives, for each place,
    /// the one where its children stood before, and what draws new ones.
    fn for_each_boxed(self, update: Box<dyn Fn(Arrange)>) -> Tag {
        let end = self.marker();
        let parent = Owner::current();
        let shown: RefCell<Vec<Fragment>> = RefCell::default();
        render_effect(move || {
            update(&|places, draw| {
                let mut before: Vec<_> = shown.take().into_iter().map(Some).collect();
                let fragments = places.iter().enumerate().map(|(index, place)| {
                    let known = place.and_then(|place| before.get_mut(place)?.take());
                    known.unwrap_or_else(|| Fragment::draw(parent.as_ref(), || draw(index)))
                });
                let fragments: Vec<_> = fragments.collect();
                before.into_iter().flatten().for_each(Fragment::remove);
                let insert = |next, fragment: &Fragment| fragment.insert_before(next);
                fragments.iter().rev().fold(end.clone(), insert);
                shown.replace(fragments);
            });
        });
        self
    }

    /// A comment that marks where changing children end.
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
