//! Which relais of a collection are looked at, and in which order.

use super::{CollectionColumn, RelaisFigures};
use crate::calendar::Exercice;
use crate::money::plain_letters;
use alphanumeric_sort::compare_str;
use std::cmp::Ordering;

/// What the relais are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelaisOrder {
    /// By name.
    #[default]
    Name,
    /// By exercice.
    Exercice,
    /// By a figure; those of which it is not known come last, whatever the direction.
    Figure(CollectionColumn),
}

/// Which relais are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RelaisState {
    /// All of them.
    #[default]
    All,
    /// Those that wait for something.
    Incomplete,
    /// Those whose costs exceed the ceiling.
    OverCeiling,
    /// Those that chose no mission.
    WithoutMission,
}

impl RelaisState {
    /// Every choice, in the order of the screen.
    pub const ALL: [RelaisState; 4] = [
        RelaisState::All,
        RelaisState::Incomplete,
        RelaisState::OverCeiling,
        RelaisState::WithoutMission,
    ];

    /// Whether a relais is one of those.
    pub fn holds(self, figures: &RelaisFigures) -> bool {
        match self {
            RelaisState::All => true,
            RelaisState::Incomplete => figures.is_incomplete(),
            RelaisState::OverCeiling => figures.is_over_ceiling(),
            RelaisState::WithoutMission => figures.mission.is_none(),
        }
    }
}

/// What is looked at of a collection.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RelaisSelection {
    /// Words that the name must hold, whatever the size of the letters and their accents.
    pub words: String,
    /// The exercice, when one was chosen.
    pub exercice: Option<Exercice>,
    /// Which of them.
    pub state: RelaisState,
    /// The order.
    pub order: RelaisOrder,
    /// Whether the largest comes first.
    pub descending: bool,
}

impl RelaisSelection {
    /// The places, in `all`, of the relais that are looked at, in order.
    pub fn places(&self, all: &[RelaisFigures]) -> Vec<usize> {
        let words = plain_letters(self.words.trim());
        let names: Vec<String> = all.iter().map(|known| plain_letters(&known.name)).collect();
        let is_kept = |known: &RelaisFigures, name: &str| {
            name.contains(&words)
                && self.exercice.is_none_or(|exercice| exercice == known.exercice)
                && self.state.holds(known)
        };
        let numbered = all.iter().zip(&names).enumerate();
        let mut kept: Vec<(usize, &RelaisFigures, &str)> = numbered
            .filter(|(_, (known, name))| is_kept(known, name))
            .map(|(place, (known, name))| (place, known, name.as_str()))
            .collect();
        kept.sort_by(|(_, one, one_name), (_, other, other_name)| {
            // The numbers of a name as numbers: the second before the tenth.
            let names = compare_str(one_name, other_name);
            self.compared(one, other, names).then(names).then(one.id.cmp(&other.id))
        });
        kept.into_iter().map(|(place, ..)| place).collect()
    }

    fn compared(&self, one: &RelaisFigures, other: &RelaisFigures, names: Ordering) -> Ordering {
        let turned = |order: Ordering| if self.descending { order.reverse() } else { order };
        match self.order {
            RelaisOrder::Name => turned(names),
            RelaisOrder::Exercice => turned(one.exercice.cmp(&other.exercice)),
            RelaisOrder::Figure(column) => match (one.figure(column), other.figure(column)) {
                (Some(one), Some(other)) => turned(one.cmp(&other)),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            },
        }
    }
}
