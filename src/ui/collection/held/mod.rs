//! The collection that the page holds, from its first look to the end of the visit: read from its
//! storage, computed little by little, kept at each change.

mod computing;
mod keeping;

use crate::browser::{self, CollectionStoreError};
use crate::present::collection::{Brought, Intake, take_in};
use crate::scenario::Dossier;
use crate::scenario::collection::{
    AppelAProjets, CollectedRelais, Collection, CollectionColumn, RelaisByName, RelaisFigures,
    RelaisId, RelaisSelection, name_and_exercice,
};
use crate::ui::collection::rules::RuleChanges;
use crate::ui::collection::sheet::OpenedTables;
use leptos::prelude::{
    Get, GetUntracked, Owner, RwSignal, Set, StoredValue, Update, With, WithUntracked,
};
use std::cell::OnceCell;

/// The columns of the first look: those that fit a screen.
const SHOWN_FIRST: [CollectionColumn; 9] = [
    CollectionColumn::Etp,
    CollectionColumn::PrixDeRevient,
    CollectionColumn::Marge,
    CollectionColumn::Ps,
    CollectionColumn::BonusMission,
    CollectionColumn::BonusTerritoire,
    CollectionColumn::TotalCaf,
    CollectionColumn::ResteACharge,
    CollectionColumn::AmParEtp,
];

/// Where the collection stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// What is kept has not come yet.
    Coming,
    /// What is shown is kept.
    Kept,
    /// What is shown is not: why.
    Unkept(CollectionStoreError),
}

/// The collection, and what became of it.
#[derive(Clone, Copy)]
pub struct HeldCollection {
    /// Its relais.
    pub collection: RwSignal<Collection>,
    /// Their figures, in the order of their ids; those of the last ones may be still to come.
    pub figures: RwSignal<Vec<RelaisFigures>>,
    /// How it is kept.
    pub place: RwSignal<Place>,
    /// How many kept texts cannot be read: they stay as they are.
    pub unread: RwSignal<usize>,
    /// What came in last.
    pub intake: RwSignal<Option<Intake>>,
    /// What was taken away, and can be put back.
    pub removed: RwSignal<Vec<CollectedRelais>>,
    /// The tables that are on their way in.
    pub tables: OpenedTables,
    /// The rules that are supposed.
    pub rules: RuleChanges,
    /// The call for projects that is worked on.
    pub appel: RwSignal<AppelAProjets>,
    /// What is looked at: it stays as it was when one comes back.
    pub selection: RwSignal<RelaisSelection>,
    /// The columns that are shown.
    pub columns: RwSignal<Vec<CollectionColumn>>,
    /// Grows when what is being computed is of no use any more.
    turn: StoredValue<u32>,
    /// Grows at each change that is written.
    changes: RwSignal<u32>,
    /// Whether what is kept of the call cannot be read: it stays as it is, and what changes here is
    /// not kept.
    pub is_appel_unread: RwSignal<bool>,
    /// Whether the call changed, and could not be written.
    is_appel_unwritten: RwSignal<bool>,
    /// What could not be written: relais that changed, and those that are gone.
    unwritten: RwSignal<(Vec<RelaisId>, Vec<RelaisId>)>,
}

thread_local! {
    static HELD: OnceCell<HeldCollection> = const { OnceCell::new() };
}

impl HeldCollection {
    /// The one of this page; its storage is read at the first call.
    pub fn here() -> HeldCollection {
        HELD.with(|held| {
            *held.get_or_init(|| {
                // It outlives the page that asked first, whose owner stays the present one.
                let asked = Owner::current();
                let owner = Owner::new_root(None);
                let made = owner.with(HeldCollection::new);
                std::mem::forget(owner);
                if let Some(asked) = asked {
                    asked.set();
                }
                made.read();
                browser::on_collected_elsewhere(move || made.read());
                browser::hold_when(move || made.is_at_risk());
                made
            })
        })
    }

    fn new() -> HeldCollection {
        let collection = RwSignal::default();
        HeldCollection {
            collection,
            figures: RwSignal::default(),
            place: RwSignal::new(Place::Coming),
            unread: RwSignal::default(),
            intake: RwSignal::default(),
            removed: RwSignal::default(),
            tables: OpenedTables::new(),
            rules: RuleChanges::new(collection),
            appel: RwSignal::default(),
            selection: RwSignal::default(),
            columns: RwSignal::new(SHOWN_FIRST.into()),
            turn: StoredValue::default(),
            changes: RwSignal::default(),
            is_appel_unread: RwSignal::new(false),
            is_appel_unwritten: RwSignal::new(false),
            unwritten: RwSignal::default(),
        }
    }

    /// Takes in what was read, once what is kept is there.
    pub fn take(self, brought: Brought, without_pay: bool) {
        self.when_read(move || self.take_now(brought, without_pay));
    }

