//! What is kept in the browser: nothing is overwritten that was not read.

use crate::support::{empty_store, named, raw, relais, standing};
use simulateur_rpe::browser::{KEY_PREFIX, StoreError, keep_in_tab};
use simulateur_rpe::exchange::{DecodeError, decode, encode};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::situation::Field;
use simulateur_rpe::ui::state::{Conflict, Persistence, Saved, list_stored};
use wasm_bindgen_test::wasm_bindgen_test;

/// The name of the dossier that stands under a key.
fn name_under(key: &str) -> String {
    let opened = decode(&standing(key).expect("a kept text")).expect("a dossier");
    opened.dossier.texts.get(Field::RelaisName).to_string()
}

/// Keeps a dossier for the first time, by typing its name.
fn kept(name: &str) -> (Persistence, Dossier) {
    let mut kept = Persistence::fresh(empty_store(), &relais());
    let dossier = named(name);
    kept.save(&dossier);
    (kept, dossier)
}

#[wasm_bindgen_test]
fn a_text_that_somebody_else_wrote_is_left() {
    let store = empty_store();
    assert!(store.is_allowed());
    assert_eq!(store.replace("a", None, "un"), Ok(()));
    assert_eq!(store.replace("a", None, "deux"), Err(StoreError::Changed));
    assert_eq!(store.replace("a", Some("autre"), "deux"), Err(StoreError::Changed));
    assert_eq!(standing("a").as_deref(), Some("un"));
    assert_eq!(store.replace("a", Some("un"), "deux"), Ok(()));
    assert_eq!(store.read("a").as_deref(), Some("deux"));
    store.remove("a");
    assert_eq!(
        store.replace("a", Some("deux"), "trois"),
        Err(StoreError::Changed),
        "what was erased does not come back"
    );
    assert_eq!(standing("a"), None);
}

#[wasm_bindgen_test]
fn entries_are_ours_and_sorted() {
    let store = empty_store();
    raw().set_item("dossier-0", "d’une autre page").unwrap();
    for key in ["dossier-2", "a", "dossier-10", "dossier-1"] {
        store.write(key, key).unwrap();
    }
    let entries = store.entries();
    assert_eq!(
        entries.iter().map(|entry| entry.key.as_str()).collect::<Vec<_>>(),
        ["a", "dossier-1", "dossier-10", "dossier-2"]
    );
    assert!(entries.iter().all(|entry| entry.key == entry.text));
}

#[wasm_bindgen_test]
fn nothing_is_kept_before_the_first_change() {
    let store = empty_store();
    let mut kept = Persistence::fresh(store, &relais());
    kept.save(&relais());
    assert_eq!(
        (kept.saved.clone(), kept.key(), store.entries().len()),
        (Saved::Untouched, None, 0)
    );
    kept.save(&named("Un"));
    assert!(matches!(kept.saved, Saved::At(_)));
    assert_eq!((kept.key(), name_under("dossier-1").as_str()), (Some("dossier-1"), "Un"));
    assert_eq!(standing("dernier").as_deref(), Some("dossier-1"));
}

#[wasm_bindgen_test]
fn each_save_replaces_the_one_before() {
    let (mut kept, _) = kept("Un");
    kept.save(&named("Deux"));
    let opened = decode(&standing("dossier-1").unwrap()).unwrap();
    assert_eq!((opened.revision, opened.dossier), (2, named("Deux")));
    assert_eq!(
        kept.store.entries().len(),
        3,
        "the dossier, its sheet, and the key that names the last one"
    );
}

#[wasm_bindgen_test]
fn an_unreadable_dossier_is_never_overwritten() {
    let store = empty_store();
    store.write("dossier-1", "{\"schema\":1,\"revision").unwrap();
    store.write("dossier-2", "{\"schema\":99}").unwrap();
    let mut kept = Persistence::fresh(store, &relais());
    kept.save(&named("Un"));
    kept.save(&named("Deux"));
    assert_eq!((kept.key(), name_under("dossier-3").as_str()), (Some("dossier-3"), "Deux"));
    assert_eq!(standing("dossier-1").as_deref(), Some("{\"schema\":1,\"revision"));
    assert_eq!(standing("dossier-2").as_deref(), Some("{\"schema\":99}"));
}

#[wasm_bindgen_test]
fn two_tabs_keep_two_dossiers() {
    let (mut mine, _) = kept("Un");
    let store = mine.store;
    let listed = Persistence::last(store, decode).unwrap();
    let opened = listed.content.clone().unwrap();
    let mut other = Persistence::of(store, &listed, &opened);
    other.save(&named("L’autre onglet"));
    mine.save(&named("Le mien"));
    assert!(matches!(mine.saved, Saved::Copied(_)), "{:?}", mine.saved);
    assert_eq!((mine.key(), other.key()), (Some("dossier-2"), Some("dossier-1")));
    assert_eq!((mine.conflict, other.conflict), (Some(Conflict::Ours), None));
    assert!(other.is_copied_by(&standing("fiche-dossier-2").unwrap()), "the other tab hears of it");
    assert!(!mine.is_copied_by(&standing("fiche-dossier-2").unwrap()));
    assert_eq!(
        (name_under("dossier-1").as_str(), name_under("dossier-2").as_str()),
        ("L’autre onglet", "Le mien")
    );
    mine.save(&named("Encore le mien"));
    assert!(matches!(mine.saved, Saved::At(_)));
    assert_eq!(mine.conflict, Some(Conflict::Ours), "it is wording until it was seen");
    assert_eq!(
        (name_under("dossier-1").as_str(), name_under("dossier-2").as_str()),
        ("L’autre onglet", "Encore le mien")
    );
}

