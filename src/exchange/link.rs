//! The link: a dossier in the fragment of an address, which no server receives. `1.` says how it is
//! written: base64url of the UTF-8 of the data of version 1, then four bytes that tell whether a
//! letter of it was lost or changed.

use super::json::Json;
use super::{Unreadable, decode_data, encode};
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
    bytes.extend(CHECK.checksum(&bytes).to_be_bytes());
    let link = format!("{WAY}.{}", URL_SAFE_NO_PAD.encode(&bytes));
    if link.len() <= LONGEST_LINK { Ok(link) } else { Err(link.len()) }
}

/// Reads the end of a link. Errors: it is not a dossier.
pub fn decode_link(link: &str) -> Result<Dossier, NotALink> {
    let (way, letters) = link.split_once('.').ok_or(NotALink::Damaged)?;
    if way != WAY {
        let newer = way.parse::<u32>().is_ok_and(|way| way > 1);
        return Err(if newer { NotALink::Newer } else { NotALink::Damaged });
    }
    let letters = Some(letters).filter(|_| link.len() <= LONGEST_LINK).ok_or(NotALink::Damaged)?;
    let bytes = URL_SAFE_NO_PAD.decode(letters).map_err(|_| NotALink::Damaged)?;
    let (text, sum) = bytes.split_last_chunk::<4>().ok_or(NotALink::Damaged)?;
    if u32::from_be_bytes(*sum) != CHECK.checksum(text) {
        return Err(NotALink::Damaged);
    }
    let text = std::str::from_utf8(text).map_err(|_| NotALink::Damaged)?;
    decode_data(text).map_err(NotALink::Unreadable)
}
