//! The link: a dossier in the fragment of an address, which no server receives. `2.` is the version
//! of the data; then comes base64url of their UTF-8, with four bytes at the end that tell whether a
//! letter was lost or changed.

use super::error::{LinkError, LinkTooLongError};
use super::wire::ToWire;
use super::{SCHEMA, decode_version, encode, json, v1, v2};
use crate::scenario::Dossier;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crc::{CRC_32_ISO_HDLC, Crc, NoTable};

/// The longest link that is written or read, in letters, less the address of the page: beyond, some
/// mails and chats cut it.
pub const LONGEST_LINK: usize = 16_000;

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

/// Reads the end of a link. Errors: it is not a dossier.
pub fn decode_link(link: &str) -> Result<Dossier, LinkError> {
    let (version, letters) = link.split_once('.').ok_or(LinkError::Damaged)?;
    let version = match version.parse::<u32>() {
        Ok(newer) if newer > SCHEMA => return Err(LinkError::Newer),
        Ok(known) if known >= v1::VERSION && known.to_string() == version => known,
        Ok(_) | Err(_) => return Err(LinkError::Damaged),
    };
    let letters = Some(letters).filter(|_| link.len() <= LONGEST_LINK).ok_or(LinkError::Damaged)?;
    let bytes = URL_SAFE_NO_PAD.decode(letters).map_err(|_| LinkError::Damaged)?;
    let (text, sum) = bytes.split_last_chunk::<4>().ok_or(LinkError::Damaged)?;
    if u32::from_be_bytes(*sum) != checksum(version, text) {
        return Err(LinkError::Damaged);
    }
    let text = std::str::from_utf8(text).map_err(|_| LinkError::Damaged)?;
    decode_version(text, version).map_err(LinkError::Unreadable)
}

/// The check of the data; from version 2 on, of the number of the version too.
fn checksum(version: u32, data: &[u8]) -> u32 {
    let mut digest = CHECK.digest();
    if version > v1::VERSION {
        digest.update(format!("{version}.").as_bytes());
    }
    digest.update(data);
    digest.finalize()
}
