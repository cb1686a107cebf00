//! The answers to the points of the lists, by their codes: those of other exercices stand among
//! them, under a key of their own.

use crate::exchange::object::{Map, Text};
use crate::exchange::wire::{Entries, ToWire, Wire};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use std::fmt;

/// The key of the answers for other exercices.
const OTHER_YEARS: &str = "autres_annees";

/// The answers for an exercice.
#[derive(Debug, Default)]
pub struct Answers {
    /// By the code of the point.
    pub points: Map<Text>,
    /// Those for other exercices, by year; they have none in their turn.
    pub autres_annees: Option<Map<Answers>>,
}

impl Answers {
    /// Itself, unless there is no answer.
    pub fn unless_empty(self) -> Option<Answers> {
        (!self.points.0.is_empty() || self.autres_annees.is_some()).then_some(self)
    }
}

impl ToWire for Answers {
    fn wire(&self) -> Wire<'_> {
        let answers = self.points.0.iter().map(|(code, answer)| (code.as_str(), answer.wire()));
        let mut entries = Entries(answers.collect());
        entries.put(OTHER_YEARS, &self.autres_annees);
        Wire::Entries(entries)
    }
}

impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = Answers;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("objet")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Answers, A::Error> {
                let mut answers = Answers::default();
                let mut others = None;
                while let Some(code) = from.next_key::<String>()? {
                    if code == OTHER_YEARS && others.is_none() {
                        others = Some(from.next_value()?);
                    } else {
                        answers.points.expect_new(&code)?;
                        // `null` says nothing.
                        let answer: Option<Text> = from.next_value()?;
                        answers.points.0.extend(answer.map(|answer| (code, answer)));
                    }
                }
                answers.autres_annees = others.flatten();
                Ok(answers)
            }
        }
        from.deserialize_map(Each)
    }
}
