//! Duration and end of the convention d’objectifs et de financement.
//!
//! # What the text says
//! « La convention d’objectifs et de financement ne peut excéder une période de quatre ans »
//! (circulaire 2017-003, II.1.7), « Jusqu’à 5 ans » in the framework of 2021; the validation is not
//! renewed tacitly (II.1.6); the Ps depends on the signature (II.1.7).
//!
//! # What this code does
//! Once both days are typed: a warning when no day of the exercice lies within, when the convention
//! is longer than the framework of its first year admits, and a note when it ends in the exercice;
//! only a warning when it ends before it begins. No amount changes.
//!
//! # Covered and not covered
//! A convention that begins before 2017 has no known limit. Whether the Caf reduces the Ps of a
//! part of a year is not written.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::DUREE_CONVENTION;
//! let most = |year| DUREE_CONVENTION.at(Exercice::constant(year)).map(|row| row.value);
//! assert_eq!((most(2017), most(2023)), (Ok(4), Ok(5)));
//! ```

use crate::law::DUREE_CONVENTION;
use crate::outcome::Warning;
use crate::situation::Situation;

/// What deserves attention about the convention.
pub(super) fn warnings(situation: &Situation) -> Vec<Warning> {
    let Some(span) = situation.convention else {
        return Vec::new();
    };
    if span.is_backwards() {
        return vec![Warning::ConventionALEnvers];
    }
    let exercice = situation.exercice;
    let longest = DUREE_CONVENTION.at(span.from.year()).ok().map(|row| row.value);
    let outside = (!span.touches(exercice)).then_some(Warning::ConventionHorsExercice(exercice));
    let too_long = longest.filter(|years| span.exceeds(*years)).map(Warning::ConventionTropLongue);
    let ends = (span.until.year() == exercice).then_some(Warning::ConventionSeTermine(span.until));
    [outside, too_long, ends].into_iter().flatten().collect()
}
