//! How the figures of the relais come: some in each slice of time, and shown now and then.

use super::HeldCollection;
use crate::browser::TimeSlice;
use crate::scenario::collection::{Collection, RelaisFigures};
use gloo_timers::callback::Timeout;
use leptos::prelude::{Update, UpdateUntracked, With, WithUntracked};

/// How many relais are computed between two looks at the clock.
const AT_ONCE: usize = 50;

/// In how many slices of time what came is shown once: to sort and add up everything costs more
/// than to compute a few relais.
const SHOWN_EVERY: usize = 25;

impl HeldCollection {
    /// Computes the figures that are still to come.
    pub(super) fn compute(self) {
        self.compute_slice(0);
    }

    fn compute_slice(self, slices: usize) {
        let time = TimeSlice::begin();
        let mut is_last = self.compute_some();
        while !is_last && !time.is_over() {
            is_last = self.compute_some();
        }
        let slices = slices.saturating_add(1);
        if is_last || slices.is_multiple_of(SHOWN_EVERY) {
            self.figures.update(|_| {});
        }
        if is_last {
            self.rules.compute();
        } else {
            Timeout::new(0, move || self.compute_slice(slices)).forget();
        }
    }

    /// Computes the next ones, without showing them: whether they are the last.
    fn compute_some(self) -> bool {
        let next = self.collection.with_untracked(|collection| {
            let known =
                |figures: &Vec<RelaisFigures>| RelaisFigures::next_of(collection, figures, AT_ONCE);
            self.figures.with_untracked(known)
        });
        let is_last = next.len() < AT_ONCE;
        self.figures.update_untracked(|figures| {
            figures.extend(next);
            figures.sort_by_key(|known| known.id);
        });
        is_last
    }

    /// How many relais have their figures, of how many.
    pub fn progress(self) -> (usize, usize) {
        (self.figures.with(Vec::len), self.collection.with(Collection::len))
    }

    /// Whether every relais has its figures.
    pub fn is_computed(self) -> bool {
        let (done, all) = self.progress();
        done == all
    }
}
