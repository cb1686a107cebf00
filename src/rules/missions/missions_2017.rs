//! Missions supplémentaires, exercices 2017 to 2021.
//!
//! # What the text says
//! Three missions, each with its indicators (circulaire 2017-003, III.1; call for projects of the
//! Caf Touraine): online requests (the service was opened **or** requests grew by 20 %), activity
//! of the AM (interviews for 50 % of those in under-activity **and** 30 % of the availabilities
//! shown), further training (departures grew by 10 % **and** a solution for 80 % of the parents who
//! ask).
//!
//! # What this code does
//! The indicators are data of `law`; they are measured by [`super::indicateurs`]. This file says
//! which exercices they hold for.
//!
//! # Covered and not covered
//! The convention of 2020 rewords missions 1 and 2 without restating the indicators: those of 2017
//! are kept to 2021.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::Framework;
//! assert!(Framework::Supplementaires2017.covers(Exercice::constant(2021)));
//! assert!(!Framework::Supplementaires2017.covers(Exercice::constant(2022)));
//! ```

use crate::law::{Framework, Mission};
use crate::situation::Situation;

/// Whether the mission is one of 2017, in an exercice in which its indicators are measured.
pub(super) fn covers(mission: Mission, situation: &Situation) -> bool {
    let framework = Framework::Supplementaires2017;
    mission.framework() == framework && framework.covers(situation.exercice)
}
