//! A lesson in the fragment of an address: deflated, in base64url, with the check of every link.

use super::{decode_lesson, encode_lesson};
use crate::exchange::LONGEST;
use crate::exchange::error::LinkError;
use crate::exchange::link::{checksum, percent_decoded, whole};
use crate::scenario::workshop::Lesson;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

/// The version of the data of such a link.
const VERSION: u32 = 1;

/// The hardest that the library tries.
const HARDEST: u8 = 10;

/// What stands before the data in an address.
const BEFORE: &str = "/atelier/";

/// Writes a lesson as the end of a link.
pub fn encode_lesson_link(lesson: &Lesson) -> String {
    let mut bytes = compress_to_vec(encode_lesson(lesson).as_bytes(), HARDEST);
    bytes.extend(checksum(VERSION, &bytes).to_be_bytes());
    format!("{VERSION}.{}", URL_SAFE_NO_PAD.encode(&bytes))
}

/// Reads a link, or its end. Errors: it holds no lesson.
pub fn decode_lesson_link(text: &str) -> Result<Lesson, LinkError> {
    let text = Some(text).filter(|text| text.len() <= LONGEST).ok_or(LinkError::Damaged)?;
    let plain = percent_decoded(text);
    let end = plain.rsplit_once(BEFORE).map_or(plain.as_str(), |(_, end)| end);
    let (version, letters) = end.trim().split_once('.').ok_or(LinkError::Damaged)?;
    match version.parse::<u32>() {
        Ok(VERSION) => {}
        Ok(newer) if newer > VERSION => return Err(LinkError::Newer),
        Ok(_) | Err(_) => return Err(LinkError::Damaged),
    }
    let data = whole(VERSION, letters).ok_or(LinkError::Damaged)?;
    let bytes = decompress_to_vec_with_limit(&data, LONGEST).map_err(|_| LinkError::Damaged)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| LinkError::Damaged)?;
    decode_lesson(text).map_err(|_| LinkError::Damaged)
}
