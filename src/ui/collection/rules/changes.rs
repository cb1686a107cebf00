//! The changes of the rules that are looked at, and the figures of each relais under them.

use crate::browser::{Store, TimeSlice};
use crate::exchange::{RULE_CHANGES_KEY, decode_rule_changes, encode_rule_changes};
use crate::scenario::collection::{
    Collection, MOST_RULE_CHANGES, RelaisFigures, RelaisForecast, RelaisId, RuleChange,
    SupposedRules,
};
use crate::ui::collection::rules::work::RuleWork;
use gloo_timers::callback::Timeout;
use leptos::prelude::{
    GetValue, RwSignal, Set, SetValue, StoredValue, Update, UpdateValue, With, WithUntracked,
};

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
    /// The relais, read once for all changes.
    forecasts: StoredValue<Vec<RelaisForecast>>,
    /// Grows when what is being computed is of no use any more.
    turn: StoredValue<u32>,
    /// Whose turn the figures are.
    done: StoredValue<u32>,
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
            forecasts: StoredValue::default(),
            turn: StoredValue::default(),
            done: StoredValue::default(),
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
        self.begin();
    }

    fn keep(self) {
        // Where the browser keeps nothing, the page says so of the relais themselves.
        let text = self.changes.with_untracked(|changes| encode_rule_changes(changes));
        let _ = self.store.write(RULE_CHANGES_KEY, &text);
    }

    /// Computes everything again: nothing is shown of what was known.
    pub fn compute(self) {
        self.figures.set(Vec::new());
        self.begin();
    }

    /// Begins to compute what is typed; what is known is shown a moment longer.
    fn begin(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let rules: Vec<SupposedRules> =
            self.changes.with_untracked(|changes| changes.iter().map(SupposedRules::of).collect());
        if rules.is_empty() {
            self.forecasts.set_value(Vec::new());
            return;
        }
        let work = RuleWork::new(self.turn.get_value(), rules);
        Timeout::new(0, move || self.compute_slice(work)).forget();
    }

    fn compute_slice(self, mut work: RuleWork) {
        if self.turn.get_value() != work.turn {
            return;
        }
        let time = TimeSlice::begin();
        let compute = |forecasts: &mut Vec<RelaisForecast>| {
            self.collection.with_untracked(|collection| {
                while !work.compute_some(forecasts, collection) {
                    if time.is_over() {
                        return false;
                    }
                }
                true
            })
        };
        if self.forecasts.try_update_value(compute).unwrap_or(true) {
            self.done.set_value(work.turn);
            return self.figures.set(work.done);
        }
        if work.is_late() {
            self.figures.set(Vec::new());
        }
        Timeout::new(0, move || self.compute_slice(work)).forget();
    }

    /// Whether what is shown is that of what is typed.
    pub fn are_current(self) -> bool {
        self.done.get_value() == self.turn.get_value()
    }

    /// Whether there are figures of every change: they may be those of a moment before.
    pub fn is_known(self) -> bool {
        self.figures.with(Vec::len) == self.changes.with(Vec::len)
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
