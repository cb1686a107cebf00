//! What the memory of the browser lost.

use crate::browser;
use crate::present::data::came_back;
use crate::present::text::Route;
use crate::ui::state::State;
use gloo_timers::callback::Timeout;
use leptos::prelude::Update;

/// Says that dossiers came back, now and whenever they do.
pub fn tell_memory(state: State) {
    // Once the page is drawn at its address: a message leaves with the address.
    Timeout::new(0, move || tell(state)).forget();
    browser::on_come_back(move || tell(state));
}

fn tell(state: State) {
    let count = browser::came_back();
    if count == 0 {
        return;
    }
    state.other_tabs.update(|other_tabs| other_tabs.count = other_tabs.count.wrapping_add(1));
    state.show_toast(&came_back(count), false, Some(Route::Donnees));
}
