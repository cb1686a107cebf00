//! The QR code of a link: squares that a telephone reads from a screen across the room.

use qrcode::{Color, EcLevel, QrCode};
use std::fmt::Write;

/// The longest address that goes in a code, in letters: beyond, its squares are too small to be
/// read from a seat.
pub const LONGEST_CODE: usize = 1_200;

/// How many squares of margin the reader of a code needs.
const MARGIN: usize = 4;

/// The drawing of a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeDrawing {
    /// How many squares it has, across and down, margin included.
    pub side: usize,
    /// The dark squares, as the path of a drawing.
    pub path: String,
}

/// The code of an address; nothing where it is too long.
pub fn link_code(address: &str) -> Option<CodeDrawing> {
    if address.len() > LONGEST_CODE {
        return None;
    }
    let code = QrCode::with_error_correction_level(address, EcLevel::L).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (place, color) in code.to_colors().into_iter().enumerate() {
        if color == Color::Dark {
            let (x, y) = (place % width + MARGIN, place / width + MARGIN);
            // A text takes any words.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some(CodeDrawing { side: width.saturating_add(2 * MARGIN), path })
}
