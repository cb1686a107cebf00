//! The texts that are damaged: every saved file and link, every golden dossier.

use serde_json::Value;
use simulateur_rpe::exchange::{decode_data, encode};
use std::fs;
use std::path::Path;

pub struct Seeds {
    files: Vec<String>,
    envelopes: Vec<String>,
    data: Vec<String>,
    links: Vec<String>,
}

impl Seeds {
    pub fn read() -> Seeds {
        let mut files = texts("tests/saved", "json");
        let golden = texts("tests/golden/official", "json");
        let wire = |text: &String| serde_json::from_str::<Value>(text).unwrap();
        let of_version_1 = files.iter().map(wire).filter(|file| file["schema"] == 1);
        let data: Vec<String> = of_version_1
            .map(|file| file["data"].to_string())
            .chain(golden.iter().map(|text| wire(text)["dossier"].to_string()))
            .collect();
        let envelopes = data.iter().map(|text| encode(&decode_data(text).unwrap(), 7)).collect();
        files.extend(texts("tests/saved/newer", "json"));
        let links = texts("tests/saved/links", "txt")
            .iter()
            .map(|link| link.trim_start_matches("#/s/").to_string())
            .collect();
        Seeds { files, envelopes, data, links }
    }

    pub fn files(&self) -> &[String] {
        &self.files
    }

    pub fn envelopes(&self) -> &[String] {
        &self.envelopes
    }

    pub fn data(&self) -> &[String] {
        &self.data
    }

    pub fn links(&self) -> &[String] {
        &self.links
    }
}

fn texts(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|own| own == extension));
    paths.sort();
    assert!(!paths.is_empty());
    paths.iter().map(|path| fs::read_to_string(path).unwrap().trim().to_string()).collect()
}

/// A link whose sum is right, whatever it holds.
pub fn link_of(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut bytes = bytes.to_vec();
    let sum = !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 }
        })
    });
    bytes.extend(sum.to_be_bytes());
    let mut link = "1.".to_string();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0_usize, |number, byte| (number << 8) | usize::from(*byte))
            << (8 * (3 - three.len()));
        link.extend(
            (0..=three.len()).map(|place| char::from(LETTERS[(number >> (18 - 6 * place)) & 63])),
        );
    }
    link
}
