//! Has a spreadsheet written, or a table read: the script that starts the worker comes on the first
//! press (`src/web/tableur.js`), checked by its hash.

use super::by_name::{call, get, window};
use super::page::{dispatch_on, listen, remove, root_attribute, set_root_attribute};
use super::upload::TableSource;
use js_sys::{Array, Function, Promise, Reflect};
use std::fmt;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

/// The id of the script, once it is in the page.
const SCRIPT: &str = "tableur-script";

/// Has the spreadsheet written that the data of an element describe: the dossier (the table to be
/// filled without one), the day, the name of the file. The element hears « tableur-dit » at the
/// end, and its `data-etat` says « fait » or « panne »; [`fault`] then says why, when it is known.
pub fn write_sheet(job: &Element) {
    let job = job.clone();
    wasm_bindgen_futures::spawn_local(async move {
        if script_came().await {
            dispatch_on(&job, "tableur-voulu");
        } else {
            // Names of ours are never refused.
            let _ = job.set_attribute("data-etat", "panne");
            dispatch_on(&job, "tableur-dit");
        }
    });
}

/// Why a table was not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadTableError {
    /// It is none: why, in words.
    Refused(String),
    /// The program that reads did not come, or stopped; [`fault`] may say why.
    Stopped,
}

impl fmt::Display for ReadTableError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadTableError::Refused(words) => out.write_str(words),
            ReadTableError::Stopped => out.write_str("the program that reads stopped"),
        }
    }
}

impl std::error::Error for ReadTableError {}

/// Reads a table in the worker: the text of `encode_table`. `tell` hears how many lines were read.
/// Errors: it is none, the program failed, or [`stop_reading`] was called.
pub async fn read_table(
    source: &TableSource,
    sheet: Option<u32>,
    tell: impl Fn(u32) + 'static,
) -> Result<String, ReadTableError> {
    if !script_came().await {
        return Err(ReadTableError::Stopped);
    }
    let tell = Closure::<dyn Fn(u32)>::new(tell);
    let sheet = sheet.map_or(JsValue::UNDEFINED, JsValue::from);
    let asked = Array::of3(&source.0, &sheet, tell.as_ref());
    let pending = call(&window(), "readTable", &[asked.into()])
        .and_then(|pending| pending.dyn_into::<Promise>());
    let answer = match pending {
        Ok(pending) => JsFuture::from(pending).await,
        Err(why) => Err(why),
    };
    match answer {
        Ok(text) => text.as_string().ok_or(ReadTableError::Stopped),
        Err(why) => Err(get(&why, "refused")
            .as_string()
            .map_or(ReadTableError::Stopped, ReadTableError::Refused)),
    }
}

/// Stops the reading of a table.
pub fn stop_reading() {
    // Where nothing is read, there is nothing to stop.
    let _ = call(&window(), "stopTable", &[]);
}

/// Why the last spreadsheet was not written, or the last table not read; empty when it is not
/// known.
pub fn fault() -> String {
    root_attribute("data-panne")
}

/// Has the script come; says whether it did.
async fn script_came() -> bool {
    set_root_attribute("data-panne", None);
    let named = root_attribute("data-tableur");
    // The page that is one file has it already.
    let Some((file, integrity)) = named.split_once(' ') else { return true };
    if function("readTable").is_some() {
        return true;
    }
    let coming = Promise::new(&mut |done, _| {
        if let Some(script) = script(file, integrity) {
            for (event, came) in [("load", true), ("error", false)] {
                let done = done.clone();
                listen(Some(script.clone().into()), event, move || {
                    let _ = done.call1(&JsValue::UNDEFINED, &came.into());
                });
            }
        } else {
            let _ = done.call1(&JsValue::UNDEFINED, &false.into());
        }
    });
    let came = JsFuture::from(coming).await.is_ok_and(|came| came.is_truthy());
    if !came {
        remove(SCRIPT);
        find_out(&format!("./{file}"), integrity).await;
    }
    came
}

/// The script, in the page: that which is on its way, or a new one.
fn script(file: &str, integrity: &str) -> Option<Element> {
    let document = web_sys::window()?.document()?;
    if let Some(coming) = document.get_element_by_id(SCRIPT) {
        return Some(coming);
    }
    let script = document.create_element("script").ok()?;
    for (name, value) in [("id", SCRIPT), ("integrity", integrity)] {
        script.set_attribute(name, value).ok()?;
    }
    // boot.js alone may make the address of a script.
    let address = function("laterScript")?.call1(&JsValue::UNDEFINED, &file.into()).ok()?;
    Reflect::set(&script, &"src".into(), &address).ok()?;
    document.body()?.append_child(&script).ok()?;
    Some(script)
}

/// Has boot.js say why a file did not come: it stays in the page for [`fault`].
async fn find_out(address: &str, integrity: &str) -> Option<()> {
    let pending = function("sayFault")?
        .call2(&JsValue::UNDEFINED, &address.into(), &integrity.into())
        .ok()?
        .dyn_into::<Promise>()
        .ok()?;
    JsFuture::from(pending).await.ok().map(drop)
}

/// A function of boot.js.
fn function(name: &str) -> Option<Function> {
    Reflect::get(&web_sys::window()?.into(), &name.into()).ok()?.dyn_into().ok()
}
