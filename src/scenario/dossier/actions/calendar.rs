//! Actions on the payment calendar: its lines come and go, or come from the one known example.

use super::{ActionError, require_present, require_room};
use crate::draft::DueDraft;
use crate::law::{DueExample, DueKind, SOMME_2023};
use crate::scenario::dossier::{Dossier, MOST_ITEMS};
use crate::situation::{DueId, Field};

/// A change of the payment calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CalendarAction {
    /// Adds a line.
    AddDue(DueKind),
    /// Removes a line.
    RemoveDue(DueId),
    /// Replaces the calendar by the one example that is known.
    UseExample,
}

impl Dossier {
    pub(super) fn apply_calendar(&mut self, action: CalendarAction) -> Result<(), ActionError> {
        match action {
            CalendarAction::AddDue(kind) => {
                require_room(self.base.calendar.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.calendar.push(DueDraft { id, kind });
            }
            CalendarAction::RemoveDue(id) => {
                require_present(self.base.calendar.iter().any(|line| line.id == id))?;
                self.base.calendar.retain(|line| line.id != id);
                self.texts.forget(id);
            }
            CalendarAction::UseExample => self.use_example_calendar(),
        }
        Ok(())
    }

    fn use_example_calendar(&mut self) {
        let ids: Vec<DueId> = self.base.calendar.drain(..).map(|line| line.id).collect();
        ids.into_iter().for_each(|id| self.texts.forget(id));
        let (source, lines) = &SOMME_2023;
        self.texts.set(Field::CalendarOrigin, source.document.title);
        lines.iter().for_each(|line| self.add_example_due(line));
    }

    fn add_example_due(&mut self, line: &DueExample) {
        let id = self.new_id();
        self.base.calendar.push(DueDraft { id, kind: line.kind });
        self.texts.set(Field::DueDay(id), &line.day.to_string());
        if let Some(rate) = line.rate {
            self.texts.set(Field::DueRate(id), &rate.to_string());
        }
    }
}
