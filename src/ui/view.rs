//! How the comparison is looked at.

use crate::situation::Id;

/// How the comparison is looked at; nothing of it changes the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The column that the others are compared with; none for the base.
    pub reference: Option<Id>,
    /// The scenarios that are not shown.
    pub hidden: Vec<Id>,
    /// Whether only the rows that differ are shown.
    pub differing: bool,
}
