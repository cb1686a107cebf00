//! `ui::dom`: what follows signals, what stays, what leaves.

use crate::support::{MARKUP, draw, find, html, is_focused, send, settle, words};
use leptos::prelude::{Get, GetUntracked, RwSignal, Set, Update};
use simulateur_rpe::ui::dom::{
    Tag, event_target_checked, event_target_value, key_of, render_effect, tag,
};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, HtmlInputElement};

/// A list of boxes that follows its keys, with a last child of its own.
fn list(keys: RwSignal<Vec<u32>>) -> Element {
    draw(move || {
        let inside = |key: u32| {
            vec![
                tag("input", "").attr("id", format!("case-{key}")),
                tag("i", "").text(key.to_string()),
            ]
        };
        tag("div", "").for_each(move || keys.get(), inside).child(tag("b", "").text("fin"))
    })
}

#[wasm_bindgen_test]
async fn for_each_keeps_the_children_of_a_key_that_stays() {
    let keys = RwSignal::new(vec![1, 2, 3]);
    let drawn = list(keys);
    assert_eq!(words(&drawn), "123fin");
    let kept = find("#case-2");
    kept.set_attribute("data-vu", "oui").unwrap();
    for (wanted, shown) in [
        (vec![2], "2fin"),
        (vec![4, 2, 1], "421fin"),
        (vec![1, 4, 2], "142fin"),
        (vec![2, 1, 4, 5], "2145fin"),
        (vec![], "fin"),
    ] {
        let stays = wanted.contains(&2);
        keys.set(wanted);
        settle().await;
        assert_eq!(words(&drawn), shown);
        assert_eq!(drawn.contains(Some(&kept)), stays);
    }
    keys.set(vec![2]);
    settle().await;
    assert!(!find("#case-2").has_attribute("data-vu"), "a key that comes back is drawn again");
    drawn.remove();
}

#[wasm_bindgen_test]
async fn for_each_leaves_the_focus_where_it_is() {
    let keys = RwSignal::new(vec![1, 2, 3]);
    let drawn = list(keys);
    let field = find("#case-2");
    html(&field).focus().unwrap();
    for wanted in
        [vec![0, 1, 2, 3, 4], vec![0, 2, 4], vec![2, 5], vec![6, 2, 5], vec![2, 6, 5], vec![7, 2]]
    {
        keys.set(wanted.clone());
        settle().await;
        assert!(is_focused(&field), "{wanted:?}");
    }
    drawn.remove();
}

#[wasm_bindgen_test]
async fn dynamic_is_drawn_again_only_for_another_value() {
    let (key, read, drawings) = (RwSignal::new(1), RwSignal::new(1), Rc::new(Cell::new(0)));
    let asked = Rc::new(Cell::new(0));
    let (count, ask) = (drawings.clone(), asked.clone());
    let drawn = draw(move || {
        let value = move || {
            ask.set(ask.get() + 1);
            key.get() / 10
        };
        let inside = move |_: &i32| {
            count.set(count.get() + 1);
            // Read, yet not followed: only the value is.
            vec![tag("i", "").text(format!("{} ", read.get()))]
        };
        tag("p", "").text("avant ").dynamic(value, inside).text("après")
    });
    assert_eq!((words(&drawn).as_str(), drawings.get()), ("avant 1 après", 1));
    for (next_key, next_read, shown, count) in
        [(2, 7, "avant 1 après", 1), (12, 8, "avant 8 après", 2), (19, 9, "avant 8 après", 2)]
    {
        read.set(next_read);
        key.set(next_key);
        settle().await;
        assert_eq!((words(&drawn).as_str(), drawings.get()), (shown, count));
    }
    read.set(10);
    settle().await;
    assert_eq!(
        (drawings.get(), asked.get()),
        (2, 4),
        "what was read while drawing asks for nothing"
    );
    drawn.remove();
}

/// A view as the pages have them: each of its fields is shown.
#[derive(Clone, Debug, PartialEq)]
struct View {
    title: &'static str,
    amount: Option<String>,
    lines: Vec<(u32, bool)>,
}

