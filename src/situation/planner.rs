//! What is typed to prepare a mission, before any scenario holds it.

use super::Id;
use crate::law::Mission;

/// A text of the mission planner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlannerField {
    /// Childminders who volunteer for the analyse de la pratique.
    Am,
    /// Length of one session, hours.
    Hours,
    /// Price of the outside specialist for one hour, €.
    HourlyPrice,
    /// Other costs of one session, €.
    SessionFees,
    /// Whether the multi-year strategy of communication is written.
    Strategie,
    /// Whether the relais is the only entry point of families.
    UniqueEntree,
    /// Costs of a mission that has neither sessions nor actions, €; none when empty.
    Fees(Mission),
    /// Name of an action of communication.
    ActionName(Id),
    /// Price of an action of communication, €.
    ActionPrice(Id),
}

impl PlannerField {
    /// The action that the field belongs to, if it is one's.
    pub(super) fn own_id(self) -> Option<Id> {
        match self {
            PlannerField::ActionName(id) | PlannerField::ActionPrice(id) => Some(id),
            _ => None,
        }
    }
}
