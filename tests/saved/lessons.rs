//! The files of the lessons: as their schema says, and read.

use crate::validator::{Validator, properties};
use crate::{schema, texts};
use serde_json::Value;
use simulateur_rpe::exchange::{LESSON_SCHEMA, decode_lesson, encode_lesson};

const FOLDERS: [&str; 2] = ["src/exchange/workshop/examples", "src/exchange/workshop/exercises"];

#[test]
fn every_lesson_is_as_its_schema_says_and_so_is_what_is_written_of_it() {
    let (outer, inner) = (schema("atelier.schema.json"), schema("dossier.schema.json"));
    let (mut outside, mut inside) = (Validator::new(&outer), Validator::strict(&inner));
    let mut count = 0;
    for (name, text) in FOLDERS.into_iter().flat_map(texts) {
        let lesson = decode_lesson(&text).unwrap_or_else(|why| panic!("{name}: {why:?}"));
        for written in [text, encode_lesson(&lesson)] {
            let file: Value = serde_json::from_str(&written).unwrap();
            outside.check(&outer, &file).unwrap_or_else(|why| panic!("{name}: {why}"));
            inside.check(&inner, &file["dossier"]).unwrap_or_else(|why| panic!("{name}: {why}"));
        }
        count += 1;
    }
    assert_eq!(count, 18);
    let unused: Vec<_> = properties(&outer).difference(&outside.met).cloned().collect();
    assert_eq!(unused, Vec::<String>::new());
    assert_eq!(outer["properties"]["atelier"]["const"], LESSON_SCHEMA);
}
