//! Tables of fields and of values.

use crate::ui::dom::{Tag, Tags, tag};

/// A table of fields with its name, the classes of its columns and the cells of its head; its rows
/// are to be added.
pub fn grid(caption: &str, columns: &[&str], heads: Tags) -> Tag {
    tag("table", "grid")
        .child(tag("caption", "vh").text(caption))
        .child(tag("colgroup", "").children(columns.iter().map(|class| tag("col", class))))
        .child(tag("thead", "").child(tag("tr", "").children(heads)))
}

/// The head of a column; that of figures, of class `num`, stands to the right.
pub fn column_heading(class: &str, words: &str) -> Tag {
    tag("th", class).attr("scope", "col").text(words)
}
