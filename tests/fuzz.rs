//! Damaged and hostile texts, drawn in numbers, through every reader of what comes from outside:
//! the storage, the file, the link, the sheet. Each is read or refused, within a work and a memory
//! that are stated; what is read can be written, read again and computed.
//!
//! `make fuzz` draws a million for each reader; the ordinary tests draw some thousands. An input is
//! made again from its number alone.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]
#![allow(unsafe_code)] // an allocator that counts

#[path = "fuzz/chance.rs"]
mod chance;
#[path = "fuzz/hostile.rs"]
mod hostile;
#[path = "fuzz/measure.rs"]
mod measure;
#[path = "fuzz/mutate.rs"]
mod mutate;
#[path = "fuzz/seeds.rs"]
mod seeds;

use chance::Chance;
use measure::{Tally, inputs};
use mutate::mutated;
use seeds::{Seeds, link_of};
use simulateur_rpe::exchange::{
    FileContent, StoredMeta, decode, decode_data, decode_file, decode_link, encode, encode_link,
};
use simulateur_rpe::present::data::{file_view, not_a_file, not_a_link};
use simulateur_rpe::scenario::{Dossier, MOST_ITEMS, MOST_SCENARIOS};

/// One dossier that was read out of so many is also computed.
const COMPUTED: u64 = 8;

/// What is read is bounded, comes back as it was, and can be computed.
fn check(dossier: &Dossier, number: u64) -> usize {
    assert!(dossier.scenarios.len() <= MOST_SCENARIOS);
    assert!(dossier.base.posts.len() <= MOST_ITEMS && dossier.base.incomes.len() <= MOST_ITEMS);
    let text = encode(dossier, 1);
    let again = decode(&text).expect("what is written can be read").dossier;
    assert_eq!(encode(&again, 1), text);
    if number.is_multiple_of(COMPUTED) {
        assert_eq!(dossier.compare().columns.len(), dossier.scenarios.len() + 1);
    }
    text.len()
}

#[test]
fn the_storage_reads_or_refuses_any_text() {
    let seeds = Seeds::read();
    let mut tally = Tally::new("stockage");
    for number in 0..inputs() {
        let text = mutated(&mut Chance::of("storage", number), seeds.envelopes());
        tally.read(
            number,
            text.len(),
            &text,
            || decode(&text).ok(),
            |opened| check(&opened.dossier, number),
        );
    }
    tally.end();
}

#[test]
fn a_file_is_read_or_refused_whatever_is_in_it() {
    let seeds = Seeds::read();
    let mut tally = Tally::new("fichier");
    for number in 0..inputs() {
        let text = mutated(&mut Chance::of("file", number), seeds.files());
        let read = || match decode_file(&text) {
            Ok(file) => Some(file),
            Err(why) => {
                assert!(!not_a_file(&why).is_empty());
                None
            }
        };
        tally.read(number, text.len(), &text, read, |file| {
            if number.is_multiple_of(COMPUTED) {
                assert!(!file_view(file).name.is_empty());
            }
            match &file.content {
                FileContent::Dossier(dossier) => check(dossier, number),
                FileContent::Newer { relais, .. } => relais.len(),
            }
        });
    }
    tally.end();
}

#[test]
fn a_link_is_read_or_refused_even_when_its_sum_is_right() {
    let seeds = Seeds::read();
    let mut tally = Tally::new("lien");
    for number in 0..inputs() {
        let mut chance = Chance::of("link", number);
        // The sum is right four times out of five: what is read is then the text itself.
        let link = if chance.one_in(5) {
            mutated(&mut chance, seeds.links())
        } else {
            link_of(mutated(&mut chance, seeds.data()).as_bytes())
        };
        let read = || match decode_link(&link) {
            Ok(dossier) => Some(dossier),
            Err(why) => {
                assert!(!not_a_link(&why).is_empty());
                None
            }
        };
        tally.read(number, link.len(), &link, read, |dossier| {
            let size = check(dossier, number);
            if let Ok(again) = encode_link(dossier) {
                assert_eq!(
                    encode(&decode_link(&again).expect("what is written can be read"), 1),
                    encode(dossier, 1)
                );
            }
            size
        });
    }
    tally.end();
}

#[test]
fn the_bare_data_of_a_dossier_are_read_or_refused() {
    let seeds = Seeds::read();
    let mut tally = Tally::new("données");
    for number in 0..inputs() {
        let text = mutated(&mut Chance::of("data", number), seeds.data());
        tally.read(
            number,
            text.len(),
            &text,
            || decode_data(&text).ok(),
            |dossier| check(dossier, number),
        );
    }
    tally.end();
}

#[test]
fn a_sheet_is_always_read() {
    let seeds: Vec<String> =
        ["1764166800123 corbeille", "1764166800123 archive", "1764166800123 copie dossier-1", ""]
            .map(String::from)
            .into();
    let mut tally = Tally::new("fiche");
    for number in 0..inputs() {
        let text = mutated(&mut Chance::of("sheet", number), &seeds);
        tally.read(
            number,
            text.len(),
            &text,
            || Some(StoredMeta::from(text.as_str())).filter(|sheet| sheet.kept.is_some()),
            |_| 0,
        );
    }
    tally.end();
}
