//! The dossiers that are walked: the example, every golden case, every saved file, and those that
//! are drawn. Each has a name by which it is made again.

use crate::walk::enriched::{Enriched, enriched};
use crate::{actions, strategies};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;
use simulateur_rpe::exchange::{FileContent, decode_data, decode_file};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::workbench::example;
use std::fs;
use std::path::Path;

/// Drawn as a relais that one types, with its years and its scenarios.
pub const RELAIS: u32 = 1_400;
/// Drawn as presses and keystrokes in any order: much of these is to be completed.
pub const PRESSES: u32 = 500;

/// Every dossier: its name, then itself.
pub fn all() -> Vec<(String, Dossier)> {
    let mut all = vec![("example".to_string(), example())];
    all.extend(texts("tests/golden/official").into_iter().map(|(name, text)| {
        let case: Value = serde_json::from_str(&text).unwrap();
        let dossier = decode_data(&case["dossier"].to_string()).unwrap();
        (name, dossier)
    }));
    all.extend(texts("tests/saved").into_iter().filter_map(|(name, text)| {
        match decode_file(&text).unwrap().content {
            FileContent::Dossier(dossier) => Some((name, *dossier)),
            FileContent::Newer { .. } => None,
        }
    }));
    let drawn = strategies::case().prop_flat_map(|case| (Just(case), enriched()));
    all.extend((0..RELAIS).map(|seed| {
        let (case, more): (_, Enriched) = draw(&drawn, seed);
        (format!("relais {seed}"), more.applied(case.typed().0))
    }));
    let pressed = prop::collection::vec(actions::action(), 1..60);
    all.extend((0..PRESSES).map(|seed| {
        let actions = draw(&pressed, seed);
        let after = |dossier: Dossier, action| dossier.apply(action).unwrap_or(dossier);
        (format!("presses {seed}"), actions.iter().fold(example(), after))
    }));
    all
}

/// The files of a folder, by their names.
fn texts(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = paths.filter(|path| path.extension().is_some_and(|end| end == "json"));
    let mut files: Vec<(String, String)> = files
        .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
        .collect();
    files.sort();
    files
}

/// What a seed draws, always the same.
fn draw<T: std::fmt::Debug>(strategy: &impl Strategy<Value = T>, seed: u32) -> T {
    let mut bytes = [0; 32];
    bytes[..4].copy_from_slice(&seed.to_le_bytes());
    let chance = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(Config::default(), chance);
    strategy.new_tree(&mut runner).unwrap().current()
}
