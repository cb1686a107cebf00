//! Formulas, in the notation of files: English names, commas. Each one that needs a value says « à
//! compléter » while a value is not a number.

use super::{CellContent, FormulaResult, TODO};
use crate::outcome::Quantity;
use crate::situation::{Field, Gap, Known};

/// What a formula that needs these cells comes to once they are all numbers.
pub(in crate::present) fn when_known(cells: &[&str], formula: &str) -> String {
    format!("IF(COUNT({})={},{formula},\"{TODO}\")", cells.join(","), cells.len())
}

/// What a formula comes to where a cell says « oui »; 0 elsewhere.
pub(super) fn when_yes(cell: &str, formula: &str) -> String {
    format!("IF({cell}=\"oui\",{formula},0)")
}

/// What a formula comes to unless a cell is 0; 0 then.
pub(in crate::present) fn unless_zero(cell: &str, formula: &str) -> String {
    format!("IF({cell}=0,0,{formula})")
}

/// The sum of a range of figures, all of them known.
pub(super) fn sum(first: &str, last: &str) -> String {
    let range = format!("{first}:{last}");
    format!("IF(COUNT({range})=ROWS({range}),SUM({range}),\"{TODO}\")")
}

/// The figure of a formula. The words stand alone where the formula would give a number that is no
/// figure: beyond what the program accepts, or without a lever whose dates nobody can read.
pub(in crate::present) fn computed(formula: &str, known: &Known<Quantity>) -> CellContent {
    match known {
        Ok(quantity) => {
            CellContent::Formula(formula.to_string(), FormulaResult::Number(number(*quantity)))
        }
        Err(gaps) if gaps.iter().any(is_unseen) => CellContent::Text(TODO.to_string()),
        Err(_) => CellContent::Formula(formula.to_string(), FormulaResult::Todo),
    }
}

/// Whether no cell that a formula reads lacks anything because of this.
const fn is_unseen(gap: &Gap) -> bool {
    match gap {
        Gap::TooLarge | Gap::Unreadable(Field::LeverStart(_) | Field::LeverEnd(_)) => true,
        Gap::Empty(_)
        | Gap::Unreadable(_)
        | Gap::NoPrixPlafond(_)
        | Gap::NothingToCarry(_)
        | Gap::NoTaux(_)
        | Gap::BothContracts => false,
    }
}

/// A value that was typed or published.
pub(in crate::present) fn given(known: &Known<Quantity>) -> CellContent {
    known.as_ref().map_or_else(
        |_| CellContent::Text(TODO.to_string()),
        |quantity| CellContent::Number(number(*quantity)),
    )
}

/// A value as a plain number.
pub(super) fn number(quantity: Quantity) -> rust_decimal::Decimal {
    match quantity {
        Quantity::Euros(amount) => amount.decimal(),
        Quantity::Etp(etp) => etp.decimal(),
        Quantity::Rate(rate) => rate.decimal(),
        Quantity::Months(months) => months.decimal(),
        Quantity::Count(count) => count.into(),
        Quantity::Factor(factor) => factor,
    }
}
