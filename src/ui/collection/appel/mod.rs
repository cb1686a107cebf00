//! The call for projects of a Caf: what is asked, the files that are examined, their ranking.

mod examined;
mod model;
mod ranking;
mod section;
mod settings;

pub use section::appel_section;
