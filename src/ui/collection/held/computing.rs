//! How the figures of the relais come: some in each slice of time, and shown now and then.

use super::HeldCollection;
use crate::browser::TimeSlice;
use crate::scenario::collection::{Collection, RelaisFigures, RelaisId};
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetValue, Update, UpdateValue, With, WithUntracked};

/// In how many slices of time what came is shown once: to sort and add up everything costs more
/// than to compute a few relais.
const SHOWN_EVERY: usize = 25;

/// What is left to compute, and what came of it since it was shown last.
struct FiguresWork {
    turn: u32,
    left: std::vec::IntoIter<RelaisId>,
    came: Vec<RelaisFigures>,
    slices: usize,
}

impl FiguresWork {
    /// Computes relais until a slice of time is over; one that is gone has no figures.
    fn compute(&mut self, collection: &Collection) {
        let time = TimeSlice::begin();
        for id in self.left.by_ref() {
            self.came.extend(collection.get(id).map(RelaisFigures::of));
            if time.is_over() {
                break;
            }
        }
    }
}

impl HeldCollection {
    /// Computes the figures that are still to come, in the place of what is being computed.
    pub(super) fn compute(self) {
        self.turn.update_value(|turn| *turn = turn.wrapping_add(1));
        let left = self.collection.with_untracked(|collection| {
            self.figures.with_untracked(|known| RelaisFigures::missing(collection, known))
        });
        let (turn, left) = (self.turn.get_value(), left.into_iter());
        self.compute_slice(FiguresWork { turn, left, came: Vec::new(), slices: 0 });
    }

    fn compute_slice(self, mut work: FiguresWork) {
        if self.turn.get_value() != work.turn {
            return;
        }
        self.collection.with_untracked(|collection| work.compute(collection));
        work.slices = work.slices.saturating_add(1);
        let is_last = work.left.as_slice().is_empty();
        if is_last || work.slices.is_multiple_of(SHOWN_EVERY) {
            self.figures.update(|figures| {
                figures.append(&mut work.came);
                figures.sort_by_key(|known| known.id);
            });
        }
        if is_last {
            self.rules.compute();
        } else {
            Timeout::new(0, move || self.compute_slice(work)).forget();
        }
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
