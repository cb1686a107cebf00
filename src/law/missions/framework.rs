//! The frameworks of the optional missions, and the exercices in which each holds.

use crate::calendar::Exercice;

/// The framework that a mission belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Framework {
    /// « Missions supplémentaires », exercices 2017 to 2021.
    Supplementaires2017,
    /// « Missions renforcées », exercices 2022 and after; 2021 at the user's choice.
    Renforcees2021,
}

impl Framework {
    /// Whether the missions of the framework may be chosen for an exercice.
    ///
    /// In 2021 both may: the older framework still ran and the new one was published in the year.
    pub fn covers(self, exercice: Exercice) -> bool {
        match self {
            Framework::Supplementaires2017 => (2017..=2021).contains(&exercice.year()),
            Framework::Renforcees2021 => exercice.year() >= 2021,
        }
    }
}
