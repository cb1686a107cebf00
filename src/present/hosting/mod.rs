//! État de l’hébergement: what the server sends, and what the host sets.

mod checks;
mod faults;
mod given;

pub use checks::{Answer, Check, FileKind, Found, HostVerdict, Served, checks, report};
pub use faults::{fault_words, faults_title, found_words};
pub use given::{GivenView, given_views};
