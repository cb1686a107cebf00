//! What src/web/second-place.js says of the memory of the browser.

use super::page::{listen, root_attribute};
use web_sys::window;

/// How many dossiers had gone from the first place and came back, when that happened last.
pub fn came_back() -> u32 {
    root_attribute("data-revenus").parse().unwrap_or_default()
}

/// The highest number that a dossier was seen to have here, in either place.
pub fn highest_number() -> u32 {
    root_attribute("data-rang").parse().unwrap_or_default()
}

/// Calls back when dossiers came back while the page is open.
pub fn on_come_back(call: impl Fn() + 'static) {
    listen(window().map(Into::into), "revenus", call);
}

/// Whether the browser, once asked, did not promise to keep what it holds.
pub fn is_fragile() -> bool {
    root_attribute("data-fragile") == "oui"
}

/// Calls back when that is known.
pub fn on_fragile(call: impl Fn() + 'static) {
    listen(window().map(Into::into), "fragile", call);
}
