//! What is pasted, and what is copied of a table.

use super::by_name::{call, get, window};
use super::page::{dispatch_on, document, listen_to};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlInputElement, Node};

/// Several cells that an event pastes in a box, with that box. The browser would join them, since a
/// box holds no end of line.
pub fn pasted_cells(event: &Event) -> Option<(HtmlInputElement, String)> {
    let target = event.target()?.dyn_into().ok()?;
    let data = get(event, "clipboardData");
    let text = call(&data, "getData", &["text".into()]).ok()?.as_string()?;
    text.trim().contains(['\t', '\n', '\r']).then_some((target, text))
}

/// Types a text in the place of what is selected in a box.
pub fn insert(target: &HtmlInputElement, text: &str) {
    // A box of text takes any text.
    let _ = call(target, "setRangeText", &[text.into()]);
    dispatch_on(target, "input");
}

/// What is no part of the value that a cell shows.
const BESIDE: &str =
    ".vh, .delta, .rs, .hint, .badge, .todo-why, .mk, details > :not(summary), svg, select";

/// Calls back when a table, or a part of one, is copied: with the value of each cell and what
/// stands under it; what comes back is copied in its place.
pub fn on_copied_cells(to_text: fn(&[Vec<[String; 2]>]) -> String) {
    listen_to(document().map(Into::into), "copy", move |event| {
        // What is selected in a box is copied by the browser.
        let target: Option<Element> = event.target().and_then(|target| target.dyn_into().ok());
        let in_box = target.is_some_and(|target| target.matches("input, textarea") == Ok(true));
        let data = get(&event, "clipboardData");
        if let Some(rows) = copied_rows().filter(|_| !in_box)
            && call(&data, "setData", &["text/plain".into(), to_text(&rows).into()]).is_ok()
        {
            event.prevent_default();
        }
    });
}

/// The rows of the one table that is selected, nothing else with it.
fn copied_rows() -> Option<Vec<Vec<[String; 2]>>> {
    let selection = call(&window(), "getSelection", &[]).ok()?;
    if get(&selection, "isCollapsed") == JsValue::TRUE {
        return None;
    }
    let range = call(&selection, "getRangeAt", &[0.into()]).ok()?;
    let around = element(get(&range, "commonAncestorContainer").dyn_into().ok()?)?;
    let table = match around.closest("table").ok()? {
        Some(table) => table,
        None => {
            let ends = ["startContainer", "endContainer"].map(|end| get(&range, end));
            let whole: &JsValue = around.as_ref();
            let is_whole = ends.iter().all(|end| end == whole);
            around.query_selector("table").ok()?.filter(|_| is_whole)?
        }
    };
    let selected = |node: &Element| {
        call(&selection, "containsNode", &[node.into(), JsValue::TRUE]) == Ok(JsValue::TRUE)
    };
    let mut rows = Vec::new();
    for row in elements(&table, "tr") {
        let cells = elements(&row, "th, td")
            .into_iter()
            .filter(|cell| get(cell, "offsetWidth") != 0 && selected(cell));
        let cells: Vec<_> = cells.flat_map(|cell| cell_values(&cell)).collect();
        if !cells.is_empty() {
            rows.push(cells);
        }
    }
    Some(rows).filter(|rows| !rows.is_empty())
}

/// What a cell shows and what stands under it; empty ones after a cell of several columns.
fn cell_values(cell: &Element) -> Vec<[String; 2]> {
    let without = |part: &Element, beside| {
        let copy = part.clone_node_with_deep(true).ok().and_then(element)?;
        elements(&copy, beside).iter().for_each(Element::remove);
        get(&copy, "textContent").as_string()
    };
    let shown = without(cell, BESIDE);
    let under = cell.query_selector(".delta").ok().flatten();
    let under = under.and_then(|under| without(&under, ".vh")).unwrap_or_default();
    let span = cell.get_attribute("colspan").and_then(|span| span.parse().ok()).unwrap_or(1_usize);
    let mut cells = vec![[shown.unwrap_or_default(), under]];
    cells.resize(span.clamp(1, 20), Default::default());
    cells
}

fn element(node: Node) -> Option<Element> {
    node.dyn_into().or_else(|node| node.parent_element().ok_or(node)).ok()
}

fn elements(within: &Element, which: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(which) else { return Vec::new() };
    (0..found.length()).filter_map(|place| found.get(place).and_then(element)).collect()
}
