//! Listening to events, and reading them.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// A listener. Once dropped it listens no more, so that a late event never calls a closure that is
/// gone.
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
        // An element takes any listener.
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

/// The key of an event of the keyboard; empty for another event.
pub fn key_of(event: &Event) -> String {
    event.dyn_ref::<web_sys::KeyboardEvent>().map(web_sys::KeyboardEvent::key).unwrap_or_default()
}
