//! The file of a lesson: a trainer adds one by opening it. Those of the page are files too.

mod kept;
mod lessons;
mod link;

pub use kept::{KeptWorkshop, MOST_ADDED, WORKSHOP_KEY, decode_workshop, encode_workshop};
pub use lessons::{BuiltLesson, built_lessons};
pub use link::{decode_lesson_link, encode_lesson_link};

use super::error::{DecodeError, FileError, malformed};
use super::file::{PROGRAM, envelope, ours};
use super::wire::{Entries, ToWire, Wire};
use super::{LONGEST, decode, json, v2};
use crate::outcome::Row;
use crate::scenario::MOST_SCENARIOS;
use crate::scenario::workshop::{Exercise, LONGEST_LESSON_TEXT, Lesson, Question};
use serde::Deserialize;
use serde_json::value::RawValue;

/// The version of the format of a lesson.
pub const LESSON_SCHEMA: u32 = 1;

/// The key that tells a lesson from a dossier.
const LESSON: &str = "atelier";

/// A lesson as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LessonWire<'a> {
    #[serde(rename = "programme")]
    _programme: String,
    #[serde(rename = "atelier")]
    _atelier: u32,
    titre: String,
    #[serde(default)]
    apprend: String,
    #[serde(borrow)]
    dossier: &'a RawValue,
    exercice: Option<ExerciseWire>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExerciseWire {
    enonce: String,
    question: QuestionWire,
    #[serde(default)]
    indice: String,
    #[serde(default)]
    explication: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct QuestionWire {
    montant: String,
    #[serde(default)]
    scenario: usize,
    #[serde(default)]
    ecart: bool,
}

/// Reads a lesson. Errors: it is none; [`FileError::OtherJson`] for a dossier.
pub fn decode_lesson(text: &str) -> Result<Lesson, FileError> {
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.len() > LONGEST {
        return Err(FileError::TooLong);
    }
    let file = ours(text)?;
    let Some(schema) = json::at(file, LESSON) else { return Err(FileError::OtherJson) };
    match json::value::<u32>(schema) {
        Some(LESSON_SCHEMA) => read(text).map_err(FileError::Damaged),
        Some(newer) if newer > LESSON_SCHEMA => Err(FileError::Damaged(DecodeError::Newer(newer))),
        _ => Err(FileError::Damaged(malformed(LESSON))),
    }
}

fn read(text: &str) -> Result<Lesson, DecodeError> {
    let wire: LessonWire = json::read(text)?;
    let mut dossier = decode(wire.dossier.get())?.dossier;
    // It is invented: nobody takes it for their own.
    dossier.example = true;
    let exercise = match wire.exercice {
        Some(wire) => Some(exercise(wire, dossier.scenarios.len())?),
        None => None,
    };
    Ok(Lesson { title: short(wire.titre), teaches: short(wire.apprend), dossier, exercise })
}

fn exercise(wire: ExerciseWire, scenarios: usize) -> Result<Exercise, DecodeError> {
    let QuestionWire { montant, scenario, ecart } = wire.question;
    let row = v2::of_code(&v2::ROWS, &montant).ok_or_else(|| malformed("montant"))?;
    if scenario > scenarios.min(MOST_SCENARIOS) || (ecart && scenario == 0) {
        return Err(malformed("scenario"));
    }
    Ok(Exercise {
        statement: short(wire.enonce),
        question: Question { row, column: scenario, is_ecart: ecart },
        hint: short(wire.indice),
        explanation: short(wire.explication),
    })
}

fn short(text: String) -> String {
    text.chars().take(LONGEST_LESSON_TEXT).collect()
}

/// Writes a lesson as a file.
pub fn encode_lesson(lesson: &Lesson) -> String {
    let envelope = envelope(&lesson.dossier, 1);
    let mut entries = vec![
        ("programme", Wire::Text(PROGRAM)),
        (LESSON, Wire::Number(LESSON_SCHEMA.into())),
        ("titre", Wire::Text(&lesson.title)),
        ("apprend", Wire::Text(&lesson.teaches)),
        ("dossier", envelope.wire()),
    ];
    entries.extend(lesson.exercise.as_ref().map(|known| ("exercice", exercise_wire(known))));
    json::write(&Wire::Entries(Entries(entries)))
}

fn exercise_wire(exercise: &Exercise) -> Wire<'_> {
    Wire::Entries(Entries(vec![
        ("enonce", Wire::Text(&exercise.statement)),
        ("question", question_wire(exercise.question)),
        ("indice", Wire::Text(&exercise.hint)),
        ("explication", Wire::Text(&exercise.explanation)),
    ]))
}

fn question_wire(question: Question) -> Wire<'static> {
    let code = v2::ROWS.iter().find(|(_, row)| *row == question.row);
    let column = u64::try_from(question.column).unwrap_or_default();
    Wire::Entries(Entries(vec![
        ("montant", Wire::Text(code.map_or("", |(code, _): &(&str, Row)| code))),
        ("scenario", Wire::Number(column)),
        ("ecart", Wire::Flag(question.is_ecart)),
    ]))
}
