//! A dialog over the page.

use crate::ui::dom::{Tag, render_effect};
use gloo_timers::callback::Timeout;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Opens a `<dialog>` over the page while it is wanted, and closes it then; `leave` hears that the
/// person closed it.
pub fn modal(
    dialog: Tag,
    wanted: impl Fn() -> bool + Copy + 'static,
    leave: impl Fn() + 'static,
) -> Tag {
    let element = dialog.element().clone().dyn_into::<HtmlDialogElement>().ok();
    // What the page closed says so a moment later: something else may be wanted by then.
    let closed_here = Rc::new(Cell::new(false));
    let heard = closed_here.clone();
    render_effect(move || {
        // The timer may come once the page is left, and its signals gone.
        let is_wanted = wanted();
        let Some(dialog) = element.clone() else { return };
        let closed_here = closed_here.clone();
        // A dialog opens only once it is in the page.
        Timeout::new(0, move || match is_wanted {
            true if !dialog.open() => drop(dialog.show_modal()),
            false if dialog.open() => {
                closed_here.set(true);
                dialog.close();
            }
            _ => {}
        })
        .forget();
    });
    dialog.on("close", move |_| {
        if !heard.replace(false) {
            leave();
        }
    })
}
