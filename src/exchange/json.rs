//! JSON in and out, by `serde_json`, with what it leaves open: a bound on the depth, the name of
//! the key of an error, one way to write each letter.

use super::error::{DecodeError, malformed};
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::ser::{CharEscape, Formatter, Serializer};
use serde_json::value::RawValue;
use std::{fmt, io};

/// Deepest nesting that is read; a dossier has ten levels.
const DEEPEST: usize = 64;

/// Checks that a whole text is JSON, without reading what it holds. Errors: it is not, or is nested
/// too deep; how many bytes are left there.
pub(super) fn check(text: &str) -> Result<&RawValue, usize> {
    let bounded = too_deep(text).and_then(|place| text.get(..place)).unwrap_or(text);
    serde_json::from_str(bounded).map_err(|error| text.len() - place(bounded, &error))
}

/// The byte where a text goes deeper than any dossier.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let deep = Marks { text, place: 0 }.find(|mark| {
        match mark.sign {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    });
    deep.map(|mark| mark.place)
}

/// Reads a text that was checked as a `T`. Errors: what no `T` holds, with its key.
pub(super) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, DecodeError> {
    serde_json::from_str(text).map_err(|error| malformed(key_at(text, place(text, &error))))
}

/// A value as a `T`, if it is one.
pub(super) fn value<'a, T: Deserialize<'a>>(json: &'a RawValue) -> Option<T> {
    serde_json::from_str(json.get()).ok()
}

/// The value of a key, if it is an object that has it.
pub(super) fn at<'a>(json: &'a RawValue, key: &str) -> Option<&'a RawValue> {
    let entries: RawEntries = value(json)?;
    entries.0.into_iter().find(|(known, _)| known == key).map(|(_, value)| value)
}

/// Writes a value, without blanks.
pub(super) fn write(value: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let written = value.serialize(&mut Serializer::with_formatter(&mut bytes, Plain));
    debug_assert!(written.is_ok(), "memory takes any text, and our keys are texts");
    String::from_utf8(bytes).unwrap_or_default()
}

/// The entries of an object, none of them read yet; a key may come twice.
pub(super) struct RawEntries<'a>(pub Vec<(String, &'a RawValue)>);

impl<'de> Deserialize<'de> for RawEntries<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Each;
        impl<'de> Visitor<'de> for Each {
            type Value = RawEntries<'de>;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("objet")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(RawEntries(entries))
            }
        }
        deserializer.deserialize_map(Each)
    }
}

/// Writes what must be escaped as files have it since the first one: a control letter by its
/// number.
struct Plain;

impl Formatter for Plain {
    fn write_char_escape<W: ?Sized + io::Write>(
        &mut self,
        out: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        let control = match escape {
            CharEscape::Quote => return out.write_all(b"\\\""),
            CharEscape::ReverseSolidus => return out.write_all(b"\\\\"),
            CharEscape::Solidus => return out.write_all(b"/"),
            CharEscape::Backspace => 0x08,
            CharEscape::Tab => b'\t',
            CharEscape::LineFeed => b'\n',
            CharEscape::FormFeed => 0x0c,
            CharEscape::CarriageReturn => b'\r',
            CharEscape::AsciiControl(byte) => byte,
        };
        write!(out, "\\u{control:04x}")
    }
}

/// The byte at which an error stands: the place of what is wrong, or the end of a text that is cut.
pub(super) fn place(text: &str, error: &serde_json::Error) -> usize {
    if error.is_eof() {
        return text.len();
    }
    let lines = text.split_inclusive('\n').take(error.line().saturating_sub(1));
    let before: usize = lines.map(str::len).sum();
    text.floor_char_boundary(before + error.column().saturating_sub(1))
}

/// The key that an error at this byte is about: the one that was just read, or else the innermost
/// one that is open there.
fn key_at(text: &str, place: usize) -> &str {
    // What opened each object and list, and the last key that was read in it.
    let mut open = vec![(' ', "")];
    let mut before = ' ';
    for mark in (Marks { text, place: 0 }).take_while(|mark| mark.place <= place) {
        match (mark.sign, open.last_mut()) {
            ('{' | '[', _) => open.push((mark.sign, "")),
            ('}' | ']', _) => drop(open.pop()),
            ('"', Some(('{', key))) if before != ':' => *key = mark.quoted,
            _ => {}
        }
        before = mark.sign;
    }
    open.into_iter().rev().map(|(_, key)| key).find(|key| !key.is_empty()).unwrap_or("objet")
}

/// The marks of a text, each quoted part being one.
struct Marks<'a> {
    text: &'a str,
    place: usize,
}

struct Mark<'a> {
    /// One of `{ } [ ] : ,` or the quote that opens a quoted part.
    sign: char,
    /// The byte where it stands.
    place: usize,
    /// The quoted part, escapes as they are; empty for another mark.
    quoted: &'a str,
}

impl<'a> Iterator for Marks<'a> {
    type Item = Mark<'a>;

    fn next(&mut self) -> Option<Mark<'a>> {
        let rest = self.text.get(self.place..)?;
        let start = rest.find(['{', '}', '[', ']', ':', ',', '"'])?;
        let (mark, after) = rest.get(start..)?.split_at_checked(1)?;
        let place = self.place + start;
        let sign = mark.chars().next()?;
        let quoted = if sign == '"' { quoted(after) } else { "" };
        self.place = place + 1 + if sign == '"' { quoted.len() + 1 } else { 0 };
        Some(Mark { sign, place, quoted })
    }
}

/// What stands before the closing quote, or to the end of a text that is cut.
fn quoted(text: &str) -> &str {
    let mut escaped = false;
    let end = text.find(|letter| {
        let ends = letter == '"' && !escaped;
        escaped = letter == '\\' && !escaped;
        ends
    });
    end.and_then(|end| text.get(..end)).unwrap_or(text)
}

#[cfg(test)]
mod tests;
