//! The trash of a dossier: the scenarios that were removed, which count nowhere. Their texts stay
//! among those of the dossier, under ids that nothing else bears, until they leave for good.

use super::actions::ActionError;
use super::{Dossier, Lever, Scenario};
use crate::situation::{Field, ScenarioId};

/// Most scenarios in the trash: as many as there are letters.
pub const MOST_TRASHED: usize = super::MOST_SCENARIOS;

impl Dossier {
    /// Puts a scenario that is no more in the list in the trash; the oldest one leaves for good
    /// where there are too many.
    pub(crate) fn put_in_trash(&mut self, scenario: Scenario) {
        self.trash.push(scenario);
        if self.trash.len() > MOST_TRASHED {
            let oldest = self.trash.remove(0);
            self.forget_scenario(&oldest);
        }
    }

    fn forget_scenario(&mut self, gone: &Scenario) {
        let ids = gone.levers.iter().flat_map(Lever::ids).chain([gone.id.into()]);
        ids.for_each(|id| self.texts.forget(id));
    }

    /// The dossier with a scenario of the trash behind the others: to say what it changed.
    pub fn with_trashed(&self, trashed: &Scenario) -> Dossier {
        let mut dossier = self.clone();
        dossier.scenarios.push(trashed.clone());
        dossier
    }

    /// Empties the trash for good.
    pub fn empty_trash(&mut self) {
        for gone in std::mem::take(&mut self.trash) {
            self.forget_scenario(&gone);
        }
    }

    /// Takes a scenario out of the trash for good. Errors: it is not there.
    pub(super) fn discard(&mut self, id: ScenarioId) -> Result<(), ActionError> {
        let gone = self.take_from_trash(id)?;
        self.forget_scenario(&gone);
        Ok(())
    }

    fn take_from_trash(&mut self, id: ScenarioId) -> Result<Scenario, ActionError> {
        let index = self.trash.iter().position(|known| known.id == id);
        index.map(|index| self.trash.remove(index)).ok_or(ActionError::Gone)
    }

    /// Gives a scenario of the trash back behind the others, under its letter and its name unless
    /// another one has them. Errors: it is not there.
    pub(super) fn restore(&mut self, id: ScenarioId) -> Result<(), ActionError> {
        let mut scenario = self.take_from_trash(id)?;
        if self.scenarios.iter().any(|known| known.letter == scenario.letter) {
            scenario.letter = self.free_letter();
        }
        let field = Field::ScenarioName(id);
        let name = self.free_name(self.texts.get(field));
        self.texts.set(field, &name);
        self.scenarios.push(scenario);
        Ok(())
    }
}
