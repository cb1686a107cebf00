//! Pieces that every room draws alike: fields, icons, badges, headings, quotes of the law.

mod field;
mod icons;
mod law;
mod layout;
mod modal;
mod paste;
mod small;
mod table;
mod text_box;
mod yes_no;

pub use field::{
    confirmation, entry_message, input, labelled, labelled_box, message_below, note, row_field,
};
pub use icons::{Icon, icon, patterns};
pub use law::{law_quote, law_table, point_list, source, statement_list};
pub(crate) use layout::{
    ADD_POST, content, figure, in_reading_order, link, once_begun, page_head, para, section_title,
    title, titled, where_to_begin,
};
pub use modal::modal;
pub use paste::{paste, take_cells};
pub use small::{
    badge, button, column_mark, figure_id, focus_next, go_to, hidden, icon_button, indicateur,
    items, planned_indicateur, popup, sentence, tick, todo_badge, todo_link,
};
pub use table::{column_heading, grid};
pub use text_box::{TextBox, select_field, text_box};
pub use yes_no::{yes_no, yes_no_or_none};
