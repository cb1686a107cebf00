//! The sheet that stands beside a kept dossier: when it was kept, and whether it was put away.
//! `1764166800123`, `1764166800123 archive`.

/// What the sheet of an archived dossier ends with.
const ARCHIVED: &str = "archive";
/// What the sheet of a dossier in the trash ends with.
pub const TRASHED: &str = "corbeille";
/// The last millisecond that a browser knows the day of.
const LAST: u64 = 8_640_000_000_000_000;

/// Where a kept dossier stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Place {
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
pub struct Sheet {
    /// When it was kept, in milliseconds since 1970, where that is known.
    pub kept: Option<u64>,
    /// Where it stands.
    pub place: Place,
}

/// Reads a sheet, whoever wrote it: what is not understood hides nothing.
///
/// ```
/// use simulateur_rpe::exchange::{Place, decode_sheet};
/// let sheet = decode_sheet("1764166800123 archive");
/// assert_eq!((sheet.kept, sheet.place), (Some(1_764_166_800_123), Place::Archived));
/// assert_eq!(decode_sheet("abîmé").place, Place::Listed);
/// ```
pub fn decode_sheet(text: &str) -> Sheet {
    let kept =
        text.split(' ').next().and_then(|first| first.parse().ok()).filter(|time| *time <= LAST);
    let place = match text.rsplit(' ').next() {
        Some(ARCHIVED) => Place::Archived,
        Some(TRASHED) => Place::Trashed,
        _ => Place::Listed,
    };
    Sheet { kept, place }
}

/// Writes a sheet.
///
/// ```
/// use simulateur_rpe::exchange::{Place, Sheet, decode_sheet, encode_sheet};
/// for place in [Place::Listed, Place::Archived, Place::Trashed] {
///     for kept in [None, Some(0), Some(1_764_166_800_123)] {
///         let sheet = Sheet { kept, place };
///         assert_eq!(decode_sheet(&encode_sheet(sheet)), sheet);
///     }
/// }
/// ```
pub fn encode_sheet(sheet: Sheet) -> String {
    let time = sheet.kept.map(|time| time.to_string()).unwrap_or_default();
    let word = match sheet.place {
        Place::Listed => "",
        Place::Archived => ARCHIVED,
        Place::Trashed => TRASHED,
    };
    format!("{time} {word}").trim().to_string()
}
