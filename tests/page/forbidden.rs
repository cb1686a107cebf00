//! A browser that forbids storage, as a whole or at each call: an error, never a panic.

use crate::support::{empty_store, raw, standing};
use js_sys::{Object, Reflect};
use simulateur_rpe::browser::{Store, StoreError, keep_in_tab, tab_text};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

/// What the browser answers: a value, or what it throws.
type Answer = Result<JsValue, JsValue>;

/// What browsers throw, in their own error or in none, and the nothing that some give.
fn refusals() -> [Answer; 3] {
    [Err(js_sys::Error::new("Access is denied").into()), Err("refused".into()), Ok(JsValue::NULL)]
}

/// Runs `call` while each of these properties is as `descriptor` says, then puts them back.
fn while_replaced(target: &Object, properties: &[&str], descriptor: &Object, call: impl FnOnce()) {
    Reflect::set(descriptor, &"configurable".into(), &JsValue::TRUE).unwrap();
    let before: Vec<(JsValue, JsValue)> = properties
        .iter()
        .map(|name| JsValue::from(*name))
        .map(|name| (name.clone(), Object::get_own_property_descriptor(target, &name)))
        .collect();
    for (name, _) in &before {
        Object::define_property(target, name, descriptor);
    }
    call();
    for (name, own) in &before {
        Object::define_property(target, name, own.unchecked_ref());
    }
}

/// Runs `call` while the window answers so when it is asked for its storages.
fn while_window_answers(answer: Answer, call: impl FnOnce()) {
    let getter = Closure::<dyn Fn() -> Answer>::new(move || answer.clone());
    let descriptor = Object::new();
    Reflect::set(&descriptor, &"get".into(), getter.as_ref()).unwrap();
    let window: Object = web_sys::window().unwrap().into();
    while_replaced(&window, &["localStorage", "sessionStorage"], &descriptor, call);
}

/// Runs `call` while each use of a storage throws.
fn while_calls_throw(thrown: JsValue, call: impl FnOnce()) {
    let thrower = Closure::<dyn Fn() -> Answer>::new(move || Err(thrown.clone()));
    let (method, getter) = (Object::new(), Object::new());
    Reflect::set(&method, &"value".into(), thrower.as_ref()).unwrap();
    Reflect::set(&getter, &"get".into(), thrower.as_ref()).unwrap();
    let prototype = Object::get_prototype_of(&raw());
    let methods = ["getItem", "setItem", "removeItem", "key", "clear"];
    while_replaced(&prototype, &methods, &method, || {
        while_replaced(&prototype, &["length"], &getter, call);
    });
}

/// Where nothing can be read, the tab keeps nothing either.
fn assert_nothing_is_read(store: Store) {
    assert_eq!((store.read("a"), store.entries()), (None, Vec::new()));
    assert_eq!(store.replace("a", Some("un"), "deux"), Err(StoreError::Changed));
    store.remove("a");
    keep_in_tab("a", Some("deux"));
    keep_in_tab("a", None);
    assert_eq!(tab_text("a"), None);
}

/// A storage in which « a » is « un », for the tab too.
fn one_text() -> Store {
    let store = empty_store();
    store.write("a", "un").unwrap();
    keep_in_tab("a", Some("un"));
    store
}

fn assert_the_text_stands() {
    assert_eq!((standing("a"), tab_text("a")), (Some("un".into()), Some("un".into())));
}

#[wasm_bindgen_test]
fn a_storage_forbidden_from_the_start_is_refused() {
    for refusal in refusals() {
        one_text();
        while_window_answers(refusal, || {
            let store = Store::probe();
            assert!(!store.is_allowed());
            assert_eq!(store.write("a", "deux"), Err(StoreError::Refused));
            assert_eq!(store.replace("a", None, "deux"), Err(StoreError::Refused));
            assert_eq!((store.read("a"), store.entries()), (None, Vec::new()));
        });
        assert_the_text_stands();
    }
}

#[wasm_bindgen_test]
fn a_storage_forbidden_during_the_visit_is_refused() {
    for refusal in refusals() {
        let store = one_text();
        while_window_answers(refusal, || {
            assert_eq!(store.write("a", "deux"), Err(StoreError::Refused));
            assert_eq!(store.replace("a", None, "deux"), Err(StoreError::Refused));
            assert_nothing_is_read(store);
        });
        assert_the_text_stands();
    }
}

#[wasm_bindgen_test]
fn a_storage_that_throws_at_each_call_is_an_error_at_each_call() {
    for thrown in refusals().into_iter().filter_map(Result::err) {
        let store = one_text();
        while_calls_throw(thrown, || {
            assert!(!Store::probe().is_allowed());
            assert_eq!(store.write("a", "deux"), Err(StoreError::Full));
            assert_eq!(store.replace("a", None, "deux"), Err(StoreError::Full));
            assert_nothing_is_read(store);
        });
        assert_the_text_stands();
    }
}

#[wasm_bindgen_test]
fn a_text_stands_as_it_is() {
    let store = empty_store();
    for text in ["", "un", "\"un\"", "{\"a\":1}\n", "\u{0}\u{7f}\\u00e9é\u{2028}🙂", "null"] {
        store.write("a", text).unwrap();
        keep_in_tab("a", Some(text));
        assert_eq!(standing("a").as_deref(), Some(text));
        assert_eq!(
            (store.read("a").as_deref(), tab_text("a").as_deref()),
            (Some(text), Some(text))
        );
    }
}
