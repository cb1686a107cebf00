//! How the comparison is looked at.

use crate::calendar::Exercice;
use crate::present::workbench::Precision;
use crate::scenario::decide::{Pay, Target, TargetVariable};
use crate::situation::ScenarioId;

/// How the comparison is looked at; nothing of it changes the dossier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The exercice of the plan that « Simuler » shows; none for that of the base.
    pub exercice: Option<Exercice>,
    /// The column that the others are compared with; none for the base.
    pub reference: Option<ScenarioId>,
    /// The scenarios that are not shown.
    pub hidden: Vec<ScenarioId>,
    /// Whether the tables show the cents, instead of whole euros.
    pub cents: bool,
    /// Whether only the rows that differ are shown.
    pub differing: bool,
    /// On « Sur 5 ans », whether the columns stand side by side over the whole plan, instead of the
    /// exercices of one of them.
    pub whole: bool,
    /// What « Décider » looks at.
    pub wish: Wish,
}

/// What « Décider » looks at, as long as the page is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish {
    /// The column; none for the base.
    pub column: Option<ScenarioId>,
    /// What is wanted.
    pub target: Target,
    /// What may change: none for the first thing that may.
    pub variable: Option<TargetVariable>,
    /// What an animator's working time costs when it moves.
    pub pay: Pay,
}

impl View {
    /// How the tables print amounts.
    pub fn precision(&self) -> Precision {
        if self.cents { Precision::Cents } else { Precision::Whole }
    }
}
