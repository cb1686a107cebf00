//! The version of the page that waits to take over: boot.js finds it, and lets it in when it is
//! wanted.

use super::page::{dispatch, listen, root_attribute};

/// Whether a new version waits.
pub fn is_version_ready() -> bool {
    root_attribute("data-version") == "prete"
}

/// Calls back when a new version waits.
pub fn on_version_ready(call: impl Fn() + 'static) {
    listen(web_sys::window().map(Into::into), "version-prete", call);
}

/// Lets the new version take over; the page is loaded again.
pub fn want_version() {
    dispatch("version-voulue");
}
