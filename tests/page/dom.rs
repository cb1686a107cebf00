//! `ui::dom`: what follows signals, what stays, what leaves.

use crate::support::{MARKUP, draw, find, html, is_focused, settle, words};
use leptos::prelude::{Get, RwSignal, Set, Update};
use simulateur_rpe::ui::dom::{Tag, render_effect, tag};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

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
async fn text_is_never_read_as_html() {
    let wording = RwSignal::new("avant".to_string());
    let drawn = draw(move || {
        let inside = |words: &String| vec![tag("i", "").text(words)];
        tag("p", "")
            .attr("title", MARKUP)
            .text(MARKUP)
            .text(move || wording.get())
            .dynamic(move || wording.get(), inside)
    });
    wording.set(MARKUP.to_string());
    settle().await;
    assert_eq!(drawn.text_content(), Some(MARKUP.repeat(3)));
    assert_eq!(drawn.get_attribute("title").as_deref(), Some(MARKUP));
    assert_eq!(drawn.query_selector_all("*").unwrap().length(), 1, "only our own element");
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