#[wasm_bindgen_test]
async fn dynamic_is_drawn_again_when_any_field_of_its_value_changes() {
    let first = View { title: "Ps", amount: None, lines: vec![(1, true)] };
    let (view, drawings) = (RwSignal::new(first.clone()), Rc::new(Cell::new(0)));
    let count = drawings.clone();
    let drawn = draw(move || {
        tag("p", "").dynamic(
            move || view.get(),
            move |view| {
                count.set(count.get() + 1);
                vec![tag("i", "").text(format!("{view:?}"))]
            },
        )
    });
    let changed = [
        View { title: "Reste", ..first.clone() },
        View { amount: Some(String::new()), ..first.clone() },
        View { lines: vec![(1, false)], ..first.clone() },
        View { lines: vec![(1, true), (1, true)], ..first.clone() },
        first,
    ];
    for (before, wanted) in changed.into_iter().enumerate() {
        for _ in 0..2 {
            view.set(wanted.clone());
            settle().await;
            assert_eq!(words(&drawn), format!("{wanted:?}"));
            assert_eq!(drawings.get(), before + 2, "the same value draws nothing again");
        }
    }
    drawn.remove();
}

/// An element that counts how often it reads a signal, and how often it is pressed.
fn counting(signal: RwSignal<u32>, runs: &Rc<Cell<u32>>) -> Tag {
    let runs = runs.clone();
    tag("button", "").text(move || {
        runs.set(runs.get() + 1);
        signal.get().to_string()
    })
}

#[wasm_bindgen_test]
async fn what_left_the_page_follows_nothing() {
    let (shown, signal) = (RwSignal::new(true), RwSignal::new(0));
    let (inside, nested) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let (inside_runs, nested_runs) = (inside.clone(), nested.clone());
    let drawn = draw(move || {
        let inside = move || {
            let nested_runs = nested_runs.clone();
            counting(signal, &inside_runs)
                .for_each(|| vec![1], move |_| vec![counting(signal, &nested_runs)])
        };
        tag("p", "").show(move || shown.get(), inside)
    });
    signal.set(1);
    settle().await;
    assert_eq!((inside.get(), nested.get(), words(&drawn).as_str()), (2, 2, "11"));
    shown.set(false);
    settle().await;
    signal.set(2);
    settle().await;
    assert_eq!((inside.get(), nested.get(), words(&drawn).as_str()), (2, 2, ""));
    shown.set(true);
    settle().await;
    assert_eq!((inside.get(), nested.get(), words(&drawn).as_str()), (3, 3, "22"));
    drawn.remove();
}

#[wasm_bindgen_test]
async fn a_key_that_left_follows_nothing() {
    let (keys, signal, runs) = (RwSignal::new(vec![1, 2]), RwSignal::new(0), Rc::new(Cell::new(0)));
    let count = runs.clone();
    let drawn = draw(move || {
        tag("p", "").for_each(move || keys.get(), move |_| vec![counting(signal, &count)])
    });
    keys.update(|keys| keys.truncate(1));
    settle().await;
    signal.set(1);
    settle().await;
    assert_eq!(runs.get(), 3, "two drawings, then one change for the key that stayed");
    drawn.remove();
}

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
            .attr("title", move || state.get().map(str::to_string))
            .attr("hidden", move || state.get().is_none())
            .class("plein", move || state.get().is_some())
    });
    let read = || (drawn.get_attribute("title"), drawn.has_attribute("hidden"), drawn.class_name());
    assert_eq!(read(), (None, true, "fixe".to_string()));
    assert!(drawn.has_attribute("data-oui") && !drawn.has_attribute("data-non"));
    state.set(Some("un"));
    settle().await;
    assert_eq!(read(), (Some("un".to_string()), false, "fixe plein".to_string()));
    state.set(None);
    settle().await;
    assert_eq!(read(), (None, true, "fixe".to_string()));
    drawn.remove();
}

#[wasm_bindgen_test]
async fn text_is_never_read_as_html() {
    let said = RwSignal::new("avant".to_string());
    let drawn = draw(move || {
        let inside = |words: &String| vec![tag("i", "").text(words)];
        tag("p", "")
            .attr("title", MARKUP)
            .text(MARKUP)
            .text(move || said.get())
            .dynamic(move || said.get(), inside)
    });
    said.set(MARKUP.to_string());
    settle().await;
    assert_eq!(drawn.text_content(), Some(MARKUP.repeat(3)));
    assert_eq!(drawn.get_attribute("title").as_deref(), Some(MARKUP));
    assert_eq!(drawn.query_selector_all("*").unwrap().length(), 1, "only our own element");
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

#[wasm_bindgen_test]
async fn several_changes_at_once_are_one_run() {
    let (signal, runs) = (RwSignal::new(0), Rc::new(Cell::new(0)));
    let count = runs.clone();
    let drawn = draw(move || {
        render_effect(move || {
            signal.get();
            count.set(count.get() + 1);
        });
        tag("p", "")
    });
    for value in 1..=5 {
        signal.set(value);
    }
    settle().await;
    assert_eq!(runs.get(), 2);
    drawn.remove();
}
