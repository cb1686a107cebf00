//! The link: a dossier in the fragment of an address, which no server receives. `1.` says how it is written: base64url of the UTF-8 of the data
//! of version 1, then four bytes that tell whether a letter of it was lost or changed.

use super::json::Json;
use super::{Unreadable, decode_data, encode};
use crate::scenario::Dossier;

/// The longest link that is written or read, in letters, less the address of the page: beyond, some mails and chats cut it.
pub const LONGEST_LINK: usize = 16_000;
/// How this program writes a link.
const WAY: &str = "1";

/// Why a link is not a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotALink {
    /// A letter of it was lost or changed.
    Damaged,
    /// Written by a newer program.
    Newer,
    /// Whole, and yet not a dossier that this program reads.
    Unreadable(Unreadable),
}

/// Writes a dossier as the end of a link. Errors: it would be too long; how many letters.
pub fn encode_link(dossier: &Dossier) -> Result<String, usize> {
    let mut text = String::new();
    let data: Json = encode::dossier(dossier);
    data.write(&mut text);
    let mut bytes = text.into_bytes();
    bytes.extend(check(&bytes).to_be_bytes());
    let link = format!("{WAY}.{}", letters(&bytes));
    if link.len() <= LONGEST_LINK { Ok(link) } else { Err(link.len()) }
}

/// Reads the end of a link. Errors: it is not a dossier.
pub fn decode_link(link: &str) -> Result<Dossier, NotALink> {
    let (way, letters) = link.split_once('.').ok_or(NotALink::Damaged)?;
    if way != WAY {
        let newer = way.parse::<u32>().is_ok_and(|way| way > 1);
        return Err(if newer { NotALink::Newer } else { NotALink::Damaged });
    }
    let bytes = Some(letters).filter(|_| link.len() <= LONGEST_LINK).and_then(bytes).ok_or(NotALink::Damaged)?;
    let (text, sum) = bytes.split_last_chunk::<4>().ok_or(NotALink::Damaged)?;
    if u32::from_be_bytes(*sum) != check(text) {
        return Err(NotALink::Damaged);
    }
    let text = std::str::from_utf8(text).map_err(|_| NotALink::Damaged)?;
    decode_data(text).map_err(NotALink::Unreadable)
}

/// CRC-32, as in gzip.
fn check(bytes: &[u8]) -> u32 {
    let step = |sum: u32, _| if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
    !bytes.iter().fold(u32::MAX, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

/// base64url, without padding.
fn letters(bytes: &[u8]) -> String {
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let number = three.iter().fold(0_u32, |number, byte| (number << 8) | u32::from(*byte)) << (8 * (3 - three.len()));
        text.extend((0..=three.len()).map(|place| letter((number >> (18 - 6 * place)) & 63)));
    }
    text
}

fn letter(six: u32) -> char {
    let shifted = match six {
        0..=25 => u32::from('A') + six,
        26..=51 => u32::from('a') + six - 26,
        52..=61 => u32::from('0') + six - 52,
        62 => u32::from('-'),
        _ => u32::from('_'),
    };
    char::from_u32(shifted).unwrap_or('_')
}

/// Reads base64url; one way only to write each text.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for four in text.as_bytes().chunks(4) {
        let number = four.iter().try_fold(0_u32, |number, letter| Some((number << 6) | six(*letter)?))? << (6 * (4 - four.len()));
        let [_, three @ ..] = number.to_be_bytes();
        let whole = four.len().checked_sub(1).filter(|whole| *whole > 0)?;
        let (kept, rest) = three.split_at_checked(whole)?;
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend(kept);
    }
    Some(bytes)
}

fn six(letter: u8) -> Option<u32> {
    let place = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(place.into())
}
