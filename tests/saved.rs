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

#[path = "saved/collections.rs"]
mod collections;
#[path = "saved/hostile.rs"]
mod hostile;
#[path = "saved/lessons.rs"]
mod lessons;
#[path = "saved/links.rs"]
mod links;
#[path = "saved/masked.rs"]
mod masked;
#[path = "saved/preview.rs"]
mod preview;
#[path = "saved/validator.rs"]
mod validator;

use serde_json::Value;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::{
    FileContent, FileError, SavedFile, decode_data, decode_file, encode, encode_file, file_name,
    results,
};
use simulateur_rpe::law::Status;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::situation::Field;
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

/// A schema that is published; a test beside the structs of the wire holds that the last one is
/// theirs.
fn schema(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(root().join("docs").join(name)).unwrap()).unwrap()
}

pub fn dossier_of(file: SavedFile) -> Dossier {
    match file.content {
        FileContent::Dossier(dossier) => *dossier,
        newer @ FileContent::Newer { .. } => panic!("{newer:?}"),
    }
}

/// Scenarios of version 1 that two pages counted differently in the base exercice: « Simuler » did
/// not look at their dates, « Sur 5 ans » did. Their dates hold on every page now, and the figures
/// of the base exercice are those that « Sur 5 ans » gave.
const DATED: [(&str, &str); 2] = [
    ("plan-une-mission-par-annee.json", "Tour à tour"),
    ("toutes-les-cles.json", "Été « d’ici » 🙂"),
];

#[test]
fn every_saved_file_is_read_and_gives_the_results_of_its_day() {
    let files = texts("tests/saved");
    assert!(files.len() >= 17, "only {} files", files.len());
    for (name, text) in files {
        let file = decode_file(&text).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        let (saved, recorded) = (file.saved, file.results.clone());
        let dossier = dossier_of(file);
        let wire: Value = serde_json::from_str(&text).unwrap();
        let again: Value = serde_json::from_str(&encode(&dossier, 1)).unwrap();
        assert_eq!(again["data"], in_version_2(&wire), "{name}: what was typed");
        if wire.get("resultats").is_none() {
            continue;
        }
        let now = results(&dossier);
        assert_eq!(now.len(), recorded.len(), "{name}");
        for (now, recorded) in now.iter().zip(&recorded) {
            let dated = DATED.contains(&(name.as_str(), now.name.as_str()));
            assert_eq!(now == recorded, !dated, "{name}: the results of « {} »", now.name);
        }
        if wire["schema"] == 2 {
            let revision = wire["revision"].as_u64().unwrap();
            assert_eq!(encode_file(&dossier, revision, saved), text.trim_end(), "{name}: the text");
        }
    }
}

#[test]
fn a_lever_of_version_1_that_begins_later_leaves_the_base_exercice_as_it_is() {
    for (name, scenario) in DATED {
        let text = fs::read_to_string(root().join("tests/saved").join(name)).unwrap();
        let dossier = dossier_of(decode_file(&text).unwrap());
        let plan = dossier.plan();
        let comparison = dossier.compare();
        let place = dossier
            .scenarios
            .iter()
            .position(|known| dossier.texts.get(Field::ScenarioName(known.id)) == scenario);
        let column = &comparison.columns[place.unwrap() + 1];
        let year = &plan.column(column.scenario).unwrap().years[0];
        assert_eq!(
            column
                .at(if year.real { Status::Reel } else { Status::Previsionnel })
                .map(|outcome| &outcome.total_caf),
            Some(&year.outcome.total_caf),
            "{name}"
        );
    }
    let text = fs::read_to_string(root().join("tests/saved/toutes-les-cles.json")).unwrap();
    let comparison = dossier_of(decode_file(&text).unwrap()).compare();
    let [base, dated, _] = comparison.columns.as_slice() else { panic!() };
    assert_eq!(base.outcome, dated.outcome, "it begins in 2027");
}

