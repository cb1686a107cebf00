//! The kept dossiers as a whole: listed, put away, taken back, duplicated, erased; and what two
//! tabs do to each other.

use crate::support::{empty_store, named, raw, relais, standing};
use simulateur_rpe::browser::{KEY_PREFIX, Store, StoreError};
use simulateur_rpe::exchange::{StoredPlace, decode, encode};
use simulateur_rpe::situation::Field;
use simulateur_rpe::ui::state::{
    Persistence, Saved, duplicate_stored, erase_stored, list_stored, move_stored, restore_stored,
};
use wasm_bindgen_test::wasm_bindgen_test;

/// A storage with two dossiers, the second one kept last, and a text that is none.
fn three() -> Store {
    let store = empty_store();
    for (key, text, sheet) in [
        ("dossier-1", encode(&named("Un"), 3), Some("1764166800000")),
        ("dossier-2", encode(&named("Deux"), 5), Some("1764166900000")),
        ("dossier-3", "abîmé".to_string(), None),
    ] {
        store.write(key, &text).unwrap();
        if let Some(sheet) = sheet {
            store.write(&format!("fiche-{key}"), sheet).unwrap();
        }
    }
    store
}

fn places(store: Store) -> Vec<(String, StoredPlace)> {
    list_stored(store).iter().map(|item| (item.key.clone(), item.meta().place)).collect()
}

/// What stands under the keys of dossiers.
fn texts(store: Store) -> Vec<String> {
    store
        .entries()
        .into_iter()
        .filter(|entry| entry.key.starts_with("dossier-"))
        .map(|entry| entry.text)
        .collect()
}

#[wasm_bindgen_test]
fn the_last_dossier_kept_comes_first() {
    let store = three();
    let keys: Vec<String> = list_stored(store).into_iter().map(|item| item.key).collect();
    assert_eq!(keys, ["dossier-2", "dossier-1", "dossier-3"]);
    store.write("fiche-dossier-2", "illisible").unwrap();
    assert_eq!(
        list_stored(store).first().map(|item| item.key.as_str()),
        Some("dossier-1"),
        "a sheet that cannot be read hides nothing"
    );
    assert_eq!(places(store).len(), 3);
}

#[wasm_bindgen_test]
fn putting_a_dossier_away_touches_no_text_and_can_be_undone() {
    let store = three();
    let before = texts(store);
    for place in [StoredPlace::Archived, StoredPlace::Trashed, StoredPlace::Listed] {
        for key in ["dossier-1", "dossier-3"] {
            let sheet = standing(&format!("fiche-{key}"));
            move_stored(store, key, place).unwrap();
            assert!(places(store).contains(&(key.to_string(), place)));
            assert_eq!(texts(store), before);
            if place == StoredPlace::Trashed {
                restore_stored(store, key, sheet.as_deref()).unwrap();
                assert_eq!(standing(&format!("fiche-{key}")), sheet);
            }
        }
    }
    let times: Vec<_> = list_stored(store).iter().map(|item| item.meta().kept).collect();
    assert_eq!(
        times,
        [Some(1_764_166_900_000), Some(1_764_166_800_000), None],
        "when it was kept is still known"
    );
}

#[wasm_bindgen_test]
fn what_is_in_the_trash_does_not_open_by_itself_and_what_is_changed_leaves_it() {
    let store = three();
    store.write("dernier", "dossier-1").unwrap();
    let listed = Persistence::last(store, decode).unwrap();
    let mut kept = Persistence::of(store, &listed, listed.content.as_ref().unwrap());
    move_stored(store, "dossier-1", StoredPlace::Trashed).unwrap();
    assert!(Persistence::last(store, decode).is_none());
    kept.save(&named("Un, changé"));
    assert!(places(store).contains(&("dossier-1".to_string(), StoredPlace::Listed)));
    assert_eq!(
        Persistence::last(store, decode).map(|listed| listed.key).as_deref(),
        Some("dossier-1")
    );
}

#[wasm_bindgen_test]
fn a_duplicate_has_a_key_and_a_name_of_its_own() {
    let store = three();
    let before = texts(store);
    let of = |key: &str| list_stored(store).into_iter().find(|item| item.key == key).unwrap();
    let name =
        |key: &str| of(key).content.unwrap().dossier.texts.get(Field::RelaisName).to_string();
    assert_eq!(duplicate_stored(store, &of("dossier-1")), Ok(Some("dossier-4".to_string())));
    assert_eq!(duplicate_stored(store, &of("dossier-1")), Ok(Some("dossier-5".to_string())));
    assert_eq!(duplicate_stored(store, &of("dossier-4")), Ok(Some("dossier-6".to_string())));
    assert_eq!(
        ["dossier-4", "dossier-5", "dossier-6"].map(name),
        ["Un (copie)", "Un (copie 2)", "Un (copie 3)"]
    );
    assert_eq!(
        duplicate_stored(store, &of("dossier-3")),
        Ok(None),
        "what cannot be read is not copied"
    );
    assert_eq!(texts(store)[..3], before);
    assert!(of("dossier-6").meta().kept.is_some());
}

