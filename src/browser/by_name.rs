//! Calls that are found by their name: a typed one would weigh on the glue of the first visit, and
//! only the second file needs it.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A property; undefined where there is none.
pub(super) fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

/// Calls a method. Errors: it is not there, or it threw.
pub(super) fn call(
    object: &JsValue,
    name: &str,
    arguments: &[JsValue],
) -> Result<JsValue, JsValue> {
    let method: Function = get(object, name).dyn_into()?;
    let list = match arguments {
        [first, second] => Array::of2(first, second),
        // One more argument that is undefined changes nothing.
        _ => Array::of1(arguments.first().unwrap_or(&JsValue::UNDEFINED)),
    };
    Reflect::apply(&method, object, &list)
}

/// The window of the page.
pub(super) fn window() -> JsValue {
    web_sys::window().into()
}