/// The data of a file as version 2 writes them.
fn in_version_2(file: &Value) -> Value {
    let mut data = file["data"].clone();
    if file["schema"] != 1 {
        return data;
    }
    let year = data["exercice"].as_u64().unwrap();
    let scenarios = data.get_mut("scenarios").and_then(Value::as_array_mut);
    for scenario in scenarios.into_iter().flatten() {
        let levers = scenario.get_mut("leviers").and_then(Value::as_array_mut);
        for lever in levers.into_iter().flatten().filter_map(Value::as_object_mut) {
            let month = lever.remove("depuis").and_then(|month| month.as_u64()).unwrap_or(1);
            if month > 1 && !lever.contains_key("debut") {
                lever.insert("debut".to_string(), format!("{month:02}/{year}").into());
            }
        }
    }
    if data.get("reel").is_some() {
        data["comptes_clos"] = true.into();
        let plan = data.as_object_mut().unwrap().entry("plan");
        plan.or_insert(serde_json::json!({}))["reel_reporte"] = true.into();
    }
    data
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
fn each_schema_accepts_the_saved_files_of_its_version_and_each_key_is_in_one() {
    let schemas = [schema("dossier-1.schema.json"), schema("dossier.schema.json")];
    let [mut first, mut second] = schemas.each_ref().map(Validator::new);
    for (name, text) in texts("tests/saved") {
        let file: Value = serde_json::from_str(&text).unwrap();
        let read = if file["schema"] == 1 {
            first.check(&schemas[0], &file)
        } else {
            second.check(&schemas[1], &file)
        };
        read.unwrap_or_else(|why| panic!("{name}: {why}"));
        let now: Value =
            serde_json::from_str(&encode(&dossier_of(decode_file(&text).unwrap()), 1)).unwrap();
        second.check(&schemas[1], &now).unwrap_or_else(|why| panic!("{name}, again: {why}"));
    }
    for (schema, validator) in schemas.iter().zip([&first, &second]) {
        let unused: Vec<_> = properties(schema).difference(&validator.met).cloned().collect();
        assert_eq!(unused, Vec::<String>::new(), "keys that no saved file has");
    }
}

#[test]
fn the_schemas_accept_every_golden_dossier_and_what_is_saved_of_it() {
    let schemas = [schema("dossier-1.schema.json"), schema("dossier.schema.json")];
    let [mut first, mut second] = schemas.each_ref().map(Validator::new);
    let golden = texts("tests/golden/official");
    assert!(golden.len() >= 129);
    for (name, text) in golden {
        let case: Value = serde_json::from_str(&text).unwrap();
        first
            .check(&schemas[0]["$defs"]["Dossier"], &case["dossier"])
            .unwrap_or_else(|why| panic!("{name}: {why}"));
        let dossier = decode_data(&case["dossier"].to_string()).unwrap();
        let file = encode_file(&dossier, 1, "2026-11-26".parse::<Date>().ok());
        second
            .check(&schemas[1], &serde_json::from_str(&file).unwrap())
            .unwrap_or_else(|why| panic!("{name}, saved: {why}"));
        let back = decode_file(&file).unwrap();
        assert_eq!(back.results, results(&dossier), "{name}");
        assert_eq!(encode(&dossier_of(back), 1), encode(&dossier, 1), "{name}");
    }
}

#[test]
fn what_was_drawn_of_version_2_before_it_was_is_refused_by_its_unknown_key() {
    let text = fs::read_to_string(root().join("tests/saved/newer/schema-2.json")).unwrap();
    assert!(matches!(decode_file(&text), Err(FileError::Damaged(_))));
}

#[test]
fn what_the_schema_refuses_the_program_refuses() {
    let schema = schema("dossier.schema.json");
    let file: Value = serde_json::from_str(
        &fs::read_to_string(root().join("tests/saved/toutes-les-cles-2.json")).unwrap(),
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
