//! The search of the least change that reaches a target.
//!
//! Every candidate is the scenario that would be kept, fully evaluated: what is promised is what
//! the scenario shows. Between two slope changes of the curve the distance to the target only rises
//! or only falls, so that halving finds the exact step.

use super::slope_changes::{StraightLine, slope_changes};
use super::target::{TargetCandidate, TypedTarget};
use crate::money::Rate;
use crate::outcome::{Outcome, Step, Term};
use crate::rules::evaluate;
use crate::scenario::{Dossier, TargetScenario, TargetVariable};
use crate::situation::{Field, Gap, Known, ScenarioId};
use rust_decimal::Decimal;

/// The scenario that would be kept, with its lever at any number of steps.
pub(super) struct Search {
    dossier: Dossier,
    id: ScenarioId,
    field: Field,
    target: TypedTarget,
    scenario: TargetScenario,
}

impl Search {
    /// Nothing when no such scenario can be made.
    pub fn new(
        dossier: &Dossier,
        from: Option<ScenarioId>,
        variable: TargetVariable,
        target: TypedTarget,
    ) -> Option<Search> {
        let scenario = TargetScenario { from, variable, text: String::new() };
        let mut dossier = dossier.clone();
        let id = dossier.add_target_scenario(&scenario, "").ok()?;
        let lever = dossier.scenario(id)?.levers.last()?.id;
        Some(Search { dossier, id, field: variable.field(lever), target, scenario })
    }

    fn at(&mut self, steps: i64) -> Outcome {
        self.dossier.set_text(self.field, &self.scenario.variable.text(steps));
        evaluate(&self.dossier.situation(self.dossier.scenario(self.id)))
    }

    /// How far from the target a number of steps is; nothing where that is not known.
    pub fn distance(&mut self, steps: i64) -> Option<Decimal> {
        let outcome = self.at(steps);
        self.target.distance(&outcome).ok()
    }

    /// The present, the least and the most, in steps. Errors: the present is not known.
    pub fn bounds(&self, dossier: &Dossier, from: Option<ScenarioId>) -> Known<(i64, i64, i64)> {
        let situation = dossier.situation(from.and_then(|id| dossier.scenario(id)));
        let steps = |value: Decimal| {
            let steps = value
                .checked_div(self.scenario.variable.step())
                .and_then(|steps| i64::try_from(steps.floor()).ok());
            steps.ok_or_else(|| vec![Gap::TooLarge])
        };
        Ok(match self.scenario.variable {
            TargetVariable::Post(id) => {
                let post = situation
                    .posts
                    .iter()
                    .find(|post| post.id == id.into())
                    .ok_or_else(Vec::new)?;
                (steps(post.etp.clone()?.decimal())?, 0, 1_000_000)
            }
            TargetVariable::NewPost => (0, 0, 1_000_000),
            TargetVariable::Charges => (0, -10_000, 10_000),
            TargetVariable::Line(account) => {
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
    pub fn stops(&mut self, start: i64, least: i64, mut most: i64) -> Known<Vec<i64>> {
        // What is too large to be computed is no way to a target.
        while most > start && self.distance(most).is_none() {
            most = start.saturating_add(most.saturating_sub(start) / 2);
        }
        let mut stops = vec![least, start.clamp(least, most), most];
        // The lines come from amounts in cents: the change is within a step of the place found.
        let around = |place: Decimal| {
            i64::try_from(place.floor()).ok().map(|step| {
                [step.saturating_sub(1), step, step.saturating_add(1), step.saturating_add(2)]
            })
        };
        let inner = self.slope_changes(least, most).into_iter().filter_map(around).flatten();
        stops.extend(inner.filter(|step| (least..=most).contains(step)));
        stops.sort_unstable();
        stops.dedup();
        Ok(stops)
    }

    /// Where the slope changes, in steps; none where the costs or the ceiling are not known.
    fn slope_changes(&mut self, least: i64, most: i64) -> Vec<Decimal> {
        let (low, high) = (self.at(least), self.at(most));
        let taux = high.ps.part(Term::Taux).map_or(Ok(Rate::ZERO), Step::rate).unwrap_or_default();
        let ends = (Decimal::from(least), Decimal::from(most));
        let line = |of: fn(&Outcome) -> &Step| {
            let (one, other) = (of(&low).euros().ok()?, of(&high).euros().ok()?);
            StraightLine::through((ends.0, one.decimal()), (ends.1, other.decimal()))
        };
        let costs = line(|outcome| &outcome.prix_de_revient);
        let ceiling = line(|outcome| &outcome.plafond);
        let Some((costs, ceiling)) = costs.zip(ceiling) else { return Vec::new() };
        let situation = self.dossier.situation(self.dossier.scenario(self.id));
        slope_changes(&situation, costs, ceiling, taux, ends)
    }

    /// The number of steps nearest to the present that meets the target, on either side.
    pub fn nearest(&mut self, start: i64, stops: &[i64]) -> Option<i64> {
        let down: Vec<i64> = stops.iter().rev().copied().filter(|stop| *stop <= start).collect();
        let up: Vec<i64> = stops.iter().copied().filter(|stop| *stop >= start).collect();
        let sides = [self.first_met(&down), self.first_met(&up)];
        sides.into_iter().flatten().min_by_key(|steps| steps.abs_diff(start))
    }

    /// The first number of steps that meets the target, along stops that lead away from the
    /// present.
    fn first_met(&mut self, stops: &[i64]) -> Option<i64> {
        let met = |search: &mut Search, steps| {
            search.distance(steps).is_some_and(|distance| distance <= Decimal::ZERO)
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

    /// Where a number of steps leads. Errors: its figures are not known.
    pub fn candidate(&mut self, steps: i64, start: i64) -> Known<TargetCandidate> {
        let outcome = self.at(steps);
        self.target.distance(&outcome)?;
        let variable = self.scenario.variable;
        Ok(TargetCandidate {
            value: Decimal::from(steps).saturating_mul(variable.step()),
            up: steps > start,
            scenario: TargetScenario { text: variable.text(steps), ..self.scenario.clone() },
            outcome,
        })
    }
}
