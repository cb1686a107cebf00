//! How to reach a target: the least change of one thing that brings a figure where it is wanted.

use super::target_search::Search;
use crate::money::{Etp, Euros};
use crate::outcome::Outcome;
use crate::rules::evaluate;
use crate::scenario::{Dossier, TargetScenario, TargetVariable, proposed_cost};
use crate::situation::{Field, Gap, Known, PostId, Role, ScenarioId};
use rust_decimal::Decimal;

/// What is wanted; the figure is typed in the dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Target {
    /// A reste à charge of so much at most.
    #[default]
    Reste,
    /// Costs that do not exceed the ceiling.
    Plafond,
    /// So many childminders for one animator ETP at most.
    AmParEtp,
}

/// Where one comes with a value of what may change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetCandidate {
    /// ETP, a proportion or €.
    pub value: Decimal,
    /// Whether it is more than the present.
    pub up: bool,
    /// The scenario that shows it.
    pub scenario: TargetScenario,
    /// Its figures.
    pub outcome: Outcome,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetAnswer {
    /// The target is met as things are.
    AlreadyMet,
    /// The least change that meets it.
    Reached(TargetCandidate),
    /// Nothing meets it: how near one comes, and whether the change moves the figure at all.
    Unreachable(TargetCandidate, bool),
}

/// What may change in the base or in a scenario.
pub fn target_variables(dossier: &Dossier, from: Option<ScenarioId>) -> Vec<TargetVariable> {
    let situation = dossier.situation(from.and_then(|id| dossier.scenario(id)));
    let timed = |id: PostId| {
        situation
            .posts
            .iter()
            .any(|post| post.id == id.into() && post.etp.as_ref().is_ok_and(|etp| !etp.is_zero()))
    };
    let posts =
        dossier.base.posts.iter().filter(|post| post.role == Role::Animateur && timed(post.id));
    let new_post = proposed_cost(&situation, &Ok(Etp::ZERO)).map(|_| TargetVariable::NewPost);
    let lines = situation
        .charges
        .iter()
        .filter(|charge| charge.amount != Ok(Euros::ZERO))
        .map(|charge| TargetVariable::Line(charge.account));
    posts
        .map(|post| TargetVariable::Post(post.id))
        .chain(new_post)
        .chain([TargetVariable::Charges])
        .chain(lines)
        .collect()
}

/// The least change that reaches a target. Errors: what keeps the figures from being known, the
/// typed target first.
pub fn seek_target(
    dossier: &Dossier,
    from: Option<ScenarioId>,
    target: Target,
    variable: TargetVariable,
) -> Known<TargetAnswer> {
    let typed = TypedTarget::read(dossier, target)?;
    let outcome = evaluate(&dossier.situation(from.and_then(|id| dossier.scenario(id))));
    let now = typed.distance(&outcome)?;
    if now <= Decimal::ZERO {
        return Ok(TargetAnswer::AlreadyMet);
    }
    let mut search = Search::new(dossier, from, variable, typed).ok_or_else(Vec::new)?;
    let (start, least, most) = search.bounds(dossier, from)?;
    let stops = search.stops(start, least, most)?;
    if let Some(steps) = search.nearest(start, &stops) {
        return Ok(TargetAnswer::Reached(search.candidate(steps, start)?));
    }
    let mut best = (now, start);
    for stop in stops {
        if let Some(distance) = search.distance(stop).filter(|distance| *distance < best.0) {
            best = (distance, stop);
        }
    }
    Ok(TargetAnswer::Unreachable(search.candidate(best.1, start)?, best.0 != now))
}

/// A target with its typed figure.
#[derive(Clone, Copy)]
pub(super) enum TypedTarget {
    Reste(Euros),
    Plafond,
    AmParEtp { am: u32, most: u32 },
}

impl TypedTarget {
    fn read(dossier: &Dossier, target: Target) -> Known<TypedTarget> {
        let count = |field| dossier.texts.known(field);
        Ok(match target {
            Target::Reste => TypedTarget::Reste(dossier.texts.known(Field::TargetReste)?),
            Target::Plafond => TypedTarget::Plafond,
            Target::AmParEtp => {
                TypedTarget::AmParEtp { most: count(Field::TargetAm)?, am: count(Field::Am)? }
            }
        })
    }

    /// How far a relais is from the target, in the unit of its figure: 0 or less when it is met.
    pub fn distance(self, outcome: &Outcome) -> Known<Decimal> {
        let less = |one: Decimal, other: Decimal| {
            one.checked_sub(other).ok_or_else(|| vec![Gap::TooLarge])
        };
        match self {
            TypedTarget::Reste(most) => {
                less(outcome.reste_a_charge.euros()?.decimal(), most.decimal())
            }
            TypedTarget::Plafond => less(Decimal::ZERO, outcome.marge.euros()?.decimal()),
            TypedTarget::AmParEtp { am, most } => {
                let served = outcome.etp.etp()?.decimal().saturating_mul(Decimal::from(most));
                less(Decimal::from(am), served)
            }
        }
    }
}
