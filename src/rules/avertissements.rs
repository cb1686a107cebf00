//! Warnings.
//!
//! # What the text says
//! « fermeture de plus de trois mois du relais (pour décision de suspension ou proratisation de la Ps) » (circulaire 2017-003, II.1.6); the
//! cahier des charges of the analyse de la pratique; « Le versement […] est conditionné à la signature d’un avenant type » (III.3.3).
//!
//! # What this code does
//! Collects everything that deserves attention; no warning changes an amount, none hides another.
//!
//! # Covered and not covered
//! Eligibility and duties of the relais are not checked here.
//!
//! # Example
//! ```
//! use simulateur_rpe::outcome::Warning;
//! assert_eq!(Warning::FermetureLongue.source().map(|source| source.place), Some("II.1.6"));
//! ```

use super::missions_2022;
use crate::law::{Datum, Mission, Treatment};
use crate::outcome::{Missions, Verdict, Warning};
use crate::situation::Situation;
use rust_decimal::Decimal;

/// Every warning of the exercice, in the order of the screen.
pub(super) fn warnings(situation: &Situation, missions: &Missions) -> Vec<Warning> {
    let mut found = Vec::new();
    if matches!(&situation.closed, Some(Ok(months)) if months.decimal() > Decimal::from(3)) {
        found.push(Warning::FermetureLongue);
    }
    found.extend(uncertain_lines(situation));
    found.extend(of_the_mission(situation, missions));
    let reached = missions.others.iter().filter(|other| other.verdict == Verdict::Reached);
    found.extend(reached.map(|other| Warning::AutreMissionAtteinte(other.mission)));
    found
}

fn uncertain_lines(situation: &Situation) -> impl Iterator<Item = Warning> {
    let uncertain = situation.charges.iter().filter(|charge| charge.retenue && charge.account.treatment() == Treatment::Unknown);
    uncertain.filter(|charge| charge.amount.as_ref().is_ok_and(|amount| !amount.is_zero())).map(|c| Warning::RetenueIncertaine(c.account))
}

fn of_the_mission(situation: &Situation, missions: &Missions) -> Vec<Warning> {
    let Some(mission) = situation.mission.chosen else {
        return Vec::new();
    };
    let Some(chosen) = &missions.chosen else {
        return vec![Warning::MissionHorsPeriode(mission, situation.exercice)];
    };
    let mut found = if mission == Mission::AnalysePratique { missions_2022::breaches(&situation.mission) } else { Vec::new() };
    if chosen.verdict == Verdict::Reached {
        if situation.mission.yes(Datum::Avenant).is_none() {
            found.push(Warning::AvenantAConfirmer);
        }
        found.push(Warning::EnveloppeLimitee);
    }
    found
}
