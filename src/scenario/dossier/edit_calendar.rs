//! The payment calendar of a dossier: its lines come and go, or come from the one known example.

use super::action::{Action, ActionError};
use super::apply::{present, room};
use super::{Dossier, MOST_ITEMS};
use crate::draft::DueDraft;
use crate::law::{DueExample, SOMME_2023};
use crate::situation::{Field, Id};

impl Dossier {
    pub(super) fn edit_calendar(&mut self, action: &Action) -> Result<(), ActionError> {
        match action {
            Action::AddDue(kind) => {
                room(self.base.calendar.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.calendar.push(DueDraft { id, kind: *kind });
            }
            Action::RemoveDue(id) => {
                present(self.base.calendar.iter().any(|line| line.id == *id))?;
                self.base.calendar.retain(|line| line.id != *id);
                self.texts.forget(*id);
            }
            Action::PickCalendar => self.pick_calendar(),
            _ => {}
        }
        Ok(())
    }

    fn pick_calendar(&mut self) {
        let ids: Vec<Id> = self.base.calendar.drain(..).map(|line| line.id).collect();
        ids.into_iter().for_each(|id| self.texts.forget(id));
        let (source, lines) = &SOMME_2023;
        self.texts.set(Field::CalendarOrigin, source.document.title);
        lines.iter().for_each(|line| self.add_example(line));
    }

    fn add_example(&mut self, line: &DueExample) {
        let id = self.new_id();
        self.base.calendar.push(DueDraft { id, kind: line.kind });
        self.texts.set(Field::DueDay(id), &line.day.to_string());
        if let Some(rate) = line.rate {
            self.texts.set(Field::DueRate(id), &rate.to_string());
        }
    }
}
