//! The figures of a column one of whose levers has dates that cannot be read.

use crate::money::Euros;
use crate::outcome::{Operation, Outcome, Quantity, Step};
use crate::situation::Gap;

/// Every figure that a lever changes whose dates cannot be read is to be completed.
pub(super) fn doubted(without: Outcome, with: &Outcome, gaps: &[Gap]) -> Outcome {
    without.map_beside(with, |step, other| doubted_step(step, other, gaps))
}

fn doubted_step(step: Step, other: &Step, gaps: &[Gap]) -> Step {
    let unsure =
        |known: &Step| [gaps, known.value.as_ref().err().map_or(&[], Vec::as_slice)].concat();
    let parts = step.parts.iter().enumerate().map(|(place, part)| {
        let is_same = |known: &&Step| known.term == part.term;
        let before = step.parts.iter().take(place).filter(is_same).count();
        match other.parts.iter().filter(is_same).nth(before) {
            Some(other) => doubted_step(part.clone(), other, gaps),
            // What is added here and not there is as doubtful as their sum; nothing is nothing.
            None if step.operation == Operation::Sum && !is_nothing(part) => {
                Step { value: Err(unsure(part)), ..part.clone() }
            }
            None => part.clone(),
        }
    });
    let parts = parts.collect();
    let value = if step.value == other.value { step.value } else { Err(unsure(&step)) };
    Step { value, parts, ..step }
}

fn is_nothing(part: &Step) -> bool {
    part.value == Ok(Quantity::Euros(Euros::ZERO))
}
