//! The page itself: address, title, focus, theme.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, StorageEvent, Window};

fn window() -> Option<Window> {
    web_sys::window()
}

pub(super) fn document() -> Option<Document> {
    window()?.document()
}

/// The fragment of the address, with its `#`.
pub fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to an address of the page.
pub fn go(fragment: &str) {
    // An address of ours is never refused.
    let _ = window().map(|window| window.location().set_hash(fragment));
}

/// Goes to an address of the page in the place of the present one: « back » passes over it.
pub fn replace(fragment: &str) {
    // An address of ours is never refused.
    let _ = window().map(|window| window.location().replace(fragment));
}

/// The address of the page, less its fragment.
pub fn page_address() -> String {
    let whole = window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    whole.split('#').next().unwrap_or_default().to_string()
}

/// Whether the page was opened from a file of this computer.
pub fn is_from_a_file() -> bool {
    page_address().starts_with("file:")
}

/// Whether an element of this id is in the page.
pub fn is_there(id: &str) -> bool {
    document().is_some_and(|document| document.get_element_by_id(id).is_some())
}

/// Calls back at each change of the fragment, as long as the page lives.
pub fn on_fragment(call: impl Fn() + 'static) {
    listen(window().map(Into::into), "hashchange", call);
}

/// Calls back when the page hides or goes away: the last moment to keep anything.
pub fn on_hide(call: impl Fn() + Clone + 'static) {
    listen(window().map(Into::into), "pagehide", call.clone());
    listen(document().map(Into::into), "visibilitychange", call);
}

/// Has the browser ask before the page goes, whenever something would be lost with it.
pub fn hold_when(is_held: impl Fn() -> bool + 'static) {
    let handler = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if is_held() {
            event.prevent_default();
        }
    });
    add_listener(window().map(Into::into), "beforeunload", handler);
}

/// Calls back when the window is another size, as long as the page lives.
pub fn on_resize(call: impl Fn() + 'static) {
    listen(window().map(Into::into), "resize", call);
}

/// Calls back when another tab wrote something: under which key, and what; nothing when it was
/// erased.
pub fn on_other_tab(call: impl Fn(&str, Option<String>) + 'static) {
    let handler = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        if let Some(changed) = event.dyn_ref::<StorageEvent>() {
            call(&changed.key().unwrap_or_default(), changed.new_value());
        }
    });
    add_listener(window().map(Into::into), "storage", handler);
}

/// Before the page is printed, what is drawn for paper is told to be drawn (« paper »), and what
/// `folded` selects is unfolded for as long as that lasts.
pub fn on_print(folded: &'static str) {
    listen(window().map(Into::into), "beforeprint", move || {
        for element in all("[data-paper]") {
            dispatch_on(&element, "paper");
        }
        for element in all(&format!(":is({folded}):not([open])")) {
            let _ = element.set_attribute("data-folded", "");
            let _ = element.set_attribute("open", "");
        }
    });
    listen(window().map(Into::into), "afterprint", || {
        for element in all("[data-folded]") {
            let _ = element.remove_attribute("open");
            let _ = element.remove_attribute("data-folded");
        }
    });
}

pub(super) fn listen(target: Option<EventTarget>, event: &str, call: impl Fn() + 'static) {
    listen_to(target, event, move |_| call());
}

/// Calls back with the event, as long as the page lives.
pub(super) fn listen_to(target: Option<EventTarget>, event: &str, call: impl Fn(Event) + 'static) {
    add_listener(target, event, Closure::<dyn Fn(Event)>::new(call));
}

fn add_listener(target: Option<EventTarget>, event: &str, handler: Closure<dyn Fn(Event)>) {
    if let Some(target) = target
        && target.add_event_listener_with_callback(event, handler.as_ref().unchecked_ref()).is_ok()
    {
        // The listener lives as long as the page.
        handler.forget();
    }
}

/// Sends an event to boot.js.
pub(super) fn dispatch(name: &str) {
    if let Some(window) = window() {
        dispatch_on(&window, name);
    }
}

