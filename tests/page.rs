//! The page in a real browser: how elements follow signals, how fields answer, what is kept.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "page/app.rs"]
mod app;
#[path = "page/dom.rs"]
mod dom;
#[path = "page/dom_attributes.rs"]
mod dom_attributes;
#[path = "page/forbidden.rs"]
mod forbidden;
#[path = "page/storage.rs"]
mod storage;
#[path = "page/stored.rs"]
mod stored;
#[path = "page/support.rs"]
mod support;

use wasm_bindgen_test::wasm_bindgen_test_configure;

wasm_bindgen_test_configure!(run_in_browser);
