//! Indicators of the missions.
//!
//! # What the text says
//! « L’atteinte de ces objectifs doit être vérifiée par la Caf, sur la base de l’évaluation rédigée
//! par l’animateur » (circulaire 2017-003, III.1). A threshold is reached when it is met exactly.
//!
//! # What this code does
//! Each indicator is reached, not reached, or undetermined: a datum is missing, or a base of zero
//! makes it meaningless. They combine by the three-valued AND or OR of their mission, and a missed
//! one says by how much.
//!
//! # Covered and not covered
//! Whether a proof satisfies the Caf is not covered.
//!
//! # Example
//! ```
//! use simulateur_rpe::outcome::Verdict;
//! assert_eq!(Verdict::NotReached.or(Verdict::Undetermined), Verdict::Undetermined);
//! assert_eq!(Verdict::NotReached.and(Verdict::Undetermined), Verdict::NotReached);
//! ```

use crate::law::{Condition, Datum, Indicateur, Logic, Mission};
use crate::money::{Rate, Share, product};
use crate::outcome::{IndicateurOutcome, Measure, MissionOutcome, Verdict};
use crate::situation::{Fact, Gap, MissionFacts, both};
use rust_decimal::Decimal;

/// What all the indicators of a mission say.
pub(super) fn evaluate(mission: Mission, facts: &MissionFacts) -> MissionOutcome {
    let indicateurs: Vec<_> =
        mission.indicateurs().iter().map(|indicateur| measure(*indicateur, facts)).collect();
    let verdict = together(mission, indicateurs.iter().map(|outcome| outcome.verdict));
    MissionOutcome { mission, verdict, indicateurs }
}

/// The same, without what each of them says.
pub(super) fn verdict(mission: Mission, facts: &MissionFacts) -> Verdict {
    let indicateurs = mission.indicateurs().iter();
    together(mission, indicateurs.map(|indicateur| measure(*indicateur, facts).verdict))
}

fn together(mission: Mission, verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    match mission.logic() {
        Logic::All => verdicts.fold(Verdict::Reached, Verdict::and),
        Logic::Any => verdicts.fold(Verdict::NotReached, Verdict::or),
    }
}

fn measure(indicateur: Indicateur, facts: &MissionFacts) -> IndicateurOutcome {
    let found = match indicateur.condition {
        Condition::Yes(datum) => yes(datum, facts),
        Condition::AtLeast(datum, least) => at_least(datum, least, facts),
        Condition::ShareAtLeast(datum, rate) => share(datum, rate, facts),
        Condition::Growth { before, now, rate } => growth(before, now, rate, facts),
    };
    let Found { verdict, measured, gaps } = found;
    let empty_base = verdict == Verdict::Undetermined && gaps.is_empty();
    IndicateurOutcome { indicateur, verdict, measured, gaps, empty_base }
}

struct Found {
    verdict: Verdict,
    measured: Option<Measure>,
    gaps: Vec<Gap>,
}

impl Found {
    fn verdict(reached: bool) -> Found {
        Found { verdict: Verdict::from(reached), measured: None, gaps: Vec::new() }
    }

    fn unknown(gaps: Vec<Gap>) -> Found {
        Found { verdict: Verdict::Undetermined, measured: None, gaps }
    }

    /// Reached from `need` on; people and sessions come whole.
    fn counted(have: Decimal, need: Decimal) -> Found {
        let measured = Some(Measure { have, need: need.ceil(), percent: false });
        Found { measured, ..Found::verdict(have >= need) }
    }

    /// The same of percentages, as they are.
    fn percent(have: Decimal, need: Decimal) -> Found {
        Found {
            measured: Some(Measure { have, need, percent: true }),
            ..Found::verdict(have >= need)
        }
    }
}

fn yes(datum: Datum, facts: &MissionFacts) -> Found {
    match facts.fact(datum) {
        Ok(fact) => Found::verdict(fact == Fact::YesNo(true)),
        Err(gaps) => Found::unknown(gaps),
    }
}

fn at_least(datum: Datum, least: u32, facts: &MissionFacts) -> Found {
    match facts.fact(datum) {
        Ok(Fact::Count(count)) => Found::counted(Decimal::from(count), Decimal::from(least)),
        Ok(Fact::YesNo(_) | Fact::Share(_)) => Found::unknown(Vec::new()),
        Err(gaps) => Found::unknown(gaps),
    }
}

fn share(datum: Datum, rate: Rate, facts: &MissionFacts) -> Found {
    match facts.fact(datum) {
        Ok(Fact::Share(Share { part, whole, percent })) if !whole.is_zero() => {
            let need = product(whole, rate.decimal()).unwrap_or(whole);
            if percent { Found::percent(part, need) } else { Found::counted(part, need) }
        }
        Ok(Fact::YesNo(_) | Fact::Count(_) | Fact::Share(_)) => Found::unknown(Vec::new()),
        Err(gaps) => Found::unknown(gaps),
    }
}

fn growth(before: Datum, now: Datum, rate: Rate, facts: &MissionFacts) -> Found {
    match both(facts.fact(before), facts.fact(now)) {
        Ok((Fact::Count(base), Fact::Count(count))) if base > 0 => Found::counted(
            Decimal::from(count),
            product(Decimal::from(base), rate.growth()).unwrap_or(Decimal::MAX),
        ),
        Ok((Fact::YesNo(_) | Fact::Count(_) | Fact::Share(_), _)) => Found::unknown(Vec::new()),
        Err(gaps) => Found::unknown(gaps),
    }
}
