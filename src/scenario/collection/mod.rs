//! Plusieurs relais: dossiers held together, computed together, compared. Each is an ordinary
//! dossier, that the workbench opens.

mod appel;
mod differences;
mod figures;
mod forecast;
mod input;
mod line;
mod money;
mod payments;
mod rule_change;
mod selection;
mod supposed_rules;
mod totals;

pub use appel::{
    AppelAProjets, AppelContent, AppelCriterion, AppelInput, AppelRanking, Appreciation,
    Candidature, CandidatureFacts, ContentScope, DecidedRank, Lack, RankedCandidature,
    RankingInput,
};
pub use differences::{FieldDifference, field_differences, grouped_by};
pub use figures::{CollectionColumn, RelaisFigures};
pub use forecast::RelaisForecast;
pub use input::RelaisInput;
pub use line::{InputError, InputFault, LineDefaults, exercice_of};
pub use money::{CollectionMoney, PAYERS, PaidParts, collection_money};
pub use payments::{CollectionPayments, PaymentMonth, collection_payments};
pub use rule_change::{MOST_RULE_CHANGES, RuleChange, RuleInput};
pub use selection::{RelaisOrder, RelaisSelection, RelaisState};
pub use supposed_rules::SupposedRules;
pub use totals::{ColumnTotal, column_totals, weakest_certainty};

use super::{Action, Dossier};
use crate::calendar::Exercice;
use crate::money::plain_letters;
use crate::situation::{Field, Owner};
use std::collections::{HashMap, VecDeque};
use std::error::Error;
use std::fmt;
use std::sync::Arc;

/// Most relais of a collection: four times those of the whole country.
pub const MOST_RELAIS: usize = 12_000;

/// A relais of a collection. Its number is never given twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelaisId(pub u32);

/// A dossier of a collection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectedRelais {
    /// Its id.
    pub id: RelaisId,
    /// Where it came from, in words: a file, a link, a line of a table.
    pub origin: String,
    /// The dossier itself.
    pub dossier: Arc<Dossier>,
}

impl CollectedRelais {
    /// The name of the relais, as typed; empty when it has none.
    pub fn name(&self) -> &str {
        self.dossier.texts.get(Field::RelaisName).trim()
    }

    /// Its dossier with this ceiling typed for its exercice. Nothing when it is refused.
    pub fn with_plafond(&self, text: &str) -> Option<Dossier> {
        let field = Field::PrixPlafond(Owner::Base, self.dossier.base.exercice);
        self.dossier.apply(&Action::Type(field, text.to_string())).ok()
    }
}

/// Dossiers held together, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    relais: Vec<CollectedRelais>,
    /// The next number to give.
    next: u32,
}

/// Why a dossier is not taken in a collection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AddError {
    /// It already holds [`MOST_RELAIS`].
    Full,
    /// The very same dossier is there already, under this id.
    AlreadyThere(RelaisId),
}

/// The relais of each name and exercice.
pub type RelaisByName = HashMap<(String, Exercice), VecDeque<RelaisId>>;

/// What tells one relais from another where a table is read again.
pub fn name_and_exercice(dossier: &Dossier) -> (String, Exercice) {
    (plain_letters(dossier.texts.get(Field::RelaisName).trim()), dossier.base.exercice)
}

impl fmt::Display for AddError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            AddError::Full => write!(out, "plus de {MOST_RELAIS} relais"),
            AddError::AlreadyThere(id) => write!(out, "déjà là, sous le numéro {}", id.0),
        }
    }
}

impl Error for AddError {}

impl Collection {
    /// A collection as it was kept, with the ids that its relais had, and the next number to give
    /// as it was. A number that comes twice is given anew.
    pub fn restored(relais: impl IntoIterator<Item = CollectedRelais>, next: u32) -> Collection {
        let mut collection = Collection { relais: Vec::new(), next };
        for mut known in relais {
            if collection.get(known.id).is_some() {
                known.id = RelaisId(collection.next);
            }
            collection.next = collection.next.max(known.id.0.saturating_add(1));
            collection.relais.push(known);
        }
        collection.relais.sort_by_key(|known| known.id);
        collection
    }

