//! The scenario that reaches a target: what it stands on, and the one lever that it adds.

use super::actions::{ActionError, require_present, require_room};
use super::lever::{ChargesChange, ChargesScope, Lever, LeverKind};
use super::quick::Quick;
use super::{Dossier, MOST_ITEMS};
use crate::law::Account;
use crate::situation::{Field, LeverId, PostId, Role, ScenarioId};
use rust_decimal::Decimal;

/// What may change to reach a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetVariable {
    /// The working time of a post of the base, all year, at its present cost per ETP; thousandths
    /// of ETP.
    Post(PostId),
    /// A new animator post, all year, at the present animators' cost per ETP; thousandths of ETP.
    NewPost,
    /// Every cost by the same percentage; hundredths of a percent.
    Charges,
    /// One budget line; cents.
    Line(Account),
}

/// A scenario that reaches a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetScenario {
    /// The scenario that it copies; none for the base.
    pub from: Option<ScenarioId>,
    /// What changes.
    pub variable: TargetVariable,
    /// The text of the lever.
    pub text: String,
}

impl TargetVariable {
    /// The smallest change, in the unit of its value.
    pub const fn step(self) -> Decimal {
        match self {
            TargetVariable::Post(_) | TargetVariable::NewPost => {
                Decimal::from_parts(1, 0, 0, false, 3)
            }
            TargetVariable::Charges => Decimal::from_parts(1, 0, 0, false, 4),
            TargetVariable::Line(_) => Decimal::from_parts(1, 0, 0, false, 2),
        }
    }

    /// The text of the lever for a number of steps.
    pub(in crate::scenario) fn text(self, steps: i64) -> String {
        let scale = match self {
            TargetVariable::Post(_) | TargetVariable::NewPost => 3,
            TargetVariable::Charges | TargetVariable::Line(_) => 2,
        };
        Decimal::new(steps, scale).normalize().to_string().replace('.', ",")
    }

    /// The field of that text.
    pub(in crate::scenario) const fn field(self, lever: LeverId) -> Field {
        match self {
            TargetVariable::Post(_) | TargetVariable::NewPost => Field::LeverEtp(lever),
            TargetVariable::Charges | TargetVariable::Line(_) => Field::LeverAmount(lever),
        }
    }

    const fn lever_kind(self) -> LeverKind {
        match self {
            TargetVariable::Post(post) => LeverKind::ChangePost { post },
            TargetVariable::NewPost => LeverKind::AddPost { role: Role::Animateur },
            TargetVariable::Charges => {
                LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent }
            }
            TargetVariable::Line(account) => LeverKind::Charges {
                scope: ChargesScope::Line(account),
                change: ChargesChange::Set,
            },
        }
    }
}

impl Dossier {
    /// Adds the scenario that reaches a target, under a name. Its id is returned. Errors: what it
    /// speaks of is gone, or its levers are as many as they may be.
    pub(in crate::scenario) fn add_target_scenario(
        &mut self,
        target: &TargetScenario,
        name: &str,
    ) -> Result<ScenarioId, ActionError> {
        if let TargetVariable::Post(id) = target.variable {
            require_present(self.base.posts.iter().any(|post| post.id == id))?;
        }
        let scenario = match target.from {
            None => self.add_quick(Quick::Blank, name),
            Some(id) => self.duplicate(id, name)?,
        };
        let id = self.new_id();
        let mut scenarios = self.scenarios.iter_mut();
        let levers = scenarios.find(|known| known.id == scenario).map(|known| &mut known.levers);
        let levers = levers.ok_or(ActionError::Gone)?;
        require_room(levers.len(), MOST_ITEMS)?;
        levers.push(Lever { id, kind: target.variable.lever_kind() });
        self.texts.set(target.variable.field(id), &target.text);
        Ok(scenario)
    }
}
