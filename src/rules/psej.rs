//! Prestation de service enfance et jeunesse (Psej), under a contrat enfance et jeunesse (Cej):
//! historical.
//!
//! # What the text says
//! « il convient de calculer le montant de la Psej en ne prenant en compte que 80% du montant de la
//! Ps Ram dans les recettes déductibles » (circulaire 2017-003, II.2.3); the bonus of the missions
//! « ne doit pas être pris en compte dans le calcul de la Psej au titre des recettes déductibles »
//! (III.3.5). The rate of 55 % was seen in one audit of one contract (2013).
//!
//! # What this code does
//! `55 % × max(0, min(D, cap) − 80 % × Ps − other deductible income) × coefficient`, rounded once,
//! to the cent. The cap, the other income and the coefficient are those of the contract: none, 0 €
//! and 1 until they are typed.
//!
//! # Covered and not covered
//! The fonds publics et territoires and the dotations d’action sociale are never deductible
//! (III.3.5): they stay out of what is typed here, which the page says beside the field. The other
//! 20 % of the Ps go to the account of the commune: no amount here depends on it. With a bonus
//! territoire at the same time nothing is computed. An exercice from 2020 on is a warning.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::PART_DEDUCTIBLE;
//! use simulateur_rpe::money::Euros;
//! let part = PART_DEDUCTIBLE.at(Exercice::constant(2017))?.value;
//! let counted = Euros::from_cents(2_497_698).at_rate(part)?;
//! assert_eq!(counted.to_cent(), Euros::from_cents(1_998_158)); // 19 981,584 €
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::law::{Certainty, DatedTable, PART_DEDUCTIBLE, TAUX_PSEJ, sources};
use crate::money::{Euros, Rate};
use crate::outcome::{ContractReason, Operation, Quantity, RuleFigure, Term, combine};
use crate::situation::{Cej, Gap, Known, Situation};
use rust_decimal::Decimal;

/// The Psej of the exercice, €, to the cent.
pub(super) fn psej<F: RuleFigure>(situation: &Situation, prix_de_revient: &F, ps: &F) -> F {
    let Some(cej) = &situation.cej else {
        return F::given(Term::Psej, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(ContractReason::NoContract);
    };
    let base = assiette(situation, cej, prix_de_revient, ps);
    let taux: F = rate(&TAUX_PSEJ, Term::TauxPsej, situation);
    let coefficient: F = coefficient(cej);
    let product = combine(base.euros(), taux.rate(), Euros::at_rate);
    let value = combine(product, coefficient.factor(), Euros::checked_mul);
    let reason = if base.euros() == Ok(Euros::ZERO) {
        ContractReason::NothingLeft
    } else {
        ContractReason::UnderCap
    };
    let parts = [base, taux, coefficient];
    let psej = F::computed(Term::Psej, Operation::Product, parts, value.map(Quantity::Euros))
        .to_cent()
        .with_reason(reason)
        .with_source(&sources::PSEJ_80);
    if situation.ctg.is_some() { psej.with_value(Err(vec![Gap::BothContracts])) } else { psej }
}

/// What is left of the costs once the income that counts is taken away, never below 0, €, exact.
fn assiette<F: RuleFigure>(situation: &Situation, cej: &Cej, prix_de_revient: &F, ps: &F) -> F {
    let costs = depenses(cej, prix_de_revient);
    let part: F = rate(&PART_DEDUCTIBLE, Term::PartDeductible, situation);
    let counted = combine(ps.euros(), part.rate(), Euros::at_rate).map(Quantity::Euros);
    let counted = F::computed(Term::PsDeductible, Operation::Product, [ps.clone(), part], counted)
        .with_source(&sources::PSEJ_80);
    let others = cej
        .recettes
        .clone()
        .map(|amount| F::given(Term::RecettesPsej, amount.map(Quantity::Euros)));
    let counted = std::iter::once(counted).chain(others);
    let rest = F::difference(Term::AssiettePsej, costs, counted);
    let least = rest.euros().map(|rest| Quantity::Euros(rest.max(Euros::ZERO)));
    rest.with_value(least)
}

fn depenses<F: RuleFigure>(cej: &Cej, prix_de_revient: &F) -> F {
    let Some(cap) = &cej.plafond else {
        return prix_de_revient.clone();
    };
    let cap = F::given(Term::PlafondPsej, cap.clone().map(Quantity::Euros));
    let value = combine(prix_de_revient.euros(), cap.euros(), |costs, cap| Ok(costs.min(cap)));
    let parts = [prix_de_revient.clone(), cap];
    F::computed(Term::DepensesPsej, Operation::Smallest, parts, value.map(Quantity::Euros))
}

fn coefficient<F: RuleFigure>(cej: &Cej) -> F {
    let typed = cej.coefficient.clone().map(|factor: Known<Decimal>| factor.map(Quantity::Factor));
    match typed {
        Some(factor) => F::entered(Term::CoefficientPsej, factor, &cej.origin),
        None => F::given(Term::CoefficientPsej, Ok(Quantity::Factor(Decimal::ONE)))
            .no_surer_than(Certainty::Indicative),
    }
}

fn rate<F: RuleFigure>(table: &DatedTable<Rate>, term: Term, situation: &Situation) -> F {
    match table.at(situation.exercice) {
        Ok(row) => F::published(term, Ok(Quantity::Rate(row.value)), row.certainty, row.source),
        Err(missing) => F::given(term, Err(vec![Gap::NoTaux(missing.0)])),
    }
}
