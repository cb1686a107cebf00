use super::*;
use proptest::prelude::*;
use serde_json::Value;

/// What `serde_json` reads, in our words.
fn translated(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Bool(flag) => Json::Flag(*flag),
        Value::Number(number) => Json::Number(number.to_string()),
        Value::String(text) => Json::text(text),
        Value::Array(items) => Json::List(items.iter().map(translated).collect()),
        Value::Object(entries) => Json::Object(
            entries.iter().map(|(key, value)| (key.clone(), translated(value))).collect(),
        ),
    }
}

fn value() -> impl Strategy<Value = Value> {
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

proptest! {
    #[test]
    fn what_another_program_writes_is_read(value in value()) {
        let wanted = Ok(translated(&value));
        prop_assert_eq!(&read(&value.to_string()), &wanted);
        prop_assert_eq!(&read(&serde_json::to_string_pretty(&value).unwrap()), &wanted);
    }

    #[test]
    fn what_is_written_another_program_reads(value in value()) {
        let mut text = String::new();
        translated(&value).write(&mut text);
        prop_assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(value));
    }

    #[test]
    fn a_text_is_read_or_refused_as_another_program_does(text in r#"[\[\]{}:," \t\n\\/u0-9aeflnrstDd.+-]{0,12}"#) {
        prop_assert_eq!(read(&text).is_ok(), serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
    }

    #[test]
    fn an_escaped_letter_is_read_or_refused_as_another_program_does(escapes in r#"(\\u[dD][89a-cA-C+][0-9a-fA-F]{2}|\\[nrtbf/"u0x]|a){1,3}"#) {
        let text = format!("\"{escapes}\"");
        let wanted: Option<String> = serde_json::from_str(&text).ok();
        prop_assert_eq!(read(&text).ok().and_then(Json::into_text), wanted, "{}", text);
    }

    #[test]
    fn a_number_is_read_or_refused_as_another_program_does(text in r"[-+]?[0-9]{0,3}(\.[0-9]{0,2})?([eE][-+]?[0-9]{0,2})?[-+.e]?") {
        prop_assert_eq!(read(&text).is_ok(), serde_json::from_str::<Value>(&text).is_ok(), "{}", text);
    }
}

#[test]
fn no_nesting_exhausts_the_stack() {
    let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
    assert!(read(&nested(DEEPEST)).is_ok());
    assert_eq!(read(&nested(DEEPEST + 1)), Err(DEEPEST + 1 + 1));
    for hostile in ["[", "{\"a\":", "[[],"] {
        assert!(read(&hostile.repeat(500_000)).is_err());
    }
}

#[test]
fn an_error_says_how_much_is_left() {
    assert_eq!(read("[1, 2} "), Err(2));
    assert_eq!(read("{} {}"), Err(2));
    assert_eq!(read(""), Err(0));
}
