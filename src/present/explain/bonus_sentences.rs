//! What is said of the bonus of a mission.

use crate::law::{BONUS_MISSION, BONUS_PAR_RELAIS, Certainty, Framework, Logic, Mission};
use crate::money::Euros;
use crate::outcome::{MissionReason, Outcome, Step};
use crate::present::text::{known_euros, mission_title};
use crate::scenario::Dossier;

/// What a mission opens, and the same with « le bonus de »: the sum that the user gave stands in
/// the place of the published one.
pub(super) fn flat_words(dossier: &Dossier, published: Euros) -> (String, String) {
    let flat = match dossier.base_situation().bonus {
        None => Some(published.to_short_string()),
        Some(typed) => {
            typed.ok().map(|typed| format!("{} (montant saisi)", typed.to_short_string()))
        }
    };
    match flat {
        Some(flat) => (flat.clone(), format!("le bonus de {flat}")),
        None => (
            "un bonus, dont le montant saisi n’est pas lisible".to_string(),
            "le bonus".to_string(),
        ),
    }
}

/// The sentence of the bonus; `real`: of a year that is over. Before that nothing is reached yet.
pub(super) fn bonus(dossier: &Dossier, outcome: &Outcome, step: &Step, real: bool) -> String {
    let Ok(published) = BONUS_MISSION.at(outcome.exercice).map(|row| row.value) else {
        return format!(
            "**Aucune mission n’ouvre de bonus pour l’exercice {} :** le premier bonus date de \
            2017.",
            outcome.exercice.year()
        );
    };
    let (opened, of_flat) = flat_words(dossier, published);
    let once = once(outcome);
    match step.mission_reason() {
        Some(MissionReason::MissionReached(mission)) => {
            let amount = known_euros(step).map(Euros::to_short_string).unwrap_or_default();
            let title = mission_title(mission);
            let head = if real {
                format!("**D’après le réel, la mission « {title} » est atteinte :** {amount}")
            } else {
                format!("**Si tout est fait comme prévu : {amount}** pour « {title} »")
            };
            format!("{head}, {once}. Ce bonus n’est pas acquis : l’enveloppe est limitée.")
        }
        Some(MissionReason::MissionMissed(mission)) => format!(
            "**La mission « {} » {} manquée :** {}. Elle ouvrirait {opened}, {once}.",
            mission_title(mission),
            if real { "est" } else { "serait" },
            missed(mission)
        ),
        Some(MissionReason::MissionUndetermined(mission)) => {
            undetermined(outcome, mission, &of_flat)
        }
        Some(MissionReason::NoAvenant(mission)) => without_avenant(mission, &of_flat),
        Some(MissionReason::MissionOutOfPeriod(mission)) => format!(
            "**La mission « {} » n’existe pas pour l’exercice {} :** elle est à choisir \
            parmi celles de cette année.",
            mission_title(mission),
            outcome.exercice.year()
        ),
        Some(MissionReason::NoMission) | None => {
            format!("**Aucune mission choisie.** Une mission atteinte ouvrirait {opened}, {once}.")
        }
    }
}

/// Of a mission whose avenant is not signed: one of the two texts alone asks for it.
pub(super) fn without_avenant(mission: Mission, of_flat: &str) -> String {
    let title = mission_title(mission);
    if mission.framework() == Framework::Renforcees2021 {
        return format!(
            "**Aucun avenant signé pour « {title} » :** la circulaire de 2017 en faisait dépendre \
            le bonus, le référentiel de 2021 n’en parle pas ; {of_flat} n’est pas compté."
        );
    }
    format!("**Aucun avenant signé pour « {title} » :** sans lui, {of_flat} n’est pas versé.")
}

/// How often the flat sum comes, and which text says it where the one of the exercice does not.
pub(super) fn once(outcome: &Outcome) -> &'static str {
    match BONUS_PAR_RELAIS.at(outcome.exercice).map(|row| row.certainty) {
        Ok(Certainty::Sourced) => "une fois par an et par relais, quel que soit le nombre d’ETP",
        Ok(Certainty::Indicative | Certainty::Entered | Certainty::Assumed) | Err(_) => {
            "une fois par an et par relais, comme le dit la circulaire de 2017"
        }
    }
}

/// A mission of which nothing can be said: its data are not complete, or the Caf must say.
pub(super) fn undetermined(outcome: &Outcome, mission: Mission, of_flat: &str) -> String {
    let mut measured = outcome.missions.chosen.iter().flat_map(|chosen| &chosen.indicateurs);
    let (state, until) = if measured.any(|indicateur| !indicateur.gaps.is_empty()) {
        ("reste à confirmer", "tant que ses données ne sont pas complètes")
    } else {
        ("est à faire confirmer par la Caf", "d’ici là")
    };
    format!(
        "**La mission « {} » {state} :** {until}, {of_flat} n’est pas compté.",
        mission_title(mission)
    )
}

/// Why a mission is missed, by how its indicators combine.
pub(super) fn missed(mission: Mission) -> &'static str {
    match (mission.logic(), mission.indicateurs().len()) {
        (_, 1) => "son indicateur n’est pas atteint",
        (Logic::Any, _) => "aucun de ses indicateurs n’est atteint, un seul suffirait",
        (Logic::All, _) => "il faut atteindre tous ses indicateurs",
    }
}
