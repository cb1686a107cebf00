//! A typed text with what it means: each text is read once, when it is typed.

use super::{Doubt, EntryError, ParseError, Texts, Value};
use crate::calendar::ParseDateError;
use crate::situation::{Field, Gap, Kind, Known};

/// What was typed in a field, and what it means.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The text, as typed.
    pub text: &'a str,
    /// What the field accepts.
    pub kind: Kind,
    /// What the text means, or why it means nothing.
    pub parsed: Result<Value, EntryError>,
}

impl<'a> Entry<'a> {
    /// Reads a text that is in no dossier.
    pub fn of(kind: Kind, text: &'a str) -> Entry<'a> {
        Entry { text, kind, parsed: kind.parse(text) }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() || self.parsed.is_err_and(EntryError::is_empty)
    }

    /// The value, once the text is readable.
    pub fn value<V: TryFrom<Value>>(&self) -> Option<V> {
        V::try_from(self.parsed.ok()?).ok()
    }

    /// What is wrong with the text. Nothing typed is no mistake but a gap; an answer is chosen, not
    /// typed.
    pub fn error(&self) -> Option<EntryError> {
        let why = self.parsed.err()?;
        (self.kind != Kind::YesNo && !why.is_empty()).then_some(why)
    }

    /// Why the person is asked about the value, which does not count until then.
    pub fn doubt(&self) -> Option<Doubt> {
        if let ParseError::Doubt(doubt) = self.parsed.err()?.why { Some(doubt) } else { None }
    }

    /// Whether it is the end of something that begins later.
    pub fn ends_before_start(&self) -> bool {
        self.parsed.is_err_and(|error| error.why == ParseDateError::BeforeStart.into())
    }
}

impl Texts {
    /// The value of a field, once it is readable.
    pub fn value<V: TryFrom<Value>>(&self, field: Field) -> Option<V> {
        self.entry(field).value()
    }

    /// The value of a field. Errors: it is empty, or not readable.
    pub fn known<V: TryFrom<Value>>(&self, field: Field) -> Known<V> {
        known(field, self.entry(field))
    }

    /// The same, of a field that accepts another kind than most of its sort.
    pub fn known_as<V: TryFrom<Value>>(&self, field: Field, kind: Kind) -> Known<V> {
        known(field, self.entry_as(field, kind))
    }

    /// The value of a field that may stay empty. Errors: what is typed is not readable.
    pub fn optional<V: TryFrom<Value>>(&self, field: Field) -> Option<Known<V>> {
        let entry = self.entry(field);
        (!entry.text.trim().is_empty())
            .then(|| entry.value().ok_or_else(|| vec![Gap::Unreadable(field)]))
    }
}

fn known<V: TryFrom<Value>>(field: Field, entry: Entry) -> Known<V> {
    let empty = entry.parsed.is_err_and(EntryError::is_empty);
    entry
        .value()
        .ok_or_else(|| vec![if empty { Gap::Empty(field) } else { Gap::Unreadable(field) }])
}
