//! Reads `src/` and holds what the compiler does not: who may name whom, how long a file is, what
//! no file may say.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "architecture/lexer.rs"]
mod lexer;
#[path = "architecture/samples.rs"]
mod samples;

use lexer::{code, has_word, production, text_only};
use std::fs;
use std::path::Path;

/// The folders of `src/`, in the only direction in which they may name each other.
const ORDER: [&str; 13] = [
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
const LONGEST_FILE: usize = 300;

type Check = fn(&str, &str) -> Vec<String>;

/// The folder (or single file) of `src/` that a path belongs to; nothing for the roots and the
/// binaries.
fn module(path: &str) -> Option<&str> {
    let inside = path.strip_prefix("src/")?;
    let first = inside.split('/').next()?;
    let name = first.strip_suffix(".rs").unwrap_or(first);
    (!["main", "lib", "bin"].contains(&name)).then_some(name)
}

fn place(module: &str) -> Option<usize> {
    ORDER.iter().position(|known| *known == module)
}

/// Every top-level module that a text names, by `crate::x`, `crate::{x, y}`, `simulateur_rpe::x` or
/// a path of `super`.
fn named(code: &str) -> Vec<String> {
    let tight: String = code
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace(":: ", "::")
        .replace(" ::", "::");
    let mut found = Vec::new();
    for root in ["crate::", "simulateur_rpe::", "super::"] {
        for (start, _) in tight.match_indices(root) {
            let rest = &tight[start + root.len()..];
            found.extend(match rest.strip_prefix('{') {
                Some(group) => first_names(group),
                None => vec![lexer::word(rest)],
            });
        }
    }
    found.retain(|name| place(name).is_some());
    found
}

/// The first name of each member of a `use` group, up to its closing brace.
fn first_names(group: &str) -> Vec<String> {
    let (mut depth, mut names, mut fresh) = (0, Vec::new(), true);
    for (index, character) in group.char_indices() {
        match character {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            ' ' => {}
            _ if fresh => {
                names.push(lexer::word(&group[index..]));
                fresh = false;
            }
            _ => {}
        }
    }
    names
}

fn direction(path: &str, text: &str) -> Vec<String> {
    let Some(own) = module(path) else { return Vec::new() };
    let Some(rank) = place(own) else {
        return vec![format!("{path}: « {own} » has no place in the order of the folders")];
    };
    let later =
        named(&code(text)).into_iter().filter(|name| place(name).is_some_and(|other| other > rank));
    later.map(|name| format!("{path}: {own} names {name}, which stands after it")).collect()
}

fn is_pure(path: &str) -> bool {
    module(path).and_then(place).is_some_and(|rank| Some(rank) <= place(LAST_PURE))
}

fn purity(path: &str, text: &str) -> Vec<String> {
    if !is_pure(path) {
        return Vec::new();
    }
    let code = code(text);
    let mut found: Vec<String> = IMPURE
        .iter()
        .filter(|word| has_word(&code, word))
        .map(|word| format!("{path}: names {word}"))
        .collect();
    let tight: String = code.split_whitespace().collect();
    let groups = tight
        .match_indices("std::{")
        .flat_map(|(start, root)| first_names(&tight[start + root.len()..]));
    if tight.contains("std::time") || groups.into_iter().any(|name| name == "time") {
        found.push(format!("{path}: names std::time"));
    }
    found
}

fn length(path: &str, text: &str) -> Vec<String> {
    let lines = text.lines().count();
    if lines > LONGEST_FILE {
        vec![format!("{path}: {lines} lines, {LONGEST_FILE} at most")]
    } else {
        Vec::new()
    }
}

/// `panic!` in a `const fn` that only the compiler evaluates: a failure there is a build error.
const COMPILE_TIME: [(&str, &str); 1] = [("src/law/dated.rs", "panic!")];

fn aborts(path: &str, text: &str) -> Vec<String> {
    let test_file = path.ends_with("/tests.rs") || path.contains("/tests/");
    if !path.starts_with("src/") || test_file {
        return Vec::new();
    }
    let tight: String = production(text).split_whitespace().collect();
    let forbidden = [".unwrap()", ".expect(", "panic!", "todo!", "unimplemented!", "unreachable!"];
    let found = forbidden.into_iter().filter(|word| {
        tight.matches(word).count() > COMPILE_TIME.iter().filter(|c| **c == (path, *word)).count()
    });
    found.map(|word| format!("{path}: {word}")).collect()
}

fn page(path: &str, text: &str) -> Vec<String> {
    if module(path) != Some("ui") {
        return Vec::new();
    }
    let text = text_only(text);
    let tight: String = text.replace(" =", "=").replace("= ", "=");
    let attribute = tight.match_indices("style=\"").any(|(start, _)| {
        !tight[..start].ends_with(|c: char| c.is_alphanumeric() || "-_".contains(c))
    });
    let mut found = Vec::new();
    found.extend(
        attribute
            .then(|| format!("{path}: a style attribute, which the policy of the page blocks")),
    );
    found
}

/// What makes a page or code of a text: `innerHTML` and its kin, as Rust and as JavaScript name
/// them.
const MAKERS: [&str; 15] = [
    "inner_html",
    "set_inner_html",
    "outer_html",
    "set_outer_html",
    "insert_adjacent_html",
    "create_contextual_fragment",
    "document_write",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "createContextualFragment",
    "write",
    "writeln",
    "DOMParser",
    "srcdoc",
];

fn makers(path: &str, text: &str) -> Vec<String> {
    // Rust writes to files and to texts: only pages have a `write` to fear.
    let rust = path.ends_with(".rs");
    let words = MAKERS.iter().filter(|word| !(rust && word.starts_with("write")));
    let text = if rust { text_only(text) } else { text.to_string() };
    let mut found: Vec<String> =
        words.filter(|word| has_word(&text, word)).map(|word| format!("{path}: {word}")).collect();
    found.extend(
        ["new Function", "eval("]
            .iter()
            .filter(|call| text.contains(**call))
            .map(|call| format!("{path}: {call}")),
    );
    found
}

fn rounding(path: &str, text: &str) -> Vec<String> {
    let code = code(text);
    let amounts: &[&str] = if is_pure(path) {
        &["round_dp", "round", "round_sf", "trunc_with_scale"]
    } else {
        &["round_dp"]
    };
    let calls = amounts.iter().filter(|word| has_call(&code, word));
    let mut found: Vec<String> = calls.map(|word| format!("{path}: {word}(")).collect();
    let strategies = code.matches("round_dp_with_strategy").count()
        + code.matches("round_sf_with_strategy").count();
    if strategies > usize::from(path == "src/money/mod.rs") {
        found.push(format!("{path}: rounds by itself, where money::round does it for everybody"));
    }
    found
}

/// Whether a method of this name is called.
fn has_call(code: &str, name: &str) -> bool {
    let tight: String = code.split_whitespace().collect();
    tight.contains(&format!(".{name}(")) || tight.contains(&format!("Decimal::{name}"))
}

/// Every Rust file under a folder, as (path from the root of the crate, text).
fn files(folder: &str) -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let name = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
                found.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

fn run(check: Check, folders: &[&str]) {
    let files: Vec<_> = folders
        .iter()
        .flat_map(|folder| files(folder))
        .filter(|(path, _)| !path.starts_with("tests/e2e/"))
        .collect();
    let failures: Vec<String> = files.iter().flat_map(|(path, text)| check(path, text)).collect();
    assert!(files.len() > 10, "only {} files were read", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn a_folder_names_only_what_stands_before_it() {
    run(direction, &["src"]);
}

#[test]
fn the_core_knows_no_browser_no_float_no_clock_and_no_chance() {
    run(purity, &["src"]);
}

#[test]
fn every_file_can_be_read_at_one_go() {
    run(length, &["src", "tests"]);
}

#[test]
fn nothing_aborts_outside_tests() {
    run(aborts, &["src"]);
}

#[test]
fn the_page_has_no_style_attribute() {
    run(page, &["src"]);
}

#[test]
fn no_text_becomes_page_or_code() {
    run(makers, &["src"]);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let scripts = ["src/web", "hosting/reglages", "hosting/integration"]
        .into_iter()
        .flat_map(|folder| fs::read_dir(root.join(folder)).unwrap());
    let scripts: Vec<_> = scripts
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "js"))
        .collect();
    assert_eq!(scripts.len(), 8, "{scripts:?}");
    let found: Vec<String> = scripts
        .iter()
        .flat_map(|path| makers(&path.to_string_lossy(), &fs::read_to_string(path).unwrap()))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn one_function_rounds() {
    run(rounding, &["src"]);
    let money =
        files("src/money").into_iter().find(|(path, _)| path == "src/money/mod.rs").unwrap().1;
    assert_eq!(money.matches("round_dp_with_strategy").count(), 1);
}
