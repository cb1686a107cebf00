//! How far indicators are from being missed, and data that reach them or not.

use crate::law::{Condition, Datum, Mission};
use crate::money::Share;
use crate::outcome::{IndicateurOutcome, Measure, MissionOutcome};
use crate::situation::{Fact, Known};
use rust_decimal::Decimal;

/// How far a counted indicator is from being missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// What is counted.
    pub test: Condition,
    /// What there is, and what is needed.
    pub measure: Measure,
}

impl Margin {
    /// What may be lost, or what is missing when it is negative.
    pub fn spare(self) -> Decimal {
        -self.measure.missing()
    }
}

/// Data that reach every indicator of a mission, or none of them.
pub(super) fn forced_facts(mission: Mission, reached: bool) -> Vec<(Datum, Known<Fact>)> {
    let count = |least: u32| Ok(Fact::Count(if reached { least } else { 0 }));
    let tests = mission.indicateurs().iter().map(|indicateur| indicateur.condition);
    let data = tests.flat_map(|test| match test {
        Condition::Yes(datum) => vec![(datum, Ok(Fact::YesNo(reached)))],
        Condition::AtLeast(datum, least) => vec![(datum, count(least))],
        Condition::ShareAtLeast(datum, _) => {
            let part = if reached { Decimal::ONE } else { Decimal::ZERO };
            vec![(datum, Ok(Fact::Share(Share { part, whole: Decimal::ONE, percent: false })))]
        }
        // From 1 to 100 is more than any rate of a table asks for.
        Condition::Growth { before, now, .. } => {
            vec![(before, Ok(Fact::Count(1))), (now, count(100))]
        }
    });
    data.collect()
}

/// How far the counted indicators of a mission are from being missed, as far as they are known.
pub(super) fn margins(outcome: &MissionOutcome) -> Vec<Margin> {
    let margin = |known: &IndicateurOutcome| {
        Some(Margin { test: known.indicateur.condition, measure: known.measured? })
    };
    outcome.indicateurs.iter().filter_map(margin).collect()
}
