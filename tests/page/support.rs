//! Time, elements, storage and dossiers for the tests of the page.

use gloo_timers::callback::Timeout;
use leptos::prelude::document;
use simulateur_rpe::browser::{KEY_PREFIX, Store};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::PostDraft;
use simulateur_rpe::exchange::encode;
use simulateur_rpe::law::Account;
use simulateur_rpe::scenario::{Dossier, Scenario};
use simulateur_rpe::situation::{Field, PostId, Role, ScenarioId};
use simulateur_rpe::ui::dom::Tag;
use std::cell::{Cell, RefCell};
use std::future::poll_fn;
use std::rc::Rc;
use std::task::Poll;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, Storage};

/// What a malicious name would be.
pub const MARKUP: &str = "<img src=x onerror=\"alert(1)\"></pre><b>&amp;";
/// Longer than the pause after which the page keeps the work.
pub const KEPT: u32 = 600;
/// The animator of [`relais`].
pub const POST: PostId = PostId(1);

/// Waits that many milliseconds.
pub async fn wait(time: u32) {
    let done = Rc::new(Cell::new(false));
    let mut timer = None;
    poll_fn(move |context| {
        if done.get() {
            return Poll::Ready(());
        }
        let (flag, waker) = (done.clone(), context.waker().clone());
        timer.get_or_insert_with(|| {
            Timeout::new(time, move || {
                flag.set(true);
                waker.wake();
            })
        });
        Poll::Pending
    })
    .await;
}

/// Waits until what follows signals has run.
pub async fn settle() {
    wait(5).await;
}

/// Draws an element under a living owner, and puts it at the end of the body.
pub fn draw(make: impl FnOnce() -> Tag + 'static) -> Element {
    let drawn = Rc::new(RefCell::new(None));
    let slot = drawn.clone();
    leptos::mount::mount_to_body(move || {
        let made = make().element().clone();
        document().body().unwrap().append_child(&made).unwrap();
        *slot.borrow_mut() = Some(made);
    });
    let made = drawn.borrow_mut().take();
    made.unwrap()
}

pub fn find(selectors: &str) -> Element {
    document()
        .query_selector(selectors)
        .unwrap()
        .unwrap_or_else(|| panic!("nothing is {selectors}"))
}

pub fn html(element: &Element) -> HtmlElement {
    element.clone().unchecked_into()
}

pub fn input(id: &str) -> HtmlInputElement {
    find(&format!("#{id}")).unchecked_into()
}

/// What is read in an element, less the spaces of typography.
pub fn words(element: &Element) -> String {
    element.text_content().unwrap().replace(['\u{a0}', '\u{202f}'], " ")
}

pub fn send(element: &Element, event: &str) {
    element.dispatch_event(&Event::new(event).unwrap()).unwrap();
}

/// Types a text in a field, as a keyboard would leave it.
pub async fn type_in(field: &HtmlInputElement, text: &str) {
    field.set_value(text);
    send(field, "input");
    settle().await;
}

pub fn is_focused(element: &Element) -> bool {
    document().active_element().as_ref() == Some(element)
}

pub fn raw() -> Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

/// A storage that holds nothing.
pub fn empty_store() -> Store {
    raw().clear().unwrap();
    web_sys::window().unwrap().session_storage().unwrap().unwrap().clear().unwrap();
    Store::probe()
}

/// The text that stands under one of our keys.
pub fn standing(key: &str) -> Option<String> {
    raw().get_item(&format!("{KEY_PREFIX}{key}")).unwrap()
}

/// One full-time animator and 50 000 € of costs in 2017: the Ps is 21 500 €.
pub fn relais() -> Dossier {
    let mut dossier = Dossier::empty(Exercice::constant(2017));
    dossier.base.posts.push(PostDraft::new(POST, Role::Animateur));
    for (field, text) in [
        (Field::RelaisName, "Relais d’essai"),
        (Field::PostEtp(POST), "1"),
        (Field::PostMonths(POST), "12"),
        (Field::PostCost(POST), "40 000"),
        (Field::Line(Account::Achats), "10 000"),
    ] {
        dossier.texts.set(field, text);
    }
    dossier.scenarios.push(Scenario { id: ScenarioId(2), letter: 1, levers: Vec::new() });
    dossier.texts.set(Field::ScenarioName(ScenarioId(2)), "Autre");
    dossier.next = 3;
    dossier
}

/// The same, under another name.
pub fn named(name: &str) -> Dossier {
    let mut dossier = relais();
    dossier.texts.set(Field::RelaisName, name);
    dossier
}

/// Keeps a dossier as the last one worked on, as the page would have.
pub fn keep(dossier: &Dossier) {
    let store = empty_store();
    store.write("dossier-1", &encode(dossier, 1)).unwrap();
    store.write("dernier", "dossier-1").unwrap();
}
