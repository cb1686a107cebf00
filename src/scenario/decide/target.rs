//! How to reach a target: the least change of one thing that brings a figure where it is wanted.

use super::dependence::{Dependence, contracts_owner};
use super::target_search::Search;
use super::target_variable::TargetVariable;
use crate::law::{Account, Framework, Mission};
use crate::money::{Etp, Euros};
use crate::outcome::{Outcome, Verdict};
use crate::rules::evaluate;
use crate::scenario::{Dossier, TargetScenario, proposed_cost};
use crate::situation::{Field, Gap, Known, PostId, ScenarioId, Situation};
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
    /// What changes.
    pub variable: TargetVariable,
    /// ETP, a proportion or €.
    pub value: Decimal,
    /// What it is today, in the same unit; what a mission is planned to cost, where it is planned.
    pub present: Option<Decimal>,
    /// The scenario that shows it.
    pub scenario: TargetScenario,
    /// Its figures.
    pub outcome: Outcome,
    /// The mission of today whose place it takes.
    pub replaced: Option<Mission>,
    /// What was typed apart and may have to follow.
    pub dependence: Option<Dependence>,
}

impl TargetCandidate {
    /// Whether it is more than today.
    pub fn is_more(&self) -> bool {
        self.present.is_some_and(|present| self.value > present)
    }

    /// Whether something of the service, or what is spent for it, is cut.
    pub fn is_cut(&self) -> bool {
        match self.variable {
            TargetVariable::Income | TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => false,
            TargetVariable::Mission(_) => self.replaced.is_some(),
            TargetVariable::Post(_)
            | TargetVariable::NewPost
            | TargetVariable::Charges
            | TargetVariable::Line(_) => !self.is_more(),
        }
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetAnswer {
    /// The target is met as things are.
    AlreadyMet,
    /// The least change that meets it.
    Reached(TargetCandidate),
    /// Nothing meets it.
    Unreachable {
        /// Where one comes nearest; none when nothing brings nearer than today.
        nearest: Option<TargetCandidate>,
        /// How far from the target one stays, in the unit of its figure.
        short: Decimal,
    },
}

/// What each change that may be thought of answers, in the order of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetAnswers {
    /// The figures of today.
    pub present: Outcome,
    /// The answers. Errors: what keeps one from being known.
    pub answers: Vec<(TargetVariable, Known<TargetAnswer>)>,
}

/// What may change in the base or in a scenario: what brings money first, what costs the service
/// last.
pub fn target_variables(dossier: &Dossier, from: Option<ScenarioId>) -> Vec<TargetVariable> {
    let situation = dossier.situation(from.and_then(|id| dossier.scenario(id)));
    let timed = |id: PostId| {
        situation
            .posts
            .iter()
            .any(|post| post.id == id.into() && post.etp.as_ref().is_ok_and(|etp| !etp.is_zero()))
    };
    let posts = dossier.base.posts.iter().filter(|post| timed(post.id));
    let new_post = proposed_cost(&situation, &Ok(Etp::ZERO)).map(|_| TargetVariable::NewPost);
    let lines = situation
        .charges
        .iter()
        .filter(|line| line.account != Account::ToAllocate && line.amount != Ok(Euros::ZERO))
        .map(|charge| TargetVariable::Line(charge.account));
    std::iter::once(TargetVariable::Income)
        .chain(missions(&situation))
        .chain(convention(dossier, from, &situation))
        .chain(new_post)
        .chain([TargetVariable::Charges])
        .chain(lines)
        .chain(posts.map(|post| TargetVariable::Post(post.id)))
        .collect()
}

/// The missions whose least is known; not the one that already opens the bonus.
fn missions(situation: &Situation) -> impl Iterator<Item = TargetVariable> {
    let chosen = evaluate(situation).missions.chosen;
    let counted = chosen.filter(|known| known.verdict == Verdict::Reached);
    let counted = counted.map(|known| known.mission);
    let open = Framework::Renforcees2021.covers(situation.exercice);
    let all = [Mission::AnalysePratique, Mission::PromotionRenforcee, Mission::GuichetUnique];
    all.into_iter()
        .filter(move |mission| open && Some(*mission) != counted)
        .map(TargetVariable::Mission)
}

/// The convention territoriale globale that is signed and counts some time, or that could be
/// signed for the animators' time.
fn convention(
    dossier: &Dossier,
    from: Option<ScenarioId>,
    situation: &Situation,
) -> Option<TargetVariable> {
    if let Some(ctg) = &situation.ctg {
        // A flat sum for no time brings nothing, however large.
        return ctg.counts_time().then(|| TargetVariable::Ctg(contracts_owner(dossier, from)));
    }
    let etp = evaluate(situation).etp.etp().ok().filter(|etp| !etp.is_zero())?;
    Some(TargetVariable::NewCtg(etp))
}

/// Every answer to a target. Errors: what keeps the figures of today from being known, the typed
/// target first.
pub fn seek_targets(
    dossier: &Dossier,
    from: Option<ScenarioId>,
    target: Target,
) -> Known<TargetAnswers> {
    let present = evaluate(&dossier.situation(from.and_then(|id| dossier.scenario(id))));
    TypedTarget::read(dossier, target)?.distance(&present)?;
    let answer = |variable| (variable, seek_target(dossier, from, target, variable));
    let answers = target_variables(dossier, from).into_iter().map(answer).collect();
    Ok(TargetAnswers { present, answers })
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
    if let TargetVariable::Mission(mission) = variable {
        return search.mission(dossier.planned_cost(mission).ok(), now);
    }
    let (start, least, most) = search.bounds()?;
    let stops = search.stops(start, least, most)?;
    if let Some(steps) = search.nearest(start, &stops) {
        return Ok(TargetAnswer::Reached(search.candidate(steps, Some(start))?));
    }
    let mut best = (now, None);
    for stop in stops {
        if let Some(distance) = search.distance(stop).filter(|distance| *distance < best.0) {
            best = (distance, Some(stop));
        }
    }
    // What the answer would stand on must be known, even where nothing moves.
    search.candidate(start, Some(start))?;
    let nearest = best.1.map(|steps| search.candidate(steps, Some(start))).transpose()?;
    Ok(TargetAnswer::Unreachable { nearest, short: best.0 })
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
