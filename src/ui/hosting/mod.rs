//! État de l’hébergement, and what the host of the page shows.

mod host;
mod page;

pub(crate) use host::{
    apply_host_settings, complete_from_host, hosting, is_wanted, offers, shown, take_calendar,
};
pub use page::page;
