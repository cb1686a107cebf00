//! A scenario that reaches a target: what it changes, and how it joins the others.

use super::action::ActionError;
use super::apply::{present, room};
use super::lever::{How, Lever, LeverKind, Target};
use super::quick::Quick;
use super::{Dossier, MOST_ITEMS};
use crate::calendar::Month;
use crate::law::Account;
use crate::situation::{Field, Id, Role};
use rust_decimal::Decimal;

/// What may change to reach it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// The working time of a post of the base, all year, at its present cost per ETP; thousandths
    /// of ETP.
    Post(Id),
    /// A new animator post, all year, at the present animators' cost per ETP; thousandths of ETP.
    NewPost,
    /// Every cost by the same percentage; hundredths of a percent.
    Charges,
    /// One budget line; cents.
    Line(Account),
}

/// A scenario that reaches a target: what it stands on, what it changes, to what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach {
    /// The scenario that it copies; none for the base.
    pub from: Option<Id>,
    /// What changes.
    pub means: Means,
    /// The text of the lever.
    pub text: String,
}

impl Means {
    /// The smallest change, in the unit of its value.
    pub const fn step(self) -> Decimal {
        match self {
            Means::Post(_) | Means::NewPost => Decimal::from_parts(1, 0, 0, false, 3),
            Means::Charges => Decimal::from_parts(1, 0, 0, false, 4),
            Means::Line(_) => Decimal::from_parts(1, 0, 0, false, 2),
        }
    }

    /// The text of the lever for a number of steps.
    pub fn text(self, steps: i64) -> String {
        let scale = if matches!(self, Means::Post(_) | Means::NewPost) { 3 } else { 2 };
        Decimal::new(steps, scale).normalize().to_string().replace('.', ",")
    }
}

impl Dossier {
    /// Adds the scenario that reaches a target, under a name. Its id is returned. Errors: what it
    /// speaks of is gone.
    pub(in crate::scenario) fn attach(
        &mut self,
        reach: &Reach,
        name: &str,
    ) -> Result<Id, ActionError> {
        let scenario = match reach.from {
            None => self.add_quick(Quick::Blank, name),
            Some(id) => {
                let place = self.place_of(id)?;
                self.duplicate(place, name);
                let copy = self.scenarios.get(place.saturating_add(1)).ok_or(ActionError::Gone)?;
                copy.id
            }
        };
        let id = self.new_id();
        let (field, kind) = self.lever_of(reach.means, id)?;
        let scenario = self
            .scenarios
            .iter_mut()
            .find(|known| known.id == scenario)
            .ok_or(ActionError::Gone)?;
        room(scenario.levers.len(), MOST_ITEMS)?;
        scenario.levers.push(Lever { id, kind });
        let reached = scenario.id;
        self.texts.set(field, &reach.text);
        Ok(reached)
    }

    /// The lever that changes what may change, and the field of its value.
    fn lever_of(&self, means: Means, id: Id) -> Result<(Field, LeverKind), ActionError> {
        Ok(match means {
            Means::Post(post) => {
                present(self.base.posts.iter().any(|known| known.id == post))?;
                (Field::LeverEtp(id), LeverKind::ChangePost { post, from: Month::JANUARY })
            }
            Means::NewPost => (
                Field::LeverEtp(id),
                LeverKind::AddPost { role: Role::Animateur, from: Month::JANUARY },
            ),
            Means::Charges => (
                Field::LeverAmount(id),
                LeverKind::Charges { target: Target::All, how: How::Percent },
            ),
            Means::Line(account) => (
                Field::LeverAmount(id),
                LeverKind::Charges { target: Target::Line(account), how: How::Set },
            ),
        })
    }
}
