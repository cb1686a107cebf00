//! The search of the least change that reaches a target.
//!
//! Every candidate is the scenario that would be kept, fully evaluated: what is promised is what
//! the scenario shows. Between two slope changes of the curve the distance to the target only rises
//! or only falls, so that halving finds the exact step.

use super::dependence::{contracts_owner, dependence};
use super::slope_changes::{StraightLine, slope_changes};
use super::target::{TargetAnswer, TargetCandidate, TypedTarget};
use super::target_variable::{TargetVariable, target_scenario};
use crate::money::{Etp, Euros, Rate};
use crate::outcome::{Outcome, Step, Term};
use crate::rules::evaluate;
use crate::scenario::{Dossier, TargetScenario};
use crate::situation::{Field, Forfait, Gap, Known, Owner, ScenarioId, Situation};
use rust_decimal::Decimal;

/// The scenario that would be kept, with its lever at any number of steps.
pub(super) struct Search {
    dossier: Dossier,
    id: ScenarioId,
    field: Field,
    target: TypedTarget,
    variable: TargetVariable,
    scenario: TargetScenario,
    /// What it is today.
    today: Situation,
    /// Whose fields give the contracts.
    contracts: Owner,
}

/// Largest cost of a mission that is looked for, in cents.
const LARGEST_MISSION: i64 = 1_000_000_000;
/// Steps on either side of where a straight line meets the target: what is rounded moves it less.
const AROUND: i64 = 3;
/// Largest amount, in cents.
const LARGEST_AMOUNT: i64 = 100_000_000_000;

impl Search {
    /// Nothing when no such scenario can be made.
    pub fn new(
        dossier: &Dossier,
        from: Option<ScenarioId>,
        variable: TargetVariable,
        target: TypedTarget,
    ) -> Option<Search> {
        let today = dossier.situation(from.and_then(|id| dossier.scenario(id)));
        let contracts = contracts_owner(dossier, from);
        let scenario = target_scenario(dossier, from, variable);
        let mut dossier = dossier.clone();
        let (id, field) = dossier.add_target_scenario(&scenario, "").ok()?;
        Some(Search { dossier, id, field, target, variable, scenario, today, contracts })
    }

    fn at(&mut self, steps: i64) -> Outcome {
        evaluate(&self.situation_at(steps))
    }

    fn situation_at(&mut self, steps: i64) -> Situation {
        self.dossier.set_text(self.field, &self.variable.text(steps));
        self.dossier.situation(self.dossier.scenario(self.id))
    }

    /// How far from the target a number of steps is; nothing where that is not known.
    pub fn distance(&mut self, steps: i64) -> Option<Decimal> {
        let outcome = self.at(steps);
        self.target.distance(&outcome).ok()
    }

    fn steps(&self, value: Decimal) -> Known<i64> {
        let steps = value.checked_div(self.variable.step());
        let steps = steps.and_then(|steps| i64::try_from(steps.floor()).ok());
        steps.ok_or_else(|| vec![Gap::TooLarge])
    }

    /// The present, the least and the most, in steps. Errors: the present is not known.
    pub fn bounds(&self) -> Known<(i64, i64, i64)> {
        Ok(match self.variable {
            TargetVariable::Post(id) => {
                let mut posts = self.today.posts.iter();
                let post = posts.find(|post| post.id == id.into()).ok_or_else(Vec::new)?;
                (self.steps(post.etp.clone()?.decimal())?, 0, 1_000_000)
            }
            TargetVariable::NewPost => (0, 0, 1_000_000),
            TargetVariable::Charges => (0, -10_000, 10_000),
            TargetVariable::Line(account) => {
                let mut charges = self.today.charges.iter();
                let charge =
                    charges.find(|charge| charge.account == account).ok_or_else(Vec::new)?;
                let amount = self.steps(charge.amount.clone()?.decimal())?;
                (amount, 0, amount.saturating_mul(2).min(LARGEST_AMOUNT))
            }
            TargetVariable::Ctg(_) => (self.steps(self.flat_sum()?.decimal())?, 0, LARGEST_AMOUNT),
            TargetVariable::Income | TargetVariable::NewCtg(_) => (0, 0, LARGEST_AMOUNT),
            TargetVariable::Mission(_) => (0, 0, LARGEST_MISSION),
        })
    }

