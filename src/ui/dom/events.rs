//! Events: listening, and what they tell.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, HtmlInputElement};

/// A listener; dropped, it listens no more, so that a late event finds nothing instead of a closure
/// that is gone.
pub(super) struct Listener {
    element: Element,
    event: &'static str,
    handler: Closure<dyn Fn(Event)>,
}

impl Listener {
    pub(super) fn new(
        element: &Element,
        event: &'static str,
        call: Box<dyn Fn(Event)>,
    ) -> Listener {
        let handler = Closure::wrap(call);
        // Elements of ours take any listener.
        let _ = element.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref());
        Listener { element: element.clone(), event, handler }
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        let _ = self
            .element
            .remove_event_listener_with_callback(self.event, self.handler.as_ref().unchecked_ref());
    }
}

/// The text of the element that an event comes from.
pub fn typed(event: &Event) -> String {
    let target = event.target();
    target
        .and_then(|target| js_sys::Reflect::get(&target, &"value".into()).ok())
        .and_then(|value| value.as_string())
        .unwrap_or_default()
}

/// Whether the box that an event comes from is checked.
pub fn is_checked(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
        .is_some_and(|input| input.checked())
}

/// The key that an event tells.
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default()
}
