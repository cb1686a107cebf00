//! Cells pasted in a box: they fill the boxes below, or stay in sight in that one.

use crate::browser;
use crate::present::paste::{pasted, pasted_words};
use crate::scenario::Action;
use crate::ui::lazy_part::arrived;
use crate::ui::state::State;
use leptos::prelude::GetUntracked;
use web_sys::{Event, HtmlInputElement};

/// Takes several cells in the place of the browser; any other text is left to it.
pub fn take_cells(state: State, event: &Event) {
    let Some((target, text)) = browser::pasted_cells(event) else { return };
    event.prevent_default();
    wasm_bindgen_futures::spawn_local(async move {
        match arrived(state).await {
            Some(lazy_part) => (lazy_part.paste)(state, &target, &text),
            None => state.notify("Rien n’est collé : rechargez la page.", false),
        }
    });
}

/// The same, once the second file is there.
pub fn paste(state: State, target: &HtmlInputElement, text: &str) {
    let route = state.route.get_untracked();
    match state.peek(|dossier| pasted(dossier, route, &target.id(), text)) {
        Some(pasted) if state.act(Action::Fill(pasted.fills.clone())) => {
            state.notify(&state.peek(|dossier| pasted_words(dossier, &pasted)), true);
        }
        // A name is words, whatever stands between them; of numbers, a tab is what refuses them.
        _ => {
            let between =
                if target.get_attribute("class").is_some_and(|class| class.contains("in--num")) {
                    "\t"
                } else {
                    " "
                };
            let cells: Vec<&str> = text.trim().split(['\t', '\r', '\n']).collect();
            browser::insert(target, &cells.join(between));
        }
    }
}
