//! Reads a file that a person chose.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Hands over the text of the file that was chosen in a box; nothing for a file of more than `most`
/// bytes. A choice can be made again.
pub fn read_chosen(event: &Event, most: u32, done: impl Fn(Option<String>) + 'static) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok())
    else {
        return;
    };
    let Some(file) = input.files().and_then(|files| files.get(0)) else {
        return;
    };
    input.set_value("");
    if file.size() as u64 > u64::from(most) {
        return done(None);
    }
    let text = wasm_bindgen_futures::JsFuture::from(file.text());
    wasm_bindgen_futures::spawn_local(async move {
        // A file that the browser cannot read, a folder for instance, is read as an empty one.
        done(Some(text.await.ok().and_then(|text| text.as_string()).unwrap_or_default()));
    });
}
