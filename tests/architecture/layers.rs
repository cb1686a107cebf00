//! Who may name whom between the folders of `src/`, and what the pure ones may not say.

use crate::paths::paths;
use crate::source::Source;
use crate::tokens::{has_word, without_macro};

/// The folders of `src/`, in the only direction in which they may name each other.
pub const ORDER: [&str; 13] = [
    "money",
    "calendar",
    "law",
    "situation",
    "draft",
    "outcome",
    "rules",
    "scenario",
    "exchange",
    "present",
    "sheet",
    "browser",
    "ui",
];
/// The last folder that must stay pure.
const LAST_PURE: &str = "present";
/// Names methods of serde by the types that they read.
const NAMES_METHODS: &str = "forward_to_deserialize_any";
const IMPURE: [&str; 14] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "gloo_storage",
    "gloo_timers",
    "wasm_bindgen",
    "f32",
    "f64",
    "SystemTime",
    "Instant",
    "rand",
    "random",
    "getrandom",
];

/// The folder (or single file) of `src/` that a file belongs to; nothing for the roots and the
/// binaries.
pub fn layer(source: &Source) -> Option<String> {
    source.module()?.into_iter().next()
}

fn rank(layer: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == layer)
}

pub fn direction(source: &Source) -> Vec<String> {
    let Some(own) = layer(source) else { return Vec::new() };
    let path = &source.path;
    let Some(place) = rank(&own) else {
        return vec![format!("{path}: « {own} » has no place in the order of the folders")];
    };
    let named = source.named().into_iter().filter_map(|named| {
        let name = named.names.first()?.clone();
        rank(&name).filter(|other| *other > place).map(|_| (name, named.line))
    });
    named
        .map(|(name, line)| format!("{path}:{line}: {own} names {name}, which stands after it"))
        .collect()
}

pub fn is_pure(source: &Source) -> bool {
    let place = layer(source).and_then(|own| rank(&own));
    place.is_some_and(|place| Some(place) <= rank(LAST_PURE))
}

pub fn purity(source: &Source) -> Vec<String> {
    if !is_pure(source) {
        return Vec::new();
    }
    let code = &without_macro(&source.tokens, NAMES_METHODS);
    let mut found: Vec<String> = IMPURE
        .iter()
        .filter(|word| has_word(code, word))
        .map(|word| format!("{}: names {word}", source.path))
        .collect();
    if paths(code).iter().any(|path| path.names.starts_with(&["std".into(), "time".into()])) {
        found.push(format!("{}: names std::time", source.path));
    }
    found
}
