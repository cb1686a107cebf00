//! The codes of files and cases, read in the sources, so that a new one is seen here too.

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

/// Every key and every code of the files of version 1.
pub fn of_the_wire() -> Vec<String> {
    let written = source("src/exchange/v1.rs");
    let read = source("src/exchange/decode.rs");
    let taken = read
        .split("keys.")
        .skip(1)
        .filter_map(|call| call.split_once("(\""))
        .filter(|(name, _)| !name.contains(['(', '\n']));
    let types = read.split("Some(\"").skip(1);
    let named = written.split('"').skip(1).step_by(2);
    let read = taken.map(|(_, rest)| rest).chain(types).filter_map(|rest| rest.split('"').next());
    let mut codes: Vec<String> = named.chain(read).map(str::to_string).collect();
    codes.sort();
    codes.dedup();
    codes
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
