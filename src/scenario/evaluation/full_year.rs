//! What a column comes to once what it begins during an exercice has lasted a whole year.

use super::column::Column;
use crate::calendar::{Exercice, Period, YearPart};
use crate::draft::Texts;
use crate::scenario::{Dossier, Lever, Scenario};
use crate::situation::{Field, ScenarioId};

impl Dossier {
    /// Whether a scenario begins something after January of an exercice that goes on through the
    /// whole of the next one: its year is then cheaper, or dearer, than those to come.
    pub fn begins_within(&self, scenario: Option<ScenarioId>, exercice: Exercice) -> bool {
        let levers = scenario.and_then(|id| self.scenario(id)).map(|known| &*known.levers);
        levers.unwrap_or_default().iter().any(|lever| {
            let part = self.lapse(lever).ok().and_then(|lapse| lapse.part_of(exercice));
            part.is_some_and(|part| part.before > 0) && self.goes_on(lever, exercice)
        })
    }

    /// The figures of a column over twelve months of what goes on through the next exercice, at
    /// the prices and under the law of this one: what begins in the year acts in all of it, what
    /// ends in it or in the next one does not act. The base as it is.
    pub fn full_year(&self, scenario: Option<ScenarioId>, exercice: Exercice) -> Column {
        let mut lasting = self.clone();
        let known = scenario.and_then(|id| self.scenario(id));
        for lever in known.into_iter().flat_map(|known| &known.levers) {
            if self.goes_on(lever, exercice) {
                clear_dates(&mut lasting.texts, lever);
            }
        }
        let keeps = |lever: &Lever| {
            self.goes_on(lever, exercice) || self.lapse(lever).is_err() || !self.is_dated(lever)
        };
        let of_column = |other: &&mut Scenario| Some(other.id) == scenario;
        if let Some(found) = lasting.scenarios.iter_mut().find(of_column) {
            found.levers.retain(keeps);
        }
        lasting.column(scenario, exercice)
    }

    /// Whether a lever acts at the end of an exercice and in every month of the next one.
    fn goes_on(&self, lever: &Lever, exercice: Exercice) -> bool {
        let covers = |lapse: Period| {
            let reaches = lapse.part_of(exercice).is_some_and(YearPart::reaches_year_end);
            let next = exercice.next().and_then(|next| lapse.part_of(next));
            reaches && next == Some(YearPart::YEAR)
        };
        self.lapse(lever).is_ok_and(covers)
    }
}

fn clear_dates(texts: &mut Texts, lever: &Lever) {
    texts.set(Field::LeverStart(lever.id), "");
    texts.set(Field::LeverEnd(lever.id), "");
}
