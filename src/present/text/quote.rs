//! The words of the law, as they are shown beside what they found.

use super::typeset::typeset;
use crate::law::Source;

/// The words of the law, with where they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Word for word; empty when nothing can be quoted.
    pub words: &'static str,
    /// Document and place.
    pub cite: String,
}

impl Quote {
    /// The words of a source.
    pub(in crate::present) fn of(source: &'static Source) -> Quote {
        Quote {
            words: source.quote,
            cite: typeset(&format!("{}, {}", source.document.title, source.place)),
        }
    }
}
