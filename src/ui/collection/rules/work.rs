//! What is left to compute of the changes of the rules, and what came of it.

use crate::scenario::collection::{Collection, RelaisFigures, RelaisForecast, SupposedRules};

/// How many relais are computed between two looks at the clock.
const AT_ONCE: usize = 50;

/// How many slices of time what was known stays in sight: about a tenth of a second. An answer that
/// comes sooner takes its place; a longer one is waited for without it.
const SOON: usize = 8;

/// One reckoning of all changes.
pub struct RuleWork {
    /// Which one.
    pub turn: u32,
    rules: Vec<SupposedRules>,
    /// Whether every relais is read.
    is_read: bool,
    /// The figures under each, in the order of the ids.
    pub done: Vec<Vec<RelaisFigures>>,
    slices: usize,
}

impl RuleWork {
    /// One that has everything to do.
    pub fn new(turn: u32, rules: Vec<SupposedRules>) -> RuleWork {
        let done = vec![Vec::new(); rules.len()];
        RuleWork { turn, rules, is_read: false, done, slices: 0 }
    }

    /// Reads or computes the next relais: whether nothing is left.
    pub fn compute_some(
        &mut self,
        forecasts: &mut Vec<RelaisForecast>,
        collection: &Collection,
    ) -> bool {
        if !self.is_read {
            self.is_read = RelaisForecast::read_next(forecasts, collection, AT_ONCE);
            return false;
        }
        let mut begun = self.rules.iter().zip(&mut self.done);
        let left = begun.find(|(_, done)| done.len() < forecasts.len());
        let Some((rules, done)) = left else { return true };
        let next = forecasts.iter().skip(done.len()).take(AT_ONCE);
        done.extend(next.map(|forecast| forecast.under(rules)));
        false
    }

    /// Counts a slice of time that is over: whether what was known is not to be shown any more.
    pub fn is_late(&mut self) -> bool {
        self.slices = self.slices.saturating_add(1);
        self.slices == SOON
    }
}