    fn take_now(self, brought: Brought, without_pay: bool) {
        let Brought { relais, appel } = brought;
        let mut intake = self
            .collection
            .try_update(|collection| take_in(collection, relais, without_pay))
            .unwrap_or_default();
        if let Some((appel, numbers)) = appel {
            let here = numbers.into_iter().zip(&intake.places);
            let here = here.filter_map(|(number, id)| Some((number, (*id)?))).collect();
            intake.is_appel_left_out =
                self.appel.with_untracked(|known| known.differs_from(&appel, &here));
            self.change_appel(move |known| known.take_in(&appel, &here));
        }
        self.keep(&intake.taken, &[]);
        self.compute();
        self.intake.update(|known| match known {
            Some(known) => known.extend(intake),
            None => *known = Some(intake),
        });
    }

    /// How many relais of the table that is looked at have the name and the exercice of one that is
    /// there.
    pub fn twins(self) -> usize {
        let mut known = self.collection.with(Collection::by_name_and_exercice);
        self.tables.reading.with(|reading| {
            let mut twin = |dossier| take_twin(&mut known, dossier).is_some();
            reading.ready.iter().filter(|(_, dossier)| twin(dossier)).count()
        })
    }

    /// Takes in the relais of a table; those that have the name and the exercice of one that is
    /// there take its place, where that is wanted. Of several of one name, each takes the place of
    /// another one.
    pub fn take_again(self, brought: Vec<(String, Dossier)>, replaces: bool) {
        self.when_read(move || {
            let mut known = self.collection.with_untracked(Collection::by_name_and_exercice);
            let (mut again, mut new) = (Vec::new(), Vec::new());
            for (origin, dossier) in brought {
                match take_twin(&mut known, &dossier).filter(|_| replaces) {
                    Some(id) => again.push((id, dossier)),
                    None => new.push(Ok((origin, dossier))),
                }
            }
            let there = again.len();
            let replaced = self.replace_all(again);
            self.take_now(Brought { relais: new, appel: None }, false);
            self.intake.update(|intake| {
                if let Some(intake) = intake {
                    intake.replaced = replaced;
                    let same = there.saturating_sub(replaced);
                    intake.twins = intake.twins.saturating_add(same);
                }
            });
        });
    }

    /// Takes relais away.
    pub fn remove(self, ids: &[RelaisId]) {
        let gone = self.collection.try_update(|collection| collection.remove(ids));
        self.figures.update(|figures| figures.retain(|known| !ids.contains(&known.id)));
        self.compute();
        self.keep(&[], ids);
        browser::tell_collection_read();
        self.removed.update(|removed| removed.extend(gone.unwrap_or_default()));
    }

    /// Puts back what was taken away.
    pub fn put_back(self) {
        let gone = self.removed.get_untracked();
        self.removed.set(Vec::new());
        let ids: Vec<RelaisId> = gone.iter().map(|known| known.id).collect();
        self.collection.update(|collection| collection.put_back(gone));
        self.keep(&ids, &[]);
        self.compute();
    }

    /// Puts a dossier in the place of a relais, where it is another one, once what is kept is
    /// there.
    pub fn replace(self, id: RelaisId, dossier: Dossier) {
        self.when_read(move || {
            self.replace_all(vec![(id, dossier)]);
        });
    }

    /// Puts dossiers in the place of relais, where they are others: of how many they are.
    pub fn replace_all(self, dossiers: Vec<(RelaisId, Dossier)>) -> usize {
        let changed: Vec<RelaisId> = self
            .collection
            .try_update(|collection| {
                let other = |id: &RelaisId, dossier: &Dossier| {
                    collection.get(*id).is_some_and(|known| *known.dossier != *dossier)
                };
                let (others, _): (Vec<_>, Vec<_>) =
                    dossiers.into_iter().partition(|(id, dossier)| other(id, dossier));
                let put = |(id, dossier)| collection.replace(id, dossier).then_some(id);
                others.into_iter().filter_map(put).collect()
            })
            .unwrap_or_default();
        if changed.is_empty() {
            return 0;
        }
        self.figures.update(|figures| figures.retain(|it| !changed.contains(&it.id)));
        self.keep(&changed, &[]);
        self.compute();
        changed.len()
    }

    /// Gives the ceiling of an exercice to the relais that wait for it.
    pub fn give_plafond(self, ids: &[RelaisId], text: &str) {
        let given = |id: &RelaisId| {
            let read = |collection: &Collection| collection.get(*id)?.with_plafond(text);
            Some((*id, self.collection.with_untracked(read)?))
        };
        self.replace_all(ids.iter().filter_map(given).collect());
    }

    /// Whether something of it would be lost with the page.
    pub fn is_at_risk(self) -> bool {
        matches!(self.place.get_untracked(), Place::Unkept(_))
            && !self.collection.with_untracked(Collection::is_empty)
    }

    /// Whether it holds nothing.
    pub fn is_empty(self) -> bool {
        self.place.get() != Place::Coming && self.collection.with(Collection::is_empty)
    }
}

/// The first relais that is left of this name and exercice: it is taken out of those that are
/// known.
fn take_twin(known: &mut RelaisByName, dossier: &Dossier) -> Option<RelaisId> {
    known.get_mut(&name_and_exercice(dossier))?.pop_front()
}
