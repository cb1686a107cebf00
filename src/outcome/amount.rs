//! A figure without the steps that lead to it.

use super::rule_figure::{added, added_etp, smaller, subtracted};
use super::{Operation, Origin, Quantity, Reason, RuleFigure, Term, Verdict};
use crate::law::{Certainty, Mission, Source};
use crate::money::{Etp, Euros};
use crate::situation::Known;

/// What a [`Step`](super::Step) says at its top, alone: nothing is allocated where nothing is
/// missing. Of thousands of relais together, nobody asks how each figure was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// The value, or everything that keeps it from being known.
    pub value: Known<Quantity>,
    /// Which branch of the rule was taken.
    pub reason: Option<Reason>,
    /// The weakest of what it was computed from.
    pub certainty: Certainty,
}

impl Amount {
    /// The value that `of` makes of parts, one after the other, as sure as the weakest of them.
    fn of_each<T>(
        parts: impl IntoIterator<Item = Amount>,
        first: (Known<T>, Certainty),
        of: impl Fn(Known<T>, &Amount) -> Known<T>,
        unit: impl Fn(T) -> Quantity,
    ) -> Amount {
        let (mut value, mut certainty) = first;
        for part in parts {
            value = of(value, &part);
            certainty = certainty.weakest(part.certainty);
        }
        Amount { value: value.map(unit), reason: None, certainty }
    }
}

impl RuleFigure for Amount {
    type Missions = Option<(Mission, Verdict)>;
    type Warnings = ();

    fn chosen(missions: &Option<(Mission, Verdict)>) -> Option<(Mission, Verdict)> {
        *missions
    }

    fn given(_: Term, value: Known<Quantity>) -> Amount {
        Amount { value, reason: None, certainty: Certainty::Sourced }
    }

    fn cited(
        _: Term,
        value: Known<Quantity>,
        certainty: Certainty,
        _: impl FnOnce() -> Origin,
    ) -> Amount {
        Amount { value, reason: None, certainty }
    }

    fn computed<const PARTS: usize>(
        _: Term,
        _: Operation,
        parts: [Amount; PARTS],
        value: Known<Quantity>,
    ) -> Amount {
        let certainty =
            parts.iter().map(|part| part.certainty).fold(Certainty::Sourced, Certainty::weakest);
        Amount { value, reason: None, certainty }
    }

    fn sum(_: Term, parts: impl IntoIterator<Item = Amount>) -> Amount {
        let nothing = (Ok(Euros::ZERO), Certainty::Sourced);
        Amount::of_each(parts, nothing, added, Quantity::Euros)
    }

    fn sum_of_etp(_: Term, parts: impl IntoIterator<Item = Amount>) -> Amount {
        let nobody = (Ok(Etp::ZERO), Certainty::Sourced);
        Amount::of_each(parts, nobody, added_etp, Quantity::Etp)
    }

    fn difference(_: Term, first: Amount, others: impl IntoIterator<Item = Amount>) -> Amount {
        Amount::of_each(others, (first.euros(), first.certainty), subtracted, Quantity::Euros)
    }

    fn capped(sum: Amount, cap: Amount) -> Amount {
        let value = smaller(&sum, &cap);
        Amount { value, reason: None, certainty: sum.certainty.weakest(cap.certainty) }
    }

    fn with_parts<const PARTS: usize>(self, _: [Amount; PARTS]) -> Amount {
        self
    }

    fn with_value(self, value: Known<Quantity>) -> Amount {
        Amount { value, ..self }
    }

    fn with_reason(self, reason: impl Into<Reason>) -> Amount {
        Amount { reason: Some(reason.into()), ..self }
    }

    fn with_reason_of(self, other: &Amount) -> Amount {
        Amount { reason: other.reason, ..self }
    }

    fn with_source(self, _: &'static Source) -> Amount {
        self
    }

    fn no_surer_than(self, certainty: Certainty) -> Amount {
        Amount { certainty: self.certainty.weakest(certainty), ..self }
    }

    fn rounded(self, cents: Euros, _: bool) -> Amount {
        Amount { value: Ok(Quantity::Euros(cents)), ..self }
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
