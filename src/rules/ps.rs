//! Prestation de service.
//!
//! # What the text says
//! « le montant annuel de la prestation de service représente 43% de l’ensemble des dépenses de
//! fonctionnement du service dans la limite d’un prix plafond fixé annuellement par la Cnaf sur la
//! base d’un fonctionnement à temps plein » (circulaire 2017-003, II.2.3).
//!
//! # What this code does
//! `Ps = taux × min(D, P × E)`, rounded once, to the cent (only indicative where half a cent is
//! left): D retained costs, P ceiling of the year, E working time of the animators. Without an
//! animator the ceiling is 0 whatever the price, and so is the Ps.
//!
//! # Covered and not covered
//! The published maximum (24 977 € in 2017) is the same amount rounded to the euro; it is shown,
//! never computed with. The Caf may suspend or reduce the Ps of a relais that closes for more than
//! three months: a warning, no cut.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::{PRIX_PLAFOND, TAUX};
//! use simulateur_rpe::money::Euros;
//! let year = Exercice::constant(2017);
//! let most = PRIX_PLAFOND.at(year)?.value.at_rate(TAUX.at(year)?.value)?;
//! assert_eq!(most.to_cent(), Euros::from_cents(2_497_698));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use super::bareme;
use crate::law::sources;
use crate::money::{Etp, Euros};
use crate::outcome::{CeilingReason, Operation, Quantity, Step, Term, combine};
use crate::situation::Situation;

/// Ceiling of the retained costs: price by working time, €, exact (it may hold parts of a cent).
pub(super) fn plafond(situation: &Situation, etp: &Step) -> Step {
    let price = bareme::prix_plafond(situation);
    if etp.etp() == Ok(Etp::ZERO) {
        let none = Step::given(Term::Plafond, Ok(Quantity::Euros(Euros::ZERO)));
        return Step {
            parts: [price, etp.clone()].into(),
            ..none.with_reason(CeilingReason::NoAnimateur)
        };
    }
    let value = combine(price.euros(), etp.etp(), Euros::for_etp).map(Quantity::Euros);
    Step::computed(Term::Plafond, Operation::Product, vec![price, etp.clone()], value)
        .with_source(&sources::PS)
}

/// What the Ps is computed on: the smaller of the costs and the ceiling, never below 0, €.
pub(super) fn assiette(depenses: &Step, plafond: &Step, etp: &Step) -> Step {
    let value = combine(depenses.euros(), plafond.euros(), |costs, ceiling| {
        Ok(costs.min(ceiling).max(Euros::ZERO))
    });
    let step = Step::computed(
        Term::Assiette,
        Operation::Smallest,
        vec![depenses.clone(), plafond.clone()],
        value.map(Quantity::Euros),
    );
    if etp.etp() == Ok(Etp::ZERO) {
        return Step {
            value: Ok(Quantity::Euros(Euros::ZERO)),
            ..step.with_reason(CeilingReason::NoAnimateur)
        };
    }
    match (depenses.euros(), plafond.euros()) {
        (Ok(costs), _) if costs <= Euros::ZERO => Step {
            value: Ok(Quantity::Euros(Euros::ZERO)),
            ..step.with_reason(CeilingReason::NoCharge)
        },
        (Ok(costs), Ok(ceiling)) if costs > ceiling => step.with_reason(CeilingReason::OverCeiling),
        (Ok(_), Ok(_)) => step.with_reason(CeilingReason::UnderCeiling),
        (Err(_), _) | (_, Err(_)) => step,
    }
}

/// Room under the ceiling: positive, the next euro is funded; negative, it is not, €. Made of what
/// is shown, so that the parts add up.
pub(super) fn marge(depenses: &Step, plafond: &Step) -> Step {
    let step = Step::difference(Term::Marge, plafond.clone().to_cent(), vec![depenses.clone()])
        .with_source(&sources::PS);
    if plafond.ceiling_reason() == Some(CeilingReason::NoAnimateur) {
        return step.with_reason(CeilingReason::NoAnimateur);
    }
    match step.euros() {
        Ok(room) if room.is_negative() => step.with_reason(CeilingReason::OverCeiling),
        Ok(_) => step.with_reason(CeilingReason::UnderCeiling),
        Err(_) => step,
    }
}

/// The Ps of the exercice, €, to the cent.
pub(super) fn ps(situation: &Situation, assiette: &Step) -> Step {
    let taux = bareme::taux(situation);
    let nothing = assiette.euros() == Ok(Euros::ZERO);
    let value = if nothing {
        Ok(Euros::ZERO)
    } else {
        combine(assiette.euros(), taux.rate(), Euros::at_rate)
    };
    let step = Step::computed(
        Term::Ps,
        Operation::Product,
        vec![assiette.clone(), taux],
        value.map(Quantity::Euros),
    )
    .with_source(&sources::PS);
    Step { reason: assiette.reason, ..step.to_cent() }
}
