//! What stands beside a stored dossier: when it was kept, and whether it was put away.
//! `1764166800123`, `1764166800123 archive`.

use std::fmt;

/// How what stands beside an archived dossier ends.
const ARCHIVED: &str = "archive";
/// How what stands beside a dossier in the trash ends.
pub const TRASHED: &str = "corbeille";
/// How what stands in the place of an erased dossier ends.
pub const ERASED: &str = "efface";
/// The last millisecond that a browser knows the day of.
const LAST: u64 = 8_640_000_000_000_000;

/// Where a kept dossier stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StoredPlace {
    /// In the list.
    #[default]
    Listed,
    /// Put away, out of the list.
    Archived,
    /// In the trash.
    Trashed,
}

/// What is known of a kept dossier beside its text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StoredMeta {
    /// When it was kept, in milliseconds since 1970, where that is known.
    pub kept: Option<u64>,
    /// Where it stands.
    pub place: StoredPlace,
}

impl From<&str> for StoredMeta {
    /// Reads it, whoever wrote it: what is not understood hides nothing.
    ///
    /// ```
    /// use simulateur_rpe::exchange::{StoredMeta, StoredPlace};
    /// let meta = StoredMeta::from("1764166800123 archive");
    /// assert_eq!((meta.kept, meta.place), (Some(1_764_166_800_123), StoredPlace::Archived));
    /// assert_eq!(StoredMeta::from("abîmé").place, StoredPlace::Listed);
    /// ```
    fn from(text: &str) -> StoredMeta {
        let first = text.split(' ').next().and_then(|first| first.parse().ok());
        let place = match text.rsplit(' ').next() {
            Some(ARCHIVED) => StoredPlace::Archived,
            Some(TRASHED) => StoredPlace::Trashed,
            _ => StoredPlace::Listed,
        };
        StoredMeta { kept: first.filter(|time| *time <= LAST), place }
    }
}

impl fmt::Display for StoredMeta {
    /// Writes it.
    ///
    /// ```
    /// use simulateur_rpe::exchange::{StoredMeta, StoredPlace};
    /// for place in [StoredPlace::Listed, StoredPlace::Archived, StoredPlace::Trashed] {
    ///     for kept in [None, Some(0), Some(1_764_166_800_123)] {
    ///         let meta = StoredMeta { kept, place };
    ///         assert_eq!(StoredMeta::from(meta.to_string().as_str()), meta);
    ///     }
    /// }
    /// ```
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.kept.map(|time| time.to_string()).unwrap_or_default();
        let word = match self.place {
            StoredPlace::Listed => "",
            StoredPlace::Archived => ARCHIVED,
            StoredPlace::Trashed => TRASHED,
        };
        out.write_str(format!("{time} {word}").trim())
    }
}
