//! The pieces that the pages are made of.

mod banner;
mod bareme;
mod base;
mod cells;
mod charges;
mod chooser;
mod comparison;
mod contracts;
mod field;
mod head;
mod icons;
mod incomes;
mod lever;
mod lever_editor;
mod mission;
mod shell;
mod small;
mod table;
mod team;
mod tools;
mod whatif;
mod who;
mod why;
mod why_body;
mod yes_no;

pub use banner::{banners, toast_line};
pub use base::base_pane;
pub use chooser::lever_chooser;
pub use comparison::comparison_pane;
pub use field::{input, labelled, labelled_box, note, row_field};
pub use icons::{Icon, icon, patterns};
pub use shell::{foot, header};
pub use small::{badge, button, column_mark, go_to, hidden, icon_button, indicateur, popup, sentence, todo_badge, todo_link};
pub use tools::tools;
pub use why::why_drawer;
