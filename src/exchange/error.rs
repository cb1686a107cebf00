//! Why a text that comes from outside is not a dossier.
//!
//! The sentences on screen are chosen from the variants; what `Display` says is for whoever looks
//! for the cause.

use std::error::Error;
use std::fmt;

/// Why a text is not a dossier that this program can read. It must then be kept as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// Longer than any dossier.
    TooLong,
    /// Written by a newer program, of this schema.
    Newer(u32),
    /// Not the JSON of a dossier: the key that is unknown, said twice, missing or of another type;
    /// or how much of the text is left where it stops being JSON.
    Malformed(String),
    /// A value that no dossier holds, after its key: a year, a code, a list too long.
    Invalid(String),
}

/// Why a file is not one of ours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// Nothing in it.
    Empty,
    /// Longer than any dossier.
    TooLong,
    /// The beginning of a file: the rest is missing.
    Cut,
    /// No JSON at all: a table, a page, a picture.
    NotJson,
    /// JSON of something else.
    OtherJson,
    /// Several relais: ours, but not one dossier.
    Collection,
    /// Ours, with something in it that no file of ours holds.
    Damaged(DecodeError),
}

/// Why a link is not a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// A letter of it was lost or changed.
    Damaged,
    /// Written by a newer program.
    Newer,
    /// Whole, and yet not a dossier that this program reads.
    Unreadable(DecodeError),
}

/// A dossier makes a link longer than [`LONGEST_LINK`](super::LONGEST_LINK).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkTooLongError {
    /// How many letters the link would have.
    pub letters: usize,
}

pub(super) fn malformed(what: &str) -> DecodeError {
    DecodeError::Malformed(what.to_string())
}

pub(super) fn invalid(key: &str, value: impl fmt::Display) -> DecodeError {
    DecodeError::Invalid(format!("{key} : {value}"))
}

impl fmt::Display for DecodeError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::TooLong => write!(out, "texte trop long pour un dossier"),
            DecodeError::Newer(schema) => write!(out, "format {schema}, plus récent"),
            DecodeError::Malformed(what) => write!(out, "forme inattendue : {what}"),
            DecodeError::Invalid(what) => write!(out, "valeur inattendue : {what}"),
        }
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileError::Empty => write!(out, "fichier vide"),
            FileError::TooLong => write!(out, "fichier trop long pour un dossier"),
            FileError::Cut => write!(out, "fichier coupé"),
            FileError::NotJson => write!(out, "le fichier n’est pas du JSON"),
            FileError::OtherJson => write!(out, "le JSON d’un autre programme"),
            FileError::Collection => write!(out, "plusieurs relais"),
            FileError::Damaged(why) => write!(out, "fichier abîmé : {why}"),
        }
    }
}

impl fmt::Display for LinkError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::Damaged => write!(out, "lien abîmé"),
            LinkError::Newer => write!(out, "lien d’un programme plus récent"),
            LinkError::Unreadable(why) => write!(out, "lien d’autre chose : {why}"),
        }
    }
}

impl fmt::Display for LinkTooLongError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "le lien aurait {} lettres", self.letters)
    }
}

impl Error for DecodeError {}

impl Error for FileError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let FileError::Damaged(why) = self { Some(why) } else { None }
    }
}

impl Error for LinkError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        if let LinkError::Unreadable(why) = self { Some(why) } else { None }
    }
}

impl Error for LinkTooLongError {}
