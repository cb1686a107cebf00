//! A document and a place in it.

/// A document that states rules or values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Document {
    /// As one would cite it.
    pub title: &'static str,
    /// False for a public page that we do not hold and that was only seen.
    pub held: bool,
}

/// A place in a document, with the words that count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// The document.
    pub document: &'static Document,
    /// Part, paragraph or note.
    pub place: &'static str,
    /// Word for word; empty when nothing can be quoted.
    pub quote: &'static str,
}
