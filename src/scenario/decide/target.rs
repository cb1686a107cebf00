//! How to reach a target: the least change of one thing that brings a figure where it is wanted.
//!
//! Every candidate is the scenario that would be kept, fully evaluated: what is promised is what
//! the scenario shows. Between two breaks of the curve the distance to the target only rises or
//! only falls, so that halving finds the exact step.

use super::breaks::{Line, breaks};
use crate::money::{Euros, Rate};
use crate::outcome::{Outcome, Step, Term};
use crate::rules::evaluate;
use crate::scenario::{Dossier, Means, Reach, proposed_cost};
use crate::situation::{Field, Gap, Id, Known, Role};
use rust_decimal::Decimal;

/// What is wanted; the figure is typed in the dossier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Goal {
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
pub struct Found {
    /// ETP, a proportion or €.
    pub value: Decimal,
    /// Whether it is more than the present.
    pub up: bool,
    /// The scenario that shows it.
    pub reach: Reach,
    /// Its figures.
    pub outcome: Outcome,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The target is met as things are.
    Already,
    /// The least change that meets it.
    Reached(Found),
    /// Nothing meets it: how near one comes, and whether the change moves the figure at all.
    Unreachable(Found, bool),
}

/// What may change in the base or in a scenario.
pub fn means(dossier: &Dossier, from: Option<Id>) -> Vec<Means> {
    let situation = dossier.situation(from.and_then(|id| dossier.scenario(id)));
    let timed = |id: Id| {
        situation
            .posts
            .iter()
            .any(|post| post.id == id && post.etp.as_ref().is_ok_and(|etp| !etp.is_zero()))
    };
    let posts =
        dossier.base.posts.iter().filter(|post| post.role == Role::Animateur && timed(post.id));
    let new =
        proposed_cost(&situation, &Ok(crate::money::Etp::ZERO)).is_some().then_some(Means::NewPost);
    let lines = situation
        .charges
        .iter()
        .filter(|charge| charge.amount != Ok(Euros::ZERO))
        .map(|charge| Means::Line(charge.account));
    posts.map(|post| Means::Post(post.id)).chain(new).chain([Means::Charges]).chain(lines).collect()
}

/// The least change that reaches a goal. Errors: what keeps the figures from being known, the typed
/// target first.
pub fn reach(dossier: &Dossier, from: Option<Id>, goal: Goal, means: Means) -> Known<Answer> {
    let aim = Aim::read(dossier, goal)?;
    let outcome = evaluate(&dossier.situation(from.and_then(|id| dossier.scenario(id))));
    let now = aim.distance(&outcome)?;
    if now <= Decimal::ZERO {
        return Ok(Answer::Already);
    }
    let mut probe = Probe::new(dossier, from, means, aim).ok_or_else(Vec::new)?;
    let (start, least, most) = probe.bounds(dossier, from)?;
    let stops = probe.stops(start, least, most)?;
    let down: Vec<i64> = stops.iter().rev().copied().filter(|stop| *stop <= start).collect();
    let up: Vec<i64> = stops.iter().copied().filter(|stop| *stop >= start).collect();
    let sides = [probe.walk(&down), probe.walk(&up)];
    let nearest = sides.into_iter().flatten().min_by_key(|steps| steps.abs_diff(start));
    match nearest {
        Some(steps) => Ok(Answer::Reached(probe.found(steps, start)?)),
        None => {
            let mut best = (now, start);
            for stop in stops {
                best = probe.distance(stop).map_or(best, |distance| {
                    if distance < best.0 { (distance, stop) } else { best }
                });
            }
            Ok(Answer::Unreachable(probe.found(best.1, start)?, best.0 != now))
        }
    }
}

/// A goal with its figure.
#[derive(Clone, Copy)]
enum Aim {
    Reste(Euros),
    Plafond,
    AmParEtp { am: u32, most: u32 },
}

impl Aim {
    fn read(dossier: &Dossier, goal: Goal) -> Known<Aim> {
        let count = |field| dossier.texts.known(field);
        Ok(match goal {
            Goal::Reste => Aim::Reste(dossier.texts.known(Field::TargetReste)?),
            Goal::Plafond => Aim::Plafond,
            Goal::AmParEtp => {
                Aim::AmParEtp { most: count(Field::TargetAm)?, am: count(Field::Am)? }
            }
        })
    }

    /// How far a relais is from the target, in the unit of its figure: 0 or less when it is met.
    fn distance(self, outcome: &Outcome) -> Known<Decimal> {
        let less = |one: Decimal, other: Decimal| {
            one.checked_sub(other).ok_or_else(|| vec![Gap::TooLarge])
        };
        match self {
            Aim::Reste(most) => less(outcome.reste_a_charge.euros()?.decimal(), most.decimal()),
            Aim::Plafond => less(Decimal::ZERO, outcome.marge.euros()?.decimal()),
            Aim::AmParEtp { am, most } => {
                let served = outcome.etp.etp()?.decimal().saturating_mul(Decimal::from(most));
                less(Decimal::from(am), served)
            }
        }
    }
}

/// The scenario that would be kept, with its lever at any number of steps.
struct Probe {
    dossier: Dossier,
    scenario: Id,
    field: Field,
    aim: Aim,
    reach: Reach,
}

