//! Where the value of a step comes from, and which branch of a rule made it.

use crate::calendar::Exercice;
use crate::law::{Mission, Source};
use crate::money::Rate;

/// Where a published, typed or assumed value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A document.
    Published(&'static Source),
    /// The user, with the origin they state (may be empty).
    Entered(String),
    /// The value of an earlier year, carried forward.
    Assumed {
        /// The year of the known value.
        from: Exercice,
        /// Its revaluation a year.
        revaluation: Rate,
        /// Who gives the known value.
        known: CarriedFrom,
    },
}

/// Who gives the value that is carried forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CarriedFrom {
    /// A document.
    Published(&'static Source),
    /// The user, for that earlier year, with the origin they state (may be empty).
    Entered(String),
}

/// Which branch of a rule was taken: the words for it are in `present`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No animator: no ceiling, no Ps.
    NoAnimateur,
    /// No retained cost.
    NoCharge,
    /// The costs exceed the ceiling.
    OverCeiling,
    /// The costs stay at or under the ceiling.
    UnderCeiling,
    /// No mission was chosen.
    NoMission,
    /// The chosen mission does not exist for the exercice.
    MissionOutOfPeriod(Mission),
    /// The indicators of the chosen mission are reached.
    MissionReached(Mission),
    /// The indicators of the chosen mission are not reached.
    MissionMissed(Mission),
    /// Nothing can be said of the chosen mission yet.
    MissionUndetermined(Mission),
    /// The user says that no avenant is signed.
    NoAvenant(Mission),
    /// No contract of this kind.
    NoContract,
    /// The cap of the contract bites.
    OverCap,
    /// The contract pays what its terms give.
    UnderCap,
    /// The income that counts is at least the costs that count.
    NothingLeft,
    /// No payment calendar: everything comes with the balance.
    NoAcompte,
    /// Something is left to receive.
    ToReceive,
    /// The advances exceed the rights: the difference is to be given back.
    Indu,
}

impl Reason {
    /// Whether a rule had something to decide: a 0 without a mission, a contract or a cost, or that
    /// waits for data, owes nothing to a text.
    pub fn decides(self) -> bool {
        !matches!(
            self,
            Reason::NoMission
                | Reason::NoContract
                | Reason::NoCharge
                | Reason::MissionUndetermined(_)
        )
    }
}
