//! The changes of the rules that are looked at, and the figures of each relais under them.

use crate::browser::Store;
use crate::exchange::{RULE_CHANGES_KEY, decode_rule_changes, encode_rule_changes};
use crate::scenario::collection::{
    Collection, MOST_RULE_CHANGES, RelaisFigures, RelaisId, RuleChange,
};
use crate::ui::collection::held::AT_ONCE;
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, RwSignal, Set, Update, UpdateUntracked, With, WithUntracked};

/// The changes of the rules, and what they come to.
#[derive(Clone, Copy)]
pub struct RuleChanges {
    /// What is typed of each.
    pub changes: RwSignal<Vec<RuleChange>>,
    /// The figures under each, in the order of the ids; fewer while they are being computed.
    pub figures: RwSignal<Vec<Vec<RelaisFigures>>>,
    /// Which one the table of relais shows beside today.
    pub shown: RwSignal<Option<usize>>,
    collection: RwSignal<Collection>,
    store: Store,
    /// Grows when what is being computed is of no use any more.
    turn: RwSignal<u32>,
}

impl RuleChanges {
    /// Those that are kept, of the relais of a collection.
    pub fn new(collection: RwSignal<Collection>) -> RuleChanges {
        let store = Store::probe();
        let kept = store.read(RULE_CHANGES_KEY).map(|text| decode_rule_changes(&text));
        RuleChanges {
            changes: RwSignal::new(kept.unwrap_or_default()),
            figures: RwSignal::default(),
            shown: RwSignal::default(),
            collection,
            store,
            turn: RwSignal::default(),
        }
    }

    /// Adds one, in which nothing changes yet, and has the table show it.
    pub fn add(self) {
        let place = self.changes.with_untracked(Vec::len);
        if place < MOST_RULE_CHANGES {
            self.changes.update(|changes| changes.push(RuleChange::default()));
            self.shown.set(Some(place));
            self.compute();
        }
    }

    /// Takes one away.
    pub fn remove(self, place: usize) {
        self.shown.set(None);
        self.changes.update(|changes| {
            if place < changes.len() {
                changes.remove(place);
            }
        });
        self.keep();
        self.compute();
    }

    /// Changes what is typed of one.
    pub fn change(self, place: usize, change: impl FnOnce(&mut RuleChange)) {
        self.changes.update(|changes| {
            if let Some(known) = changes.get_mut(place) {
                change(known);
            }
        });
        self.keep();
        self.compute();
    }

    fn keep(self) {
        // Where the browser keeps nothing, the page says so of the relais themselves.
        let text = self.changes.with_untracked(|changes| encode_rule_changes(changes));
        let _ = self.store.write(RULE_CHANGES_KEY, &text);
    }

    /// Computes everything again, some relais at a time.
    pub fn compute(self) {
        self.turn.update_untracked(|turn| *turn = turn.wrapping_add(1));
        let (turn, count) = (self.turn.get_untracked(), self.changes.with_untracked(Vec::len));
        self.figures.set(Vec::new());
        if count > 0 {
            Timeout::new(0, move || self.compute_on(turn, vec![Vec::new(); count])).forget();
        }
    }

    fn compute_on(self, turn: u32, mut done: Vec<Vec<RelaisFigures>>) {
        if self.turn.get_untracked() != turn {
            return;
        }
        let all = self.collection.with_untracked(Collection::len);
        let left = done.iter_mut().enumerate().find(|(_, figures)| figures.len() < all);
        let Some((place, figures)) = left else {
            return self.figures.set(done);
        };
        let change = self.changes.with_untracked(|changes| changes.get(place).cloned());
        let change = change.unwrap_or_default();
        let next = self.collection.with_untracked(|collection| {
            RelaisFigures::next_of(collection, figures, AT_ONCE, |relais| {
                RelaisFigures::changed(relais, &change)
            })
        });
        figures.extend(next);
        Timeout::new(0, move || self.compute_on(turn, done)).forget();
    }

    /// Reads the figures of some relais under a change; nothing while they are being computed.
    pub fn with_figures<T>(
        self,
        place: usize,
        ids: &[RelaisId],
        read: impl FnOnce(&[&RelaisFigures]) -> T,
    ) -> Option<T> {
        self.figures.with(|figures| {
            let known = figures.get(place)?;
            let of = |id: &RelaisId| RelaisFigures::of_id(known, *id);
            let found: Option<Vec<&RelaisFigures>> = ids.iter().map(of).collect();
            Some(read(&found?))
        })
    }
}
