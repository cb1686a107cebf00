//! What the indicators of the missions say.

use crate::law::{Indicateur, Mission};
use crate::situation::Gap;
use rust_decimal::Decimal;

/// The three outcomes of an indicator or of a mission. Only [`Verdict::Reached`] opens the bonus.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// The condition is not met.
    NotReached,
    /// A datum is missing, or a base of zero makes it meaningless: to be confirmed by the Caf.
    Undetermined,
    /// The condition is met.
    Reached,
}

impl Verdict {
    /// Three-valued AND: the weaker of two.
    pub fn and(self, other: Verdict) -> Verdict {
        self.min(other)
    }

    /// Three-valued OR: the stronger of two.
    pub fn or(self, other: Verdict) -> Verdict {
        self.max(other)
    }
}

impl From<bool> for Verdict {
    fn from(reached: bool) -> Verdict {
        if reached { Verdict::Reached } else { Verdict::NotReached }
    }
}

/// What a number says of an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// What there is.
    pub have: Decimal,
    /// What is needed, in the same unit (people, sessions, requests, or %).
    pub need: Decimal,
    /// Whether both are percentages.
    pub percent: bool,
}

impl Measure {
    /// What is missing; below zero when there is more than enough.
    pub fn missing(self) -> Decimal {
        crate::money::difference(self.need, self.have).unwrap_or_default()
    }
}

/// One indicator of a mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicateurOutcome {
    /// What is measured.
    pub indicateur: Indicateur,
    /// What it says.
    pub verdict: Verdict,
    /// What there is and what is needed, where a number says it.
    pub measured: Option<Measure>,
    /// The data that are missing.
    pub gaps: Vec<Gap>,
    /// True when everything is typed but the base is zero: the Caf must say.
    pub empty_base: bool,
}

/// One mission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionOutcome {
    /// Which one.
    pub mission: Mission,
    /// What its indicators say together.
    pub verdict: Verdict,
    /// Each of them.
    pub indicateurs: Vec<IndicateurOutcome>,
}

/// The missions of an exercice.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MissionOutcomes {
    /// The chosen one: the only one that is measured.
    pub chosen: Option<MissionOutcome>,
    /// The others that the relais is engaged in: they open nothing.
    pub others: Vec<MissionOutcome>,
}
