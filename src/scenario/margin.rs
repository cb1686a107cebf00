//! How far indicators are from being missed, and data that reach them or not.

use crate::law::{Datum, Mission, Test};
use crate::money::Share;
use crate::situation::{Fact, Known, MissionFacts};
use rust_decimal::Decimal;

/// How far a counted indicator is from being missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Margin {
    /// What is counted.
    pub test: Test,
    /// What there is.
    pub have: Decimal,
    /// What is needed, whole.
    pub need: Decimal,
}

impl Margin {
    /// What may be lost, or what is missing when it is negative.
    pub fn spare(self) -> Decimal {
        self.have.saturating_sub(self.need)
    }
}

/// Data that reach every indicator of a mission, or none of them.
pub(super) fn settled(mission: Mission, reached: bool) -> Vec<(Datum, Known<Fact>)> {
    let count = |least: u32| Ok(Fact::Count(if reached { least } else { 0 }));
    let tests = mission.indicateurs().iter().map(|indicateur| indicateur.test);
    let data = tests.flat_map(|test| match test {
        Test::Yes(datum) => vec![(datum, Ok(Fact::YesNo(reached)))],
        Test::AtLeast(datum, least) => vec![(datum, count(least))],
        Test::ShareAtLeast(datum, _) => {
            let part = if reached { Decimal::ONE } else { Decimal::ZERO };
            vec![(datum, Ok(Fact::Share(Share { part, whole: Decimal::ONE })))]
        }
        // From 1 to 100 is more than any rate of a table asks for.
        Test::Growth { before, now, .. } => vec![(before, Ok(Fact::Count(1))), (now, count(100))],
    });
    data.collect()
}

/// How far an indicator is from being missed; nothing where it is not counted, or not known.
pub(super) fn margin(test: Test, facts: &MissionFacts) -> Option<Margin> {
    let counted = |datum| facts.count(datum).map(Decimal::from);
    let (have, need) = match test {
        Test::Yes(_) => return None,
        Test::AtLeast(datum, least) => (counted(datum)?, Decimal::from(least)),
        Test::ShareAtLeast(datum, rate) => match facts.fact(datum) {
            Ok(Fact::Share(Share { part, whole })) if !whole.is_zero() => (part, whole.saturating_mul(rate.decimal()).ceil()),
            _ => return None,
        },
        Test::Growth { before, now, rate } => match (counted(before)?, counted(now)?) {
            (before, _) if before.is_zero() => return None,
            (before, now) => (now, before.saturating_mul(rate.growth()).ceil()),
        },
    };
    Some(Margin { test, have, need })
}
