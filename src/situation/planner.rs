//! The fields of the mission planner, before any scenario holds them: one row each.

use super::table::{Named, dashed, fields};
use super::{Id, Kind, PlannedActionId};
use crate::law::{Datum, Mission};

fields! {
    /// A text of the mission planner.
    pub enum PlannerField {
        /// Childminders who volunteer for the analyse de la pratique.
        Am => ("plan-am"), Kind::Count, "le nombre d’AM volontaires";
        /// Length of one session, hours.
        Hours => ("plan-heures"), Kind::SessionHours, "la durée d’une séance";
        /// Price of the outside specialist for one hour, €.
        HourlyPrice => ("plan-prix-heure"), Kind::Euros, "le prix d’une heure d’intervenant";
        /// Other costs of one session, €.
        SessionFees => ("plan-frais-seance"), Kind::Euros, "les autres frais d’une séance";
        /// Whether the multi-year strategy of communication is written.
        Strategie => ("plan-strategie"), Kind::YesNo, ("« {} »", Named::Datum(Datum::Strategie));
        /// Whether the relais is the only entry point of families.
        UniqueEntree
            => ("plan-unique-entree"), Kind::YesNo, ("« {} »", Named::Datum(Datum::UniqueEntree));
        /// Costs of a mission that has neither sessions nor actions, €; none when empty.
        Fees(mission: Mission)
            => ("plan-frais-{}", dashed(mission.code())), Kind::Euros, "les frais d’une mission";
        /// Name of an action of communication.
        ActionName(action: PlannedActionId)
            => ("plan-action-{action}"), Kind::Words, "le nom d’une action";
        /// Price of an action of communication, €.
        ActionPrice(action: PlannedActionId)
            => ("plan-action-prix-{action}"), Kind::Euros, "le prix d’une action";
    }
}

impl super::table::Part for PlannerField {
    fn names(self, id: Id) -> bool {
        PlannerField::names(self, id)
    }

    fn renewed(self, new: &dyn Fn(Id) -> Id) -> PlannerField {
        PlannerField::renewed(self, new)
    }
}
