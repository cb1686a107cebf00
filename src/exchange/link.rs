//! The link: a dossier in the fragment of an address, which no server receives. `1.` says how it is
//! written: base64url of the UTF-8 of the data of version 1, then four bytes that tell whether a
//! letter of it was lost or changed.

use super::error::{LinkError, LinkTooLongError};
use super::{decode_data, encode, json};
use crate::scenario::Dossier;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The longest link that is written or read, in letters, less the address of the page: beyond, some
/// mails and chats cut it.
pub const LONGEST_LINK: usize = 16_000;
/// How this program writes a link.
const WAY: &str = "1";

/// The four bytes at the end, as in gzip.
const CHECK: Crc<u32, NoTable> = Crc::<u32, NoTable>::new(&CRC_32_ISO_HDLC);

/// Writes a dossier as the end of a link. Errors: it would be too long.
pub fn encode_link(dossier: &Dossier) -> Result<String, LinkTooLongError> {
    let mut bytes = json::write(&encode::dossier(dossier)).into_bytes();
    bytes.extend(CHECK.checksum(&bytes).to_be_bytes());
    let link = format!("{WAY}.{}", URL_SAFE_NO_PAD.encode(&bytes));
    let letters = link.len();
    if letters <= LONGEST_LINK { Ok(link) } else { Err(LinkTooLongError { letters }) }
}

/// Reads the end of a link. Errors: it is not a dossier.
pub fn decode_link(link: &str) -> Result<Dossier, LinkError> {
    let (way, letters) = link.split_once('.').ok_or(LinkError::Damaged)?;
    if way != WAY {
        let newer = way.parse::<u32>().is_ok_and(|way| way > 1);
        return Err(if newer { LinkError::Newer } else { LinkError::Damaged });
    }
    let letters = Some(letters).filter(|_| link.len() <= LONGEST_LINK).ok_or(LinkError::Damaged)?;
    let bytes = URL_SAFE_NO_PAD.decode(letters).map_err(|_| LinkError::Damaged)?;
    let (text, sum) = bytes.split_last_chunk::<4>().ok_or(LinkError::Damaged)?;
    if u32::from_be_bytes(*sum) != CHECK.checksum(text) {
        return Err(LinkError::Damaged);
    }
    let text = std::str::from_utf8(text).map_err(|_| LinkError::Damaged)?;
    decode_data(text).map_err(LinkError::Unreadable)
}
