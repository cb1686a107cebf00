//! The worker that keeps the page for want of a network: which files, and which version of them.

use crate::digest::{fingerprint, integrity};
use std::collections::BTreeMap;

/// The file that the browser runs. It never keeps itself.
pub const WORKER: &str = "sw.js";

const TEMPLATE: &str = include_str!("../../web/sw.js");
/// What the host of the page changes in place, without building it again.
const OF_THE_HOST: [&str; 2] = ["config.json", "baremes.json"];
/// What writes spreadsheets is kept from its first use on: sw.js does it.
const ON_DEMAND: &str = "tableur-";
/// The page, as it is asked for: by its folder.
const PAGE: (&str, &str) = ("index.html", "./");

/// The worker of a page made of these files. Its version changes with any of them.
///
/// Errors: a name would not stand in an address as it is, or there is no page.
pub fn worker(files: &BTreeMap<String, Vec<u8>>) -> Result<String, String> {
    let kept: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .filter(|(name, _)| is_kept(name))
        .collect();
    if !files.contains_key(PAGE.0) {
        return Err(format!("{} manque", PAGE.0));
    }
    let mut content = TEMPLATE.as_bytes().to_vec();
    let mut lines = Vec::new();
    for (name, bytes) in kept {
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) {
            return Err(format!("le nom de {name} ne tiendrait pas tel quel dans une adresse"));
        }
        let hash = integrity(bytes);
        content.extend(name.bytes().chain([0]).chain(hash.bytes()));
        let address = if name == PAGE.0 { PAGE.1.to_string() } else { format!("./{name}") };
        lines.push(format!("  [\"{address}\", \"{hash}\"],\n"));
    }
    let list = format!("[\n{}]", lines.concat());
    Ok(TEMPLATE.replacen("{{version}}", &fingerprint(&content), 1).replacen("{{files}}", &list, 1))
}

fn is_kept(name: &str) -> bool {
    name != WORKER
        && !name.ends_with(".map")
        && !OF_THE_HOST.contains(&name)
        && !name.starts_with(ON_DEMAND)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(files: &[(&str, &str)]) -> Result<String, String> {
        worker(
            &files
                .iter()
                .map(|(name, text)| ((*name).to_string(), text.as_bytes().to_vec()))
                .collect(),
        )
    }

    fn version(files: &[(&str, &str)]) -> Result<String, String> {
        page(files).map(|worker| {
            worker
                .lines()
                .find(|line| line.starts_with("const VERSION"))
                .unwrap_or_default()
                .to_string()
        })
    }

    #[test]
    fn every_file_is_kept_but_the_worker_the_maps_what_the_host_changes_and_what_few_want() {
        let names = [
            "a.wasm",
            "a.js.map",
            "baremes.json",
            "config.json",
            "index.html",
            "sw.js",
            "tableur-1.wasm",
        ]
        .map(|name| (name, "x"));
        let worker = page(&names).unwrap_or_default();
        // printf x | openssl dgst -sha256 -binary | base64
        let hash = "sha256-LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE=";
        let list = format!(
            "const FILES = [\n  [\"./a.wasm\", \"{hash}\"],\n  [\"./\", \"{hash}\"],\n];\n"
        );
        assert!(worker.contains(&list), "{worker}");
        assert!(!worker.contains("{{"));
    }

    #[test]
    fn the_version_changes_with_a_name_or_a_content_only() {
        let known = version(&[("a", "b"), ("index.html", "c")]);
        assert!(known.as_ref().is_ok_and(|line| line.len() == "const VERSION = \"\";".len() + 16));
        assert_eq!(
            known,
            version(&[("index.html", "c"), ("a", "b"), ("config.json", "d"), ("sw.js", "e")])
        );
        for other in [
            [("a", "B"), ("index.html", "c")],
            [("A", "b"), ("index.html", "c")],
            [("a", "b"), ("index.html", "C")],
        ] {
            assert_ne!(known, version(&other), "{other:?}");
        }
    }

    #[test]
    fn a_folder_without_a_page_or_with_an_odd_name_is_refused() {
        assert!(page(&[("a.js", "")]).is_err());
        assert!(page(&[("index.html", ""), ("d’été.js", "")]).is_err());
    }
}
