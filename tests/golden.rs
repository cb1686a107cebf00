//! Runs every case of `tests/golden/official`: a file dropped there is asserted, to the cent. See `tests/golden/README.md`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "golden/case.rs"]
mod case;
#[path = "golden/expectation.rs"]
mod expectation;
mod support;
#[path = "golden/wrong.rs"]
mod wrong;

use case::run;
use std::fs;
use std::path::{Path, PathBuf};

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/official");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_official_case_holds() {
    let files = files();
    let run = |path: &PathBuf| -> Vec<String> {
        let name = path.file_name().unwrap().to_string_lossy();
        run(&fs::read_to_string(path).unwrap()).into_iter().map(|failure| format!("{name}: {failure}")).collect()
    };
    let failures: Vec<String> = files.iter().flat_map(run).collect();
    assert!(files.len() >= 24, "only {} cases", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    println!("{} official cases hold", files.len());
}
