//! Files saved by the program: each of `tests/saved` is read for ever, with the results of its day;
//! the published schema says what they are.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "saved/hostile.rs"]
mod hostile;
#[path = "saved/links.rs"]
mod links;
#[path = "saved/preview.rs"]
mod preview;
#[path = "saved/validator.rs"]
mod validator;

use serde_json::Value;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::{
    FileContent, SavedFile, decode_data, decode_file, encode, encode_file, file_name, results,
};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::workbench::example;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use validator::{Validator, properties};

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

/// The JSON files of a folder, by their names.
fn texts(folder: &str) -> Vec<(String, String)> {
    let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .map(|path| {
            (
                path.file_name().unwrap().to_string_lossy().to_string(),
                fs::read_to_string(&path).unwrap(),
            )
        })
        .collect();
    files.sort();
    files
}

/// The schema that is published; a test beside the structs of the wire holds that it is theirs.
fn published_schema() -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("docs/dossier.schema.json")).unwrap())
        .unwrap()
}

pub fn dossier_of(file: SavedFile) -> Dossier {
    match file.content {
        FileContent::Dossier(dossier) => *dossier,
        newer @ FileContent::Newer { .. } => panic!("{newer:?}"),
    }
}

#[test]
fn every_saved_file_is_read_and_gives_the_results_of_its_day() {
    let files = texts("tests/saved");
    assert!(files.len() >= 14, "only {} files", files.len());
    for (name, text) in files {
        let file = decode_file(&text).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let (saved, recorded) = (file.saved, file.results.clone());
        let dossier = dossier_of(file);
        let wire: Value = serde_json::from_str(&text).unwrap();
        let again: Value = serde_json::from_str(&encode(&dossier, 1)).unwrap();
        assert_eq!(again["data"], wire["data"], "{name}: what was typed");
        if wire.get("resultats").is_some() {
            assert_eq!(results(&dossier), recorded, "{name}: the results");
            assert_eq!(
                encode_file(&dossier, wire["revision"].as_u64().unwrap(), saved),
                text.trim_end(),
                "{name}: the text"
            );
        }
    }
}

#[test]
fn the_envelope_of_the_storage_is_a_file_too() {
    let bare = decode_file(&fs::read_to_string(root().join("tests/saved/enveloppe.json")).unwrap())
        .unwrap();
    let whole =
        decode_file(&fs::read_to_string(root().join("tests/saved/exemple.json")).unwrap()).unwrap();
    assert_eq!((bare.saved, bare.results.len()), (None, 0));
    let recorded = whole.results.clone();
    assert_eq!(results(&dossier_of(bare)), recorded);
    let now = encode(&example(), 3);
    assert_eq!(encode(&dossier_of(decode_file(&now).unwrap()), 3), now);
}

#[test]
fn the_schema_accepts_every_saved_file_and_every_golden_dossier_and_each_key_is_in_a_saved_file() {
    let schema = published_schema();
    let mut validator = Validator::new(&schema);
    for (name, text) in texts("tests/saved") {
        validator
            .check(&schema, &serde_json::from_str(&text).unwrap())
            .unwrap_or_else(|why| panic!("{name}: {why}"));
    }
    let unused: Vec<_> = properties(&schema).difference(&validator.met).cloned().collect();
    assert_eq!(unused, Vec::<String>::new(), "keys that no saved file has");
    let golden = texts("tests/golden/official");
    assert!(golden.len() >= 129);
    for (name, text) in golden {
        let case: Value = serde_json::from_str(&text).unwrap();
        validator
            .check(&schema["$defs"]["Dossier"], &case["dossier"])
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let dossier = decode_data(&case["dossier"].to_string()).unwrap();
        let file = encode_file(&dossier, 1, "2026-11-26".parse::<Date>().ok());
        validator
            .check(&schema, &serde_json::from_str(&file).unwrap())
            .unwrap_or_else(|why| panic!("{name}, saved: {why}"));
        let back = decode_file(&file).unwrap();
        assert_eq!(back.results, results(&dossier), "{name}");
        assert_eq!(encode(&dossier_of(back), 1), encode(&dossier, 1), "{name}");
    }
}

#[test]
fn what_the_schema_refuses_the_program_refuses() {
    let schema = published_schema();
    let file: Value = serde_json::from_str(
        &fs::read_to_string(root().join("tests/saved/toutes-les-cles.json")).unwrap(),
    )
    .unwrap();
    let mut tried = 0;
    for pointer in pointers(&file, String::new()) {
        for wrong in [Value::from(true), serde_json::json!({"inconnu": "1"})] {
            let mut damaged = file.clone();
            *damaged.pointer_mut(&pointer).unwrap() = wrong;
            if Validator::strict(&schema).check(&schema, &damaged).is_err() {
                tried += 1;
                let read = decode_file(&damaged.to_string());
                assert!(read.is_err(), "{pointer}: {}", damaged.pointer(&pointer).unwrap());
            }
        }
    }
    assert!(tried > 500, "only {tried} damages");
}

/// The pointer of every value, the whole left out.
fn pointers(value: &Value, at: String) -> Vec<String> {
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(entries) => entries.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(place, value)| (place.to_string(), value)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    inside
        .into_iter()
        .flat_map(|(key, value)| {
            let here = format!("{at}/{key}");
            std::iter::once(here.clone()).chain(pointers(value, here)).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn a_name_of_file_is_safe_whatever_the_relais_is_called() {
    let year = example().base.exercice;
    let names = BTreeSet::from([
        ("RPE du Val d’Exemple", "rpe-du-val-d-exemple-2026.json"),
        ("Les P'tits Écureuils / 2", "les-p-tits-ecureuils-2-2026.json"),
        ("../../etc/passwd", "etc-passwd-2026.json"),
        ("C:\\CON|<>\"?*.exe\u{202e}\u{0}", "c-con-exe-2026.json"),
        ("🙂", "relais-2026.json"),
        ("", "relais-2026.json"),
    ]);
    for (relais, name) in names {
        assert_eq!(file_name(relais, year), name);
    }
    assert!(file_name(&"é ".repeat(500), year).chars().count() <= 70);
}
