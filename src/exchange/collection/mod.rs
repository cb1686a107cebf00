//! What is written of several relais together: their file, the tables that they come in, what is
//! remembered of both.

mod appel;
mod file;
mod heads;
mod rule_changes;
mod sheet_table;

pub use appel::{decode_appel, encode_appel};
pub(super) use file::COLLECTION;
pub use file::{
    COLLECTION_SCHEMA, LONGEST_COLLECTION, SavedCollection, decode_collection, decode_relais,
    encode_collection, encode_relais,
};
pub use heads::{HEADS_KEY, decode_heads, encode_heads};
pub use rule_changes::{RULE_CHANGES_KEY, decode_rule_changes, encode_rule_changes};
pub use sheet_table::{
    MOST_BYTES, MOST_COLUMNS, MOST_LINES, SheetLine, SheetName, SheetTable, TableError,
    decode_table, encode_table,
};
