//! What stands around every page: header, banners, footer, messages.

mod banner;
mod exercice;
mod header;
mod tool_line;
mod unknown_page;

pub use banner::{banners, toast_line, version_line};
pub use exercice::year_select;
pub use header::{foot, header};
pub use tool_line::tool_line;
pub use unknown_page::unknown_page;
