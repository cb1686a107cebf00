//! The missions that are being prepared: what is chosen, and what the texts mean.

use super::Texts;
use crate::law::Mission;
use crate::money::{Euros, Hours};
use crate::situation::{Field, Known, PlannedActionId, PlannerField};

/// How the sessions of the analyse de la pratique are shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionPlan {
    /// Groups of childminders.
    pub groups: u32,
    /// Sessions of each group in the year.
    pub sessions: u32,
}

/// What is chosen, less its texts.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct PlannerDraft {
    /// The plan that was chosen; none: the cheapest one.
    pub plan: Option<SessionPlan>,
    /// The actions of communication, in the order of the screen.
    pub actions: Vec<PlannedActionId>,
}

/// What was typed to prepare the missions, as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planner {
    /// Childminders who volunteer.
    pub am: Known<u32>,
    /// Length of one session.
    pub hours: Known<Hours>,
    /// Price of the outside specialist for one hour.
    pub hourly_price: Known<Euros>,
    /// Other costs of one session.
    pub session_fees: Known<Euros>,
    /// Whether the strategy is written.
    pub strategie: Known<bool>,
    /// Whether the relais is the only entry point.
    pub unique_entree: Known<bool>,
    /// The price of each action.
    pub actions: Vec<Known<Euros>>,
}

impl PlannerDraft {
    /// What the texts mean.
    pub fn read(&self, texts: &Texts) -> Planner {
        let price = |action: &PlannedActionId| {
            texts.known(Field::Planner(PlannerField::ActionPrice(*action)))
        };
        Planner {
            am: texts.known(Field::Planner(PlannerField::Am)),
            hours: texts.known(Field::Planner(PlannerField::Hours)),
            hourly_price: texts.known(Field::Planner(PlannerField::HourlyPrice)),
            session_fees: texts.known(Field::Planner(PlannerField::SessionFees)),
            strategie: texts.known(Field::Planner(PlannerField::Strategie)),
            unique_entree: texts.known(Field::Planner(PlannerField::UniqueEntree)),
            actions: self.actions.iter().map(price).collect(),
        }
    }
}

impl Texts {
    /// The costs typed for a mission that has neither sessions nor actions; nothing when none were.
    pub fn mission_fees(&self, mission: Mission) -> Option<Known<Euros>> {
        self.optional(Field::Planner(PlannerField::Fees(mission)))
    }
}