    /// The next number that it gives.
    pub fn next_number(&self) -> u32 {
        self.next
    }

    /// Its relais, in the order in which they came.
    pub fn relais(&self) -> &[CollectedRelais] {
        &self.relais
    }

    /// How many relais it holds.
    pub fn len(&self) -> usize {
        self.relais.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.relais.is_empty()
    }

    /// The relais of this id.
    pub fn get(&self, id: RelaisId) -> Option<&CollectedRelais> {
        self.place(id).and_then(|place| self.relais.get(place))
    }

    /// Ids are given in order: the list is sorted by them.
    fn place(&self, id: RelaisId) -> Option<usize> {
        self.relais.binary_search_by_key(&id, |known| known.id).ok()
    }

    /// Takes dossiers, each with where it came from, and gives each its own answer. Errors: the
    /// dossier is there already, to the last letter, or there is no place left.
    pub fn add_all(
        &mut self,
        taken: impl IntoIterator<Item = (String, Dossier)>,
    ) -> Vec<Result<RelaisId, AddError>> {
        let mut by_name: HashMap<String, Vec<RelaisId>> = HashMap::new();
        for known in &self.relais {
            by_name.entry(known.name().to_string()).or_default().push(known.id);
        }
        let mut add = |(origin, dossier): (String, Dossier)| {
            let name = dossier.texts.get(Field::RelaisName).trim().to_string();
            let twins = by_name.entry(name).or_default();
            let same = |id: &RelaisId| self.get(*id).is_some_and(|known| *known.dossier == dossier);
            if let Some(id) = twins.iter().copied().find(same) {
                return Err(AddError::AlreadyThere(id));
            }
            if self.len() >= MOST_RELAIS {
                return Err(AddError::Full);
            }
            let id = RelaisId(self.next);
            self.next = self.next.saturating_add(1);
            twins.push(id);
            self.relais.push(CollectedRelais { id, origin, dossier: Arc::new(dossier) });
            Ok(id)
        };
        taken.into_iter().map(&mut add).collect()
    }

    /// Puts a dossier in the place of the one of this id; false when that one is gone.
    pub fn replace(&mut self, id: RelaisId, dossier: Dossier) -> bool {
        let place = self.place(id);
        let known = place.and_then(|place| self.relais.get_mut(place));
        known.map(|known| known.dossier = Arc::new(dossier)).is_some()
    }

    /// Takes relais away, and hands them over: they can be put back.
    pub fn remove(&mut self, ids: &[RelaisId]) -> Vec<CollectedRelais> {
        let (gone, left) =
            std::mem::take(&mut self.relais).into_iter().partition(|known| ids.contains(&known.id));
        self.relais = left;
        gone
    }

    /// Puts back relais that were taken away, where they stood.
    pub fn put_back(&mut self, gone: Vec<CollectedRelais>) {
        self.relais.extend(gone);
        self.relais.sort_by_key(|known| known.id);
        self.relais.dedup_by_key(|known| known.id);
    }

    /// The relais by their names, whatever the size of the letters and their accents, and
    /// exercices; those that have both, in their order.
    pub fn by_name_and_exercice(&self) -> RelaisByName {
        let mut known = RelaisByName::new();
        for relais in &self.relais {
            known.entry(name_and_exercice(&relais.dossier)).or_default().push_back(relais.id);
        }
        known
    }

    /// The relais whose name another one has too, whatever the size of its letters and their
    /// accents.
    pub fn namesakes(&self) -> Vec<RelaisId> {
        let mut by_name: HashMap<String, Vec<RelaisId>> = HashMap::new();
        for known in self.relais.iter().filter(|known| !known.name().is_empty()) {
            by_name.entry(plain_letters(known.name())).or_default().push(known.id);
        }
        let mut found: Vec<RelaisId> =
            by_name.into_values().filter(|ids| ids.len() > 1).flatten().collect();
        found.sort_unstable();
        found
    }
}
