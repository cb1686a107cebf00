//! « Pourquoi ? »: how a figure is explained, from its sentence to its source and certainty.

mod beside;
mod bonus_sentences;
mod certainty;
mod changes;
mod contracts;
mod explanation;
mod formulas;
mod kink;
mod lines;
mod payments;
mod psej_changes;
mod rounding;
mod sentences;
mod weak_points;

pub(crate) use certainty::certainty_words;
pub(in crate::present) use explanation::explain_year;
pub use explanation::{Explanation, Missing, explain, explain_at};
pub(in crate::present) use formulas::carried;
pub use kink::{Kink, kink};
pub use lines::{Line, LineKind};
pub(crate) use lines::{name, value};
pub use sentences::ps_sentence;
