//! Thirty typical fields: a label, a box that follows a signal, an error below. Each stands for a
//! field written by itself, so that its closures are types of their own, as in the product.

use leptos::prelude::*;

#[cfg(not(feature = "view"))]
#[allow(dead_code, unused_imports)]
#[path = "../../src/ui/dom/mod.rs"]
mod dom;

/// A text, and whether it is read as a number.
fn entry() -> (ReadSignal<String>, WriteSignal<String>, Memo<bool>) {
    let (text, set_text) = signal(String::new());
    (text, set_text, Memo::new(move |_| text.with(|text| text.parse::<u32>().is_err())))
}

#[cfg(feature = "view")]
macro_rules! field {
    ($name:literal) => {{
        let (text, set_text, wrong) = entry();
        let error = move || wrong.get().then(|| view! { <span class="err">"Un nombre"</span> });
        view! {
            <div class="field">
                <label for=$name>{$name}</label>
                <input
                    id=$name
                    type="text"
                    inputmode="decimal"
                    class="in"
                    class:in--todo=move || text.with(String::is_empty)
                    aria-invalid=move || wrong.get().then_some("true")
                    prop:value=move || text.get()
                    on:input=move |event| set_text.set(event_target_value(&event))
                />
                <span class="note" aria-live="polite">{error}</span>
            </div>
        }
        .into_any()
    }};
}

#[cfg(not(feature = "view"))]
macro_rules! field {
    ($name:literal) => {{
        let (text, set_text, wrong) = entry();
        let field = dom::tag("input", "in")
            .attr("id", $name)
            .attr("type", "text")
            .attr("inputmode", "decimal")
            .class("in--todo", move || text.with(String::is_empty))
            .attr("aria-invalid", move || wrong.get().then(|| "true".to_string()))
            .prop("value", move || text.get())
            .on("input", move |event| set_text.set(event_target_value(&event)));
        let error = dom::tag("span", "note")
            .attr("aria-live", "polite")
            .show(move || wrong.get(), || dom::tag("span", "err").text("Un nombre"));
        dom::tag("div", "field")
            .child(dom::tag("label", "").attr("for", $name).text($name))
            .child(field)
            .child(error)
    }};
}

macro_rules! fields {
    ($($name:literal)*) => { vec![$(field!($name)),*] };
}

macro_rules! page {
    () => {
        fields!(
            "a0" "a1" "a2" "a3" "a4" "a5" "a6" "a7" "a8" "a9"
            "b0" "b1" "b2" "b3" "b4" "b5" "b6" "b7" "b8" "b9"
            "c0" "c1" "c2" "c3" "c4" "c5" "c6" "c7" "c8" "c9"
        )
    };
}

#[cfg(feature = "view")]
fn main() {
    mount_to_body(|| page!());
}

#[cfg(not(feature = "view"))]
fn main() {
    mount_to_body(|| {
        if let Some(body) = document().body() {
            for field in page!() {
                let _ = body.append_child(field.element());
            }
        }
    });
}
