//! The codes of files and cases, read in the sources, so that a new one is seen here too.

use serde_json::Value;
use std::fs;

pub fn warnings() -> Vec<String> {
    in_match("src/outcome/warning.rs", "fn code(")
}

pub fn gaps() -> Vec<String> {
    in_match("src/situation/mod.rs", "fn code(")
}

pub fn certainties() -> Vec<String> {
    in_match("src/law/dated.rs", "fn code(")
}

/// Every key and every code of a dossier in the files of version 1, as the published schema has
/// them.
pub fn of_the_wire() -> Vec<String> {
    let schema: Value = serde_json::from_str(&source("docs/dossier-1.schema.json")).unwrap();
    let mut codes = Vec::new();
    let shapes = schema["$defs"].as_object().unwrap();
    // What a case has no part of: the results of a file.
    for (_, shape) in shapes.iter().filter(|(name, _)| !OF_RESULTS.contains(&name.as_str())) {
        gather(shape, &mut codes);
    }
    codes.sort();
    codes.dedup();
    codes
}

const OF_RESULTS: [&str; 4] = ["Results", "Column", "Value", "Figure"];

/// The names of the properties of a schema, and the texts that it lists.
fn gather(schema: &Value, codes: &mut Vec<String>) {
    let named = schema["properties"].as_object().into_iter().flatten();
    codes.extend(named.map(|(key, _)| key.clone()));
    let listed = schema["enum"].as_array().into_iter().flatten().chain([&schema["const"]]);
    codes.extend(listed.filter_map(Value::as_str).map(str::to_string));
    match schema {
        Value::Object(entries) => entries.values().for_each(|inside| gather(inside, codes)),
        Value::Array(items) => items.iter().for_each(|inside| gather(inside, codes)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Every key that a case may expect.
pub fn expectations() -> Vec<String> {
    let text = source("tests/golden/expectation.rs");
    let keys = text
        .split_once("const KEYS")
        .unwrap()
        .1
        .split("];")
        .next()
        .unwrap()
        .split("    (\"")
        .skip(1);
    let keys: Vec<String> = keys.map(|rest| rest.split('"').next().unwrap().to_string()).collect();
    assert!(keys.len() >= 20, "the keys are written in another way: {keys:?}");
    keys
}

/// What each branch of a `match` gives as a text: the codes of the first function of this name.
fn in_match(file: &str, function: &str) -> Vec<String> {
    let text = source(file);
    let body = text.split_once(function).unwrap().1.split("\n    }\n").next().unwrap();
    let codes: Vec<String> = body
        .split("=> \"")
        .skip(1)
        .map(|rest| rest.split('"').next().unwrap().to_string())
        .collect();
    assert!(codes.len() >= 4, "{file}: the codes are written in another way: {codes:?}");
    codes
}

fn source(file: &str) -> String {
    fs::read_to_string(format!("{}/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}