/// Sends an event to whoever listens there.
pub(super) fn dispatch_on(target: &EventTarget, name: &str) {
    if let Ok(event) = Event::new(name) {
        // Nothing of ours holds the event back.
        let _ = target.dispatch_event(&event);
    }
}

/// Sets the title of the page.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the root element, or removes it.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|document| document.document_element()) else {
        return;
    };
    // A browser refuses only malformed names, and these are ours.
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// An attribute of the root element; empty when it is not there.
pub fn root_attribute(name: &str) -> String {
    document()
        .and_then(|document| document.document_element())
        .and_then(|root| root.get_attribute(name))
        .unwrap_or_default()
}

/// Whether the system asks for a dark theme.
pub fn media_dark() -> bool {
    matches("(prefers-color-scheme: dark)")
}

/// Takes an element of this id off the page, when it is there.
pub fn remove(id: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        element.remove();
    }
}

/// Whether the element of this id has the focus.
pub fn has_focus(id: &str) -> bool {
    document()
        .and_then(|document| document.active_element())
        .is_some_and(|element| element.id() == id)
}

/// The id of the element that has the focus; empty without one.
pub fn focused() -> String {
    document()
        .and_then(|document| document.active_element())
        .map(|element| element.id())
        .unwrap_or_default()
}

/// Puts the focus on the element of this id, opening the folded sections around it. False when it
/// is not there.
pub fn focus(id: &str) -> bool {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return false;
    };
    open_around(&element);
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}

/// The same, once the page has been drawn again.
pub fn focus_soon(id: String) {
    Timeout::new(0, move || {
        focus(&id);
    })
    .forget();
}

/// Gives the focus to the first element of a selector, its section unfolded. False when there is
/// none.
pub fn focus_first(selector: &str) -> bool {
    let Some(element) = document().and_then(|document| document.query_selector(selector).ok()?)
    else {
        return false;
    };
    open_around(&element);
    element.dyn_into::<HtmlElement>().is_ok_and(|element| element.focus().is_ok())
}

/// Gives the focus as soon as the page has been drawn again, unless it has already gone to
/// something beside that element, in the same frame.
pub fn focus_soon_unless_within(id: String) {
    Timeout::new(0, move || {
        let document = document();
        let frame = document
            .as_ref()
            .and_then(|document| document.get_element_by_id(&id))
            .and_then(|element| element.parent_element());
        let active = document.and_then(|document| document.active_element());
        if !frame.zip(active).is_some_and(|(frame, active)| frame.contains(Some(&active))) {
            focus(&id);
        }
    })
    .forget();
}

/// Slides an element to its end, to the right, once the page has been drawn again.
pub fn scroll_to_end_soon(selector: &'static str) {
    Timeout::new(0, move || {
        if let Some(element) =
            document().and_then(|document| document.query_selector(selector).ok().flatten())
        {
            element.set_scroll_left(element.scroll_width());
        }
    })
    .forget();
}

/// Whether the screen is one on which the explanation covers the page.
pub fn is_small() -> bool {
    matches("(max-width: 45.99rem)")
}

/// Takes the elements of a selector out of reach of the keyboard and of the pointer, or gives them
/// back.
pub fn set_inert(selector: &str, on: bool) {
    for element in all(selector) {
        let _ = element.toggle_attribute_with_force("inert", on);
    }
}

/// Every element of a selector.
pub(super) fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|document| document.query_selector_all(selector).ok());
    let of = |found: web_sys::NodeList| {
        (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect()
    };
    found.map(of).unwrap_or_default()
}

fn matches(query: &str) -> bool {
    window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|media| media.matches())
}

fn open_around(element: &Element) {
    // The head of a folded section is in sight as it is.
    let outside = element
        .closest("summary")
        .ok()
        .flatten()
        .and_then(|head| head.parent_element())
        .and_then(|own| own.parent_element());
    let mut folded = outside.as_ref().unwrap_or(element).closest("details").ok().flatten();
    while let Some(details) = folded {
        let _ = details.set_attribute("open", "");
        folded =
            details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
}
