//! What the browser keeps of the workshop: the exercises that were done, the lessons that were
//! added.

use super::{decode_lesson, encode_lesson};
use crate::exchange::json;
use crate::scenario::workshop::Lesson;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The key under which it is kept.
pub const WORKSHOP_KEY: &str = "atelier";

/// Most lessons that are added to those of the page.
pub const MOST_ADDED: usize = 50;

/// What is kept of the workshop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeptWorkshop {
    /// The exercises that were answered right: the names of their files, or their titles.
    pub done: BTreeSet<String>,
    /// The lessons that were added, in their order.
    pub added: Vec<Lesson>,
    /// The texts of those that this program does not read: they stay as they are.
    pub unread: Vec<String>,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct KeptWire {
    reussis: Vec<String>,
    ajoutes: Vec<String>,
}

/// Writes it.
pub fn encode_workshop(kept: &KeptWorkshop) -> String {
    json::write(&KeptWire {
        reussis: kept.done.iter().cloned().collect(),
        ajoutes: kept.added.iter().map(encode_lesson).chain(kept.unread.iter().cloned()).collect(),
    })
}

/// Reads what [`encode_workshop`] wrote; nothing of another text. A lesson that is not read keeps
/// its text.
pub fn decode_workshop(text: &str) -> KeptWorkshop {
    let wire: Option<KeptWire> = json::check(text).ok().and_then(json::value);
    let wire = wire.unwrap_or_default();
    let mut kept = KeptWorkshop { done: wire.reussis.into_iter().collect(), ..Default::default() };
    for text in wire.ajoutes {
        match decode_lesson(&text) {
            Ok(lesson) if kept.added.len() < MOST_ADDED => kept.added.push(lesson),
            Ok(_) | Err(_) => kept.unread.push(text),
        }
    }
    kept
}
