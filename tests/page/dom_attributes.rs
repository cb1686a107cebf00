//! `ui::dom`: attributes, classes, properties and events.

use crate::support::{draw, html, send, settle};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set};
use simulateur_rpe::ui::dom::{event_target_checked, event_target_value, key_of, svg, tag};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

#[wasm_bindgen_test]
async fn a_box_follows_its_value() {
    let text = RwSignal::new("1".to_string());
    let drawn = draw(move || {
        tag("input", "")
            .prop("value", move || text.get())
            .on("input", move |event| text.set(event_target_value(&event)))
    });
    let field: HtmlInputElement = drawn.clone().unchecked_into();
    assert_eq!(field.value(), "1");
    text.set("20 000".to_string());
    settle().await;
    assert_eq!(field.value(), "20 000");
    html(&drawn).focus().unwrap();
    field.set_value("20 5000");
    field.set_selection_range(4, 4).unwrap();
    send(&drawn, "input");
    settle().await;
    assert_eq!(text.get_untracked(), "20 5000");
    assert_eq!(
        field.selection_start().unwrap(),
        Some(4),
        "the caret stays while one types in the middle"
    );
    drawn.remove();
}

#[wasm_bindgen_test]
async fn a_select_follows_its_value() {
    let choice = RwSignal::new("b".to_string());
    let drawn = draw(move || {
        let options = ["a", "b"].map(|code| tag("option", "").attr("value", code));
        tag("select", "")
            .children(options)
            .prop("value", move || choice.get())
            .on("change", move |event| choice.set(event_target_value(&event)))
    });
    let list: web_sys::HtmlSelectElement = drawn.clone().unchecked_into();
    assert_eq!(list.value(), "b");
    choice.set("a".to_string());
    settle().await;
    assert_eq!(list.value(), "a");
    list.set_value("b");
    send(&drawn, "change");
    assert_eq!(choice.get_untracked(), "b");
    drawn.remove();
}

#[wasm_bindgen_test]
async fn a_checkbox_follows_its_state() {
    let on = RwSignal::new(true);
    let drawn = draw(move || {
        tag("input", "")
            .attr("type", "checkbox")
            .prop("checked", move || on.get())
            .on("change", move |event| on.set(event_target_checked(&event)))
    });
    let case: HtmlInputElement = drawn.clone().unchecked_into();
    assert!(case.checked());
    on.set(false);
    settle().await;
    assert!(!case.checked());
    html(&drawn).click();
    settle().await;
    assert!(case.checked() && on.get_untracked());
    drawn.remove();
}

#[wasm_bindgen_test]
async fn attributes_and_classes_follow() {
    let state = RwSignal::new(None::<&str>);
    let drawn = draw(move || {
        tag("p", "fixe")
            .attr("data-oui", true)
            .attr("data-non", false)
            .attr("data-un", Some("1"))
            .attr("data-nul", None::<String>)
            .attr("title", move || state.get().map(str::to_string))
            .attr("hidden", move || state.get().is_none())
            .class("plein", move || state.get().is_some())
    });
    let read = || (drawn.get_attribute("title"), drawn.has_attribute("hidden"), drawn.class_name());
    assert_eq!(read(), (None, true, "fixe".to_string()));
    assert!(drawn.has_attribute("data-oui") && !drawn.has_attribute("data-non"));
    assert_eq!(drawn.get_attribute("data-un").as_deref(), Some("1"));
    assert!(!drawn.has_attribute("data-nul"));
    state.set(Some("un"));
    settle().await;
    assert_eq!(read(), (Some("un".to_string()), false, "fixe plein".to_string()));
    state.set(None);
    settle().await;
    assert_eq!(read(), (None, true, "fixe".to_string()));
    drawn.remove();
}

#[wasm_bindgen_test]
async fn an_amount_is_one_number_for_a_voice() {
    let figure = RwSignal::new("rien".to_string());
    let drawn = draw(move || {
        let label = "2\u{202f}500,00\u{a0}€, pourquoi\u{202f}?";
        tag("p", "")
            .attr("aria-label", label)
            .text(
                "De 1\u{202f}234\u{202f}567\u{a0}€ à 58\u{202f}086\u{a0}€\u{202f}; voilà\u{202f}! ",
            )
            .child(tag("b", "").text(move || figure.get()))
            .child(svg("svg", "").child(svg("text", "").text("3\u{202f}000")))
    });
    let read = || drawn.text_content().unwrap();
    let amounts = || {
        let all = drawn.query_selector_all("bdi").unwrap();
        let words = |place| all.get(place).unwrap().text_content().unwrap();
        (0..all.length()).map(words).collect::<Vec<String>>()
    };
    let sentence = "De 1 234 567\u{a0}€ à 58 086\u{a0}€ ; voilà\u{202f}! ";
    let (million, ceiling) = ("1 234 567\u{a0}€".to_string(), "58 086\u{a0}€ ;".to_string());
    assert_eq!(drawn.get_attribute("aria-label").unwrap(), "2 500,00\u{a0}€, pourquoi ?");
    assert_eq!(read(), format!("{sentence}rien3 000"));
    assert_eq!(amounts(), [million.clone(), ceiling.clone()]);
    for (typed, shown) in
        [("12\u{202f}500\u{a0}€", 3), ("13\u{202f}500\u{a0}€", 3), ("0\u{a0}€", 2)]
    {
        figure.set(typed.to_string());
        settle().await;
        let plain = typed.replace('\u{202f}', " ");
        assert_eq!(read(), format!("{sentence}{plain}3 000"));
        let known = [million.clone(), ceiling.clone(), plain];
        assert_eq!(amounts(), known[..shown]);
    }
    drawn.remove();
}

#[wasm_bindgen_test]
async fn events_reach_their_closures() {
    let (presses, keys) = (Rc::new(Cell::new(0)), Rc::new(RefCell::new(Vec::new())));
    let (count, told) = (presses.clone(), keys.clone());
    let drawn = draw(move || {
        tag("button", "")
            .on_click(move || count.set(count.get() + 1))
            .on("keydown", move |event| told.borrow_mut().push(key_of(&event)))
    });
    html(&drawn).click();
    html(&drawn).click();
    assert_eq!(presses.get(), 2);
    let event =
        js_sys::Function::new_no_args("return new KeyboardEvent('keydown', { key: 'Enter' })");
    drawn.dispatch_event(event.call0(&drawn).unwrap().unchecked_ref()).unwrap();
    send(&drawn, "keydown");
    assert_eq!(
        *keys.borrow(),
        ["Enter".to_string(), String::new()],
        "an event that is not of a keyboard tells no key"
    );
    drawn.remove();
}
