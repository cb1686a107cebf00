//! What the manager still pays.
//!
//! # What the text says
//! Nothing: no document defines it. It is the budget's own arithmetic, so its certainty is that of
//! the Caf's part.
//!
//! # What this code does
//! `reste à charge = costs that are paid − Ps − bonus − bonus territoire − Psej − other income`.
//! Costs that the Caf does not retain are paid all the same, so they count here. Contributions in
//! kind never do, retained or not: whoever gives them pays them (86 is balanced by 87).
//!
//! # Covered and not covered
//! A right counts in the exercice that opens it, even where its balance is paid in the year after.
//! The Psej counts here although the authority that signed the contract receives it: the manager
//! and the authority pay the rest together.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::Euros;
//! let rest = Euros::whole(70_000).checked_sub(Euros::from_cents(2_497_698))?;
//! assert_eq!(rest.checked_sub(Euros::whole(10_000))?, Euros::from_cents(3_502_302));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::money::Euros;
use crate::outcome::{Quantity, RuleFigure, Term};
use crate::situation::{Known, Situation};

/// Everything that the Caf pays, €: what no contract opens is left out.
pub(super) fn total_caf<F: RuleFigure>(rights: [&F; 4]) -> F {
    F::sum(Term::TotalCaf, rights.into_iter().filter(|right| right.is_open()).cloned())
}

/// Income that is not from the Caf, €.
pub(super) fn autres_recettes<F: RuleFigure>(situation: &Situation) -> F {
    let typed = |(index, amount): (usize, &Known<_>)| {
        F::given(Term::Income(index), amount.clone().map(Quantity::Euros))
    };
    F::sum(Term::AutresRecettes, situation.incomes.iter().enumerate().map(typed))
}

/// All that the manager pays out: retained and not retained costs, less the retained contributions
/// in kind, €.
pub(super) fn charges<F: RuleFigure>(
    situation: &Situation,
    prix_de_revient: &F,
    non_retenues: &F,
) -> F {
    let given =
        || situation.charges.iter().filter(|charge| charge.retenue && !charge.account.is_paid());
    let paid = F::sum(Term::Charges, [prix_de_revient.clone(), non_retenues.clone()]);
    if given().all(|charge| charge.amount == Ok(Euros::ZERO)) {
        return paid;
    }
    let given = given().map(|charge| {
        F::given(Term::Line(charge.account), charge.amount.clone().map(Quantity::Euros))
    });
    F::difference(Term::Charges, paid, given)
}

/// What the manager still pays, €; below zero when the income exceeds the costs.
pub(super) fn reste_a_charge<F: RuleFigure>(charges: &F, total_caf: &F, autres_recettes: &F) -> F {
    let incomes = [total_caf.clone(), autres_recettes.clone()];
    F::difference(Term::ResteACharge, charges.clone(), incomes)
}
