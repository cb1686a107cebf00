//! Everything that a person can do to a dossier.

use super::lever::{How, LeverKind, Target};
use super::planned::PlannedMission;
use super::quick::Quick;
use super::reach::Reach;
use crate::calendar::{Exercice, Month};
use crate::draft::{BaremeWay, SessionPlan};
use crate::law::{Account, Contract, DueKind, Mission};
use crate::situation::{Field, Id, Owner, Role};
use std::fmt;

/// A change of what is said of the missions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissionAction {
    /// Chooses the mission that is measured, or none.
    Choose(Option<Mission>),
    /// Engages in a mission, or leaves it.
    Engage(Mission, bool),
    /// Adds a cost, by session or at once.
    AddCost {
        /// True when the price is that of one session.
        per_session: bool,
    },
    /// Removes a cost.
    RemoveCost(Id),
}

/// Where a scenario goes among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the one before it.
    Left,
    /// Behind the one behind it.
    Right,
}

/// Something that a person does to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types a text.
    Type(Field, String),
    /// Chooses the year.
    SetExercice(Exercice),
    /// Chooses where the ceiling comes from.
    SetBareme(Owner, BaremeWay),
    /// Forgets the ceiling that the base gives for an exercice, and where it comes from.
    ForgetPlafond(Exercice),
    /// Says whether the ceilings of the following years are assumed where nothing gives them.
    AssumeFollowing(bool),
    /// Moves the switch « retenue » of a line.
    Retain(Account, bool),
    /// Adds a post to the base.
    AddPost(Role),
    /// Removes a post of the base.
    RemovePost(Id),
    /// Says what a post does, of the base or of a lever.
    SetRole(Id, Role),
    /// Adds an income to the base.
    AddIncome,
    /// Removes an income of the base.
    RemoveIncome(Id),
    /// Says something of the missions.
    Mission(Owner, MissionAction),
    /// Says whether a contract with the Caf is on.
    SetContract(Owner, Contract, bool),
    /// Adds a line to the payment calendar.
    AddDue(DueKind),
    /// Removes a line of the payment calendar.
    RemoveDue(Id),
    /// Replaces the payment calendar by the one example that is known.
    PickCalendar,
    /// Chooses the plan of sessions that the missions are compared with.
    PickPlan(SessionPlan),
    /// Adds an action of communication to those that are planned.
    AddPlannedAction,
    /// Removes a planned action of communication.
    RemovePlannedAction(Id),
    /// Adds the scenario of a mission as it is planned, under a name.
    AddPlan(PlannedMission, String),
    /// Adds the what-if of a press, under a name.
    AddScenario(Quick, String),
    /// Adds the scenario that reaches a target, under a name.
    AddReach(Reach, String),
    /// Copies a scenario, under a name.
    DuplicateScenario(Id, String),
    /// Removes a scenario.
    RemoveScenario(Id),
    /// Moves a scenario one place among the others.
    MoveScenario(Id, Side),
    /// Adds a lever to a scenario.
    AddLever(Id, LeverKind),
    /// Removes a lever.
    RemoveLever(Id),
    /// Chooses the month from which a lever acts.
    SetFrom(Id, Month),
    /// Chooses the post that a lever changes.
    SetPost(Id, Id),
    /// Chooses the costs that a lever changes.
    SetTarget(Id, Target),
    /// Chooses how a lever changes costs.
    SetHow(Id, How),
}

/// Why an action was not carried out: the dossier stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionError {
    /// The list is full.
    Full,
    /// What it speaks of is not there any more.
    Gone,
}

impl fmt::Display for ActionError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            ActionError::Full => "the list is full",
            ActionError::Gone => "what the action speaks of is not there any more",
        })
    }
}

impl std::error::Error for ActionError {}
