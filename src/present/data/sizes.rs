//! How much room the kept dossiers take, in words.

use crate::money::{UNIT_SPACE, format_count, format_decimal};
use crate::present::text::count_words;
use rust_decimal::Decimal;

/// « 940 o », « 12,3 ko »: 1 ko is 1 000 bytes.
///
/// ```
/// use simulateur_rpe::present::data::size_words;
/// assert_eq!([999, 1_000, 12_345].map(size_words), ["999\u{a0}o", "1,0\u{a0}ko", "12,3\u{a0}ko"]);
/// ```
pub fn size_words(bytes: usize) -> String {
    let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
    let (number, unit) = match bytes {
        0..1_000 => (format_count(bytes), "o"),
        _ => (format_decimal(Decimal::new(bytes.into(), 3), 1, 1), "ko"),
    };
    format!("{number}{UNIT_SPACE}{unit}")
}

/// « 3 dossiers, 12,3 ko en tout. ».
///
/// ```
/// use simulateur_rpe::present::data::room_words;
/// assert_eq!(room_words(1, 940), "1 dossier, 940\u{a0}o en tout.");
/// assert_eq!(room_words(3, 2_000), "3 dossiers, 2,0\u{a0}ko en tout.");
/// ```
pub fn room_words(dossiers: usize, bytes: usize) -> String {
    let many = if dossiers > 1 { "s" } else { "" };
    format!("{} dossier{many}, {} en tout.", count_words(dossiers), size_words(bytes))
}
