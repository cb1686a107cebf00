//! Missions and indicators in words.

use crate::law::{Datum, Mission, Test};
use crate::money::{UNIT_SPACE, print_decimal};
use crate::outcome::{IndicateurOutcome, Measure, MissionOutcome, Verdict};
use crate::present::text::typeset;
use crate::situation::Gap;
use rust_decimal::Decimal;

/// Name of a mission.
pub const fn mission_title(mission: Mission) -> &'static str {
    match mission {
        Mission::DemandesEnLigne => "Demandes d’accueil en ligne",
        Mission::PromotionActivite => "Promotion de l’activité des AM",
        Mission::FormationContinue => "Départ en formation continue",
        Mission::GuichetUnique => "Guichet unique",
        Mission::AnalysePratique => "Analyse de la pratique",
        Mission::PromotionRenforcee => "Promotion renforcée (stratégie de communication)",
    }
}

/// What is asked for a datum.
pub const fn question(datum: Datum) -> &'static str {
    match datum {
        Datum::ServiceOuvert => {
            "Service en ligne ouvert cette année, guichet unique confié au relais qui n’en avait \
                pas"
        }
        Datum::DemandesAvant => "Demandes en ligne traitées l’année d’avant",
        Datum::Demandes => "Demandes en ligne traitées dans l’année",
        Datum::Entretiens => "AM en sous-activité à qui un entretien est proposé",
        Datum::Disponibilites => "AM du territoire qui affichent leurs disponibilités",
        Datum::FormesAvant => "AM partis en formation l’année d’avant",
        Datum::Formes => "AM partis en formation dans l’année",
        Datum::SolutionsGarde => "Parents demandeurs à qui une solution est proposée",
        Datum::UniqueEntree => "Le relais est l’unique porte d’entrée des familles",
        Datum::AmDifferents => "AM différents dans l’année",
        Datum::Seances => "Séances dans l’année",
        Datum::PlusGrandGroupe => "Plus grand groupe",
        Datum::HeuresParAm => "Heures par AM",
        Datum::SeancesParAm => "Séances par AM",
        Datum::IntervenantExterieur => "Intervenant extérieur spécialisé",
        Datum::Strategie => "Stratégie pluriannuelle écrite",
        Datum::Actions => "Actions réalisées dans l’année",
        Datum::Avenant => "Avenant signé avec la Caf",
    }
}

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
    let wanted = wanted(outcome.indicateur.test);
    match (outcome.verdict, outcome.measured) {
        (Verdict::Reached, _) => wanted,
        (Verdict::NotReached, Some(measure)) => {
            format!("{wanted} : {}", lacking(outcome.indicateur.test, measure))
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
pub fn wanted(test: Test) -> String {
    match test {
        Test::Yes(Datum::ServiceOuvert) => {
            "service ouvert et guichet unique confié cette année".to_string()
        }
        Test::Yes(Datum::UniqueEntree) => "unique porte d’entrée des familles".to_string(),
        Test::Yes(_) => "stratégie pluriannuelle écrite".to_string(),
        Test::AtLeast(Datum::AmDifferents, least) => format!("{least} AM différents au moins"),
        Test::AtLeast(Datum::Seances, least) => format!("{least} séances au moins"),
        Test::AtLeast(_, least) => format!("{least} action au moins dans l’année"),
        Test::ShareAtLeast(Datum::Entretiens, rate) => {
            format!("entretiens proposés à {} au moins des AM en sous-activité", rate.print(1))
        }
        Test::ShareAtLeast(Datum::Disponibilites, rate) => {
            format!("disponibilités affichées par {} au moins des AM", rate.print(1))
        }
        Test::ShareAtLeast(_, rate) => {
            format!("solution proposée à {} au moins des parents demandeurs", rate.print(1))
        }
        Test::Growth { now: Datum::Demandes, rate, .. } => {
            format!("demandes en ligne en hausse de {} au moins", rate.print(1))
        }
        Test::Growth { rate, .. } => {
            format!("départs en formation en hausse de {} au moins", rate.print(1))
        }
    }
}

fn lacking(test: Test, measure: Measure) -> String {
    let (have, need, missing) =
        (exact(measure.have), exact(measure.need), exact(measure.missing()));
    match test {
        _ if measure.percent => format!("{have}{UNIT_SPACE}%, il en faut {need}{UNIT_SPACE}%"),
        Test::ShareAtLeast(..) => format!("{have} sur les {need} nécessaires"),
        _ => format!("{have}, il en manque {missing}"),
    }
}

/// A number with all the decimals that were typed: rounded, what is missed could look reached.
pub fn exact(value: Decimal) -> String {
    print_decimal(value, 0, value.scale())
}

/// What an indicator comes to, in one word.
pub const fn verdict_word(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Reached => "atteint",
        Verdict::NotReached => "manqué",
        Verdict::Undetermined => "à confirmer",
    }
}
