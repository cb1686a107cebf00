//! Warnings in words.

use super::columns::letter;
use crate::calendar::{Date, Exercice};
use crate::law::{Account, ChecklistItem, Contract, Datum, Stake, cahier, checklist_item};
use crate::money::format_count;
use crate::outcome::{Severity, Warning};
use crate::present::duties::stake_of;
use crate::present::text::{mission_title, plural, scenario_name, typeset};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Field, Owner, ScenarioId};

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
    let of =
        || comparison.columns.iter().filter(|column| column.outcome.warnings.contains(&warning));
    let named = of().map(|column| match column.scenario {
        None => "base".to_string(),
        Some(_) => {
            format!("{}, {}", letter(column.letter), scenario_name(dossier, column.scenario))
        }
    });
    let named = if of().count() < comparison.columns.len() {
        named.collect::<Vec<_>>().join(" ; ")
    } else {
        String::new()
    };
    let asked = of().next().filter(|_| warning == Warning::AvenantAConfirmer);
    let field =
        asked.map(|column| Field::Datum(mission_owner(dossier, column.scenario), Datum::Avenant));
    Notice { warning, columns: typeset(&named), field }
}

/// Whose mission counts in a column: that of its last lever on missions, or that of the base.
fn mission_owner(dossier: &Dossier, scenario: Option<ScenarioId>) -> Owner {
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
        Warning::FermetureLongue => FERMETURE_LONGUE.to_string(),
        Warning::GroupeTropGrand(group) => group_too_large(group),
        Warning::HeuresInsuffisantes(hours) => too_few(hours, "heure", cahier::HOURS_PER_AM),
        Warning::SeancesParAmInsuffisantes(sessions) => {
            too_few(sessions, "séance", cahier::SESSIONS_PER_AM)
        }
        Warning::IntervenantNonExterieur => INTERVENANT_NON_EXTERIEUR.to_string(),
        Warning::AvenantAConfirmer => AVENANT_A_CONFIRMER.to_string(),
        Warning::RetenueIncertaine(account) => doubtful_account(account),
        Warning::AutreMissionAtteinte(mission) => format!(
            "La mission « {} » est atteinte, mais seule la mission choisie est mesurée.",
            mission_title(mission)
        ),
        Warning::MissionHorsPeriode(mission, exercice) => format!(
            "La mission « {} » n’existe pas pour l’exercice {} : elle n’ouvre aucun bonus.",
            mission_title(mission),
            exercice.year()
        ),
        Warning::EnveloppeLimitee => ENVELOPPE_LIMITEE.to_string(),
        Warning::DevoirNonRempli(code) => unmet_duty(code),
        Warning::ConventionALEnvers => CONVENTION_A_L_ENVERS.to_string(),
        Warning::ConventionHorsExercice(exercice) => outside_the_convention(exercice),
        Warning::ConventionTropLongue(years) => convention_too_long(years),
        Warning::ConventionSeTermine(day) => convention_ends(day),
        Warning::ContratHorsPeriode(contract, exercice) => contract_out_of_time(contract, exercice),
        Warning::EtpDuContrat => ETP_DU_CONTRAT.to_string(),
        Warning::AcomptesTropHauts => ACOMPTES_TROP_HAUTS.to_string(),
        Warning::AbsenceCompteeDeuxFois => ABSENCE_COMPTEE_DEUX_FOIS.to_string(),
        Warning::ObligationDeRelais(above) => format!(
            "Une commune de plus de {} habitants doit avoir un RPE depuis le 1er janvier 2026.",
            format_count(above)
        ),
    };
    typeset(&words)
}

const FERMETURE_LONGUE: &str = "Plus de trois mois de fermeture : la Caf peut suspendre la \
    prestation de service ou la réduire au prorata. Rien n’est déduit ici.";
