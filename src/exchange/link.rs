//! The link: a dossier in the fragment of an address, which no server receives. `2.` is the version
//! of the data; then comes base64url of their UTF-8, with four bytes at the end that tell whether a
//! letter was lost or changed.

use super::error::{LinkError, LinkTooLongError};
use super::wire::ToWire;
use super::{SCHEMA, decode_version, encode, json, v1, v2};
use crate::money::is_invisible;
use crate::scenario::Dossier;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The longest link that is written or read, in letters, less the address of the page: beyond, some
/// mails and chats cut it.
pub const LONGEST_LINK: usize = 16_000;

/// The longest address that is read: every sign of a link by its number, and what wraps it.
const LONGEST_ADDRESS: usize = 4 * LONGEST_LINK;
/// Most times that an address is wrapped in another one.
const MOST_WRAPPED: usize = 4;
/// Most words, or signs, that stick to the end of a link.
const MOST_STUCK: usize = 12;

/// The four bytes at the end, as in gzip.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Writes a dossier as the end of a link, without its trash. Errors: it would be too long.
pub fn encode_link(dossier: &Dossier) -> Result<String, LinkTooLongError> {
    let wire = v2::Dossier { corbeille: None, ..encode::dossier(dossier) };
    let mut bytes = json::write(&wire.wire()).into_bytes();
    bytes.extend(checksum(SCHEMA, &bytes).to_be_bytes());
    let link = format!("{SCHEMA}.{}", URL_SAFE_NO_PAD.encode(&bytes));
    let letters = link.len();
    if letters <= LONGEST_LINK { Ok(link) } else { Err(LinkTooLongError { letters }) }
}

/// Reads a link, or its end, from what an address holds: whatever the check proves whole is
/// opened, though a mail wrapped it, folded it, wrote its signs by their numbers or stuck a sign to
/// its end.
/// Errors: it is not a dossier.
pub fn decode_link(text: &str) -> Result<Dossier, LinkError> {
    let text = Some(text).filter(|text| text.len() <= LONGEST_ADDRESS).ok_or(LinkError::Damaged)?;
    let plain = percent_decoded(text);
    let end = plain.rsplit_once("/s/").map_or(plain.as_str(), |(_, end)| end);
    let end = end.trim_start_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let (version, letters) = end.split_once('.').ok_or(LinkError::Damaged)?;
    let version = match version.parse::<u32>() {
        Ok(newer) if newer > SCHEMA => return Err(LinkError::Newer),
        Ok(known) if known >= v1::VERSION && known.to_string() == version => known,
        Ok(_) | Err(_) => return Err(LinkError::Damaged),
    };
    let data = whole(version, letters).ok_or(LinkError::Damaged)?;
    let text = std::str::from_utf8(&data).map_err(|_| LinkError::Damaged)?;
    decode_version(text, version).map_err(LinkError::Unreadable)
}

/// The data of the longest beginning that the check proves whole. Letters may be folded, and words
/// may follow them; nothing is sought beyond another sign.
pub(super) fn whole(version: u32, text: &str) -> Option<Vec<u8>> {
    let is_letter = |sign: char| sign.is_ascii_alphanumeric() || "-_".contains(sign);
    let is_fold = |sign: char| sign.is_whitespace() || sign == '=' || is_invisible(sign);
    let end = text.find(|sign: char| !is_letter(sign) && !is_fold(sign)).unwrap_or(text.len());
    let pieces: Vec<&str> =
        text.get(..end)?.split(is_fold).filter(|piece| !piece.is_empty()).collect();
    let letters = pieces.concat();
    // A word, then one sign after another: what sticks to an address is short.
    let words = (0..pieces.len().min(MOST_STUCK)).map(|last| {
        pieces.iter().rev().take(last).fold(letters.len(), |left, piece| left - piece.len())
    });
    let signs = (0..=MOST_STUCK).filter_map(|last| letters.len().checked_sub(last));
    words.chain(signs).find_map(|length| checked(version, letters.get(..length)?))
}

/// The data of letters that hold them, less their check; nothing where it fails.
fn checked(version: u32, letters: &str) -> Option<Vec<u8>> {
    let bytes = Some(letters).filter(|letters| letters.len() <= LONGEST_LINK)?;
    let mut bytes = URL_SAFE_NO_PAD.decode(bytes).ok()?;
    let (text, sum) = bytes.split_last_chunk::<4>()?;
    let length = text.len();
    let proven = u32::from_be_bytes(*sum) == checksum(version, text);
    bytes.truncate(length);
    proven.then_some(bytes)
}

/// The text with the signs that stand by their numbers (`%2F`), though it was written so several
/// times.
pub(super) fn percent_decoded(text: &str) -> String {
    let mut text = text.to_string();
    for _ in 0..MOST_WRAPPED {
        if !text.contains('%') {
            break;
        }
        let mut pieces = text.split('%');
        let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
        for piece in pieces {
            let number = piece.get(..2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
            bytes.push(number.unwrap_or(b'%'));
            let rest = if number.is_some() { piece.get(2..) } else { Some(piece) };
            bytes.extend_from_slice(rest.unwrap_or_default().as_bytes());
        }
        text = String::from_utf8_lossy(&bytes).into_owned();
    }
    text
}

/// The check of the data; from version 2 on, of the number of the version too.
pub(super) fn checksum(version: u32, data: &[u8]) -> u32 {
    let mut digest = CHECK.digest();
    if version > v1::VERSION {
        digest.update(format!("{version}.").as_bytes());
    }
    digest.update(data);
    digest.finalize()
}
