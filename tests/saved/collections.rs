//! The files of several relais: read for ever, as their schema says.

use crate::validator::{Validator, properties};
use crate::{root, schema, texts};
use serde_json::Value;
use simulateur_rpe::exchange::{
    COLLECTION_SCHEMA, DecodeError, FileError, decode_collection, encode_collection,
};
use simulateur_rpe::scenario::collection::Collection;

#[test]
fn every_saved_collection_is_read_and_written_again_as_it_was() {
    let files = texts("tests/saved/collections");
    assert!(!files.is_empty());
    for (name, text) in files {
        let saved = decode_collection(&text).unwrap();
        let relais: Vec<_> = saved.relais.into_iter().map(Result::unwrap).collect();
        let collection = Collection::restored(relais, 0);
        let appel = saved.appel.unwrap().unwrap_or_default();
        let again = encode_collection(&collection, &appel, saved.saved);
        assert_eq!(again, text.trim(), "{name}");
    }
}

#[test]
fn the_schema_says_what_they_are_and_has_no_other_key() {
    let (outer, inner) = (schema("collection.schema.json"), schema("dossier.schema.json"));
    let (mut outside, mut inside) = (Validator::new(&outer), Validator::strict(&inner));
    for (name, text) in texts("tests/saved/collections") {
        let file: Value = serde_json::from_str(&text).unwrap();
        outside.check(&outer, &file).unwrap_or_else(|why| panic!("{name}: {why}"));
        for relais in file["relais"].as_array().unwrap() {
            inside.check(&inner, &relais["dossier"]).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
    }
    let unused: Vec<_> = properties(&outer).difference(&outside.met).cloned().collect();
    assert_eq!(unused, Vec::<String>::new());
    let versions: Vec<u32> = (1..=COLLECTION_SCHEMA).collect();
    assert_eq!(outer["properties"]["collection"]["enum"], serde_json::json!(versions));
}

#[test]
fn a_damaged_relais_keeps_no_other_one_away() {
    let path = root().join("tests/saved/collections/quatre-relais.json");
    let text = std::fs::read_to_string(path).unwrap();
    let damaged = text.replacen("\"etp\":\"0,8\"", "\"etp\":8", 1);
    let read = decode_collection(&damaged).unwrap().relais;
    assert_eq!(read.iter().filter(|relais| relais.is_ok()).count(), 3);
    let newer = text.replace("\"collection\":1", "\"collection\":3");
    assert_eq!(decode_collection(&newer), Err(FileError::Damaged(DecodeError::Newer(3))));
    let without = text.replacen("\"collection\":1", "\"collection\":\"1\"", 1);
    assert!(matches!(decode_collection(&without), Err(FileError::Damaged(_))));
    let cut = &text[..text.len() / 2];
    assert_eq!(decode_collection(cut), Err(FileError::Cut));
    assert_eq!(decode_collection("{\"a\":1}"), Err(FileError::OtherJson));
}
