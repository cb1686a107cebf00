//! What the host of the page sets, in two files beside it: `config.json`, and `baremes.json` for
//! the values of a Caf.
//!
//! Each entry is read for itself: one that is wrong is left out and said, and the others hold.

mod address;
mod baremes;
mod colour;
mod config;
mod entries;

pub use colour::{
    Accent, Colour, ColourError, ContrastError, GROUNDS_DARK, GROUNDS_LIGHT, LEAST_CONTRAST,
    contrast,
};
pub use config::MENTIONS;

use super::json;
use crate::scenario::Given;
use entries::Faults;
use serde_json::value::RawValue;

/// Longest file that is read, bytes.
pub const LONGEST_HOST_FILE: usize = 64_000;

/// One of the two files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostFile {
    /// The name, the look, the links, the calendar.
    Config,
    /// The values of a Caf.
    Baremes,
}

impl HostFile {
    /// Both, in the order in which they are said.
    pub const ALL: [HostFile; 2] = [HostFile::Config, HostFile::Baremes];

    /// Its name, beside the page.
    pub const fn name(self) -> &'static str {
        match self {
            HostFile::Config => "config.json",
            HostFile::Baremes => "baremes.json",
        }
    }
}

/// What came of asking for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sent {
    /// The page does not name it: it was not asked for.
    Unasked,
    /// The server does not have it.
    Absent,
    /// No answer.
    Failed,
    /// A page in the place of the file: some servers send their own for whatever they do not have.
    Page,
    /// Its text.
    Text(String),
}

impl From<String> for Sent {
    /// What a server sent with success.
    ///
    /// ```
    /// use simulateur_rpe::exchange::host::Sent;
    /// assert_eq!(Sent::from("<!DOCTYPE html>…".to_string()), Sent::Page);
    /// assert!(matches!(Sent::from("{".to_string()), Sent::Text(_)));
    /// ```
    fn from(text: String) -> Sent {
        if text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
            Sent::Page
        } else {
            Sent::Text(text)
        }
    }
}

/// What was expected in the place of a wrong entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is what it says
pub enum Expected {
    Object,
    List,
    Words,
    Address,
    ImageFile,
    Colour,
    Origin,
    Year,
    Amount,
    Part,
    Day,
    Schema,
    OneOf(&'static [&'static str]),
}

/// Why an entry is left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The file is longer than [`LONGEST_HOST_FILE`].
    TooLong,
    /// The file is not JSON: the line and the column where it stops being so, from 1.
    NotJson(usize, usize),
    /// Some letters were lost: the file is written in another encoding than UTF-8.
    NotUtf8,
    /// No entry has this name.
    Unknown,
    /// Said a second time: the first holds.
    Twice,
    /// It is not there, and its neighbours need it.
    Missing,
    /// It is something else.
    Not(Expected),
    /// More than this many items.
    TooMany(usize),
    /// A colour too close to what it stands on: the ratio, in hundredths, and that ground.
    Contrast(u32, Colour),
    /// A document gives the ceiling of that exercice.
    Published,
}

/// A wrong entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its file.
    pub file: HostFile,
    /// Where it stands: `valeurs › 2 › montant`; empty for the file as a whole.
    pub place: String,
    /// Why it is left out.
    pub why: Flaw,
}

/// A link of the host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HostLink {
    /// Its words.
    pub title: String,
    /// An address of `https`, `http`, `mailto` or `tel`, or a file of the same site.
    pub href: String,
}

/// What the host sets, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Host {
    /// Its name.
    pub name: String,
    /// The name of a picture that stands beside the page.
    pub logo: Option<String>,
    /// The colour of what acts, on a light ground.
    pub on_light: Option<Accent>,
    /// The same, on a dark ground.
    pub on_dark: Option<Accent>,
    /// Whom to write to.
    pub contact: Option<HostLink>,
    /// Its legal pages.
    pub notices: Vec<HostLink>,
    /// What it declares of access for all.
    pub accessibility: Option<HostLink>,
    /// The one site that may put the page in a frame and follow its height.
    pub embedding: Option<String>,
    /// Its values and its calendar.
    pub given: Given,
    /// What is wrong in its files.
    pub faults: Vec<Fault>,
}

impl Host {
    /// Reads what came of each file. Nothing in them is fatal.
    pub fn read(config: &Sent, baremes: &Sent) -> Host {
        let mut host = Host::default();
        let mut faults = Faults::of(HostFile::Config);
        if let Some(json) = whole(config, &mut faults) {
            config::read(json, &mut host, &mut faults);
        }
        host.faults = faults.found;
        let mut faults = Faults::of(HostFile::Baremes);
        if let Some(json) = whole(baremes, &mut faults) {
            baremes::read(json, &mut host.given, &mut faults);
        }
        host.faults.extend(faults.found);
        host.sign();
        host
    }

    /// Names the Caf in the origins: a file or a link may be opened under another one.
    fn sign(&mut self) {
        let given = &mut self.given;
        let origins = given.plafonds.iter_mut().map(|plafond| &mut plafond.origin);
        for origin in origins.chain(given.calendar.as_mut().map(|calendar| &mut calendar.origin)) {
            if !self.name.is_empty() {
                *origin = format!("{}, {origin}", self.name);
            }
        }
    }
}

fn whole<'a>(sent: &'a Sent, faults: &mut Faults) -> Option<&'a RawValue> {
    let Sent::Text(text) = sent else { return None };
    if text.len() > LONGEST_HOST_FILE {
        faults.add("", Flaw::TooLong);
        return None;
    }
    // A byte order mark is what Windows editors leave.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    // What the browser puts in the place of a byte that is not UTF-8.
    if text.contains('\u{fffd}') {
        faults.add("", Flaw::NotUtf8);
    }
    let read = json::check(text);
    if let Err(left) = read {
        let (line, column) = position(text, left);
        faults.add("", Flaw::NotJson(line, column));
    }
    read.ok()
}

/// The line and the column at which so many bytes are left, from 1.
fn position(text: &str, left: usize) -> (usize, usize) {
    let before = text.get(..text.len().saturating_sub(left)).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
    (before.matches('\n').count() + 1, column + 1)
}

#[cfg(test)]
mod tests;
