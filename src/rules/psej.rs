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
use crate::outcome::{ContractReason, Operation, Origin, Quantity, Step, Term, combine};
use crate::situation::{Cej, Gap, Known, Situation};
use rust_decimal::Decimal;

/// The Psej of the exercice, €, to the cent.
pub(super) fn psej(situation: &Situation, prix_de_revient: &Step, ps: &Step) -> Step {
    let Some(cej) = &situation.cej else {
        return Step::given(Term::Psej, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(ContractReason::NoContract);
    };
    let base = assiette(situation, cej, prix_de_revient, ps);
    let (taux, coefficient) = (rate(&TAUX_PSEJ, Term::TauxPsej, situation), coefficient(cej));
    let product = combine(base.euros(), taux.rate(), Euros::at_rate);
    let value = combine(product, coefficient.factor(), Euros::checked_mul);
    let reason = if base.euros() == Ok(Euros::ZERO) {
        ContractReason::NothingLeft
    } else {
        ContractReason::UnderCap
    };
    let step = Step::computed(
        Term::Psej,
        Operation::Product,
        vec![base, taux, coefficient],
        value.map(Quantity::Euros),
    )
    .to_cent();
    let step = step.with_reason(reason).with_source(&sources::PSEJ_80);
    if situation.ctg.is_some() {
        Step { value: Err(vec![Gap::BothContracts]), ..step }
    } else {
        step
    }
}

/// What is left of the costs once the income that counts is taken away, never below 0, €, exact.
fn assiette(situation: &Situation, cej: &Cej, prix_de_revient: &Step, ps: &Step) -> Step {
    let costs = depenses(cej, prix_de_revient);
    let part = rate(&PART_DEDUCTIBLE, Term::PartDeductible, situation);
    let counted = combine(ps.euros(), part.rate(), Euros::at_rate).map(Quantity::Euros);
    let counted =
        Step::computed(Term::PsDeductible, Operation::Product, vec![ps.clone(), part], counted)
            .with_source(&sources::PSEJ_80);
    let others = cej
        .recettes
        .clone()
        .map(|amount| Step::given(Term::RecettesPsej, amount.map(Quantity::Euros)));
    let rest = Step::difference(
        Term::AssiettePsej,
        costs,
        std::iter::once(counted).chain(others).collect(),
    );
    Step { value: rest.euros().map(|rest| Quantity::Euros(rest.max(Euros::ZERO))), ..rest }
}

fn depenses(cej: &Cej, prix_de_revient: &Step) -> Step {
    let Some(cap) = &cej.plafond else {
        return prix_de_revient.clone();
    };
    let cap = Step::given(Term::PlafondPsej, cap.clone().map(Quantity::Euros));
    let value = combine(prix_de_revient.euros(), cap.euros(), |costs, cap| Ok(costs.min(cap)));
    Step::computed(
        Term::DepensesPsej,
        Operation::Smallest,
        vec![prix_de_revient.clone(), cap],
        value.map(Quantity::Euros),
    )
}

fn coefficient(cej: &Cej) -> Step {
    let typed = cej.coefficient.clone().map(|factor: Known<Decimal>| factor.map(Quantity::Factor));
    match typed {
        Some(factor) => Step::cited(
            Term::CoefficientPsej,
            factor,
            Certainty::Entered,
            Origin::Entered(cej.origin.clone()),
        ),
        None => Step::given(Term::CoefficientPsej, Ok(Quantity::Factor(Decimal::ONE)))
            .no_surer_than(Certainty::Indicative),
    }
}

fn rate(table: &DatedTable<Rate>, term: Term, situation: &Situation) -> Step {
    match table.at(situation.exercice) {
        Ok(row) => Step::cited(
            term,
            Ok(Quantity::Rate(row.value)),
            row.certainty,
            Origin::Published(row.source),
        ),
        Err(missing) => Step::given(term, Err(vec![Gap::NoTaux(missing.0)])),
    }
}
