//! Entries that are read one by one; a wrong one is left out, and said.

use super::{Expected, Fault, Flaw, HostFile};
use crate::exchange::json::{self, RawEntries};
use serde_json::value::RawValue;

/// Most items of a list.
const MOST: usize = 50;
/// Longest text, characters.
const LONGEST: usize = 200;

/// What is wrong in a file.
pub(super) struct Faults {
    file: HostFile,
    pub found: Vec<Fault>,
}

impl Faults {
    pub fn of(file: HostFile) -> Faults {
        Faults { file, found: Vec::new() }
    }

    pub fn add(&mut self, place: &str, why: Flaw) {
        self.found.push(Fault { file: self.file, place: place.to_string(), why });
    }

    /// Nothing, and why.
    fn refuse<T>(&mut self, place: &str, why: Flaw) -> Option<T> {
        self.add(place, why);
        None
    }
}

/// The entries of an object that nobody took yet.
pub(super) struct Entries<'a> {
    place: String,
    entries: Vec<(String, &'a RawValue)>,
}

impl<'a> Entries<'a> {
    /// The entries of a value, when it is an object. A name that comes twice counts once.
    pub fn open(json: &'a RawValue, place: &str, faults: &mut Faults) -> Option<Entries<'a>> {
        let Some(RawEntries(all)) = json::value(json) else {
            return faults.refuse(place, Flaw::Not(Expected::Object));
        };
        let mut opened = Entries { place: place.to_string(), entries: Vec::new() };
        for (name, value) in all {
            if opened.entries.iter().any(|(known, _)| *known == name) {
                faults.add(&opened.at(&name), Flaw::Twice);
            } else {
                opened.entries.push((name, value));
            }
        }
        Some(opened)
    }

    fn at(&self, name: &str) -> String {
        under(&self.place, name)
    }

    fn take(&mut self, name: &str) -> Option<&'a RawValue> {
        let found = self.entries.iter().position(|(known, _)| known == name)?;
        Some(self.entries.swap_remove(found).1).filter(|value| !is_null(value))
    }

    /// What a text says, when it says something that is expected.
    pub fn read<T>(
        &mut self,
        name: &str,
        faults: &mut Faults,
        expected: Expected,
        convert: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let Some(text) = text_or_number(self.take(name)?) else {
            return faults.refuse(&self.at(name), Flaw::Not(expected));
        };
        let plain = text.trim();
        let fits = plain.chars().count() <= LONGEST && !plain.chars().any(char::is_control);
        match convert(plain).filter(|_| fits) {
            Some(value) => Some(value),
            None => faults.refuse(&self.at(name), Flaw::Not(expected)),
        }
    }

    /// The same, of an entry that must be there.
    pub fn need<T>(
        &mut self,
        name: &str,
        faults: &mut Faults,
        expected: Expected,
        convert: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        if !self.entries.iter().any(|(known, value)| known == name && !is_null(value)) {
            return faults.refuse(&self.at(name), Flaw::Missing);
        }
        self.read(name, faults, expected, convert)
    }

    /// Words, at least one.
    pub fn words(&mut self, name: &str, faults: &mut Faults) -> Option<String> {
        self.read(name, faults, Expected::Words, words)
    }

    /// An object to open.
    pub fn object(&mut self, name: &str, faults: &mut Faults) -> Option<Entries<'a>> {
        let value = self.take(name)?;
        Entries::open(value, &self.at(name), faults)
    }

    /// The objects of a list.
    pub fn objects(&mut self, name: &str, faults: &mut Faults) -> Vec<Entries<'a>> {
        let Some(value) = self.take(name) else { return Vec::new() };
        let place = self.at(name);
        let Some(items) = json::value::<Vec<&RawValue>>(value) else {
            faults.add(&place, Flaw::Not(Expected::List));
            return Vec::new();
        };
        if items.len() > MOST {
            faults.add(&place, Flaw::TooMany(MOST));
        }
        let numbered = items.into_iter().take(MOST).zip(1_usize..);
        numbered
            .filter_map(|(item, number)| {
                Entries::open(item, &under(&place, &number.to_string()), faults)
            })
            .collect()
    }

    /// Says something of the whole.
    pub fn refuse(&self, faults: &mut Faults, why: Flaw) {
        faults.add(&self.place, why);
    }

    /// Says something of an entry.
    pub fn refuse_at(&self, name: &str, faults: &mut Faults, why: Flaw) {
        faults.add(&self.at(name), why);
    }

    /// Says what is left: nobody knows it.
    pub fn close(self, faults: &mut Faults) {
        for (name, _) in &self.entries {
            faults.add(&self.at(name), Flaw::Unknown);
        }
    }
}

fn is_null(json: &RawValue) -> bool {
    json.get() == "null"
}

/// A number is written as one, or as one types it.
fn text_or_number(json: &RawValue) -> Option<String> {
    let number = json.get().starts_with(|first: char| first == '-' || first.is_ascii_digit());
    if number { Some(json.get().to_string()) } else { json::value(json) }
}

/// Words, at least one.
pub(super) fn words(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

/// A code among some, and what it stands for.
pub(super) fn code<T: Copy>(
    codes: &'static [&'static str],
    meanings: &[T],
) -> impl Fn(&str) -> Option<T> {
    move |text| {
        codes.iter().position(|known| *known == text).and_then(|place| meanings.get(place).copied())
    }
}

fn under(place: &str, name: &str) -> String {
    // A name is anything, and as long as anything.
    let short: String = name.chars().filter(|letter| !letter.is_control()).take(40).collect();
    if place.is_empty() { short } else { format!("{place} › {short}") }
}