    /// The flat sum that the convention gives today for the time that it counts.
    fn flat_sum(&self) -> Known<Euros> {
        let ctg = self.today.ctg.as_ref().ok_or_else(Vec::new)?;
        let counted = |forfait: &&Forfait| forfait.etp != Ok(Etp::ZERO);
        let existing = ctg.existants.as_ref().filter(counted);
        existing.or(ctg.nouveaux.as_ref()).map_or(Ok(Euros::ZERO), |forfait| forfait.amount.clone())
    }

    /// A mission: as it is planned, else at the largest cost that meets the target.
    pub fn mission(&mut self, planned: Option<Euros>, now: Decimal) -> Known<TargetAnswer> {
        let planned = planned.map(|cost| self.steps(cost.decimal())).transpose()?;
        let (_, least, most) = self.bounds()?;
        let stops = self.stops(most, least, most)?;
        let largest = self.nearest(most, &stops);
        if let Some(steps) = largest.filter(|largest| planned.is_none_or(|cost| cost <= *largest)) {
            return Ok(TargetAnswer::Reached(self.candidate(planned.unwrap_or(steps), planned)?));
        }
        let steps = planned.unwrap_or(least);
        let short = self.distance(steps).filter(|short| *short < now);
        let nearest = short.map(|_| self.candidate(steps, planned)).transpose()?;
        Ok(TargetAnswer::Unreachable { nearest, short: short.unwrap_or(now) })
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
            let (mut near, mut far) = self.narrowed(*near, *far).unwrap_or((*near, *far));
            while near.abs_diff(far) > 1 {
                let middle = near.midpoint(far);
                if met(self, middle) { far = middle } else { near = middle }
            }
            return Some(far);
        }
        None
    }

    /// Nearer ends around the first number of steps that meets the target: the distance between
    /// two stops is a straight line, to the cent.
    fn narrowed(&mut self, near: i64, far: i64) -> Option<(i64, i64)> {
        let (from, to) = (self.distance(near)?, self.distance(far)?);
        let length = Decimal::from(far.checked_sub(near)?);
        let place = from.checked_div(from.checked_sub(to)?)?.checked_mul(length)?;
        let place = near.checked_add(i64::try_from(place.trunc()).ok()?)?;
        let margin = if near < far { AROUND } else { -AROUND };
        let (least, most) = (near.min(far), near.max(far));
        let before = place.checked_sub(margin)?.clamp(least, most);
        let after = place.checked_add(margin)?.clamp(least, most);
        let mut met = |steps| self.distance(steps).is_some_and(|left| left <= Decimal::ZERO);
        let near = if met(before) { near } else { before };
        Some((near, if met(after) { after } else { far }))
    }

    /// Where a number of steps leads from the present. Errors: its figures are not known.
    pub fn candidate(&mut self, steps: i64, present: Option<i64>) -> Known<TargetCandidate> {
        let situation = self.situation_at(steps);
        let outcome = evaluate(&situation);
        self.target.distance(&outcome)?;
        let variable = self.variable;
        let value = |steps: i64| Decimal::from(steps).saturating_mul(variable.step());
        let today = evaluate(&self.today);
        let replaced = self.today.mission.chosen.filter(
            |known| matches!(variable, TargetVariable::Mission(mission) if mission != *known),
        );
        Ok(TargetCandidate {
            variable,
            value: value(steps),
            present: present.map(value),
            scenario: TargetScenario { text: variable.text(steps), ..self.scenario.clone() },
            replaced,
            dependence: dependence(variable, self.contracts, (&today, &outcome), &situation),
            outcome,
        })
    }
}
