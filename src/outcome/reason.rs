//! Where the value of a step comes from, and which branch of a rule made it.

use super::{RuleFigure, Step};
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
    /// A rule that one supposes, in the place of the one that holds.
    Supposed,
}

/// Who gives the value that is carried forward.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CarriedFrom {
    /// A document.
    Published(&'static Source),
    /// The user, for that earlier year, with the origin they state (may be empty).
    Entered(String),
}

/// Which branch of a rule was taken, by the rule: the words for it are in `present`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Of the ceiling, and of the Ps under it.
    Ceiling(CeilingReason),
    /// Of the bonus of the chosen mission.
    Mission(MissionReason),
    /// Of a contract with the Caf.
    Contract(ContractReason),
    /// Of the advances and of the balance.
    Payment(PaymentReason),
}

/// How the retained costs stand beside the ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CeilingReason {
    /// No animator: no ceiling, no Ps.
    NoAnimateur,
    /// No retained cost.
    NoCharge,
    /// The costs exceed the ceiling.
    OverCeiling,
    /// The costs stay at or under the ceiling.
    UnderCeiling,
}

/// What the chosen mission comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissionReason {
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
}

/// What a contract with the Caf gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractReason {
    /// No contract of this kind.
    NoContract,
    /// The cap of the contract bites.
    OverCap,
    /// The contract pays what its terms give.
    UnderCap,
    /// The income that counts is at least the costs that count.
    NothingLeft,
}

/// What is paid, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaymentReason {
    /// No payment calendar: everything comes with the balance.
    NoAcompte,
    /// Something is left to receive.
    ToReceive,
    /// The advances exceed the rights: the difference is to be given back.
    Indu,
}

impl From<CeilingReason> for Reason {
    fn from(reason: CeilingReason) -> Reason {
        Reason::Ceiling(reason)
    }
}

impl From<MissionReason> for Reason {
    fn from(reason: MissionReason) -> Reason {
        Reason::Mission(reason)
    }
}

impl From<ContractReason> for Reason {
    fn from(reason: ContractReason) -> Reason {
        Reason::Contract(reason)
    }
}

impl From<PaymentReason> for Reason {
    fn from(reason: PaymentReason) -> Reason {
        Reason::Payment(reason)
    }
}

impl Reason {
    /// Whether a rule had something to decide: a 0 without a mission, a contract or a cost, or that
    /// waits for data, owes nothing to a text.
    pub fn decides(self) -> bool {
        match self {
            Reason::Ceiling(reason) => reason != CeilingReason::NoCharge,
            Reason::Mission(reason) => {
                !matches!(reason, MissionReason::NoMission | MissionReason::MissionUndetermined(_))
            }
            Reason::Contract(reason) => reason != ContractReason::NoContract,
            Reason::Payment(_) => true,
        }
    }

    /// The branch of the rule of the ceiling; nothing of another rule.
    pub fn ceiling(self) -> Option<CeilingReason> {
        if let Reason::Ceiling(reason) = self { Some(reason) } else { None }
    }

    /// The branch of the rule of a contract; nothing of another rule.
    pub fn contract(self) -> Option<ContractReason> {
        if let Reason::Contract(reason) = self { Some(reason) } else { None }
    }
}

impl Step {
    /// The branch that the rule of the ceiling took; nothing where another rule made the step.
    pub fn ceiling_reason(&self) -> Option<CeilingReason> {
        self.reason?.ceiling()
    }

    /// The branch that the rule of the missions took; nothing where another rule made the step.
    pub fn mission_reason(&self) -> Option<MissionReason> {
        if let Reason::Mission(reason) = self.reason? { Some(reason) } else { None }
    }

    /// The branch that the rule of a contract took; nothing where another rule made the step.
    pub fn contract_reason(&self) -> Option<ContractReason> {
        self.reason?.contract()
    }

    /// Whether it is owed: false of a right that no contract opens.
    pub fn is_open(&self) -> bool {
        RuleFigure::is_open(self)
    }

    /// The branch that the rule of the payments took; nothing where another rule made the step.
    pub fn payment_reason(&self) -> Option<PaymentReason> {
        if let Reason::Payment(reason) = self.reason? { Some(reason) } else { None }
    }
}
