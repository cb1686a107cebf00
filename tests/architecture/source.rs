//! The files of the project, and what each names by an absolute path.

use crate::paths::{Written, paths};
use crate::tokens::{Token, modules_for_tests, production, tokens};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Folders that are fetched or made.
const MADE: [&str; 2] = ["node_modules", "output"];

/// A file of Rust: its path from the root of the crate, its text and its tokens.
#[derive(Clone)]
pub struct Source {
    pub path: String,
    pub text: String,
    pub tokens: Vec<Token>,
}

/// A path as the root of the library would write it, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub names: Vec<String>,
    pub line: usize,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Source {
        Source { path: path.to_string(), text: text.to_string(), tokens: tokens(text) }
    }

    /// The module of the library that the file is; nothing for what is no part of it.
    pub fn module(&self) -> Option<Vec<String>> {
        let inside = self.path.strip_prefix("src/")?.strip_suffix(".rs")?;
        let mut names: Vec<String> = inside.split('/').map(String::from).collect();
        if names.last().is_some_and(|name| name == "mod" || name == "lib") {
            names.pop();
        }
        let first = names.first().map_or("", String::as_str);
        (first != "main" && first != "bin").then_some(names)
    }

    /// Whether the file stands in one of these modules.
    pub fn is_in(&self, modules: &BTreeSet<Vec<String>>) -> bool {
        let own = self.module().unwrap_or_default();
        (1..=own.len()).any(|length| modules.contains(&own[..length]))
    }

    /// Everything of the library that the file names.
    pub fn named(&self) -> Vec<Named> {
        let found = paths(&self.tokens);
        let own = self.module();
        let aliases: BTreeMap<String, Vec<String>> = found
            .iter()
            .filter_map(|path| Some((path.alias.clone()?, absolute(own.as_deref(), path)?)))
            .collect();
        let named = found.iter().filter_map(|path| {
            let aliased = || {
                let start = aliases.get(path.names.first()?)?;
                Some([start.as_slice(), &path.names[1..]].concat())
            };
            let names = absolute(own.as_deref(), path).or_else(aliased)?;
            Some(Named { names, line: path.line })
        });
        named.collect()
    }
}

/// The path from the root of the library, if it begins with a word that says so.
fn absolute(own: Option<&[String]>, path: &Written) -> Option<Vec<String>> {
    let (first, rest) = path.names.split_first()?;
    if first == "simulateur_rpe" {
        return Some(rest.to_vec());
    }
    let mut here = [own?, &path.inside].concat();
    match first.as_str() {
        "crate" => Some(rest.to_vec()),
        "self" => Some([here.as_slice(), rest].concat()),
        "super" => {
            let ups = path.names.iter().take_while(|name| *name == "super").count();
            here.truncate(here.len().saturating_sub(ups));
            Some([here.as_slice(), &path.names[ups..]].concat())
        }
        _ => None,
    }
}

/// Files that are looked at together, and what each names.
pub struct Tree {
    pub sources: Vec<(Source, Vec<Named>)>,
    modules: BTreeSet<Vec<String>>,
}

impl Tree {
    pub fn new(sources: Vec<Source>) -> Tree {
        let modules = sources.iter().filter_map(Source::module).collect();
        let named = |source: Source| {
            let mut named = source.named();
            named.extend(children(&source, &modules));
            (source, named)
        };
        Tree { sources: sources.into_iter().map(named).collect(), modules }
    }

    /// The same without what is there for tests only.
    pub fn of_production(sources: &[Source]) -> Tree {
        let for_tests = test_modules(sources);
        let kept = sources.iter().filter(|source| !source.is_in(&for_tests));
        let without_tests = |source: &Source| {
            let tokens = production(&source.tokens);
            Source { tokens, ..source.clone() }
        };
        Tree::new(kept.map(without_tests).collect())
    }

    /// Whether a path names a file or a folder of the library.
    pub fn is_module(&self, names: &[String]) -> bool {
        self.modules.contains(names)
    }
}

/// What a file names by the name of a child, which needs no `self`.
fn children(source: &Source, modules: &BTreeSet<Vec<String>>) -> Vec<Named> {
    let Some(own) = source.module() else { return Vec::new() };
    let written = paths(&source.tokens).into_iter().filter(|path| path.inside.is_empty());
    let named = written
        .map(|path| Named { names: [own.as_slice(), &path.names].concat(), line: path.line });
    let child = |named: &Named| named.names.get(..=own.len()).is_some_and(|n| modules.contains(n));
    named.filter(child).collect()
}

/// The modules that are there for tests only, by `#[cfg(test)] mod name;`.
pub fn test_modules(sources: &[Source]) -> BTreeSet<Vec<String>> {
    let declared = sources.iter().filter_map(|source| Some((source.module()?, source)));
    declared
        .flat_map(|(own, source)| {
            let names = modules_for_tests(&source.tokens).into_iter();
            names.map(move |name| [own.as_slice(), &[name]].concat())
        })
        .collect()
}

/// Every file of Rust under a folder, in order.
pub fn rust(folder: &str) -> Vec<Source> {
    texts(folder, "rs").iter().map(|(path, text)| Source::new(path, text)).collect()
}

/// The path and the text of every file under a folder whose name ends so, in order.
pub fn texts(folder: &str, end: &str) -> Vec<(String, String)> {
    let mut found: Vec<_> = all_files(folder)
        .into_iter()
        .filter(|path| Path::new(path).extension().is_some_and(|own| own == end))
        .map(|path| {
            let text = fs::read_to_string(root().join(&path)).unwrap();
            (path, text)
        })
        .collect();
    found.sort();
    found
}

/// The path of every file under a folder, but of those that are fetched or made.
pub fn all_files(folder: &str) -> Vec<String> {
    let (mut found, mut folders) = (Vec::new(), vec![root().join(folder)]);
    while let Some(folder) = folders.pop() {
        for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_file() {
                let name = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
                found.push(name);
            } else if !MADE.iter().any(|made| path.ends_with(made)) {
                folders.push(path);
            }
        }
    }
    found
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
