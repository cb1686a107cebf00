//! Benchmarks: what the relais is beside others.
//!
//! # What the text says
//! « il est passé de 133,4 assistants maternels par équivalent temps plein d’animateur en Ram en
//! 2011 à 94,6 en 2015 »; « un objectif ambitieux d’un Ram (équipement) pour 70 assistants
//! maternels » (circulaire 2017-003, II.2.2).
//!
//! # What this code does
//! Childminders of the territory by animator ETP, to a tenth, and relais that they would need at
//! one for 70, to a tenth. Never a condition.
//!
//! # Covered and not covered
//! Without an animator, or without the number of childminders, there is nothing to compare.
//!
//! # Example
//! ```
//! use simulateur_rpe::law::AM_PAR_RELAIS;
//! use simulateur_rpe::calendar::Exercice;
//! assert_eq!(AM_PAR_RELAIS.at(Exercice::constant(2017)).map(|row| row.value), Ok(70));
//! ```

use crate::law::AM_PAR_RELAIS;
use crate::money::round;
use crate::outcome::{Reperes, RuleFigure};
use crate::situation::Situation;
use rust_decimal::Decimal;

/// The benchmarks of the exercice.
pub(super) fn reperes(situation: &Situation, etp: &impl RuleFigure) -> Reperes {
    let Some(Ok(am)) = situation.am.clone() else {
        return Reperes::default();
    };
    let ratio = |whole: Decimal| Decimal::from(am).checked_div(whole).map(|ratio| round(ratio, 1));
    let target = AM_PAR_RELAIS.rows().first().map(|row| Decimal::from(row.value));
    Reperes {
        am_par_etp: etp.etp().ok().and_then(|etp| ratio(etp.decimal())),
        relais_vises: target.and_then(ratio),
    }
}
