//! Every typed text, at its address, exactly as typed.

use crate::situation::{Field, Id};
use std::collections::BTreeMap;

/// The texts of a dossier. An address without a text is an empty field.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Texts(BTreeMap<Field, String>);

impl Texts {
    /// The longest text that a field keeps, in characters: beyond, nothing is a number or a name.
    pub const LONGEST: usize = 500;

    /// The text at an address; empty when nothing was typed.
    pub fn get(&self, field: Field) -> &str {
        self.0.get(&field).map_or("", String::as_str)
    }

    /// Types a text at an address, cut to the longest that a field keeps.
    pub fn set(&mut self, field: Field, text: &str) {
        if text.is_empty() {
            self.0.remove(&field);
        } else {
            self.0.insert(field, text.chars().take(Self::LONGEST).collect());
        }
    }

    /// Takes away the texts of what was removed.
    pub fn forget(&mut self, id: Id) {
        self.0.retain(|field, _| field.ids().all(|named| named != id));
    }

    /// Copies the texts that name one of `ids` to the fields of a copy.
    pub fn copy(&mut self, ids: &[(Id, Id)]) {
        let renewed = |id: Id| ids.iter().find(|(known, _)| *known == id).map(|(_, new)| *new);
        let copied: Vec<_> = self
            .0
            .iter()
            .filter(|(field, _)| field.ids().any(|id| renewed(id).is_some()))
            .map(|(field, text)| (field.renewed(|id| renewed(id).unwrap_or(id)), text.clone()))
            .collect();
        self.0.extend(copied);
    }

    /// True when nothing was typed at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
