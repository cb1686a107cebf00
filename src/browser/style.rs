//! Style that comes with a page and leaves with it, instead of weighing on the first visit.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Rules at the end of the style of the document, for as long as they are held. A browser that refuses them shows the page without.
pub struct Sheet(Option<JsValue>);

impl Sheet {
    /// Adds rules. What the browser checks of the style sheet was checked before: nothing of it changes in its file.
    pub fn wear(rules: &str) -> Sheet {
        let own = (|| {
            let sheets = Reflect::get(&web_sys::window()?.document()?.into(), &"styleSheets".into()).ok()?;
            let last = named(&sheets, "length")?.as_f64()? - 1.0;
            let sheet = Reflect::get(&sheets, &last.into()).ok()?;
            let end = named(&named(&sheet, "cssRules")?, "length")?;
            // As one rule: a sheet takes them one by one.
            method(&sheet, "insertRule")?.call2(&sheet, &format!("@media all{{{rules}}}").into(), &end).ok()?;
            Some(sheet)
        })();
        Sheet(own)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        let own = self.0.as_ref();
        drop(own.and_then(|sheet| {
            let end = named(&named(sheet, "cssRules")?, "length")?.as_f64()? - 1.0;
            method(sheet, "deleteRule")?.call1(sheet, &end.into()).ok()
        }));
    }
}

fn named(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok()
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    named(of, name)?.dyn_into().ok()
}
