//! Missions renforcées, exercices 2022 and after (2021 at the user's choice).
//!
//! # What the text says
//! Guichet unique: « l’unique porte d’entrée des demandes d’information des familles ». Analyse de
//! la pratique: at least 8 different AM
//! **and** at least 6 sessions in the year. Promotion renforcée: a multi-year strategy **and** at
//! least one action in the year (presentation of the framework of 2021). A cahier des charges binds
//! the sessions of analyse de la pratique.
//!
//! # What this code does
//! The indicators are data of `law`, measured by [`super::indicateurs`]. A breach of the cahier des
//! charges is a warning beside them, not an indicator: groups above 15, fewer than 6 hours or 3
//! sessions for each AM, no outside specialist.
//!
//! # Covered and not covered
//! Confidentiality, and the animator's absence from the sessions, are reminded on the screen and
//! not asked.
//!
//! # Example
//! ```
//! use simulateur_rpe::law::{Mission, cahier};
//! assert_eq!(Mission::AnalysePratique.indicateurs().len(), 2);
//! assert_eq!((cahier::LARGEST_GROUP, cahier::HOURS_PER_AM, cahier::SESSIONS_PER_AM), (15, 6, 3));
//! ```

use crate::law::{Datum, Framework, Mission, cahier};
use crate::outcome::Warning;
use crate::situation::{MissionFacts, Situation};

/// Whether the mission is one of 2021, in an exercice in which its indicators are measured.
pub(super) fn covers(mission: Mission, situation: &Situation) -> bool {
    let framework = Framework::Renforcees2021;
    mission.framework() == framework && framework.covers(situation.exercice)
}

/// Breaches of the cahier des charges of the analyse de la pratique, as far as it was typed.
pub(in crate::rules) fn breaches(facts: &MissionFacts) -> Vec<Warning> {
    let below = |datum, least: u32| facts.count(datum).filter(|count| *count < least);
    let large = facts.count(Datum::PlusGrandGroupe).filter(|group| *group > cahier::LARGEST_GROUP);
    let not_external = (facts.yes(Datum::IntervenantExterieur) == Some(false))
        .then_some(Warning::IntervenantNonExterieur);
    [
        large.map(Warning::GroupeTropGrand),
        below(Datum::HeuresParAm, cahier::HOURS_PER_AM).map(Warning::HeuresInsuffisantes),
        below(Datum::SeancesParAm, cahier::SESSIONS_PER_AM).map(Warning::SeancesParAmInsuffisantes),
        not_external,
    ]
    .into_iter()
    .flatten()
    .collect()
}
