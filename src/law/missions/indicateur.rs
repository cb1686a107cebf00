//! The indicators of each mission: code and measured condition.

use super::datum::Datum;
use crate::money::Rate;
use Condition::{AtLeast, Growth, ShareAtLeast, Yes};

/// A measured condition of a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// The answer is yes.
    Yes(Datum),
    /// The count reaches a number.
    AtLeast(Datum, u32),
    /// The share reaches a rate.
    ShareAtLeast(Datum, Rate),
    /// The count of the year exceeds that of the year before by a rate at least.
    Growth {
        /// Count of the year before.
        before: Datum,
        /// Count of the year.
        now: Datum,
        /// Least progression.
        rate: Rate,
    },
}

/// A condition with its stable code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Indicateur {
    /// Stable code of files and cases.
    pub code: &'static str,
    /// What is measured.
    pub condition: Condition,
}

/// How the indicators of a mission combine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Logic {
    /// All must be reached.
    All,
    /// One is enough.
    Any,
}

impl Condition {
    /// The data that it reads.
    pub fn data(self) -> Vec<Datum> {
        match self {
            Yes(datum) | AtLeast(datum, _) | ShareAtLeast(datum, _) => vec![datum],
            Growth { before, now, .. } => vec![before, now],
        }
    }
}

const fn indicateur(code: &'static str, condition: Condition) -> Indicateur {
    Indicateur { code, condition }
}

const fn share(datum: Datum, percent: u32) -> Condition {
    ShareAtLeast(datum, Rate::from_percent(percent))
}

const fn growth(before: Datum, now: Datum, percent: u32) -> Condition {
    Growth { before, now, rate: Rate::from_percent(percent) }
}

// Columns of a row: code, condition (its data, then the least count or percentage).

pub(super) const DEMANDES: &[Indicateur] = &[
    indicateur("service_ouvert", Yes(Datum::ServiceOuvert)),
    indicateur("demandes_20", growth(Datum::DemandesAvant, Datum::Demandes, 20)),
];
pub(super) const ACTIVITE: &[Indicateur] = &[
    indicateur("entretiens_50", share(Datum::Entretiens, 50)),
    indicateur("disponibilites_30", share(Datum::Disponibilites, 30)),
];
pub(super) const FORMATION: &[Indicateur] = &[
    indicateur("formation_10", growth(Datum::FormesAvant, Datum::Formes, 10)),
    indicateur("solutions_80", share(Datum::SolutionsGarde, 80)),
];
pub(super) const GUICHET: &[Indicateur] = &[indicateur("unique_entree", Yes(Datum::UniqueEntree))];
pub(super) const ANALYSE: &[Indicateur] = &[
    indicateur("am_8", AtLeast(Datum::AmDifferents, 8)),
    indicateur("seances_6", AtLeast(Datum::Seances, 6)),
];
pub(super) const PROMOTION: &[Indicateur] = &[
    indicateur("strategie", Yes(Datum::Strategie)),
    indicateur("action_1", AtLeast(Datum::Actions, 1)),
];
