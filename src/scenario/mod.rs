//! Scenarios of a dossier: compared, over years, by mission, and searched for a target.
//!
//! [`Dossier`], what changes it and what it comes to in an exercice are the ground; each room
//! answers one page.

pub mod collection;
pub mod data;
pub mod decide;
mod dossier;
mod evaluation;
pub mod missions;
pub mod workbench;
pub mod workshop;
pub mod years;

pub use dossier::{
    Action, ActionError, BaseAction, CalendarAction, Change, ChargesChange, ChargesScope,
    Direction, Dossier, Given, GivenCalendar, GivenDue, GivenPlafond, History, Lever, LeverAction,
    LeverKind, MOST_ITEMS, MOST_SCENARIOS, MOST_TRASHED, MissionAction, ONE_POST, PlannedCost,
    PlannedMission, PlannerAction, Quick, Scenario, ScenarioAction, TargetScenario, given_origin,
    proposed_cost,
};
pub use evaluation::{Column, RollOverCosts};
