//! Warnings.
//!
//! # What the text says
//! « fermeture de plus de trois mois du relais (pour décision de suspension ou proratisation de la
//! Ps) » (circulaire 2017-003, II.1.6); the cahier des charges of the analyse de la pratique; « Le
//! versement […] est conditionné à la signature d’un avenant type » (III.3.3).
//!
//! # What this code does
//! Collects everything that deserves attention; no warning changes an amount, none hides another.
//!
//! # Covered and not covered
//! A duty of the relais is a warning only where the user says that it is not met; what nobody
//! answered stays on the checklist.
//!
//! # Example
//! ```
//! use simulateur_rpe::outcome::Warning;
//! assert_eq!(Warning::FermetureLongue.source().map(|source| source.place), Some("II.1.6"));
//! ```

use super::{convention, missions};
use crate::law::{CONTRAT, Contract, Datum, FERMETURE, Mission, SEUIL_RPE, Treatment};
use crate::money::{Etp, Months, Rate, sum};
use crate::outcome::{MissionOutcomes, Step, Verdict, Warning};
use crate::situation::{Forfait, PostKey, Role, Situation};
use rust_decimal::Decimal;

/// Every warning of the exercice, in the order of the screen.
pub(super) fn warnings(
    situation: &Situation,
    missions: &MissionOutcomes,
    etp: &Step,
) -> Vec<Warning> {
    let mut found: Vec<Warning> =
        situation.unmet.iter().map(|code| Warning::DevoirNonRempli(code)).collect();
    found.extend(closure(situation));
    found.extend(absence(situation));
    found.extend(convention::warnings(situation));
    found.extend(of_the_contracts(situation, etp));
    found.extend(of_the_payments(situation));
    found.extend(obligation(situation));
    found.extend(uncertain_lines(situation));
    found.extend(of_the_mission(situation, missions));
    let reached = missions.others.iter().filter(|other| other.verdict == Verdict::Reached);
    found.extend(reached.map(|other| Warning::AutreMissionAtteinte(other.mission)));
    found
}

fn closure(situation: &Situation) -> Option<Warning> {
    let longest = FERMETURE.at(situation.exercice).ok()?.value;
    matches!(&situation.closed, Some(Ok(months)) if *months > longest)
        .then_some(Warning::FermetureLongue)
}

/// Two animators of one place of work, together there for more than a year.
fn absence(situation: &Situation) -> Option<Warning> {
    let animators = || situation.posts.iter().filter(|post| post.role == Role::Animateur);
    let months = |key: PostKey| {
        let held = animators()
            .filter(|post| post.id == key || post.replaces.map(PostKey::from) == Some(key))
            .filter_map(|post| post.months.as_ref().ok());
        held.fold(Decimal::ZERO, |total, months| {
            sum(total, months.decimal()).unwrap_or(Decimal::MAX)
        })
    };
    let replaced = animators().filter_map(|post| post.replaces).map(PostKey::from);
    let there = |key: &PostKey| animators().any(|post| post.id == *key);
    replaced
        .filter(there)
        .any(|key| months(key) > Months::YEAR.decimal())
        .then_some(Warning::AbsenceCompteeDeuxFois)
}

fn of_the_contracts(situation: &Situation, etp: &Step) -> Vec<Warning> {
    let current = CONTRAT.at(situation.exercice).ok().map(|row| row.value);
    let late =
        situation.cej.as_ref().map(|_| Contract::Cej).filter(|_| current == Some(Contract::Ctg));
    let early =
        situation.ctg.as_ref().map(|_| Contract::Ctg).filter(|contract| current != Some(*contract));
    let misplaced = late
        .into_iter()
        .chain(early)
        .map(|contract| Warning::ContratHorsPeriode(contract, situation.exercice));
    let mut found: Vec<Warning> = misplaced.collect();
    if let Some(territoire) = &situation.ctg {
        let time = |forfait: &Option<Forfait>| {
            forfait.as_ref().map_or(Ok(Etp::ZERO), |forfait| forfait.etp.clone()).ok()
        };
        let counted = time(&territoire.existants)
            .zip(time(&territoire.nouveaux))
            .and_then(|(one, other)| one.checked_add(other).ok());
        if counted.zip(etp.etp().ok()).is_some_and(|(counted, present)| counted != present) {
            found.push(Warning::EtpDuContrat);
        }
    }
    found
}

fn of_the_payments(situation: &Situation) -> Option<Warning> {
    let rates = situation.acomptes.iter().filter_map(|line| line.rate.as_ref().ok());
    let total = rates.fold(Decimal::ZERO, |total, rate: &Rate| {
        sum(total, rate.decimal()).unwrap_or(Decimal::MAX)
    });
    (total > Decimal::ONE).then_some(Warning::AcomptesTropHauts)
}

fn obligation(situation: &Situation) -> Option<Warning> {
    let above = SEUIL_RPE.at(situation.exercice).ok()?.value;
    matches!(&situation.inhabitants, Some(Ok(inhabitants)) if *inhabitants > above)
        .then_some(Warning::ObligationDeRelais(above))
}

fn uncertain_lines(situation: &Situation) -> impl Iterator<Item = Warning> {
    let uncertain = situation
        .charges
        .iter()
        .filter(|charge| charge.retenue && charge.account.treatment() == Treatment::Unknown);
    uncertain
        .filter(|charge| charge.amount.as_ref().is_ok_and(|amount| !amount.is_zero()))
        .map(|c| Warning::RetenueIncertaine(c.account))
}

fn of_the_mission(situation: &Situation, missions: &MissionOutcomes) -> Vec<Warning> {
    let Some(mission) = situation.mission.chosen else {
        return Vec::new();
    };
    let Some(chosen) = &missions.chosen else {
        return vec![Warning::MissionHorsPeriode(mission, situation.exercice)];
    };
    let mut found = if mission == Mission::AnalysePratique {
        missions::breaches(&situation.mission)
    } else {
        Vec::new()
    };
    if chosen.verdict == Verdict::Reached {
        if situation.mission.yes(Datum::Avenant).is_none() {
            found.push(Warning::AvenantAConfirmer);
        }
        found.push(Warning::EnveloppeLimitee);
    }
    found
}