#[wasm_bindgen_test]
fn what_became_unreadable_under_our_key_is_left_too() {
    let (mut kept, _) = kept("Un");
    raw().set_item(&format!("{KEY_PREFIX}dossier-1"), "abîmé").unwrap();
    kept.save(&named("Deux"));
    assert_eq!(
        (standing("dossier-1").as_deref(), name_under("dossier-2").as_str()),
        (Some("abîmé"), "Deux")
    );
}

#[wasm_bindgen_test]
fn the_list_shows_what_cannot_be_read() {
    let store = empty_store();
    store.write("dossier-2", &encode(&named("Lisible"), 7)).unwrap();
    store.write("dossier-1", "abîmé").unwrap();
    store.write("dossier-3", "{\"schema\":99}").unwrap();
    store.write("theme", "dark").unwrap();
    let listed = list_stored(store);
    assert_eq!(
        listed.iter().map(|item| item.key.as_str()).collect::<Vec<_>>(),
        ["dossier-1", "dossier-2", "dossier-3"]
    );
    assert!(matches!(listed[0].content, Err(DecodeError::Malformed(_))));
    assert_eq!(listed[0].text, "abîmé");
    assert_eq!(
        listed[1].content.as_ref().map(|opened| (opened.revision, &opened.dossier)),
        Ok((7, &named("Lisible")))
    );
    assert_eq!(listed[2].content, Err(DecodeError::Newer(99)));
}

#[wasm_bindgen_test]
fn the_last_dossier_is_that_of_the_tab_then_that_of_any() {
    let store = empty_store();
    let last = || Persistence::last(store, decode).map(|listed| listed.key);
    assert_eq!(last(), None);
    store.write("dossier-1", &encode(&relais(), 1)).unwrap();
    store.write("dossier-2", "abîmé").unwrap();
    for (current, found) in
        [("dossier-1", true), ("dossier-2", true), ("dossier-9", false), ("theme", false)]
    {
        store.write("dernier", current).unwrap();
        assert_eq!(last().as_deref(), found.then_some(current), "{current}");
    }
    store.write("dernier", "dossier-1").unwrap();
    keep_in_tab("dernier", Some("dossier-2"));
    assert_eq!(last().as_deref(), Some("dossier-2"));
    store.remove("dossier-2");
    assert_eq!(last().as_deref(), Some("dossier-1"), "what the tab had is gone");
}

#[wasm_bindgen_test]
fn what_another_tab_kept_is_taken_unless_something_of_ours_would_be_lost() {
    let (mut kept, mine) = kept("Un");
    assert!(kept.renewed(&mine, decode).is_none(), "nothing changed");
    let text_of_other_tab = encode(&named("L’autre onglet"), 9);
    raw().set_item(&format!("{KEY_PREFIX}dossier-1"), &text_of_other_tab).unwrap();
    assert!(!kept.would_copy(&mine) && kept.would_copy(&named("Deux")));
    assert!(kept.renewed(&named("Deux"), decode).is_none(), "ours would be lost");
    let (mut renewed, dossier) = kept.renewed(&mine, decode).unwrap();
    assert_eq!(dossier, named("L’autre onglet"));
    renewed.save(&named("À la suite"));
    assert_eq!(
        (renewed.key(), name_under("dossier-1").as_str()),
        (Some("dossier-1"), "À la suite")
    );
    assert_eq!(decode(&standing("dossier-1").unwrap()).unwrap().revision, 10);
    raw().set_item(&format!("{KEY_PREFIX}dossier-1"), "abîmé").unwrap();
    assert!(kept.renewed(&mine, decode).is_none(), "it cannot be read");
    kept.save(&named("Deux"));
    assert_eq!(standing("dossier-1").as_deref(), Some("abîmé"));
}

#[wasm_bindgen_test]
fn erasing_takes_ours_and_nothing_else() {
    let (kept, _) = kept("Un");
    let store = kept.store;
    store.write("theme", "dark").unwrap();
    store.write("dossier-2", "abîmé").unwrap();
    raw().set_item("autre-page", "à garder").unwrap();
    Persistence::erase_all(store);
    // The mark stands until boot.js has emptied the second place too.
    let left: Vec<_> = store.entries().into_iter().map(|entry| (entry.key, entry.text)).collect();
    assert_eq!(left, [("efface".to_string(), String::new())]);
    assert_eq!(
        (raw().length().unwrap(), raw().get_item("autre-page").unwrap().as_deref()),
        (2, Some("à garder"))
    );
}

#[wasm_bindgen_test]
fn a_full_storage_loses_nothing() {
    let (mut kept, dossier) = kept("Un");
    fill();
    let before = standing("dossier-1");
    assert!(kept.store.is_allowed());
    let longer = named(&"x".repeat(400));
    kept.save(&longer);
    assert_eq!((kept.saved.clone(), standing("dossier-1")), (Saved::Full, before));
    assert_eq!(name_under("dossier-1"), dossier.texts.get(Field::RelaisName));
    let probed = simulateur_rpe::browser::Store::probe();
    assert!(probed.is_allowed(), "a full storage is not a refusal");
    assert_eq!(probed.write("b", &"y".repeat(400)), Err(StoreError::Full));
    raw().remove_item("autre-page").unwrap();
    kept.save(&longer);
    assert!(matches!(kept.saved, Saved::At(_)));
    raw().clear().unwrap();
}

/// Another page takes all the room that is left.
pub fn fill() {
    let mut text = String::new();
    let mut piece = 1 << 20;
    while piece > 0 {
        let longer = format!("{text}{}", "z".repeat(piece));
        if raw().set_item("autre-page", &longer).is_ok() {
            text = longer;
        } else {
            piece /= 2;
        }
    }
}
