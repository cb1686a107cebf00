//! Objects of the wire. Read, each key is taken once, and one that nobody takes is an error, so
//! that a typo is seen; written, what is empty is left out.

use super::json::Json;
use super::{Unreadable, invalid, malformed};
use crate::draft::Texts;
use crate::situation::Field;

/// A key that holds what was typed in a field.
pub(super) type TextKey = (&'static str, Field);
/// More keys than any object of ours has.
const MOST_KEYS: usize = 1_000;

/// The code of one choice.
pub(super) type Code<T> = (&'static str, T);

/// The keys of an object that nobody took yet.
pub(super) struct Keys(Vec<(String, Json)>);

/// Reads an object to its last key.
pub(super) fn open<T>(
    value: Json,
    read: impl FnOnce(&mut Keys) -> Result<T, Unreadable>,
) -> Result<T, Unreadable> {
    let entries = value.into_object().ok_or_else(|| malformed("objet"))?;
    // Each key that is asked for is looked for among all of them.
    if entries.len() > MOST_KEYS {
        return Err(invalid("clés", entries.len()));
    }
    let mut keys = Keys(entries);
    let value = read(&mut keys)?;
    match keys.0.pop() {
        None => Ok(value),
        Some((unknown, _)) => Err(malformed(&unknown)),
    }
}

impl Keys {
    /// The value of a key; `null` says nothing, like an absent key.
    fn take(&mut self, key: &str) -> Option<Json> {
        let place = self.0.iter().position(|(known, _)| known == key)?;
        Some(self.0.swap_remove(place).1).filter(|value| *value != Json::Null)
    }

    /// The value of a key as a `T`: `keys.read("etp", Json::into_text)`.
    pub fn read<T>(
        &mut self,
        key: &str,
        convert: impl Fn(Json) -> Option<T>,
    ) -> Result<Option<T>, Unreadable> {
        self.take(key).map(|value| convert(value).ok_or_else(|| malformed(key))).transpose()
    }

    /// The same, of a key that must be there.
    pub fn need<T>(
        &mut self,
        key: &str,
        convert: impl Fn(Json) -> Option<T>,
    ) -> Result<T, Unreadable> {
        self.read(key, convert)?.ok_or_else(|| malformed(key))
    }

    /// The choice that a code says.
    pub fn choice<T: Copy>(
        &mut self,
        key: &str,
        codes: &[Code<T>],
    ) -> Result<Option<T>, Unreadable> {
        let of_code = |code: String| {
            codes.iter().find(|(known, _)| *known == code).map(|(_, choice)| *choice)
        };
        self.read(key, |value| value.into_text().and_then(of_code))
    }

    /// The items of a list, `most` of them at most.
    pub fn list(&mut self, key: &str, most: usize) -> Result<Vec<Json>, Unreadable> {
        let items = self.read(key, Json::into_list)?.unwrap_or_default();
        if items.len() <= most { Ok(items) } else { Err(invalid(key, items.len())) }
    }

    /// A flag that is « false » unless said otherwise.
    pub fn flag(&mut self, key: &str) -> Result<bool, Unreadable> {
        Ok(self.read(key, Json::into_flag)?.unwrap_or_default())
    }

    /// A whole number that is 0 unless said otherwise.
    pub fn number(&mut self, key: &str) -> Result<u32, Unreadable> {
        Ok(self.read(key, Json::into_number)?.unwrap_or_default())
    }

    /// An object to open; an absent one is empty.
    pub fn object(&mut self, key: &str) -> Json {
        self.take(key).unwrap_or(Json::Object(Vec::new()))
    }

    /// The entries that nobody took yet, when the keys are codes; `null` says nothing.
    pub fn rest(&mut self) -> Vec<(String, Json)> {
        std::mem::take(&mut self.0).into_iter().filter(|(_, value)| *value != Json::Null).collect()
    }

    /// The entries of an object whose keys are codes.
    pub fn map(&mut self, key: &str) -> Result<Vec<(String, Json)>, Unreadable> {
        Ok(self.read(key, Json::into_object)?.unwrap_or_default())
    }
}

/// An object that is being written.
#[derive(Default)]
pub(super) struct Object(Vec<(String, Json)>);

impl Object {
    /// An object as it was read; of anything else, nothing.
    pub fn of(json: Json) -> Object {
        Object(json.into_object().unwrap_or_default())
    }

    /// With the keys of another one.
    pub fn and(mut self, other: Object) -> Object {
        self.0.extend(other.0);
        self
    }

    /// With a key.
    pub fn with(mut self, key: &str, value: Json) -> Object {
        self.0.push((key.to_string(), value));
        self
    }

    /// With a key, when there is something to say.
    pub fn maybe(self, key: &str, value: Option<Json>) -> Object {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With what was typed in some fields.
    pub fn texts(self, keys: &[TextKey], texts: &Texts) -> Object {
        keys.iter().fold(self, |object, (key, field)| object.maybe(key, typed(*field, texts)))
    }

    /// With the code of a choice.
    pub fn choice<T: PartialEq>(self, key: &str, codes: &[Code<T>], choice: T) -> Object {
        let code =
            codes.iter().find(|(_, known)| *known == choice).map(|(code, _)| Json::text(code));
        self.maybe(key, code)
    }

    /// With a list.
    pub fn list(self, key: &str, items: impl Iterator<Item = Json>) -> Object {
        let items: Vec<Json> = items.collect();
        if items.is_empty() { self } else { self.with(key, Json::List(items)) }
    }

    /// With a list whose places matter, when one of them holds something.
    pub fn places(self, key: &str, items: impl Iterator<Item = Object>) -> Object {
        let items: Vec<Object> = items.collect();
        let some = items.iter().any(|item| !item.0.is_empty());
        if some { self.list(key, items.into_iter().map(Object::json)) } else { self }
    }

    /// With an object.
    pub fn object(self, key: &str, object: Object) -> Object {
        if object.0.is_empty() { self } else { self.with(key, object.json()) }
    }

    /// As a value, empty or not.
    pub fn json(self) -> Json {
        Json::Object(self.0)
    }
}

/// What was typed in a field, if anything was.
pub(super) fn typed(field: Field, texts: &Texts) -> Option<Json> {
    Some(texts.get(field)).filter(|text| !text.is_empty()).map(Json::text)
}
