//! Runs every case of `tests/golden/official`: a file dropped there is asserted, to the cent. See
//! `tests/golden/README.md`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "golden/appel.rs"]
mod appel;
#[path = "golden/case.rs"]
mod case;
#[path = "golden/expectation.rs"]
mod expectation;
mod support;
#[path = "golden/wrong.rs"]
mod wrong;

use case::{Case, run, run_version_2};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every case: of version 1 of the format, then of version 2.
fn files() -> Vec<PathBuf> {
    ["official", VERSION_2].into_iter().flat_map(in_folder).collect()
}

const VERSION_2: &str = "version-2";

fn in_folder(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(folder);
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_official_case_holds() {
    let files = files();
    let run = |path: &PathBuf| -> Vec<String> {
        let name = path.file_name().unwrap().to_string_lossy();
        let newer = path.parent().unwrap().ends_with(VERSION_2);
        let run = if newer { run_version_2 } else { run };
        run(&fs::read_to_string(path).unwrap())
            .into_iter()
            .map(|failure| format!("{name}: {failure}"))
            .collect()
    };
    let failures: Vec<String> = files.iter().flat_map(run).collect();
    assert!(files.len() >= 129, "only {} cases", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    println!("{} official cases hold", files.len());
}

/// Every value that a case expects under a key; those of a list one by one.
fn expected(key: &str) -> BTreeSet<String> {
    let cases = files()
        .into_iter()
        .map(|path| serde_json::from_str::<Case>(&fs::read_to_string(path).unwrap()).unwrap());
    let values = cases.flat_map(|case| case.expect).filter_map(|mut expected| expected.remove(key));
    let each =
        values.flat_map(|value| if let Value::Array(items) = value { items } else { vec![value] });
    each.map(|value| value.as_str().map_or(value.to_string(), str::to_string)).collect()
}

#[test]
fn every_code_and_every_key_has_a_case() {
    let lacks = |key: &str, codes: Vec<String>| -> Vec<String> {
        let seen = expected(key);
        codes
            .into_iter()
            .filter(|code| !seen.contains(code))
            .map(|code| format!("{key}: {code}"))
            .collect()
    };
    let missing = [
        lacks("avertissements", support::codes::warnings()),
        lacks("manques", support::codes::gaps()),
        lacks("certitude", support::codes::certainties()),
        lacks("mission", expectation::VERDICTS.map(|(_, code)| code.to_string()).to_vec()),
    ];
    assert_eq!(missing.concat(), Vec::<String>::new());
    let unused: Vec<&str> = expectation::keys().filter(|key| expected(key).is_empty()).collect();
    assert_eq!(unused, Vec::<&str>::new());
}
