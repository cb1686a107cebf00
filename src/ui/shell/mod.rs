//! What stands around every page: header, banners, footer, messages.

mod banner;
mod header;
mod unknown_page;

pub use banner::{banners, toast_line, version_line};
pub use header::{foot, header};
pub use unknown_page::unknown_page;
