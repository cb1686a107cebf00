//! Devoirs et preuves: what is to be done, and how much of it is.

mod checklist;
mod progress;

pub use checklist::{ListView, PointView, call_list, duty_lists, proof_list, proof_lists};
pub(crate) use checklist::{stake_of, years};
pub(crate) use progress::is_kept;
pub use progress::{
    benchmark_words, convention_words, duty_progress, is_of_convention, prepared_proofs,
    proof_progress, proofs_on_paper,
};
