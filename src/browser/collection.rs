//! Where a collection of relais is kept: IndexedDB, by `src/web/collection.js`, which comes with
//! the first call.

use super::by_name::{call, get, window};
use super::page::{dispatch, listen};
use js_sys::{Array, Promise};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a collection is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CollectionStoreError {
    /// The browser forbids it, or its script did not come.
    Refused,
    /// There is no room left.
    Full,
    /// Another tab wrote since it was read.
    Changed,
}

impl fmt::Display for CollectionStoreError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            CollectionStoreError::Refused => "the browser forbids storage",
            CollectionStoreError::Full => "there is no room left",
            CollectionStoreError::Changed => "another tab wrote since",
        })
    }
}

impl std::error::Error for CollectionStoreError {}

/// What is kept of a collection, in texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptCollection {
    /// The next number to give.
    pub next: u32,
    /// Its call for projects; empty without one.
    pub appel: String,
    /// Its relais, in the order of their numbers.
    pub relais: Vec<String>,
}

/// What is kept. Errors: the browser forbids it.
pub async fn read_collected() -> Result<KeptCollection, CollectionStoreError> {
    let read: Array = ask("read", JsValue::UNDEFINED).await?.unchecked_into();
    Ok(KeptCollection {
        next: read.get(0).as_f64().map_or(0, |next| next as u32),
        appel: read.get(1).as_string().unwrap_or_default(),
        relais: read.iter().skip(2).filter_map(|text| text.as_string()).collect(),
    })
}

/// What changes of what is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollectionWrite {
    /// Relais under their numbers.
    pub put: Vec<(u32, String)>,
    /// The numbers of those that are gone.
    pub gone: Vec<u32>,
    /// The next number to give.
    pub next: u32,
    /// The call for projects, where it changed.
    pub appel: Option<String>,
}

/// Keeps a change: all of it, or nothing. Errors: nothing was written.
pub async fn write_collected(write: CollectionWrite) -> Result<(), CollectionStoreError> {
    let put: Array = write
        .put
        .into_iter()
        .map(|(number, text)| Array::of2(&JsValue::from(number), &JsValue::from(text)))
        .collect();
    let gone: Array = write.gone.into_iter().map(JsValue::from).collect();
    let appel = write.appel.map_or(JsValue::UNDEFINED, JsValue::from);
    let given = Array::of4(&put, &gone, &write.next.into(), &appel);
    ask("keep", given.into()).await.map(drop)
}

/// Calls back when another tab changed what is kept.
pub fn on_collected_elsewhere(run: impl Fn() + 'static) {
    listen(web_sys::window().map(Into::into), "relais-changes", run);
}

/// Says that what is kept was read.
pub fn tell_collection_read() {
    dispatch("relais-lus");
}

/// Calls back when it was.
pub fn on_collection_read(run: impl Fn() + 'static) {
    listen(web_sys::window().map(Into::into), "relais-lus", run);
}

/// Says that the relais that is open in the workbench changed.
pub fn tell_relais_changed() {
    dispatch("relais-change");
}

/// Calls back when it did.
pub fn on_relais_changed(run: impl Fn() + 'static) {
    listen(web_sys::window().map(Into::into), "relais-change", run);
}

async fn ask(name: &str, given: JsValue) -> Result<JsValue, CollectionStoreError> {
    let answer = call(&window(), "collection", &[name.into(), given])
        .and_then(|pending| pending.dyn_into::<Promise>());
    match answer {
        Ok(pending) => JsFuture::from(pending).await.map_err(|why| reason(&why)),
        Err(why) => Err(reason(&why)),
    }
}

fn reason(why: &JsValue) -> CollectionStoreError {
    let is = |name: &str, value: &str| get(why, name).as_string().is_some_and(|it| it == value);
    if is("message", "changed") {
        CollectionStoreError::Changed
    } else if is("name", "QuotaExceededError") {
        CollectionStoreError::Full
    } else {
        CollectionStoreError::Refused
    }
}