impl Probe {
    fn new(dossier: &Dossier, from: Option<Id>, means: Means, aim: Aim) -> Option<Probe> {
        let reach = Reach { from, means, text: String::new() };
        let mut dossier = dossier.clone();
        let scenario = dossier.attach(&reach, "").ok()?;
        let lever = dossier.scenario(scenario)?.levers.last()?.id;
        let field = if matches!(means, Means::Post(_) | Means::NewPost) {
            Field::LeverEtp(lever)
        } else {
            Field::LeverAmount(lever)
        };
        Some(Probe { dossier, scenario, field, aim, reach })
    }

    fn at(&mut self, steps: i64) -> Outcome {
        self.dossier.set_text(self.field, &self.reach.means.text(steps));
        evaluate(&self.dossier.situation(self.dossier.scenario(self.scenario)))
    }

    fn distance(&mut self, steps: i64) -> Option<Decimal> {
        let outcome = self.at(steps);
        self.aim.distance(&outcome).ok()
    }

    /// The present, the least and the most, in steps. Errors: the present is not known.
    fn bounds(&self, dossier: &Dossier, from: Option<Id>) -> Known<(i64, i64, i64)> {
        let situation = dossier.situation(from.and_then(|id| dossier.scenario(id)));
        let steps = |value: Decimal| {
            let steps = value
                .checked_div(self.reach.means.step())
                .and_then(|steps| i64::try_from(steps.floor()).ok());
            steps.ok_or_else(|| vec![Gap::TooLarge])
        };
        Ok(match self.reach.means {
            Means::Post(id) => {
                let post =
                    situation.posts.iter().find(|post| post.id == id).ok_or_else(Vec::new)?;
                (steps(post.etp.clone()?.decimal())?, 0, 1_000_000)
            }
            Means::NewPost => (0, 0, 1_000_000),
            Means::Charges => (0, -10_000, 10_000),
            Means::Line(account) => {
                let charge = situation
                    .charges
                    .iter()
                    .find(|charge| charge.account == account)
                    .ok_or_else(Vec::new)?;
                let amount = steps(charge.amount.clone()?.decimal())?;
                (amount, 0, amount.saturating_mul(2).min(100_000_000_000))
            }
        })
    }

    /// Every number of steps between which the distance only rises or only falls, in order.
    fn stops(&mut self, start: i64, least: i64, mut most: i64) -> Known<Vec<i64>> {
        // What is too large to be computed is no way to a target.
        while most > start && self.distance(most).is_none() {
            most = start.saturating_add(most.saturating_sub(start) / 2);
        }
        let (low, high) = (self.at(least), self.at(most));
        let taux = high.ps.part(Term::Taux).map_or(Ok(Rate::ZERO), Step::rate).unwrap_or_default();
        let line = |of: fn(&Outcome) -> &Step| -> Known<Option<Line>> {
            let (one, other) = (of(&low).euros()?.decimal(), of(&high).euros()?.decimal());
            Ok(Line::through((Decimal::from(least), one), (Decimal::from(most), other)))
        };
        let (costs, ceiling) =
            (line(|outcome| &outcome.prix_de_revient), line(|outcome| &outcome.plafond));
        let mut stops = vec![least, start.clamp(least, most), most];
        if let (Ok(Some(costs)), Ok(Some(ceiling))) = (costs, ceiling) {
            let situation = self.dossier.situation(self.dossier.scenario(self.scenario));
            let places = breaks(
                &situation,
                costs,
                ceiling,
                taux,
                (Decimal::from(least), Decimal::from(most)),
            );
            // The lines come from amounts in cents: the break is within a step of the place found.
            let around = |place: Decimal| {
                i64::try_from(place.floor()).ok().map(|step| {
                    [step.saturating_sub(1), step, step.saturating_add(1), step.saturating_add(2)]
                })
            };
            stops.extend(
                places
                    .into_iter()
                    .filter_map(around)
                    .flatten()
                    .filter(|step| (least..=most).contains(step)),
            );
        }
        stops.sort_unstable();
        stops.dedup();
        Ok(stops)
    }

    /// The first number of steps that meets the target, along stops that lead away from the
    /// present.
    fn walk(&mut self, stops: &[i64]) -> Option<i64> {
        let met = |probe: &mut Probe, steps| {
            probe.distance(steps).is_some_and(|distance| distance <= Decimal::ZERO)
        };
        for (near, far) in stops.iter().zip(stops.iter().skip(1)) {
            if !met(self, *far) {
                continue;
            }
            let (mut near, mut far) = (*near, *far);
            while near.abs_diff(far) > 1 {
                let middle = near.midpoint(far);
                if met(self, middle) { far = middle } else { near = middle }
            }
            return Some(far);
        }
        None
    }

    fn found(&mut self, steps: i64, start: i64) -> Known<Found> {
        let outcome = self.at(steps);
        self.aim.distance(&outcome)?;
        let value = Decimal::from(steps).saturating_mul(self.reach.means.step());
        Ok(Found {
            value,
            up: steps > start,
            reach: Reach { text: self.reach.means.text(steps), ..self.reach.clone() },
            outcome,
        })
    }
}
