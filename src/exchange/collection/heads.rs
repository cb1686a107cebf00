//! What the heads of the tables of before said, as the browser keeps it: of each head in plain
//! letters, the code of what it says; an empty one for a column that was left out.

use crate::exchange::json;
use std::collections::BTreeMap;

/// The key under which it is kept.
pub const HEADS_KEY: &str = "colonnes";

/// Most heads that are remembered.
const MOST_HEADS: usize = 400;

/// The longest head that is remembered, in bytes.
const LONGEST_HEAD: usize = 200;

/// Writes what heads said; of too many, the first of the alphabet.
pub fn encode_heads(heads: &BTreeMap<String, String>) -> String {
    let short = heads.iter().filter(|(head, _)| head.len() <= LONGEST_HEAD);
    let kept: BTreeMap<&String, &String> = short.take(MOST_HEADS).collect();
    json::write(&kept)
}

/// Reads what [`encode_heads`] wrote; of another text, nothing.
pub fn decode_heads(text: &str) -> BTreeMap<String, String> {
    json::check(text).ok().and_then(json::value).unwrap_or_default()
}
