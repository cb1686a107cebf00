//! The page as a whole, on the workbench: fields answer, the work is kept, what is typed is shown
//! as typed.

use crate::support::{
    KEPT, MARKUP, POST, find, html, input, is_focused, keep, named, raw, relais, settle, standing,
    type_in, wait, words,
};
use leptos::prelude::document;
use simulateur_rpe::exchange::decode;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::situation::{Field, PostId, ScenarioId};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Opens the page on the workbench, with this dossier as the last one worked on.
async fn open(dossier: &Dossier) -> Element {
    keep(dossier);
    // A test that failed left its page.
    while let Some(before) = document().query_selector(".app").unwrap() {
        before.remove();
    }
    show("#/simuler").await;
    leptos::mount::mount_to_body(simulateur_rpe::ui::app);
    settle().await;
    find(".app")
}

/// Goes to an address, and waits until the browser has told it to the page.
async fn show(address: &str) {
    let window = web_sys::window().unwrap();
    if window.location().hash().unwrap() == address {
        return;
    }
    let told = Rc::new(Cell::new(false));
    let flag = told.clone();
    let listener = Closure::<dyn Fn()>::new(move || flag.set(true));
    window
        .add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref())
        .unwrap();
    window.location().set_hash(address).unwrap();
    while !told.get() {
        settle().await;
    }
    window
        .remove_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref())
        .unwrap();
    settle().await;
}

/// Waits until the last change is kept, so that it does not fall in another test, then takes the
/// page away.
async fn close(page: &Element) {
    wait(KEPT).await;
    page.remove();
    raw().clear().unwrap();
}

/// The Ps of the base, as it is shown.
fn ps() -> String {
    words(&find(&format!("#chiffre-{}-a", Row::Ps as u8)))
}

fn cost() -> String {
    Field::PostCost(POST).anchor()
}

fn note() -> String {
    words(&find(&format!("#{}-note", cost())))
}

#[wasm_bindgen_test]
async fn typing_changes_the_figure_and_keeps_the_focus() {
    let page = open(&relais()).await;
    assert!(ps().starts_with("21 500"), "{}", ps());
    let field = input(&cost());
    assert_eq!(field.value(), "40 000");
    html(&field).focus().unwrap();
    for (text, shown) in
        [("30 000", "17 200"), ("48086", "24 977"), ("79 000", "24 977"), ("0", "4 300")]
    {
        type_in(&field, text).await;
        assert!(ps().starts_with(shown), "{text}: {}", ps());
        assert_eq!(field.value(), text);
        assert!(is_focused(&field));
    }
    close(&page).await;
}

#[wasm_bindgen_test]
async fn a_figure_keeps_the_focus_while_it_changes() {
    let page = open(&relais()).await;
    let figure = find(&format!("#chiffre-{}-b", Row::Ps as u8));
    html(&figure).focus().unwrap();
    type_in(&input(&cost()), "30 000").await;
    assert!(is_focused(&figure) && words(&figure).starts_with("17 200"), "{}", words(&figure));
    close(&page).await;
}

#[wasm_bindgen_test]
async fn a_text_that_is_no_number_is_kept_and_said() {
    let page = open(&relais()).await;
    let field = input(&cost());
    assert_eq!(field.get_attribute("aria-describedby"), Some(format!("{}-note", cost())));
    assert_eq!((field.get_attribute("aria-invalid"), note()), (None, String::new()));
    type_in(&field, "7O").await;
    assert_eq!(
        (field.get_attribute("aria-invalid").as_deref(), field.value().as_str()),
        (Some("true"), "7O")
    );
    assert!(note().contains("« 7O » contient la lettre O"), "{}", note());
    assert!(!ps().contains(|c: char| c.is_ascii_digit()), "no amount is made up: {}", ps());
    assert!(words(&page).contains("à compléter"));
    type_in(&field, "70 000").await;
    assert_eq!((field.get_attribute("aria-invalid"), note()), (None, String::new()));
    assert!(ps().starts_with("24 977"), "{}", ps());
    close(&page).await;
}

