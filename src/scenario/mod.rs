//! Scenarios of a dossier: compared, over years, by mission, and searched for a target.
//!
//! [`Dossier`] and what changes it are the ground; each room answers one page.

pub mod decide;
mod dossier;
pub mod missions;
pub mod workbench;
pub mod years;

pub use dossier::{
    Action, ActionError, Dossier, Given, GivenCalendar, GivenDue, GivenPlafond, History, How,
    Lever, LeverKind, MOST_ITEMS, MOST_SCENARIOS, Means, MissionAction, PlannedCost,
    PlannedMission, Quick, Reach, Scenario, Side, Target, given_origin, proposed_cost,
};
