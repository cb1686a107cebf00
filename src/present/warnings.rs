//! Warnings in words.

use super::missions::mission_title;
use super::typeset;
use crate::law::cahier;
use crate::outcome::Warning;

/// A warning, in a sentence.
pub fn warning_words(warning: Warning) -> String {
    let words = match warning {
        Warning::FermetureLongue => {
            "Plus de trois mois de fermeture : la Caf peut suspendre la prestation de service ou la réduire au prorata. Rien n’est déduit ici."
                .to_string()
        }
        Warning::GroupeTropGrand(group) => {
            format!("Un groupe de {group} : le cahier des charges en admet {} au plus. L’indicateur reste atteint, la Caf peut relever l’écart.",
                cahier::LARGEST_GROUP)
        }
        Warning::HeuresInsuffisantes(hours) => {
            format!("{hours} {} par AM : le cahier des charges en demande {} au moins dans l’année.", plural(hours, "heure"), cahier::HOURS_PER_AM)
        }
        Warning::SeancesParAmInsuffisantes(sessions) => {
            format!("{sessions} {} par AM : le cahier des charges en demande {} au moins dans l’année.", plural(sessions, "séance"), cahier::SESSIONS_PER_AM)
        }
        Warning::IntervenantNonExterieur => {
            "L’intervenant doit être un spécialiste extérieur, qui ne suit pas ces AM au titre de l’agrément.".to_string()
        }
        Warning::AvenantAConfirmer => {
            "Le bonus suppose un avenant signé avec la Caf et la mission inscrite au projet de fonctionnement : dites si c’est le cas.".to_string()
        }
        Warning::RetenueIncertaine(account) => {
            format!("Vous retenez « {} {} » : aucun texte dont nous disposons ne dit si la Caf l’admet. Demandez-lui.", account.code(), account.title())
        }
        Warning::AutreMissionAtteinte(mission) => {
            format!("La mission « {} » est atteinte, mais seule la mission choisie est mesurée.", mission_title(mission))
        }
        Warning::MissionHorsPeriode(mission, exercice) => {
            format!("La mission « {} » n’existe pas pour l’exercice {} : elle n’ouvre aucun bonus.", mission_title(mission), exercice.year())
        }
        Warning::EnveloppeLimitee => {
            "Le bonus n’est jamais acquis d’avance : l’enveloppe est limitée, il est versé avec le solde, l’année suivante.".to_string()
        }
    };
    typeset(&words)
}

/// French has no plural below two.
pub(super) fn plural(count: u32, word: &str) -> String {
    if count < 2 { word.to_string() } else { format!("{word}s") }
}
