//! Undo and redo by snapshots: a dossier is small and plain.

use super::Dossier;
use super::actions::{Action, ActionError};
use crate::situation::Field;

/// Most steps that can be undone.
const LONGEST: usize = 200;

/// What made a dossier out of the one before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What a person did; of a text that was typed, the last of it.
    Acted(Action),
    /// Another dossier was opened in its place.
    Opened,
    /// The values of the Caf that hosts the page were taken.
    Given,
}

/// A dossier as it was, the opening that it comes from, and what made it; nothing made the first.
type Step = (u32, Dossier, Option<Change>);

/// A dossier with its past and its future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    past: Vec<Step>,
    present: Step,
    future: Vec<Step>,
    typing: Option<Field>,
    last_opening: u32,
}

impl History {
    /// A dossier without any past.
    pub fn new(present: Dossier) -> History {
        History {
            past: Vec::new(),
            present: (0, present, None),
            future: Vec::new(),
            typing: None,
            last_opening: 0,
        }
    }

    /// The dossier as it is.
    pub fn present(&self) -> &Dossier {
        &self.present.1
    }

    /// The opening that the present dossier comes from: another one is another dossier. The first
    /// is zero.
    pub fn opening(&self) -> u32 {
        self.present.0
    }

    /// Puts another dossier in the place of the present one, as a step that can be undone. Its
    /// opening is returned.
    pub fn open(&mut self, dossier: Dossier) -> u32 {
        self.last_opening = self.last_opening.saturating_add(1);
        self.typing = None;
        self.step((self.last_opening, dossier, Some(Change::Opened)));
        self.last_opening
    }

    /// Changes the present dossier and what it was since it was opened, without a step of its own.
    pub fn amend(&mut self, change: impl Fn(&mut Dossier)) {
        let opening = self.opening();
        let steps = self.past.iter_mut().chain(&mut self.future).chain([&mut self.present]);
        steps.filter(|(known, ..)| *known == opening).for_each(|(_, dossier, _)| change(dossier));
    }

    /// Puts the present dossier with values of the Caf in its place, as a step that can be undone.
    pub fn take_given(&mut self, dossier: Dossier) {
        self.typing = None;
        self.step((self.opening(), dossier, Some(Change::Given)));
    }

    fn step(&mut self, next: Step) {
        self.past.push(std::mem::replace(&mut self.present, next));
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// Carries an action out. Keystrokes in one field make a single step. Errors: the action is
    /// refused, and nothing changed.
    pub fn act(&mut self, action: &Action) -> Result<(), ActionError> {
        let next = self.present().apply(action)?;
        if next == *self.present() {
            return Ok(());
        }
        let typing = if let Action::Type(field, _) = action { Some(*field) } else { None };
        let next = (self.opening(), next, Some(Change::Acted(action.clone())));
        if typing.is_none() || typing != self.typing {
            self.step(next);
        } else {
            self.present = next;
            self.future.clear();
        }
        self.typing = typing;
        Ok(())
    }

    /// Ends the typing of a field: what comes next is another step.
    pub fn pause(&mut self) {
        self.typing = None;
    }

    /// Goes one step back; false when there is none.
    pub fn undo(&mut self) -> bool {
        self.typing = None;
        match self.past.pop() {
            Some(before) => {
                self.future.push(std::mem::replace(&mut self.present, before));
                true
            }
            None => false,
        }
    }

    /// Goes one step forward; false when there is none.
    pub fn redo(&mut self) -> bool {
        self.typing = None;
        match self.future.pop() {
            Some(after) => {
                self.past.push(std::mem::replace(&mut self.present, after));
                true
            }
            None => false,
        }
    }

    /// What an undo would take back: the dossier before it, what was done, the dossier after it.
    pub fn to_undo(&self) -> Option<(&Dossier, &Change, &Dossier)> {
        let (_, after, change) = &self.present;
        let (_, before, _) = self.past.last()?;
        Some((before, change.as_ref()?, after))
    }

    /// What a redo would do again, in the same order.
    pub fn to_redo(&self) -> Option<(&Dossier, &Change, &Dossier)> {
        let (_, before, _) = &self.present;
        let (_, after, change) = self.future.last()?;
        Some((before, change.as_ref()?, after))
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
