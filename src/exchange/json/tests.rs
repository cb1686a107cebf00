use super::*;
use proptest::prelude::*;
use serde_json::Value;

fn value_of() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inner, 0..6)
                .prop_map(|entries| Value::Object(entries.into_iter().collect())),
        ]
    })
}

/// The texts of a value.
fn texts(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(entries) => entries
            .iter()
            .flat_map(|(key, value)| [vec![key.clone()], texts(value)].concat())
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

proptest! {
    #[test]
    fn what_another_program_writes_is_read(value in value_of()) {
        for text in [value.to_string(), serde_json::to_string_pretty(&value).unwrap()] {
            prop_assert!(check(&text).is_ok());
            prop_assert_eq!(read::<Value>(&text), Ok(value.clone()));
        }
    }

    #[test]
    fn what_is_written_another_program_reads(value in value_of()) {
        prop_assert_eq!(serde_json::from_str::<Value>(&write(&value)).ok(), Some(value));
    }

    #[test]
    fn every_quoted_part_is_a_mark(value in value_of()) {
        let text = value.to_string();
        let quoted: Vec<String> = Marks { text: &text, place: 0 }
            .filter(|mark| mark.sign == '"')
            .map(|mark| serde_json::from_str(&format!("\"{}\"", mark.quoted)).unwrap())
            .collect();
        prop_assert_eq!(quoted, texts(&value));
    }

    #[test]
    fn no_text_stops_the_reader(
        text in r#"[\[\]{}:," \t\n\\/u0-9aeflnrstDdé.+-]{0,40}"#,
        end in 0_usize..60,
    ) {
        let left = check(&text).map_or_else(|left| left, |_| 0);
        prop_assert!(left <= text.len());
        key_at(&text, end);
        let _ = read::<String>(&text);
    }
}

#[test]
fn no_nesting_exhausts_the_stack() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(check(&nested(DEEPEST)).is_ok());
    assert_eq!(check(&nested(DEEPEST + 1)).err(), Some(DEEPEST + 1 + 1));
    assert!(check(&format!("\"{}\"", "[".repeat(100))).is_ok());
    for hostile in ["[", "{\"a\":", "[[],"] {
        assert!(check(&hostile.repeat(500_000)).is_err());
    }
}

#[test]
fn an_error_says_how_much_is_left() {
    for (text, left) in
        [("[1, 2} ", 2), ("{} {}", 2), ("", 0), ("{\"a\":", 0), ("[\n1,\n\"é\" x]", 2)]
    {
        assert_eq!(check(text).err(), Some(left), "{text}");
    }
}

#[test]
fn an_error_never_stands_inside_a_letter() {
    let text = "[\"caf\u{e9}\n\"]";
    assert_eq!(check(text).err(), Some("\u{e9}\n\"]".len()));
}

#[test]
fn an_error_names_the_key_that_it_is_about() {
    let data = |text: &str| crate::exchange::decode_data(text).unwrap_err();
    for (text, key) in [
        (r#"{"exercice":2026,"relais":12}"#, "relais"),
        (r#"{"exercice":2026,"relais":"a","relais":"b"}"#, "relais"),
        (r#"{"exercice":"2026"}"#, "exercice"),
        (r#"{"exercice":2026.0}"#, "exercice"),
        (r#"{"relais":"2026"}"#, "exercice"),
        ("{\n\"exercice\" : 2026,\n\"inconnu\" : {\"nom\":1}}", "inconnu"),
        (r#"{"exercice":2026,"bareme":[]}"#, "bareme"),
        (r#"{"exercice":2026,"postes":[{"nom":"a"},{"nom":"b","etp":0.5}]}"#, "etp"),
        (r#"{"exercice":2026,"postes":[{"nom":"a"},["b"]]}"#, "postes"),
        (r#"{"exercice":2026,"postes":{}}"#, "postes"),
        (r#"{"exercice":2026,"depenses":{"60":{"montant":"1"},"60":{}}}"#, "60"),
        (r#"{"exercice":2026,"mission":{"engagees":["guichet_unique",7]}}"#, "engagees"),
        (r#"{"exercice":2026,"mission":{"donnees":{"seances":7}}}"#, "seances"),
        (r#"{"exercice":2026,"reponses":{"gratuite":{"é\"":1}}}"#, "gratuite"),
        (r#"{"exercice":2026,"scenarios":[{"leviers":[{"type":"recette","etp":"1"}]}]}"#, "etp"),
        (r#"{"exercice":2026,"scenarios":[{"leviers":[{"etp":"1"}]}]}"#, "type"),
        ("[]", "objet"),
        ("7", "objet"),
    ] {
        assert_eq!(data(text), DecodeError::Malformed(key.to_string()), "{text}");
    }
}

#[test]
fn what_must_be_escaped_is_written_as_files_have_it() {
    assert_eq!(
        write(&"a\"\\/\n\t\r\u{8}\u{c}\u{1f}\u{7f}é"),
        "\"a\\\"\\\\/\\u000a\\u0009\\u000d\\u0008\\u000c\\u001f\u{7f}é\""
    );
}
