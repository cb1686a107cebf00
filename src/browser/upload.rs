//! Reads the files that a person chose.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// A file that was chosen among others.
#[derive(Clone, Debug)]
pub struct ChosenFile {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub content: ChosenContent,
}

/// What a chosen file holds.
#[derive(Clone, Debug)]
pub enum ChosenContent {
    /// A text that begins as ours do, or nothing.
    Text(String),
    /// Anything else: a table may be.
    Table(TableSource),
    /// More bytes than are read.
    TooLong,
    /// A folder, or what the browser may not read.
    Unreadable,
}

/// Where a table comes from: a file, or a text.
#[derive(Clone, Debug)]
pub struct TableSource(pub(super) JsValue);

impl TableSource {
    /// The cells of a text.
    pub fn of_text(text: &str) -> TableSource {
        TableSource(text.into())
    }
}

/// Hands over the text of the file that was chosen in a box; nothing for a file of more than `most`
/// bytes. A choice can be made again.
pub fn read_chosen(event: &Event, most: u32, done: impl Fn(Option<String>) + 'static) {
    let Some(file) = take_files(event).into_iter().next() else { return };
    wasm_bindgen_futures::spawn_local(async move { done(text_of(&file, most).await) });
}

/// Hands over every file that was chosen in a box, one after the other, then says that there is no
/// more.
pub fn read_all_chosen(event: &Event, most: u32, each: impl Fn(Option<ChosenFile>) + 'static) {
    let files = take_files(event);
    wasm_bindgen_futures::spawn_local(async move {
        for file in files {
            let content = content_of(&file, most).await;
            each(Some(ChosenFile { name: file.name(), content }));
        }
        each(None);
    });
}

/// The files of a box, which is emptied: a choice can be made again.
fn take_files(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files();
    let count = files.as_ref().map_or(0, web_sys::FileList::length);
    let taken = files.map(|files| (0..count).filter_map(|place| files.get(place)).collect());
    input.set_value("");
    taken.unwrap_or_default()
}

/// What a file holds. Ours begin with a brace.
async fn content_of(file: &File, most: u32) -> ChosenContent {
    let head = file.slice_with_i32_and_i32(0, 64).map(|head| JsFuture::from(head.text()));
    let Ok(head) = head else { return ChosenContent::Unreadable };
    let Some(head) = head.await.ok().and_then(|head| head.as_string()) else {
        return ChosenContent::Unreadable;
    };
    let head = head.trim_start_matches('\u{feff}').trim_start();
    if !head.is_empty() && !head.starts_with('{') {
        return ChosenContent::Table(TableSource(file.into()));
    }
    text_of(file, most).await.map_or(ChosenContent::TooLong, ChosenContent::Text)
}

/// The text of a file; nothing when it is longer than `most` bytes.
async fn text_of(file: &File, most: u32) -> Option<String> {
    if file.size() as u64 > u64::from(most) {
        return None;
    }
    // A file that the browser cannot read, a folder for instance, is read as an empty one.
    let text = JsFuture::from(file.text()).await.ok();
    Some(text.and_then(|text| text.as_string()).unwrap_or_default())
}