#[wasm_bindgen_test]
fn erasing_one_leaves_a_mark_in_the_place_of_its_sheet_and_takes_nothing_else() {
    let store = three();
    erase_stored(store, "dossier-1");
    assert_eq!(standing("dossier-1"), None);
    assert!(standing("fiche-dossier-1").is_some_and(|mark| mark.ends_with(" efface")));
    assert_eq!(places(store).len(), 2);
}

#[wasm_bindgen_test]
fn what_was_erased_here_is_kept_anew_under_another_key_and_what_vanished_under_its_own() {
    let mut kept = tab();
    erase_stored(kept.store, "dossier-1");
    kept.save(&named("Un, plus tard"));
    assert!(matches!(kept.saved, Saved::At(_)));
    assert_eq!((kept.conflict, kept.key()), (None, Some("dossier-2")));
}

#[wasm_bindgen_test]
fn a_storage_full_to_the_last_byte_still_lets_a_dossier_go_to_the_trash() {
    let store = three();
    crate::storage::fill();
    assert_eq!(store.write("plus", "un mot de trop"), Err(StoreError::Full));
    assert_eq!(move_stored(store, "dossier-1", StoredPlace::Trashed), Ok(()));
    assert!(places(store).contains(&("dossier-1".to_string(), StoredPlace::Trashed)));
    let item = list_stored(store).into_iter().find(|item| item.key == "dossier-2").unwrap();
    assert_eq!(duplicate_stored(store, &item), Err(StoreError::Full));
    assert_eq!(texts(store).len(), 3);
    raw().clear().unwrap();
}

/// A tab that kept « Un » at revision 1.
fn tab() -> Persistence {
    let mut kept = Persistence::fresh(empty_store(), &relais());
    kept.save(&named("Un"));
    kept
}

/// What the other tab writes under the key of this one.
fn write(text: &str) {
    raw().set_item(&format!("{KEY_PREFIX}dossier-1"), text).unwrap();
}

#[wasm_bindgen_test]
fn a_tab_that_was_overwritten_unread_keeps_its_own_as_a_copy() {
    let mut kept = tab();
    let unread = encode(&named("L’autre"), 1);
    write(&unread);
    assert!(
        kept.is_overwritten(std::slice::from_ref(&unread), decode),
        "a revision that is not later than ours was written without reading it"
    );
    kept.save_as_copy(&named("Un (copie)"));
    assert!(matches!(kept.saved, Saved::Copied(_)));
    assert_eq!((standing("dossier-1").as_ref(), kept.key()), (Some(&unread), Some("dossier-2")));
    let name = |key: &str| {
        decode(&standing(key).unwrap()).unwrap().dossier.texts.get(Field::RelaisName).to_string()
    };
    assert_eq!((name("dossier-1").as_str(), name("dossier-2").as_str()), ("L’autre", "Un (copie)"));
}

#[wasm_bindgen_test]
fn a_tab_that_was_read_first_or_that_wrote_last_keeps_no_copy() {
    let kept = tab();
    let read = encode(&named("L’autre, à la suite"), 2);
    write(&read);
    assert!(
        !kept.is_overwritten(std::slice::from_ref(&read), decode),
        "a later revision was written after reading ours"
    );
    let unread = encode(&named("L’autre"), 1);
    assert!(
        kept.is_overwritten(&[unread.clone(), read.clone()], decode),
        "what was told first was written unread"
    );
    write(&encode(&named("Un"), 1));
    assert!(!kept.is_overwritten(std::slice::from_ref(&unread), decode), "ours stands");
    write(&read);
    let (renewed, _) = kept.renewed(&named("Un"), decode).unwrap();
    write(&unread);
    assert!(
        !renewed.is_overwritten(std::slice::from_ref(&unread), decode),
        "nothing of this tab was there"
    );
}

#[wasm_bindgen_test]
fn a_dossier_erased_elsewhere_is_kept_anew_without_being_called_a_copy() {
    let mut kept = tab();
    raw().remove_item(&format!("{KEY_PREFIX}dossier-1")).unwrap();
    kept.save(&named("Un, plus tard"));
    assert!(matches!(kept.saved, Saved::At(_)));
    assert_eq!((kept.conflict, kept.key()), (None, Some("dossier-1")));
}
