//! Files that are not ours, cut, changed, drawn at random: an error that says what it is, never a
//! panic.

use crate::{dossier_of, root};
use proptest::prelude::*;
use simulateur_rpe::calendar::{Date, Exercice};
use simulateur_rpe::exchange::{FileContent, FileError, LONGEST, decode_file, encode_file};
use simulateur_rpe::scenario::workbench::example;
use std::fs;

fn saved() -> String {
    encode_file(&example(), 2, "2026-11-26".parse::<Date>().ok())
}

#[test]
fn each_file_that_is_not_ours_says_what_it_is() {
    let text = saved();
    let other = |text: &str| decode_file(text).unwrap_err();
    assert_eq!(other(" \n"), FileError::Empty);
    assert_eq!(other(&" {".repeat(LONGEST)), FileError::TooLong);
    assert_eq!(other("Compte;Montant\n60;1 200,00\n"), FileError::NotJson);
    assert_eq!(other("<html></html>"), FileError::NotJson);
    assert_eq!(other("\u{fffd}PNG\r\n"), FileError::NotJson);
    for json in
        ["[1, 2]", "{}", "\"dossier\"", r#"{"schema": 1}"#, r#"{"schema": "1", "data": {}}"#]
    {
        assert_eq!(other(json), FileError::OtherJson, "{json}");
    }
    assert_eq!(other(&text.replace("simulateur-rpe", "autre")), FileError::OtherJson);
    assert_eq!(other(&text[..text.len() / 2]), FileError::Cut);
    assert_eq!(other(&text[..text.len() - 1]), FileError::Cut);
    for (known, damage) in [
        ("\"exercice\":2026", "\"exercice\":12"),
        ("\"ps\":{\"montant\":\"", "\"ps\":{\"montant\":\"x"),
        ("\"schema\":2", "\"schema\":0"),
    ] {
        assert!(
            matches!(other(&text.replacen(known, damage, 1)), FileError::Damaged(_)),
            "{damage}"
        );
    }
    assert!(matches!(other(&text.replacen("\"ps\":{", "\"autre\":{", 1)), FileError::Damaged(_)));
}

#[test]
fn a_mark_at_the_head_and_blanks_around_change_nothing() {
    let text = saved();
    assert_eq!(decode_file(&format!("\u{feff}\r\n{text}\n")), decode_file(&text));
}

#[test]
fn a_newer_file_shows_its_name_its_year_and_its_results_and_nothing_else() {
    let newer = fs::read_to_string(root().join("tests/saved/newer/schema-3.json")).unwrap();
    let file = decode_file(&newer).unwrap();
    assert_eq!(
        file.content,
        FileContent::Newer {
            relais: "RPE du Val d’Exemple".to_string(),
            exercice: Exercice::new(2026)
        }
    );
    assert_eq!(file.saved, "2031-01-02".parse::<Date>().ok());
    assert_eq!(file.results, decode_file(&saved()).unwrap().results);
    let unknown =
        decode_file(r#"{"schema": 7, "data": {"relais": 4}, "resultats": {"ailleurs": 1}}"#)
            .unwrap();
    assert_eq!(unknown.content, FileContent::Newer { relais: String::new(), exercice: None });
    assert!(unknown.results.is_empty());
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode_file(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_changed_file_is_read_or_refused(
        place in any::<prop::sample::Index>(),
        byte in 0_u8..128,
        more in 0_usize..3,
    ) {
        let mut bytes = saved().into_bytes();
        let place = place.index(bytes.len());
        bytes.splice(place..place, vec![byte; more]);
        bytes[place] = byte;
        if let Ok(file) = decode_file(&String::from_utf8_lossy(&bytes))
            && matches!(file.content, FileContent::Dossier(_))
        {
            let dossier = dossier_of(file);
            prop_assert!(dossier.compare().columns.len() <= 7);
        }
    }

    #[test]
    fn a_cut_file_is_never_read(place in any::<prop::sample::Index>()) {
        let text = saved();
        let cut: String = text.chars().take(place.index(text.chars().count())).collect();
        prop_assert!(decode_file(&cut).is_err());
    }

    #[test]
    fn a_number_that_no_amount_is_never_panics(number in "-?[0-9]{1,40}(\\.[0-9]{0,40})?") {
        let changed = format!("\"montant\":\"{number}\",\"x\":\"");
        let _ = decode_file(&saved().replacen("\"montant\":\"", &changed, 1));
        let text = saved();
        let start = text.find("\"montant\":\"").unwrap() + 11;
        let end = start + text[start..].find('"').unwrap();
        let _ = decode_file(&format!("{}{number}{}", &text[..start], &text[end..]));
    }
}
