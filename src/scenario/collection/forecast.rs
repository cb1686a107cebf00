//! A relais as it was forecast, read once: every change of the rules starts from there.

use super::{CollectedRelais, Collection, RelaisFigures, RelaisId, SupposedRules};
use crate::outcome::{Amount, Outcome};
use crate::rules::evaluate_amounts;
use crate::situation::Situation;
use std::sync::Arc;

/// A relais whose texts are read, with what it comes to under the rules that hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelaisForecast {
    relais: CollectedRelais,
    situation: Situation,
    today: Outcome<Amount>,
}

impl RelaisForecast {
    /// That of a relais, in its exercice.
    pub fn of(relais: &CollectedRelais) -> RelaisForecast {
        let situation = relais.dossier.situation(None);
        let today = evaluate_amounts(&situation);
        RelaisForecast { relais: relais.clone(), situation, today }
    }

    /// Whether it is still that of a relais: the very dossier that was read.
    fn is_of(&self, relais: &CollectedRelais) -> bool {
        self.relais.id == relais.id && Arc::ptr_eq(&self.relais.dossier, &relais.dossier)
    }

    /// Reads the relais of a collection that are not read yet, at most `most` of them, and leaves
    /// out what it does not hold any more: whether all of them are read. They stand in the order of
    /// their ids.
    pub fn read_next(
        known: &mut Vec<RelaisForecast>,
        collection: &Collection,
        most: usize,
    ) -> bool {
        known.retain(|forecast| {
            collection.get(forecast.relais.id).is_some_and(|relais| forecast.is_of(relais))
        });
        let is_read = |id: RelaisId| known.binary_search_by_key(&id, |it| it.relais.id).is_ok();
        let left = collection.relais().iter().filter(|relais| !is_read(relais.id));
        let read: Vec<RelaisForecast> = left.take(most).map(RelaisForecast::of).collect();
        known.extend(read);
        known.sort_by_key(|forecast| forecast.relais.id);
        known.len() == collection.len()
    }

    /// Its figures under other rules.
    pub fn under(&self, rules: &SupposedRules) -> RelaisFigures {
        let (situation, amounts) = rules.outcome(&self.situation, &self.today, evaluate_amounts);
        RelaisFigures::of_amounts(&self.relais, &situation, &amounts)
    }
}
