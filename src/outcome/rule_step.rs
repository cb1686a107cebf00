//! A figure with the steps that lead to it: what the rules make to be explained.

use super::rule_figure::{added, added_etp, smaller, subtracted};
use super::{
    MissionOutcomes, Operation, Origin, Quantity, Reason, RuleFigure, Step, Term, Verdict, Warning,
};
use crate::law::{Certainty, Mission, Source};
use crate::money::{Etp, Euros};
use crate::situation::Known;
use std::sync::Arc;

impl RuleFigure for Step {
    type Missions = MissionOutcomes;
    type Warnings = Vec<Warning>;

    fn chosen(missions: &MissionOutcomes) -> Option<(Mission, Verdict)> {
        missions.chosen.as_ref().map(|chosen| (chosen.mission, chosen.verdict))
    }

    fn given(term: Term, value: Known<Quantity>) -> Step {
        Step {
            term,
            value,
            operation: Operation::Given,
            parts: Arc::default(),
            reason: None,
            origin: None,
            certainty: Certainty::Sourced,
            half_cent: false,
        }
    }

    fn cited(
        term: Term,
        value: Known<Quantity>,
        certainty: Certainty,
        origin: impl FnOnce() -> Origin,
    ) -> Step {
        Step { origin: Some(origin()), certainty, ..Step::given(term, value) }
    }

    fn computed<const PARTS: usize>(
        term: Term,
        operation: Operation,
        parts: [Step; PARTS],
        value: Known<Quantity>,
    ) -> Step {
        of_parts(term, operation, parts.into(), value)
    }

    fn sum(term: Term, parts: impl IntoIterator<Item = Step>) -> Step {
        sum_of(term, listed(Vec::new(), parts))
    }

    fn sum_of_etp(term: Term, parts: impl IntoIterator<Item = Step>) -> Step {
        let parts = listed(Vec::new(), parts);
        let value = parts.iter().fold(Ok(Etp::ZERO), added_etp).map(Quantity::Etp);
        of_parts(term, Operation::Sum, parts.into(), value)
    }

    fn difference(term: Term, first: Step, others: impl IntoIterator<Item = Step>) -> Step {
        let whole = first.euros();
        difference_of(term, whole, listed(vec![first], others))
    }

    fn capped(sum: Step, cap: Step) -> Step {
        let value = smaller(&sum, &cap);
        let parts = sum.parts.iter().cloned().chain([cap]).collect();
        of_parts(sum.term, Operation::Capped, parts, value)
    }

    fn with_parts<const PARTS: usize>(self, parts: [Step; PARTS]) -> Step {
        Step { parts: parts.into(), ..self }
    }

    fn with_value(self, value: Known<Quantity>) -> Step {
        Step { value, ..self }
    }

    fn with_reason_of(self, other: &Step) -> Step {
        Step { reason: other.reason, ..self }
    }

    fn with_reason(self, reason: impl Into<Reason>) -> Step {
        Step { reason: Some(reason.into()), ..self }
    }

    fn with_source(self, source: &'static Source) -> Step {
        Step { origin: Some(Origin::Published(source)), ..self }
    }

    fn no_surer_than(self, certainty: Certainty) -> Step {
        Step { certainty: self.certainty.weakest(certainty), ..self }
    }

    fn rounded(self, cents: Euros, half_cent: bool) -> Step {
        Step { value: Ok(Quantity::Euros(cents)), half_cent, ..self }
    }

    fn value(&self) -> &Known<Quantity> {
        &self.value
    }

    fn reason(&self) -> Option<Reason> {
        self.reason
    }

    fn certainty(&self) -> Certainty {
        self.certainty
    }
}

/// A step computed from others, as sure as the weakest of them.
fn of_parts(term: Term, operation: Operation, parts: Arc<[Step]>, value: Known<Quantity>) -> Step {
    let certainty =
        parts.iter().map(|part| part.certainty).fold(Certainty::Sourced, Certainty::weakest);
    Step { operation, parts, certainty, ..Step::given(term, value) }
}

fn sum_of(term: Term, parts: Vec<Step>) -> Step {
    let value = parts.iter().fold(Ok(Euros::ZERO), added).map(Quantity::Euros);
    of_parts(term, Operation::Sum, parts.into(), value)
}

fn difference_of(term: Term, whole: Known<Euros>, parts: Vec<Step>) -> Step {
    let value = parts.iter().skip(1).fold(whole, subtracted).map(Quantity::Euros);
    of_parts(term, Operation::Difference, parts.into(), value)
}

/// These steps and others. Pushed one by one: collected, each list of parts would bring its own
/// copy of the growth of a vector to the page.
fn listed(mut steps: Vec<Step>, others: impl IntoIterator<Item = Step>) -> Vec<Step> {
    others.into_iter().for_each(|step| steps.push(step));
    steps
}
