//! A dialog over the page.

use crate::ui::dom::{Tag, render_effect};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens a `<dialog>` over the page while it is wanted, and closes it then.
pub fn modal(dialog: Tag, wanted: impl Fn() -> bool + Copy + 'static) -> Tag {
    let element = dialog.element().clone().dyn_into::<HtmlDialogElement>().ok();
    render_effect(move || {
        // The timer may come once the page is left, and its signals gone.
        let is_wanted = wanted();
        let Some(dialog) = element.clone() else { return };
        // A dialog opens only once it is in the page.
        Timeout::new(0, move || match is_wanted {
            true if !dialog.open() => drop(dialog.show_modal()),
            false if dialog.open() => dialog.close(),
            _ => {}
        })
        .forget();
    });
    dialog
}
