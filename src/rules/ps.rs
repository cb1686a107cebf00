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
use crate::outcome::{CeilingReason, Operation, Quantity, RuleFigure, Term, combine};
use crate::situation::Situation;

/// Ceiling of the retained costs: price by working time, €, exact (it may hold parts of a cent).
pub(super) fn plafond<F: RuleFigure>(situation: &Situation, etp: &F) -> F {
    let price: F = bareme::prix_plafond(situation);
    if etp.etp() == Ok(Etp::ZERO) {
        return F::given(Term::Plafond, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(CeilingReason::NoAnimateur)
            .with_parts([price, etp.clone()]);
    }
    let value = combine(price.euros(), etp.etp(), Euros::for_etp).map(Quantity::Euros);
    F::computed(Term::Plafond, Operation::Product, [price, etp.clone()], value)
        .with_source(&sources::PS)
}

/// What the Ps is computed on: the smaller of the costs and the ceiling, never below 0, €.
pub(super) fn assiette<F: RuleFigure>(depenses: &F, plafond: &F, etp: &F) -> F {
    let value = combine(depenses.euros(), plafond.euros(), |costs, ceiling| {
        Ok(costs.min(ceiling).max(Euros::ZERO))
    });
    let parts = [depenses.clone(), plafond.clone()];
    let assiette =
        F::computed(Term::Assiette, Operation::Smallest, parts, value.map(Quantity::Euros));
    let nothing = || Ok(Quantity::Euros(Euros::ZERO));
    if etp.etp() == Ok(Etp::ZERO) {
        return assiette.with_reason(CeilingReason::NoAnimateur).with_value(nothing());
    }
    match (depenses.euros(), plafond.euros()) {
        (Ok(costs), _) if costs <= Euros::ZERO => {
            assiette.with_reason(CeilingReason::NoCharge).with_value(nothing())
        }
        (Ok(costs), Ok(ceiling)) if costs > ceiling => {
            assiette.with_reason(CeilingReason::OverCeiling)
        }
        (Ok(_), Ok(_)) => assiette.with_reason(CeilingReason::UnderCeiling),
        (Err(_), _) | (_, Err(_)) => assiette,
    }
}

/// Room under the ceiling: positive, the next euro is funded; negative, it is not, €. Made of what
/// is shown, so that the parts add up.
pub(super) fn marge<F: RuleFigure>(depenses: &F, plafond: &F) -> F {
    let marge = F::difference(Term::Marge, plafond.clone().to_cent(), [depenses.clone()])
        .with_source(&sources::PS);
    if plafond.ceiling_reason() == Some(CeilingReason::NoAnimateur) {
        return marge.with_reason(CeilingReason::NoAnimateur);
    }
    match marge.euros() {
        Ok(room) if room.is_negative() => marge.with_reason(CeilingReason::OverCeiling),
        Ok(_) => marge.with_reason(CeilingReason::UnderCeiling),
        Err(_) => marge,
    }
}

/// The Ps of the exercice, €, to the cent.
pub(super) fn ps<F: RuleFigure>(situation: &Situation, assiette: &F) -> F {
    let taux: F = bareme::taux(situation);
    let nothing = assiette.euros() == Ok(Euros::ZERO);
    let value = if nothing {
        Ok(Euros::ZERO)
    } else {
        combine(assiette.euros(), taux.rate(), Euros::at_rate)
    };
    let parts = [assiette.clone(), taux];
    F::computed(Term::Ps, Operation::Product, parts, value.map(Quantity::Euros))
        .with_source(&sources::PS)
        .to_cent()
        .with_reason_of(assiette)
}
