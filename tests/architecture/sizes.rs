//! How much a reader meets at once: lines of a file, columns of a line, files of a folder.

use crate::source::Source;
use std::collections::BTreeMap;

const LONGEST_FILE: usize = 300;
const WIDEST_LINE: usize = 100;
const FULLEST_FOLDER: usize = 15;

/// Lines that are wider (raw texts, tables, sentences to wrap): how many, and in which files.
const WIDE: [(&str, usize); 19] = [
    ("src/bin/site/main.rs", 1),
    ("src/exchange/host/colour.rs", 14),
    ("src/exchange/host/tests.rs", 5),
    ("src/exchange/json/tests.rs", 1),
    ("src/exchange/tests.rs", 9),
    ("src/present/data/book/tests.rs", 2),
    ("src/present/explain/contracts.rs", 1),
    ("src/present/hosting/faults.rs", 6),
    ("src/present/law_pages/left_out.rs", 1),
    ("src/present/missions/session_plans.rs", 1),
    ("src/present/years/basis.rs", 1),
    ("src/present/years/cash_sentences.rs", 1),
    ("src/present/years/ceilings.rs", 1),
    ("src/scenario/decide/matters.rs", 1),
    ("src/ui/decide/sensitivity.rs", 1),
    ("src/ui/lazy_part.rs", 1),
    ("src/ui/payments/due.rs", 1),
    ("src/ui/shell/banner.rs", 1),
    ("src/ui/workbench/base/contracts.rs", 2),
];

/// Folders of data, where each case is a file.
const DATA: [&str; 3] = ["tests/golden", "tests/saved", "tests/snapshots"];

pub fn length(source: &Source) -> Vec<String> {
    let lines = source.text.lines().count();
    if lines > LONGEST_FILE {
        vec![format!("{}: {lines} lines, {LONGEST_FILE} at most", source.path)]
    } else {
        Vec::new()
    }
}

pub fn width(source: &Source) -> Vec<String> {
    let allowed = WIDE.iter().find(|(path, _)| *path == source.path).map_or(0, |(_, many)| *many);
    let wide: Vec<String> = source
        .text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.chars().count()))
        .filter(|(_, columns)| *columns > WIDEST_LINE)
        .map(|(line, columns)| {
            format!("{}:{line}: {columns} columns, {WIDEST_LINE} at most", source.path)
        })
        .collect();
    if wide.len() > allowed { wide } else { Vec::new() }
}

/// The folders among these files that hold too many of them.
pub fn crowded(paths: &[String]) -> Vec<String> {
    let mut folders: BTreeMap<&str, usize> = BTreeMap::new();
    for (folder, _) in paths.iter().filter_map(|path| path.rsplit_once('/')) {
        *folders.entry(folder).or_default() += 1;
    }
    let is_data = |folder: &str| {
        DATA.iter().any(|data| folder == *data || folder.starts_with(&format!("{data}/")))
    };
    folders
        .into_iter()
        .filter(|(folder, files)| *files > FULLEST_FOLDER && !is_data(folder))
        .map(|(folder, files)| format!("{folder}: {files} files, {FULLEST_FOLDER} at most"))
        .collect()
}
