//! Mes données: what leaves of a dossier when its pay is masked.

mod mask;
mod pay_shown;

pub use pay_shown::PayShown;
