//! Reads a file that a person chose or dropped.

use wasm_bindgen::JsCast;
use web_sys::{DragEvent, Event, FileList, HtmlInputElement};

/// Hands over the text of the file that an event brings; nothing for a file of more than `most`
/// bytes. A choice can be made again.
pub fn read_chosen(event: &Event, most: u32, done: impl Fn(Option<String>) + 'static) {
    let Some(file) = files(event).and_then(|files| files.get(0)) else {
        return;
    };
    if let Some(input) = input(event) {
        input.set_value("");
    }
    if file.size() as u64 > u64::from(most) {
        return done(None);
    }
    let text = wasm_bindgen_futures::JsFuture::from(file.text());
    wasm_bindgen_futures::spawn_local(async move {
        // A file that the browser cannot read, a folder for instance, is read as an empty one.
        done(Some(text.await.ok().and_then(|text| text.as_string()).unwrap_or_default()));
    });
}

fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

fn files(event: &Event) -> Option<FileList> {
    match event.dyn_ref::<DragEvent>() {
        Some(drop) => drop.data_transfer()?.files(),
        None => input(event)?.files(),
    }
}
