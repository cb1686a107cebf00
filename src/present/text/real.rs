//! How much of an exercice is real, in words.

use super::typeset;
use crate::calendar::Exercice;
use crate::law::Status;
use crate::scenario::Dossier;
use crate::situation::ScenarioId;

/// « 3 lignes sur 9 ont leur montant réel ; pour les 6 autres, le prévu est repris »; nothing when
/// nothing real was typed, or when the exercice is closed.
pub fn partly_real(dossier: &Dossier) -> Option<String> {
    if !dossier.has_values_of(Status::Reel) || dossier.is_closed() {
        return None;
    }
    let (real, all) = dossier.real_amounts();
    let rest = match all.saturating_sub(real) {
        0 => "le total à répartir reste prévu".to_string(),
        1 => "pour l’autre, le prévu est repris".to_string(),
        others => format!("pour les {others} autres, le prévu est repris"),
    };
    Some(typeset(&match real {
        0 => "aucune ligne n’a de montant réel ; le prévu est repris".to_string(),
        1 => format!("1 ligne sur {all} a son montant réel ; {rest}"),
        _ => format!("{real} lignes sur {all} ont leur montant réel ; {rest}"),
    }))
}

/// That a comparison of an exercice is of the forecast, once the accounts of that exercice are
/// closed.
pub fn forecast_compared(dossier: &Dossier, exercice: Exercice) -> Option<String> {
    let year = exercice.year();
    let closed = exercice == dossier.base.exercice && dossier.is_closed();
    let words =
        format!("Les comptes de {year} sont clos : ce qui est comparé ici est le prévisionnel.");
    closed.then(|| typeset(&words))
}

/// « réelle », « du scénario » where it never happened, « estimée » or « prévue », of the Ps on
/// which the balance of a column stands.
pub fn balance_word(dossier: &Dossier, scenario: Option<ScenarioId>) -> &'static str {
    match (dossier.is_closed(), dossier.has_values_of(Status::Reel)) {
        (true, _) if dossier.never_happened(scenario, dossier.base.exercice) => "du scénario",
        (true, _) => "réelle",
        (false, true) => "estimée",
        (false, false) => "prévue",
    }
}

/// Of the scenarios that change an exercice whose accounts are closed: what their balance is.
pub fn never_happened_words(dossier: &Dossier) -> String {
    let year = dossier.base.exercice.year();
    typeset(&format!(
        "Un scénario qui change {year} n’a pas eu lieu : son solde est celui qu’il aurait eu \
            d’après le réel de la base, moins les acomptes de sa Ps prévue."
    ))
}
