//! Damages: of bytes, as a bad disk or a bad mail makes them; of structure, as an enemy does.

use crate::chance::Chance;
use std::ops::Range;

/// Values that no dossier holds, or only just.
const ODD: [&str; 27] = [
    "null",
    "true",
    "false",
    "0",
    "-1",
    "1e999",
    "-0",
    "1.5",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999999999",
    "\"\"",
    "\"\\u0000\"",
    "\"\\ud83d\\ude00\"",
    "\"\\ud83d\"",
    "\"\\u202e\\u0007\"",
    "[]",
    "{}",
    "[[]]",
    "{\"\":{}}",
    "\"2026\"",
    "2026",
    "12",
    "\"79228162514264337593543950335\"",
    "\"-0,0000000000000000000000000000001\"",
    "\"1e28\"",
    "NaN",
];

/// A text, damaged one to four times; once in a while not at all.
pub fn mutated(chance: &mut Chance, seeds: &[String]) -> String {
    let mut text = chance.pick(seeds).clone();
    let times = if chance.one_in(50) { 0 } else { *chance.pick(&[1, 1, 1, 2, 3, 4]) };
    for _ in 0..times {
        text = damage(chance, &text, seeds);
        // What grows twelve thousandfold twice would only try the bound on the length, which one
        // growth tries already.
        if text.len() > 500_000 {
            break;
        }
    }
    text
}

fn damage(chance: &mut Chance, text: &str, seeds: &[String]) -> String {
    match chance.below(12) {
        0 => lossy(&text.as_bytes()[..chance.below(text.len() + 1)]),
        1 => bytes(chance, text, |chance, bytes, place| {
            bytes[place] = byte(chance);
        }),
        2 => bytes(chance, text, |chance, bytes, place| {
            let more: Vec<u8> = (0..=chance.below(8)).map(|_| byte(chance)).collect();
            bytes.splice(place..place, more);
        }),
        3 => bytes(chance, text, |chance, bytes, place| {
            let end = (place + 1 + chance.below(40)).min(bytes.len());
            bytes.drain(place..end);
        }),
        kind => structure(chance, text, seeds, kind),
    }
}

fn structure(chance: &mut Chance, text: &str, seeds: &[String], kind: usize) -> String {
    let all = tokens(text);
    if all.is_empty() {
        return text.to_string();
    }
    let token = chance.pick(&all).clone();
    let value = value_at(text, &all, chance.below(all.len()));
    match kind {
        4 => put(text, &token, chance.pick::<&str>(&ODD)),
        5 => swapped(text, &token, chance.pick(&all)),
        // A key twice, an item twice.
        6 => put(text, &value, &format!("{0},{0}", &text[value.clone()])),
        7 => {
            let other = value_at(text, &all, chance.below(all.len()));
            put(text, &value, &text[other])
        }
        8 => {
            let other = chance.pick(seeds);
            let from = tokens(other);
            let taken = if from.is_empty() {
                0..0
            } else {
                value_at(other, &from, chance.below(from.len()))
            };
            put(text, &value, &other[taken])
        }
        _ => grown(chance, text, (&token, &value), kind),
    }
}

/// Something deep, something many times, something long.
fn grown(
    chance: &mut Chance,
    text: &str,
    (token, value): (&Range<usize>, &Range<usize>),
    kind: usize,
) -> String {
    match kind {
        9 => {
            let deep = if chance.one_in(200) {
                100_000
            } else {
                *chance.pick(&[2, 10, 62, 63, 64, 65, 1_000])
            };
            let (open, close) =
                *chance.pick(&[("[", "]"), ("{\"a\":", "}"), ("[", ""), ("[{\"a\":", "}]")]);
            put(text, value, &format!("{}0{}", open.repeat(deep), close.repeat(deep)))
        }
        10 => {
            let many = if chance.one_in(100) { 12_000 } else { *chance.pick(&[2, 7, 50, 51, 60]) };
            let item = &text[value.clone()];
            let many = if item.len() * many > 1_000_000 { 2 } else { many };
            put(text, value, &vec![item; many].join(","))
        }
        _ => {
            let long = if chance.one_in(100) {
                100_000
            } else {
                *chance.pick(&[1, 60, 499, 500, 501, 2_000, 2_001])
            };
            put(
                text,
                token,
                &format!(
                    "\"{}\"",
                    chance.pick(&["é", "a", "9", "\\u0000", "\\\"", "🙂"]).repeat(long)
                ),
            )
        }
    }
}

fn byte(chance: &mut Chance) -> u8 {
    let marks = b"{}[]\",:\\0-.eE \n\xff\xc3\x00";
    if chance.one_in(2) { *chance.pick(marks) } else { chance.draw().to_le_bytes()[0] }
}

/// What the browser hands over of bytes that are no UTF-8: the mark of what could not be read.
fn lossy(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn bytes(
    chance: &mut Chance,
    text: &str,
    change: impl Fn(&mut Chance, &mut Vec<u8>, usize),
) -> String {
    let mut bytes = text.as_bytes().to_vec();
    if !bytes.is_empty() {
        let place = chance.below(bytes.len());
        change(chance, &mut bytes, place);
    }
    lossy(&bytes)
}

fn put(text: &str, place: &Range<usize>, new: &str) -> String {
    format!("{}{new}{}", &text[..place.start], &text[place.end..])
}

fn swapped(text: &str, one: &Range<usize>, other: &Range<usize>) -> String {
    let (first, second) = if one.start <= other.start { (one, other) } else { (other, one) };
    if first.end > second.start {
        return text.to_string();
    }
    let after = put(text, second, &text[first.clone()]);
    put(&after, first, &text[second.clone()])
}

/// The words of a text that may be JSON: strings, marks, and runs of anything else.
fn tokens(text: &str) -> Vec<Range<usize>> {
    let (bytes, mut all, mut at) = (text.as_bytes(), Vec::new(), 0);
    while at < bytes.len() {
        let start = at;
        at += 1;
        match bytes[start] {
            b'"' => {
                while at < bytes.len() && bytes[at] != b'"' {
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
                at = (at + 1).min(bytes.len());
            }
            b'{' | b'}' | b'[' | b']' | b',' | b':' => {}
            b' ' | b'\n' => continue,
            _ => {
                while at < bytes.len() && !b"{}[],:\" \n".contains(&bytes[at]) {
                    at += 1;
                }
            }
        }
        // An escape may end in the middle of a letter.
        while !text.is_char_boundary(at) {
            at += 1;
        }
        all.push(start..at);
    }
    all
}

/// A whole value: from a word to the mark that closes it; a key takes its value along.
fn value_at(text: &str, all: &[Range<usize>], place: usize) -> Range<usize> {
    let word = |place: usize| all.get(place).map_or("", |token| &text[token.clone()]);
    let mut depth = 0_i64;
    let mut end = place;
    for at in place..all.len() {
        end = at;
        match word(at) {
            "{" | "[" => depth += 1,
            "}" | "]" => depth -= 1,
            _ => {}
        }
        if depth <= 0 && word(at) != ":" && word(at + 1) != ":" {
            break;
        }
    }
    all[place].start..all[end].end
}
