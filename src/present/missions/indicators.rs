//! Missions and indicators in words.

use crate::law::{Condition, Datum};
use crate::money::UNIT_SPACE;
use crate::outcome::{IndicateurOutcome, Measure, MissionOutcome, Verdict};
use crate::present::text::{exact, typeset};
use crate::situation::Gap;

/// An indicator, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndicateurLine {
    /// What it says.
    pub verdict: Verdict,
    /// « 8 AM différents au moins : il en manque 1 ».
    pub words: String,
}

/// The indicators of a mission, in words.
pub fn indicateur_lines(outcome: &MissionOutcome) -> Vec<IndicateurLine> {
    outcome
        .indicateurs
        .iter()
        .map(|known| IndicateurLine { verdict: known.verdict, words: typeset(&indicateur(known)) })
        .collect()
}

fn indicateur(outcome: &IndicateurOutcome) -> String {
    let wanted = wanted(outcome.indicateur.condition);
    match (outcome.verdict, outcome.measured) {
        (Verdict::Reached, _) => wanted,
        (Verdict::NotReached, Some(measure)) => {
            format!("{wanted} : {}", lacking(outcome.indicateur.condition, measure))
        }
        (Verdict::NotReached, None) => format!("{wanted} : non"),
        (Verdict::Undetermined, _) if outcome.empty_base => {
            format!("{wanted} : calcul impossible à partir de zéro, à faire confirmer par la Caf")
        }
        (Verdict::Undetermined, _)
            if outcome.gaps.iter().any(|gap| matches!(gap, Gap::Unreadable(_))) =>
        {
            format!("{wanted} : donnée illisible")
        }
        (Verdict::Undetermined, _) => format!("{wanted} : donnée manquante"),
    }
}

/// What an indicator asks.
pub fn wanted(test: Condition) -> String {
    match test {
        Condition::Yes(Datum::ServiceOuvert) => {
            "service ouvert et guichet unique confié cette année".to_string()
        }
        Condition::Yes(Datum::UniqueEntree) => "unique porte d’entrée des familles".to_string(),
        Condition::Yes(_) => "stratégie pluriannuelle écrite".to_string(),
        Condition::AtLeast(Datum::AmDifferents, least) => format!("{least} AM différents au moins"),
        Condition::AtLeast(Datum::Seances, least) => format!("{least} séances au moins"),
        Condition::AtLeast(_, least) => format!("{least} action au moins dans l’année"),
        Condition::ShareAtLeast(Datum::Entretiens, rate) => {
            format!("entretiens proposés à {} au moins des AM en sous-activité", rate)
        }
        Condition::ShareAtLeast(Datum::Disponibilites, rate) => {
            format!("disponibilités affichées par {} au moins des AM", rate)
        }
        Condition::ShareAtLeast(_, rate) => {
            format!("solution proposée à {} au moins des parents demandeurs", rate)
        }
        Condition::Growth { now: Datum::Demandes, rate, .. } => {
            format!("demandes en ligne en hausse de {} au moins", rate)
        }
        Condition::Growth { rate, .. } => {
            format!("départs en formation en hausse de {} au moins", rate)
        }
    }
}

fn lacking(test: Condition, measure: Measure) -> String {
    let (have, need, missing) =
        (exact(measure.have), exact(measure.need), exact(measure.missing()));
    match test {
        _ if measure.percent => format!("{have}{UNIT_SPACE}%, il en faut {need}{UNIT_SPACE}%"),
        Condition::ShareAtLeast(..) => format!("{have} sur les {need} nécessaires"),
        Condition::Yes(_) | Condition::AtLeast(..) | Condition::Growth { .. } => {
            format!("{have}, il en manque {missing}")
        }
    }
}
