//! The criteria of the RGAA: their table in the documentation, and the contrasts it speaks of.

// The formula of a contrast has a power that is no whole number.
#![allow(clippy::disallowed_types, clippy::float_arithmetic)]

use std::fs;
use std::path::Path;

/// How many criteria each theme of RGAA 4.1 has.
const THEMES: [usize; 13] = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// A row of the table: number, title, whether it applies, what was checked, result, what is left.
fn rows(table: &str) -> Vec<Vec<&str>> {
    let numbered = |line: &&str| line.starts_with("| ") && line[2..].starts_with(char::is_numeric);
    table
        .lines()
        .filter(numbered)
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

/// What is wrong in the table of the criteria.
pub fn wrong_criteria() -> Vec<String> {
    let table = read("docs/accessibilite.md");
    wrong_in(&table, |path| Path::new(env!("CARGO_MANIFEST_DIR")).join(path).exists())
}

fn wrong_in(table: &str, exists: impl Fn(&str) -> bool) -> Vec<String> {
    let rows = rows(table);
    let numbers: Vec<&str> = rows.iter().map(|row| row[0]).collect();
    let asked: Vec<String> = (1..)
        .zip(THEMES)
        .flat_map(|(theme, count)| (1..=count).map(move |place| format!("{theme}.{place}")))
        .collect();
    let mut wrong = Vec::new();
    if numbers != asked {
        wrong.push(format!("les 106 critères, chacun une fois, dans l'ordre : {numbers:?}"));
    }
    for row in &rows {
        let [number, title, applies, checked, result, left] = row[..] else {
            wrong.push(format!("{} : six colonnes", row[0]));
            continue;
        };
        let agrees = match (applies, result) {
            ("oui", "C") => true,
            ("oui", "NC") => left != "–",
            ("non", "NA") => left == "–",
            _ => false,
        };
        if !agrees || title.is_empty() || checked.is_empty() {
            wrong.push(format!("{number} : {applies}, {result}, reste {left}"));
        }
        let named = checked.split('`').skip(1).step_by(2).filter(|name| name.contains('/'));
        wrong.extend(
            named
                .filter(|name| !exists(name))
                .map(|name| format!("{number} : {name} n'existe pas")),
        );
    }
    wrong
}

/// The colours of a theme, by their names.
fn colours(block: &str) -> Vec<(&str, [f64; 3])> {
    let colour = |rest: &str| {
        let hex = rest.get(rest.find('#')? + 1..)?.get(..6)?;
        let part = |from: usize| u8::from_str_radix(hex.get(from..from + 2)?, 16).ok();
        Some([f64::from(part(0)?), f64::from(part(2)?), f64::from(part(4)?)])
    };
    block
        .split(';')
        .filter_map(|item| {
            let (name, value) = item.split_once("--")?.1.split_once(':')?;
            Some((name.trim(), colour(value)?))
        })
        .collect()
}

fn luminance(colour: [f64; 3]) -> f64 {
    let [red, green, blue] = colour.map(|part| {
        let part = part / 255.0;
        if part <= 0.03928 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// The colours that do not stand out from a ground of their theme: 4.5 for what is read, 3 for
/// edges and drawings.
pub fn pale_colours() -> Vec<String> {
    let tokens = read("style/ground/tokens.css");
    let dark = tokens.find(":root[data-theme=\"dark\"] {").unwrap();
    let light = tokens.find("@media (prefers-color-scheme: dark)").unwrap();
    let end = tokens.find("/* Size of the whole").unwrap();
    pale_in(&tokens[..light]).into_iter().chain(pale_in(&tokens[dark..end])).collect()
}

fn pale_in(block: &str) -> Vec<String> {
    let known = colours(block);
    let of = |name: &str| known.iter().find(|(known, _)| *known == name).unwrap().1;
    let read = ["ink", "ink-2", "ink-3", "accent", "warn", "error"].map(|name| (name, 4.5));
    let drawn = [
        "line-field",
        "focus",
        "warn-line",
        "pay-ps",
        "pay-bonus",
        "pay-other",
        "sc-a",
        "sc-b",
        "sc-c",
        "sc-d",
        "sc-e",
        "sc-f",
        "sc-g",
    ]
    .map(|name| (name, 3.0));
    let mut pale = Vec::new();
    for (name, least) in read.into_iter().chain(drawn) {
        for ground in ["paper", "sheet", "sunk"] {
            let found = contrast(of(name), of(ground));
            if found < least {
                pale.push(format!("--{name} sur --{ground} : {found:.2}, {least} au moins"));
            }
        }
    }
    pale
}

#[test]
fn a_wrong_table_is_seen() {
    let whole = read("docs/accessibilite.md");
    let wrong = |from: &str, to: &str| {
        assert!(whole.contains(from), "{from}");
        wrong_in(&whole.replacen(from, to, 1), |_| true).len()
    };
    assert_eq!(wrong("| 4.7 |", "| 4.8 |"), 1);
    assert_eq!(wrong("| NA | – |", "| C | – |"), 1);
    assert_eq!(wrong("| NC | relier", "| NC | – | relier"), 1);
    assert!(!wrong_in(&whole, |_| false).is_empty());
}

#[test]
fn a_pale_colour_is_seen() {
    assert!((contrast([0.0; 3], [255.0; 3]) - 21.0).abs() < 0.01);
    let tokens = read("style/ground/tokens.css");
    assert_eq!(pale_in(&tokens.replace("--line-field: #837f73", "--line-field: #bbbbbb")).len(), 3);
}
