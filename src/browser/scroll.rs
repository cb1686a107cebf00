//! A table whose rows in sight alone are drawn: where it is scrolled, how high its rows are.

use super::page::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Puts what scrolls in an element back to its top.
pub fn scroll_to_top(id: &str) {
    if let Some(frame) = document().and_then(|document| document.get_element_by_id(id)) {
        frame.set_scroll_top(0);
    }
}

/// The first row in sight of a table that scrolls in an element, whose rows are all as high.
pub fn first_row(id: &str, class: &str) -> usize {
    let frame = document().and_then(|document| document.get_element_by_id(id));
    let scrolled = frame.map_or(0, |frame| frame.scroll_top().max(0));
    usize::try_from(scrolled / row_height(class)).unwrap_or_default()
}

/// Makes the cell of an element as high as so many rows, whose height the style says (`--row`).
pub fn set_rows_high(element: &Element, rows: usize) {
    if let Some(cell) =
        element.first_element_child().and_then(|it| it.dyn_into::<HtmlElement>().ok())
    {
        let _ = cell.style().set_property("height", &format!("calc({rows} * var(--row))"));
    }
}

/// What a row of a class is high, in pixels; a guess while none is drawn.
fn row_height(class: &str) -> i32 {
    let drawn =
        document().and_then(|document| document.query_selector(&format!(".{class}")).ok()?);
    drawn.map_or(48, |row| row.client_height().max(1))
}
