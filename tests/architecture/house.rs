//! What no file may say: what aborts, what rounds by itself, what makes a page or code of a text.

use crate::layers::{is_pure, layer};
use crate::source::Source;
use crate::tokens::{
    Kind, Token, calls, count, has_word, invokes, is_mark, is_word, production, texts,
};

/// `panic!` in a `const fn` that only the compiler evaluates: a failure there is a build error.
const COMPILE_TIME: [(&str, &str); 1] = [("src/law/dated.rs", "panic")];

pub fn aborts(source: &Source) -> Vec<String> {
    let path = &source.path;
    let test_file = path.ends_with("/tests.rs") || path.contains("/tests/");
    if !path.starts_with("src/") || test_file {
        return Vec::new();
    }
    let code = production(&source.tokens);
    let methods = ["unwrap", "expect"].map(|name| (name, count(&code, |rest| calls(rest, name))));
    let macros = ["panic", "todo", "unimplemented", "unreachable"]
        .map(|name| (name, count(&code, |rest| invokes(rest, name))));
    let found = methods.into_iter().chain(macros).filter(|(name, times)| {
        *times > COMPILE_TIME.iter().filter(|known| **known == (path.as_str(), *name)).count()
    });
    found.map(|(name, times)| format!("{path}: {name}, {times} times")).collect()
}

/// A style attribute, which the policy of the page blocks: of a macro, of a markup, or set by name.
pub fn style_attributes(source: &Source) -> Vec<String> {
    if layer(source).as_deref() != Some("ui") {
        return Vec::new();
    }
    let code = &source.tokens;
    let given = (0..code.len()).any(|at| {
        let before = at.checked_sub(1).and_then(|before| code.get(before));
        is_word(code.get(at), "style")
            && is_mark(code.get(at + 1), '=')
            && matches!(code.get(at + 2), Some(Token { kind: Kind::Text(_), .. }))
            && ![':', '-'].iter().any(|mark| is_mark(before, *mark))
    });
    let found = given || texts(code).any(|text| text == "style" || in_markup(text));
    let message =
        format!("{}: a style attribute, which the policy of the page blocks", source.path);
    found.then_some(message).into_iter().collect()
}

fn in_markup(text: &str) -> bool {
    let tight = text.replace(" =", "=").replace("= ", "=");
    tight.match_indices("style=\"").any(|(start, _)| {
        !tight[..start].ends_with(|c: char| c.is_alphanumeric() || "-_".contains(c))
    })
}

/// A path that a package keeps to itself: what it gives to others has a name of its own.
pub fn private_paths(source: &Source) -> Vec<String> {
    let named = has_word(&source.tokens, "__reexports");
    let message = format!("{}: a private path of another package", source.path);
    named.then_some(message).into_iter().collect()
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
const EVALUATORS: [&str; 2] = ["new Function", "eval("];

/// Rust writes to files and to texts: only pages have a `write` to fear.
pub fn makers(source: &Source) -> Vec<String> {
    let code = &source.tokens;
    let mut found: Vec<&str> = texts(code).flat_map(makers_in_text).collect();
    found.extend(MAKERS.iter().filter(|word| has_word(code, word)));
    found.retain(|word| !word.starts_with("write"));
    let evaluates = count(code, |rest| {
        is_word(rest.first(), "eval") && rest.get(1).is_some_and(|t| t.kind == Kind::Open('('))
    });
    found.extend((evaluates > 0).then_some("eval("));
    found.into_iter().map(|word| format!("{}: {word}", source.path)).collect()
}

/// The same in a script, by simple words.
pub fn makers_in_script(path: &str, text: &str) -> Vec<String> {
    makers_in_text(text).into_iter().map(|word| format!("{path}: {word}")).collect()
}

fn makers_in_text(text: &str) -> Vec<&'static str> {
    let mut found = MAKERS.to_vec();
    found.retain(|word| said(text, word));
    found.extend(EVALUATORS.iter().filter(|call| text.contains(**call)));
    found
}

/// Whether a word stands in a text, not as a part of another one.
fn said(text: &str, wanted: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == wanted)
}

pub fn rounding(source: &Source) -> Vec<String> {
    let code = &source.tokens;
    let amounts: &[&str] = if is_pure(source) {
        &["round_dp", "round", "round_sf", "trunc_with_scale"]
    } else {
        &["round_dp"]
    };
    let called = amounts
        .iter()
        .filter(|word| count(code, |rest| calls(rest, word) || of_decimal(rest, word)) > 0);
    let mut found: Vec<String> = called.map(|word| format!("{}: {word}(", source.path)).collect();
    if strategies(code) > usize::from(source.path == "src/money/mod.rs") {
        found.push(format!(
            "{}: rounds by itself, where money::round does it for everybody",
            source.path
        ));
    }
    found
}

/// How often a text rounds with a strategy of its own.
pub fn strategies(code: &[Token]) -> usize {
    let names = ["round_dp_with_strategy", "round_sf_with_strategy"];
    count(code, |rest| names.iter().any(|name| is_word(rest.first(), name)))
}

/// Whether `Decimal::name` stands first.
fn of_decimal(rest: &[Token], name: &str) -> bool {
    is_word(rest.first(), "Decimal")
        && rest.get(1).is_some_and(|token| token.kind == Kind::Joint)
        && is_word(rest.get(2), name)
}
