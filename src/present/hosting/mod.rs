//! État de l’hébergement: what the server sends, and what the host sets.

mod checks;
mod faults;
mod found;
mod given;
mod local;

pub use checks::{checks, report};
pub use faults::{fault_words, faults_title, found_words};
pub use found::{
    Check, FileKind, HostVerdict, HostingFindings, HttpAnswer, Served, files_of_worker,
};
pub use given::{GivenView, given_views};
pub use local::is_local;
