//! Style that comes with a page and leaves with it, instead of weighing on the first visit.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Rules at the end of the style of the document, for as long as they are held. A browser that
/// refuses them shows the page without.
pub struct StyleSheet(Option<JsValue>);

impl StyleSheet {
    /// Adds rules. What the browser checks of the style sheet was checked before: nothing of it
    /// changes in its file.
    pub fn insert(rules: &str) -> StyleSheet {
        let own = (|| {
            let sheets =
                Reflect::get(&web_sys::window()?.document()?.into(), &"styleSheets".into()).ok()?;
            let last = length(&sheets)?.checked_sub(1)?;
            let sheet = Reflect::get(&sheets, &last.into()).ok()?;
            let end = length(&named(&sheet, "cssRules")?)?;
            // As one rule: a sheet takes them one by one.
            method(&sheet, "insertRule")?
                .call2(&sheet, &format!("@media all{{{rules}}}").into(), &end.into())
                .ok()?;
            Some(sheet)
        })();
        StyleSheet(own)
    }

    /// Leaves the rules on the document as long as it is there. Wear them before any that leave it.
    pub fn keep(self) {
        std::mem::forget(self);
    }
}

impl Drop for StyleSheet {
    fn drop(&mut self) {
        let own = self.0.as_ref();
        drop(own.and_then(|sheet| {
            let end = length(&named(sheet, "cssRules")?)?.checked_sub(1)?;
            method(sheet, "deleteRule")?.call1(sheet, &end.into()).ok()
        }));
    }
}

fn named(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

/// How long a list of the browser is: it counts in floats.
fn length(of: &JsValue) -> Option<u32> {
    Some(named(of, "length")?.as_f64()? as u32)
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    named(of, name)?.dyn_into().ok()
}
