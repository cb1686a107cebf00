//! Everything that a person can do to a dossier: each part of it has its own actions, in its own
//! file. [`Dossier::apply`] carries any of them out: one dossier in, another one out.

mod base;
mod calendar;
mod lever;
mod mission;
mod planner;
mod scenario;

pub use base::BaseAction;
pub use calendar::CalendarAction;
pub use lever::LeverAction;
pub use mission::MissionAction;
pub use planner::PlannerAction;
pub use scenario::{Direction, ScenarioAction};

use super::Dossier;
use super::given::given_origin;
use crate::draft::BaremeWay;
use crate::law::Contract;
use crate::situation::{Field, Owner};
use std::fmt;

/// Something that a person does to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Types a text.
    Type(Field, String),
    /// Types several texts at once, each in its field.
    Fill(Vec<(Field, String)>),
    /// Answers that a doubtful value is meant.
    Confirm(Field),
    /// Chooses where the ceiling comes from.
    SetBareme(Owner, BaremeWay),
    /// Says whether a contract with the Caf is on.
    SetContract(Owner, Contract, bool),
    /// Changes what is said of the missions.
    Mission(Owner, MissionAction),
    /// Changes the base.
    Base(BaseAction),
    /// Changes the payment calendar.
    Calendar(CalendarAction),
    /// Changes what prepares the missions.
    Planner(PlannerAction),
    /// Changes the list of the scenarios.
    Scenario(ScenarioAction),
    /// Changes the levers of a scenario.
    Lever(LeverAction),
}

/// Why an action was not carried out: the dossier stays as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionError {
    /// The list is full.
    Full,
    /// What the action speaks of is not there any more.
    Gone,
}

impl fmt::Display for ActionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ActionError::Full => "the list is full",
            ActionError::Gone => "what the action speaks of is not there",
        })
    }
}

impl std::error::Error for ActionError {}

impl From<BaseAction> for Action {
    fn from(action: BaseAction) -> Action {
        Action::Base(action)
    }
}

impl From<CalendarAction> for Action {
    fn from(action: CalendarAction) -> Action {
        Action::Calendar(action)
    }
}

impl From<PlannerAction> for Action {
    fn from(action: PlannerAction) -> Action {
        Action::Planner(action)
    }
}

impl From<ScenarioAction> for Action {
    fn from(action: ScenarioAction) -> Action {
        Action::Scenario(action)
    }
}

impl From<LeverAction> for Action {
    fn from(action: LeverAction) -> Action {
        Action::Lever(action)
    }
}

impl Dossier {
    /// The dossier after an action. Errors: the action is refused, and nothing changed.
    pub fn apply(&self, action: &Action) -> Result<Dossier, ActionError> {
        let mut next = self.clone();
        next.carry_out(action)?;
        next.reread_lever_amounts();
        Ok(next)
    }

    fn carry_out(&mut self, action: &Action) -> Result<(), ActionError> {
        match action {
            Action::Type(field, text) => {
                self.type_text(*field, text);
                Ok(())
            }
            Action::Fill(texts) => {
                texts.iter().for_each(|(field, text)| self.type_text(*field, text));
                Ok(())
            }
            Action::Confirm(field) => {
                require_present(self.entry(*field).doubt().is_some())?;
                self.texts.confirm(*field);
                Ok(())
            }
            Action::SetBareme(owner, way) => replace(self.bareme_mut(*owner), *way),
            Action::SetContract(owner, contract, on) => {
                replace(self.contract_mut(*owner, *contract), *on)
            }
            Action::Mission(owner, action) => self.apply_mission(*owner, *action),
            Action::Base(action) => self.apply_base(*action),
            Action::Calendar(action) => self.apply_calendar(*action),
            Action::Planner(action) => self.apply_planner(*action),
            Action::Scenario(action) => self.apply_scenario(action),
            Action::Lever(action) => self.apply_lever(action),
        }
    }

    /// A relais that is named is somebody's own; a ceiling typed for the exercice that waits for
    /// one is meant to be used.
    fn type_text(&mut self, field: Field, text: &str) {
        if field == Field::RelaisName && text != self.texts.get(field) {
            self.example = false;
        }
        if let Field::PrixPlafond(owner, exercice) = field
            && text != self.texts.get(field)
            && given_origin(self.texts.get(Field::PlafondOrigin(owner, exercice))).is_some()
        {
            // The amount is not the Caf's any more.
            self.texts.set(Field::PlafondOrigin(owner, exercice), "");
        }
        self.texts.ask_about(field, self.kind(field), text);
        if self.lacks_plafond()
            && field == Field::PrixPlafond(Owner::Base, self.base.exercice)
            && !text.trim().is_empty()
        {
            self.base.bareme = BaremeWay::Entered;
        }
    }

    fn bareme_mut(&mut self, owner: Owner) -> Option<&mut BaremeWay> {
        match owner {
            Owner::Base => Some(&mut self.base.bareme),
            Owner::Lever(id) => self.lever_mut(id)?.kind.bareme_mut(),
        }
    }

    fn contract_mut(&mut self, owner: Owner, contract: Contract) -> Option<&mut bool> {
        let contracts = match owner {
            Owner::Base => &mut self.base.contracts,
            Owner::Lever(id) => self.lever_mut(id)?.kind.contracts_mut()?,
        };
        Some(match contract {
            Contract::Ctg => &mut contracts.ctg,
            Contract::Cej => &mut contracts.cej,
        })
    }
}

/// Errors: there is nothing to replace.
fn replace<T>(current: Option<&mut T>, new: T) -> Result<(), ActionError> {
    *current.ok_or(ActionError::Gone)? = new;
    Ok(())
}

/// Room for one more in a list. Errors: the list is full.
pub(super) fn require_room(taken: usize, most: usize) -> Result<(), ActionError> {
    if taken < most { Ok(()) } else { Err(ActionError::Full) }
}

/// What an action speaks of is there. Errors: it is gone, and the texts of what bears its id now
/// must stay.
pub(super) fn require_present(found: bool) -> Result<(), ActionError> {
    if found { Ok(()) } else { Err(ActionError::Gone) }
}
