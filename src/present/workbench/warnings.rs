//! Warnings in words.

use super::columns::letter;
use crate::law::{Contract, Datum, Point, Stake, cahier, point};
use crate::money::print_count;
use crate::outcome::{Severity, Warning};
use crate::present::duties::stake_of;
use crate::present::text::{mission_title, plural, scenario_name, typeset};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Field, Id, Owner};

/// A warning of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What deserves attention.
    pub warning: Warning,
    /// The columns that it concerns, in words; empty when it concerns every one.
    pub columns: String,
    /// The field that answers it.
    pub field: Option<Field>,
}

/// What may be lost in the base or in a scenario, once each, in the order of the columns.
pub fn notices(dossier: &Dossier, comparison: &Comparison) -> Vec<Notice> {
    let mut found: Vec<Notice> = Vec::new();
    for column in &comparison.columns {
        for warning in
            column.outcome.warnings.iter().filter(|warning| warning.severity() == Severity::Warning)
        {
            if !found.iter().any(|known| known.warning == *warning) {
                found.push(notice(dossier, comparison, *warning));
            }
        }
    }
    found
}

fn notice(dossier: &Dossier, comparison: &Comparison, warning: Warning) -> Notice {
    let of = || {
        comparison
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.outcome.warnings.contains(&warning))
    };
    let named = of().map(|(place, column)| match column.scenario {
        None => "base".to_string(),
        Some(_) => format!("{}, {}", letter(place), scenario_name(dossier, column.scenario)),
    });
    let named = if of().count() < comparison.columns.len() {
        named.collect::<Vec<_>>().join(" ; ")
    } else {
        String::new()
    };
    let asked = of().next().filter(|_| warning == Warning::AvenantAConfirmer);
    let field = asked
        .map(|(_, column)| Field::Datum(mission_owner(dossier, column.scenario), Datum::Avenant));
    Notice { warning, columns: typeset(&named), field }
}

/// Whose mission counts in a column: that of its last lever on missions, or that of the base.
fn mission_owner(dossier: &Dossier, scenario: Option<Id>) -> Owner {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|known| known.levers.as_slice())
        .unwrap_or_default();
    let own = levers.iter().rev().find(|lever| matches!(lever.kind, LeverKind::Mission(_)));
    own.map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}

/// A warning, in a sentence.
pub fn warning_words(warning: Warning) -> String {
    let words = match warning {
        Warning::FermetureLongue => {
            "Plus de trois mois de fermeture : la Caf peut suspendre la prestation de service ou \
                la réduire au prorata. Rien n’est déduit ici."
                .to_string()
        }
        Warning::GroupeTropGrand(group) => {
            format!(
                "Un groupe de {group} : le cahier des charges en admet {} au plus. \
                L’indicateur reste atteint, la Caf peut relever l’écart.",
                cahier::LARGEST_GROUP
            )
        }
        Warning::HeuresInsuffisantes(hours) => {
            format!(
                "{hours} {} par AM : le cahier des charges en demande {} au moins dans \
                l’année.",
                plural(hours, "heure"),
                cahier::HOURS_PER_AM
            )
        }
        Warning::SeancesParAmInsuffisantes(sessions) => {
            format!(
                "{sessions} {} par AM : le cahier des charges en demande {} au moins dans \
                l’année.",
                plural(sessions, "séance"),
                cahier::SESSIONS_PER_AM
            )
        }
        Warning::IntervenantNonExterieur => {
            "L’intervenant doit être un spécialiste extérieur, qui ne suit pas ces AM au titre de \
                l’agrément."
                .to_string()
        }
        Warning::AvenantAConfirmer => {
            "La circulaire de 2017 fait dépendre le bonus d’un avenant signé avec la Caf ; la \
                mission doit être inscrite au projet de fonctionnement : dites si l’avenant est \
                signé."
                .to_string()
        }
        Warning::RetenueIncertaine(account) => {
            format!(
                "Vous retenez « {} {} » : aucun texte dont nous disposons ne dit si la Caf \
                l’admet. Demandez-lui.",
                account.code(),
                account.title()
            )
        }
        Warning::AutreMissionAtteinte(mission) => {
            format!(
                "La mission « {} » est atteinte, mais seule la mission choisie est mesurée.",
                mission_title(mission)
            )
        }
        Warning::MissionHorsPeriode(mission, exercice) => {
            format!(
                "La mission « {} » n’existe pas pour l’exercice {} : elle n’ouvre aucun bonus.",
                mission_title(mission),
                exercice.year()
            )
        }
        Warning::EnveloppeLimitee => {
            "Le bonus n’est jamais acquis d’avance : l’enveloppe est limitée, il est versé avec le \
                solde, l’année suivante."
                .to_string()
        }
        other => of_the_relais(other),
    };
    typeset(&words)
}

/// What concerns the relais and its contracts, not the missions.
fn of_the_relais(warning: Warning) -> String {
    match warning {
        Warning::DevoirNonRempli(code) => point(code)
            .map(|duty| format!("Non rempli : « {} ». {}.", duty.title, at_stake(duty)))
            .unwrap_or_default(),
        Warning::ConventionALEnvers => {
            "La convention se termine avant de commencer : vérifiez ses deux dates, rien d’autre \
                n’est vérifié."
                .to_string()
        }
        Warning::ConventionHorsExercice(exercice) => {
            format!(
                "L’exercice {} est hors de la convention : sans convention signée, la prestation \
                    de service n’est pas versée.",
                exercice.year()
            )
        }
        Warning::ConventionTropLongue(years) => {
            format!(
                "La convention dure plus de {years} ans : le texte de l’année de son début \
                n’en admet pas plus."
            )
        }
        Warning::ConventionSeTermine(day) => {
            format!(
                "La convention se termine le {} : son renouvellement n’est pas tacite, le projet \
                    est à valider de nouveau.",
                day.print()
            )
        }
        Warning::ContratHorsPeriode(Contract::Ctg, exercice) => {
            format!(
                "Le bonus territoire date de 2020 : vérifiez ce que prévoit votre contrat pour \
                {}.",
                exercice.year()
            )
        }
        Warning::ContratHorsPeriode(Contract::Cej, exercice) => {
            format!(
                "Les Cej sont remplacés depuis 2020 par la CTG : vérifiez que le vôtre court \
                encore en {}.",
                exercice.year()
            )
        }
        Warning::EtpDuContrat => {
            "Les ETP du bonus territoire ne correspondent pas à ceux de l’équipe : le bonus suit \
                la convention, pas l’équipe."
                .to_string()
        }
        Warning::AcomptesTropHauts => {
            "Les acomptes dépassent 100 % de la prestation de service prévue : vérifiez les \
                pourcentages."
                .to_string()
        }
        Warning::ObligationDeRelais(above) => {
            format!(
                "Une commune de plus de {} habitants doit avoir un RPE depuis le 1er janvier \
                2026.",
                print_count(above)
            )
        }
        _ => String::new(),
    }
}

/// What an unmet duty endangers, in a sentence.
fn at_stake(duty: &Point) -> String {
    match duty.stake {
        Stake::Conseil => "C’est un conseil, aucun financement n’en dépend".to_string(),
        Stake::Obligation => {
            "C’est une obligation de la commune, aucun financement n’en dépend".to_string()
        }
        _ => format!("En jeu : {}", stake_of(duty)),
    }
}
