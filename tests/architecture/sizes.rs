//! How much a reader meets at once: lines of a file, columns of a line, files of a folder.

use crate::source::Source;
use std::collections::BTreeMap;

const LONGEST_FILE: usize = 300;
const WIDEST_LINE: usize = 100;
const FULLEST_FOLDER: usize = 15;

/// Folders of data, where each case is a file.
const DATA: [&str; 3] = ["tests/golden", "tests/saved", "tests/snapshots"];

pub fn length(source: &Source) -> Vec<String> {
    length_of(&source.path, &source.text).into_iter().collect()
}

/// The same of a file in any language.
pub fn length_of(path: &str, text: &str) -> Option<String> {
    let lines = text.lines().count();
    (lines > LONGEST_FILE).then(|| format!("{path}: {lines} lines, {LONGEST_FILE} at most"))
}

pub fn width(source: &Source) -> Vec<String> {
    let lines = source.text.lines().map(|line| line.chars().count()).enumerate();
    let wide = lines.filter(|(_, columns)| *columns > WIDEST_LINE);
    wide.map(|(at, columns)| {
        format!("{}:{}: {columns} columns, {WIDEST_LINE} at most", source.path, at + 1)
    })
    .collect()
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
