//! The spreadsheet, recalculated by LibreOffice without the values that were written with it: every
//! formula of every case comes to what the rules found.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "tableur/large.rs"]
mod large;
#[path = "tableur/office.rs"]
mod office;
#[path = "tableur/reading.rs"]
mod reading;
mod support;
#[path = "tableur/zipped.rs"]
mod zipped;

use office::recalculate;
use rust_decimal::Decimal;
use serde_json::Value;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::exchange::{FileContent, decode_data, decode_file};
use simulateur_rpe::law::Account;
use simulateur_rpe::present::collection::collection_book;
use simulateur_rpe::present::data::{Book, Cell, CellContent, FormulaResult, TODO, Unit, book};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::Collection;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::sheet::write;
use simulateur_rpe::situation::{Field, Role};
use std::fs;
use std::path::{Path, PathBuf};
use support::Relais;
use zipped::{Values, entries, values, without_results};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    files.sort();
    files
}

fn name(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().to_string()
}

/// Every golden case, every saved file, the example, and one whose every text is hostile.
fn dossiers() -> Vec<(String, Dossier)> {
    let golden = files("tests/golden/official").into_iter().map(|path| {
        let case: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        (name(&path), decode_data(&case["dossier"].to_string()).unwrap())
    });
    let saved = files("tests/saved").into_iter().filter_map(|path| {
        match decode_file(&fs::read_to_string(&path).unwrap()).unwrap().content {
            FileContent::Dossier(dossier) => Some((format!("garde-{}", name(&path)), *dossier)),
            FileContent::Newer { .. } => None,
        }
    });
    golden
        .chain(saved)
        .chain([("exemple".to_string(), example()), ("hostile".to_string(), hostile())])
        .collect()
}

const HOSTILE: [&str; 6] = [
    "=CMD|' /C calc'!A0",
    "/ \\ ? * [ ] : 'été'",
    "<v>&amp;</v> \u{1}\u{b} _x0041_ 🙂",
    "réel – réel – réel – réel – réel – réel",
    "Base",
    "",
];

/// The texts of a person who wishes us harm, or who simply writes a lot.
fn hostile() -> Dossier {
    let long = "é".repeat(300);
    let mut relais = Relais::of(2026).bareme(BaremeWay::Assumed).animateur("1", "40 000,01").post(
        Role::Autre,
        "0,5",
        "7,5",
        "12 345,67",
    );
    relais = relais
        .line(Account::Achats, "10 001,50")
        .line(Account::EnNature, "33,33")
        .retained(Account::EnNature, true)
        .income("100,10");
    let mut dossier = relais.with(Field::RelaisName, HOSTILE[0]).0;
    for post in dossier.base.posts.clone() {
        dossier.texts.set(Field::PostName(post.id), HOSTILE[0]);
    }
    dossier.texts.set(Field::IncomeName(dossier.base.incomes[0]), &long);
    for text in HOSTILE {
        dossier = support::Doing::pressing(dossier, simulateur_rpe::scenario::Quick::Blank, text);
    }
    let last = dossier.scenarios[5].id;
    dossier.texts.set(Field::ScenarioName(last), &long);
    dossier
}

fn day() -> Option<Date> {
    "26/11/2026".parse::<Date>().ok()
}

fn book_of(dossier: &Dossier) -> Book {
    book(dossier, day())
}

#[test]
fn what_libreoffice_recalculates_is_what_the_rules_found_to_the_cent() {
    let mut books: Vec<(String, Book)> =
        dossiers().into_iter().map(|(name, dossier)| (name, book_of(&dossier))).collect();
    books.push(("ensemble".to_string(), all_together()));
    let stripped = books
        .iter()
        .map(|(name, book)| (name.clone(), without_results(&write(book, day()).unwrap())))
        .collect();
    let recalculated = recalculate(stripped);
    let mut compared = 0;
    let mut failures = Vec::new();
    for (name, book) in &books {
        let sheets = values(&recalculated[name]);
        assert_eq!(sheets.len(), book.sheets.len(), "{name}: the sheets");
        for (sheet, found) in book.sheets.iter().zip(&sheets) {
            for cell in &sheet.cells {
                let Some(wrong) = wrong(cell, found) else { continue };
                compared += 1;
                failures.extend(wrong.map(|wrong| format!("{name}, {}, {wrong}", sheet.name)));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {compared}\n{}", failures.len(), failures.join("\n"));
    assert!(
        books.len() > 150 && compared > 18_000,
        "only {compared} formulas of {} books",
        books.len()
    );
    println!("{compared} formulas of {} spreadsheets", books.len());
}

/// The workbook of all of them together, each on its line.
fn all_together() -> Book {
    let mut collection = Collection::default();
    collection.add_all(dossiers());
    collection_book(collection.relais())
}

/// What is wrong with a formula; nothing at all for another cell.
fn wrong(cell: &Cell, found: &Values) -> Option<Option<String>> {
    let CellContent::Formula(formula, wanted) = &cell.content else {
        return None;
    };
    let address = office::address(cell.place);
    let got = found.get(&address).map(String::as_str).unwrap_or_default();
    let holds = match wanted {
        FormulaResult::Todo => got == TODO,
        FormulaResult::Number(wanted) => {
            number(got).is_some_and(|got| near(got, *wanted, cell.unit))
        }
    };
    Some((!holds).then(|| format!("{address} = {formula}: {got:?} in the place of {wanted:?}")))
}

fn number(text: &str) -> Option<Decimal> {
    Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()
}

/// A figure that is rounded is the same to the cent; a millionth is what floats lose.
fn near(one: Decimal, other: Decimal, unit: Unit) -> bool {
    let most = if unit == Unit::Etp { Decimal::new(1, 9) } else { Decimal::new(1, 6) };
    (one - other).abs() <= most
}

#[test]
fn the_figures_written_beside_the_formulas_are_those_of_the_rules() {
    let book = book_of(&example());
    let sheets = values(&write(&book, day()).unwrap());
    let formulas = book
        .sheets
        .iter()
        .zip(&sheets)
        .flat_map(|(sheet, found)| sheet.cells.iter().filter_map(|cell| wrong(cell, found)));
    let all: Vec<Option<String>> = formulas.collect();
    assert!(all.len() > 200, "{}", all.len());
    assert_eq!(all.into_iter().flatten().collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn the_same_dossier_on_the_same_day_gives_the_same_bytes() {
    let written = || write(&book_of(&example()), day()).unwrap();
    assert_eq!(written(), written());
}

#[test]
fn words_that_look_like_formulas_are_words() {
    let written = write(&book_of(&hostile()), day()).unwrap();
    let parts = entries(&written);
    let formulas: Vec<&str> = parts
        .iter()
        .flat_map(|(_, text)| text.split("<f>").skip(1))
        .map(|rest| rest.split("</f>").next().unwrap())
        .collect();
    assert!(formulas.len() > 500);
    assert!(formulas.iter().all(|formula| !formula.contains("CMD")), "a text runs");
    let strings = &parts.iter().find(|(name, _)| name == "xl/sharedStrings.xml").unwrap().1;
    assert!(strings.contains("=CMD|' /C calc'!A0"), "the text is kept as it is");
}