const INTERVENANT_NON_EXTERIEUR: &str = "L’intervenant doit être un spécialiste extérieur, qui ne \
    suit pas ces AM au titre de l’agrément.";
const AVENANT_A_CONFIRMER: &str = "La circulaire de 2017 fait dépendre le bonus d’un avenant signé \
    avec la Caf ; la mission doit être inscrite au projet de fonctionnement. Avenant : non \
    précisé.";
const ENVELOPPE_LIMITEE: &str = "Le bonus n’est jamais acquis d’avance : l’enveloppe est limitée, \
    il est versé avec le solde, l’année suivante.";
const CONVENTION_A_L_ENVERS: &str = "La convention se termine avant de commencer : ses deux \
    dates sont à vérifier, rien d’autre ne l’est.";
const ETP_DU_CONTRAT: &str = "Les ETP du bonus territoire ne correspondent pas à ceux de \
    l’équipe : le bonus suit la convention, pas l’équipe.";
const ACOMPTES_TROP_HAUTS: &str = "Les acomptes dépassent 100 % de la prestation de service \
    prévue : les pourcentages sont à vérifier.";
const ABSENCE_COMPTEE_DEUX_FOIS: &str = "Un agent absent et son remplaçant font ici plus de douze \
    mois : les ETP d’un seul poste sont comptés deux fois. Aucun texte dont nous disposons ne dit \
    ce que la Caf compte, elle seule peut le dire. Pour ne compter qu’une fois, les mois des deux \
    postes doivent faire douze.";

fn group_too_large(group: u32) -> String {
    format!(
        "Un groupe de {group} : le cahier des charges en admet {} au plus. L’indicateur reste \
        atteint, la Caf peut relever l’écart.",
        cahier::LARGEST_GROUP
    )
}

fn too_few(count: u32, unit: &str, least: u32) -> String {
    format!(
        "{count} {} par AM : le cahier des charges en demande {least} au moins dans l’année.",
        plural(count, unit)
    )
}

fn doubtful_account(account: Account) -> String {
    format!(
        "« {} {} » est retenu : aucun texte dont nous disposons ne dit si la Caf l’admet, elle \
        seule peut le dire.",
        account.code(),
        account.title()
    )
}

fn unmet_duty(code: &str) -> String {
    checklist_item(code)
        .map(|duty| format!("Non rempli : « {} ». {}.", duty.title, at_stake(duty)))
        .unwrap_or_default()
}

fn outside_the_convention(exercice: Exercice) -> String {
    format!(
        "L’exercice {} est hors de la convention : sans convention signée, la prestation de \
        service n’est pas versée.",
        exercice.year()
    )
}

fn convention_too_long(years: u16) -> String {
    format!(
        "La convention dure plus de {years} ans : le texte de l’année de son début n’en admet pas \
        plus."
    )
}

fn convention_ends(day: Date) -> String {
    format!(
        "La convention se termine le {} : son renouvellement n’est pas tacite, le projet est à \
        valider de nouveau.",
        day
    )
}

fn contract_out_of_time(contract: Contract, exercice: Exercice) -> String {
    let year = exercice.year();
    match contract {
        Contract::Ctg => format!(
            "Le bonus territoire date de 2020 : ce que prévoit le contrat pour {year} est à \
            vérifier."
        ),
        Contract::Cej => format!(
            "Les Cej sont remplacés depuis 2020 par la CTG : il est à vérifier que celui-ci court \
            encore en {year}."
        ),
    }
}

/// What an unmet duty endangers, in a sentence.
fn at_stake(duty: &ChecklistItem) -> String {
    match duty.stake {
        Stake::Conseil => "C’est un conseil, aucun financement n’en dépend".to_string(),
        Stake::Obligation => {
            "C’est une obligation de la commune, aucun financement n’en dépend".to_string()
        }
        Stake::Ps | Stake::Renouvellement | Stake::Bonus => {
            format!("En jeu : {}", stake_of(duty))
        }
    }
}
