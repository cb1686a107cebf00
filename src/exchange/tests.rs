use super::*;
use crate::calendar::Exercice;
use crate::scenario::{Action, Quick, example};
use crate::situation::Field;
use proptest::prelude::*;

#[test]
fn the_example_comes_back_as_it_left() {
    let text = encode(&example(), 7);
    let opened = decode(&text).expect("the example is readable");
    assert_eq!(opened.revision, 7);
    assert_eq!(encode(&opened.dossier, 7), text);
    assert_eq!(opened.dossier.compare().columns.len(), 4);
    for (before, after) in example().compare().columns.iter().zip(opened.dossier.compare().columns) {
        assert_eq!(before.outcome.reste_a_charge.value, after.outcome.reste_a_charge.value);
    }
}

#[test]
fn invalid_text_in_a_field_comes_back_too() {
    let action = Action::Type(Field::Am, "soixante-quinze <b>".to_string());
    let dossier = Dossier::empty(Exercice::of_table(2017)).apply(&action).expect("typing is never refused");
    let opened = decode(&encode(&dossier, 1)).expect("any text is kept");
    assert_eq!(opened.dossier.texts.get(Field::Am), "soixante-quinze <b>");
}

#[test]
fn what_cannot_be_read_says_why() {
    let newer = r#"{"schema":2,"revision":1,"data":{"nouveau":true}}"#;
    assert_eq!(decode(newer), Err(Unreadable::Newer(2)));
    assert!(matches!(decode("{"), Err(Unreadable::Malformed(_))));
    assert!(matches!(decode(r#"{"schema":1,"revision":1,"data":{"exercice":2017,"inconnu":1}}"#), Err(Unreadable::Malformed(_))));
    assert!(matches!(decode_data(r#"{"exercice":1800}"#), Err(Unreadable::Invalid(_))));
    assert!(matches!(decode_data(r#"{"exercice":2017,"depenses":{"99":{}}}"#), Err(Unreadable::Invalid(_))));
    assert_eq!(decode(&" ".repeat(LONGEST + 1)), Err(Unreadable::TooLong));
}

#[test]
fn a_list_too_long_is_refused_whole() {
    let posts = vec!["{}"; 12_000].join(",");
    let text = format!(r#"{{"schema":1,"revision":1,"data":{{"exercice":2017,"postes":[{posts}]}}}}"#);
    assert_eq!(decode(&text), Err(Unreadable::Invalid("postes : 12000".to_string())));
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        let _ = decode(&text);
    }

    #[test]
    fn a_damaged_file_never_panics(place in 0_usize..4_000, byte in 0_u8..128) {
        let mut bytes = encode(&example(), 1).into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = decode(&text);
        }
    }

    #[test]
    fn a_truncated_file_is_never_read(length in 0_usize..4_000) {
        let text = encode(&example(), 1);
        let cut: String = text.chars().take(length % (text.chars().count() - 1)).collect();
        prop_assert!(decode(&cut).is_err());
    }

    #[test]
    fn what_is_typed_comes_back(name in "\\PC{0,60}", amount in "\\PC{0,30}") {
        let mut dossier = example();
        for (field, text) in [(Field::RelaisName, &name), (Field::Communes, &amount)] {
            dossier = dossier.apply(&Action::Type(field, text.clone())).expect("typing is never refused");
        }
        dossier = dossier.apply(&Action::AddScenario(Quick::DemiPoste, name.clone())).expect("a fourth scenario fits");
        let opened = decode(&encode(&dossier, 3)).expect("readable");
        prop_assert_eq!(opened.dossier.texts.get(Field::RelaisName), name.as_str());
        prop_assert_eq!(opened.dossier.texts.get(Field::Communes), amount.as_str());
    }
}
