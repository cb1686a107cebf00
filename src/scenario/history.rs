//! Undo and redo by snapshots: a dossier is small and plain.

use super::{Action, Dossier, Refused};
use crate::situation::Field;

/// Most steps that can be undone.
const LONGEST: usize = 200;

/// A dossier with its past and its future.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History {
    past: Vec<Dossier>,
    present: Dossier,
    future: Vec<Dossier>,
    typing: Option<Field>,
}

impl History {
    /// A dossier without any past.
    pub fn new(present: Dossier) -> History {
        History { past: Vec::new(), present, future: Vec::new(), typing: None }
    }

    /// The dossier as it is.
    pub fn present(&self) -> &Dossier {
        &self.present
    }

    /// Carries an action out. Keystrokes in one field make a single step. Errors: the action is refused, and nothing changed.
    pub fn act(&mut self, action: &Action) -> Result<(), Refused> {
        let next = self.present.apply(action)?;
        if next == self.present {
            return Ok(());
        }
        let typing = match action {
            Action::Type(field, _) => Some(*field),
            _ => None,
        };
        let before = std::mem::replace(&mut self.present, next);
        if typing.is_none() || typing != self.typing {
            self.past.push(before);
            if self.past.len() > LONGEST {
                self.past.remove(0);
            }
        }
        self.typing = typing;
        self.future.clear();
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

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to redo.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }
}
