//! Asks for a spreadsheet: the script that has it written comes on the first press
//! (`src/web/tableur.js`), checked by its hash.

use super::page::{dispatch_on, is_there, listen, root_attribute, set_root_attribute};
use crate::browser::remove;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The id of the script, once it is in the page.
const SCRIPT: &str = "tableur-script";

/// Has the spreadsheet written that the data of an element describe: the dossier, the day, the name
/// of the file. The element hears « tableur-dit » at the end, and its `data-etat` says « fait » or
/// « panne »; [`fault`] then says why, when it is known.
pub fn write_sheet(job: &Element) {
    set_root_attribute("data-panne", None);
    let named = root_attribute("data-tableur");
    match named.split_once(' ') {
        Some((file, integrity)) if !is_there(SCRIPT) => fetch(job.clone(), file, integrity),
        // The page that is one file has it already.
        _ => dispatch_on(job, "tableur-voulu"),
    }
}

/// Why the last spreadsheet was not written; empty when it is not known.
pub fn fault() -> String {
    root_attribute("data-panne")
}

fn fetch(job: Element, file: &str, integrity: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let Some((body, script)) = document
        .and_then(|document| Some((document.body()?, document.create_element("script").ok()?)))
    else {
        return fail(&job);
    };
    let address = format!("./{file}");
    for (name, value) in [("id", SCRIPT), ("integrity", integrity)] {
        // Names of ours are never refused.
        let _ = script.set_attribute(name, value);
    }
    // boot.js alone may make the address of a script.
    let made =
        function("laterScript").and_then(|make| make.call1(&JsValue::UNDEFINED, &file.into()).ok());
    let _ = Reflect::set(&script, &"src".into(), &made.unwrap_or_default());
    let there = job.clone();
    listen(Some(script.clone().into()), "load", move || dispatch_on(&there, "tableur-voulu"));
    let integrity = integrity.to_string();
    listen(Some(script.clone().into()), "error", move || {
        remove(SCRIPT);
        let (job, address, integrity) = (job.clone(), address.clone(), integrity.clone());
        wasm_bindgen_futures::spawn_local(async move {
            find_out(&address, &integrity).await;
            fail(&job);
        });
    });
    let _ = body.append_child(&script);
}

/// Has boot.js say why a file did not come: it stays in the page for [`fault`].
async fn find_out(address: &str, integrity: &str) -> Option<()> {
    let pending = function("sayFault")?
        .call2(&JsValue::UNDEFINED, &address.into(), &integrity.into())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    wasm_bindgen_futures::JsFuture::from(pending).await.ok().map(drop)
}

/// A function of boot.js.
fn function(name: &str) -> Option<Function> {
    Reflect::get(&web_sys::window()?.into(), &name.into()).ok()?.dyn_into().ok()
}

fn fail(job: &Element) {
    let _ = job.set_attribute("data-etat", "panne");
    dispatch_on(job, "tableur-dit");
}
