//! What the rules make: figures with the steps that lead to them, or their amounts alone.

use super::{CeilingReason, ContractReason, Operation, Origin, Quantity, Reason, Term, Verdict};
use crate::law::{Certainty, Mission, Source};
use crate::money::{Etp, Euros, OutOfBoundsError, Rate};
use crate::situation::{Gap, Known};
use rust_decimal::Decimal;

/// A figure as the rules make it: a [`Step`](super::Step), which keeps the whole tree of what made
/// it, or an [`Amount`](super::Amount), which keeps what stands at the top of that tree. A rule is
/// written once, over this trait: both have the same value, gaps, reason and certainty.
pub trait RuleFigure: Clone {
    /// What is kept of the missions.
    type Missions;
    /// What is kept of what deserves attention; the default is nothing.
    type Warnings: Default;

    /// The chosen mission, and what its indicators say; nothing where none is measured.
    fn chosen(missions: &Self::Missions) -> Option<(Mission, Verdict)>;

    /// A value without a source of its own: it was typed, or it is a zero that no rule decided. It
    /// lowers no certainty.
    fn given(term: Term, value: Known<Quantity>) -> Self;

    /// A value that comes from a text, from the user as a rule, or from an assumption.
    fn cited(
        term: Term,
        value: Known<Quantity>,
        certainty: Certainty,
        origin: impl FnOnce() -> Origin,
    ) -> Self;

    /// A value that a document states.
    fn published(
        term: Term,
        value: Known<Quantity>,
        certainty: Certainty,
        source: &'static Source,
    ) -> Self {
        Self::cited(term, value, certainty, || Origin::Published(source))
    }

    /// A value that the user gives as a rule, with the origin they state.
    fn entered(term: Term, value: Known<Quantity>, origin: &str) -> Self {
        Self::cited(term, value, Certainty::Entered, || Origin::Entered(origin.to_string()))
    }

    /// A value computed from other figures. The caller puts the gaps of all the parts in `value`.
    fn computed<const PARTS: usize>(
        term: Term,
        operation: Operation,
        parts: [Self; PARTS],
        value: Known<Quantity>,
    ) -> Self;

    /// The sum of amounts.
    fn sum(term: Term, parts: impl IntoIterator<Item = Self>) -> Self;

    /// The sum of working times.
    fn sum_of_etp(term: Term, parts: impl IntoIterator<Item = Self>) -> Self;

    /// The first amount less the others.
    fn difference(term: Term, first: Self, others: impl IntoIterator<Item = Self>) -> Self;

    /// A sum that is no more than a cap: its parts, then the cap.
    fn capped(sum: Self, cap: Self) -> Self;

    /// The same figure, with these parts, whatever they are worth.
    fn with_parts<const PARTS: usize>(self, parts: [Self; PARTS]) -> Self;

    /// The same figure, with another value.
    fn with_value(self, value: Known<Quantity>) -> Self;

    /// The same figure, with the branch that was taken.
    fn with_reason(self, reason: impl Into<Reason>) -> Self;

    /// The same figure, with the branch that another one took, if it took one.
    fn with_reason_of(self, other: &Self) -> Self;

    /// The same figure, with where its formula is written.
    fn with_source(self, source: &'static Source) -> Self;

    /// The same figure, no surer than `certainty`.
    fn no_surer_than(self, certainty: Certainty) -> Self;

    /// The same figure with its amount rounded, and whether it stood on half a cent.
    fn rounded(self, cents: Euros, half_cent: bool) -> Self;

    /// The value, or everything that keeps it from being known.
    fn value(&self) -> &Known<Quantity>;

    /// Which branch of the rule was taken.
    fn reason(&self) -> Option<Reason>;

    /// The weakest of what it was computed from.
    fn certainty(&self) -> Certainty;

    /// The same amount, to the cent. Where it stood on half a cent the rule of rounding decides,
    /// which no document states: indicative.
    fn to_cent(self) -> Self {
        let Ok(exact) = self.euros() else {
            return self;
        };
        let (cents, half_cent) = exact.to_cent_and_half();
        let figure = self.rounded(cents, half_cent);
        if half_cent { figure.no_surer_than(Certainty::Indicative) } else { figure }
    }

    /// The amount in euros; a figure of another unit has none.
    fn euros(&self) -> Known<Euros> {
        match self.value() {
            Ok(Quantity::Euros(euros)) => Ok(*euros),
            Ok(_) => Err(Vec::new()),
            Err(gaps) => Err(gaps.clone()),
        }
    }

    /// The working time; a figure of another unit has none.
    fn etp(&self) -> Known<Etp> {
        match self.value() {
            Ok(Quantity::Etp(etp)) => Ok(*etp),
            Ok(_) => Err(Vec::new()),
            Err(gaps) => Err(gaps.clone()),
        }
    }

    /// The rate; a figure of another unit has none.
    fn rate(&self) -> Known<Rate> {
        match self.value() {
            Ok(Quantity::Rate(rate)) => Ok(*rate),
            Ok(_) => Err(Vec::new()),
            Err(gaps) => Err(gaps.clone()),
        }
    }

    /// The factor; a figure of another unit has none.
    fn factor(&self) -> Known<Decimal> {
        match self.value() {
            Ok(Quantity::Factor(factor)) => Ok(*factor),
            Ok(_) => Err(Vec::new()),
            Err(gaps) => Err(gaps.clone()),
        }
    }

    /// The branch that the rule of the ceiling took; nothing where another rule made the figure.
    fn ceiling_reason(&self) -> Option<CeilingReason> {
        self.reason()?.ceiling()
    }

    /// Whether it is owed: false of a right that no contract opens.
    fn is_open(&self) -> bool {
        self.reason().and_then(Reason::contract) != Some(ContractReason::NoContract)
    }
}

/// A total and one amount more.
pub(super) fn added<F: RuleFigure>(total: Known<Euros>, part: &F) -> Known<Euros> {
    combine(total, part.euros(), Euros::checked_add)
}

/// A total and one working time more.
pub(super) fn added_etp<F: RuleFigure>(total: Known<Etp>, part: &F) -> Known<Etp> {
    combine(total, part.etp(), Etp::checked_add)
}

/// What is left once one amount more is taken away.
pub(super) fn subtracted<F: RuleFigure>(rest: Known<Euros>, part: &F) -> Known<Euros> {
    combine(rest, part.euros(), Euros::checked_sub)
}

/// The smaller of an amount and its cap.
pub(super) fn smaller<F: RuleFigure>(amount: &F, cap: &F) -> Known<Quantity> {
    let least = combine(amount.euros(), cap.euros(), |amount, cap| Ok(amount.min(cap)));
    least.map(Quantity::Euros)
}

/// Combines two values. Errors: the gaps of both, or [`Gap::TooLarge`] when the result leaves its
/// bounds.
pub(crate) fn combine<A, B, C>(
    first: Known<A>,
    second: Known<B>,
    operation: impl FnOnce(A, B) -> Result<C, OutOfBoundsError>,
) -> Known<C> {
    match (first, second) {
        (Ok(first), Ok(second)) => operation(first, second).map_err(|_| vec![Gap::TooLarge]),
        (first, second) => Err(all_gaps(first.err(), second.err())),
    }
}

fn all_gaps(first: Option<Vec<Gap>>, second: Option<Vec<Gap>>) -> Vec<Gap> {
    let mut gaps = first.unwrap_or_default();
    gaps.extend(second.unwrap_or_default());
    gaps
}
