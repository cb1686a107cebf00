//! What stands around every page: header, banners, footer, messages.

mod banner;
mod exercice;
mod header;
mod keeping;
mod leaving;
mod roll_over;
mod tool_line;
mod unknown_page;
mod waiting;

pub use banner::{KeepingFault, banners, toast_line, version_line};
pub use exercice::{closed_line, line_to, looked_line, of_base, offered_years, year_select};
pub(crate) use header::{APART, PAGES};
pub use header::{foot, header};
pub use keeping::keeping_fault;
pub use leaving::{copy_link, save_file};
pub use roll_over::roll_over_dialog;
pub use tool_line::tool_line;
pub use unknown_page::unknown_page;
pub use waiting::waiting;