#[wasm_bindgen_test]
async fn a_value_typed_otherwise_is_said_again_and_kept_as_typed() {
    let page = open(&relais()).await;
    let field = input(&cost());
    type_in(&field, "43,8 k€").await;
    assert_eq!(
        (field.value().as_str(), note().as_str()),
        ("43,8 k€", "« 43,8 k€ » compris : 43 800 €")
    );
    assert_eq!(field.get_attribute("aria-invalid"), None);
    wait(KEPT).await;
    let opened = decode(&standing("dossier-1").unwrap()).unwrap();
    assert_eq!((opened.revision, opened.dossier.texts.get(Field::PostCost(POST))), (2, "43,8 k€"));
    assert!(words(&find(".saved")).contains("Enregistré"), "{}", words(&find(".saved")));
    close(&page).await;
}

#[wasm_bindgen_test]
async fn another_tab_is_not_overwritten() {
    let page = open(&relais()).await;
    let text_of_other_tab = simulateur_rpe::exchange::encode(&named("L’autre onglet"), 5);
    raw().set_item("simulateur-rpe:dossier-1", &text_of_other_tab).unwrap();
    type_in(&input(&cost()), "30 000").await;
    wait(KEPT).await;
    assert_eq!(standing("dossier-1"), Some(text_of_other_tab));
    let ours = decode(&standing("dossier-2").unwrap()).unwrap().dossier;
    assert_eq!(ours.texts.get(Field::PostCost(POST)), "30 000");
    let named = ours.texts.get(Field::RelaisName);
    assert!(
        named.starts_with("Relais d’essai (copie de ")
            && named.ends_with(')')
            && !named.contains('\u{a0}'),
        "{named}"
    );
    assert_eq!(input(&Field::RelaisName.anchor()).value(), named);
    assert!(words(&find(".saved")).contains("Copie enregistrée"), "{}", words(&find(".saved")));
    close(&page).await;
}

#[wasm_bindgen_test]
async fn a_name_is_shown_as_it_is_typed() {
    let mut dossier = named(MARKUP);
    dossier.texts.set(Field::ScenarioName(ScenarioId(2)), MARKUP);
    dossier.texts.set(Field::PostName(POST), MARKUP);
    let page = open(&dossier).await;
    type_in(&input(&cost()), "7O").await;
    raw().set_item("simulateur-rpe:dossier-9", MARKUP).unwrap();
    let no_markup = || assert_eq!(page.query_selector_all("img, [onerror]").unwrap().length(), 0);
    assert!(
        page.text_content().unwrap().contains(MARKUP),
        "the name of the scenario heads its column"
    );
    assert_eq!(input(&Field::RelaisName.anchor()).value(), MARKUP);
    no_markup();
    show("#/donnees").await;
    let read = page.text_content().unwrap();
    assert!(
        read.matches(MARKUP).count() >= 2,
        "the name of the dossier, and the text that cannot be read: {read}"
    );
    no_markup();
    close(&page).await;
}

#[wasm_bindgen_test]
async fn pages_follow_the_address() {
    let page = open(&relais()).await;
    for (address, title) in [
        ("#/limites", "Limites de l’outil"),
        ("#/donnees", "Mes données"),
        ("#/rien", "Page introuvable"),
        ("#/simuler", "Simuler"),
    ] {
        show(address).await;
        assert_eq!(document().title(), format!("{title} – Simulateur RPE"));
        assert!(is_focused(&find("#titre")), "{address}");
        assert_eq!(page.query_selector_all("main").unwrap().length(), 1);
    }
    close(&page).await;
}

/// Presses the button of these words.
fn press(page: &Element, words_of_it: &str) {
    let buttons = page.query_selector_all("button").unwrap();
    let found = (0..buttons.length())
        .filter_map(|place| buttons.get(place))
        .map(|node| node.unchecked_into::<Element>());
    let button = found.into_iter().find(|button| words(button).trim().starts_with(words_of_it));
    html(&button.unwrap_or_else(|| panic!("no button is « {words_of_it} »"))).click();
}

#[wasm_bindgen_test]
async fn the_focus_stays_beside_what_is_removed() {
    let page = open(&relais()).await;
    press(&page, "Ajouter un poste");
    settle().await;
    let added = Field::PostName(PostId(3)).anchor();
    assert!(is_focused(&input(&added)));
    press(&page, "Retirer poste sans nom");
    settle().await;
    assert!(
        is_focused(&input(&added)),
        "the first post is gone: the one that follows takes its place"
    );
    press(&page, "Retirer poste sans nom");
    settle().await;
    assert!(is_focused(&find("#ajouter-poste")), "no post is left");
    html(&find(".undo .btn")).click();
    settle().await;
    assert!(is_focused(&find("#titre")), "the message went away with its press");
    close(&page).await;
}
