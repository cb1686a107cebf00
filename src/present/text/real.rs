//! How much of an exercice is real, in words.

use super::typeset;
use crate::calendar::Exercice;
use crate::law::Status;
use crate::scenario::Dossier;

/// « 3 montants réels sur 9, le reste est prévu »; nothing when nothing real was typed, or when the
/// exercice is closed.
pub fn partly_real(dossier: &Dossier) -> Option<String> {
    if !dossier.has_values_of(Status::Reel) || dossier.is_closed() {
        return None;
    }
    let (real, all) = dossier.real_amounts();
    Some(typeset(&match real {
        0 => format!("aucun montant réel sur {all}, le reste est prévu"),
        1 => format!("1 montant réel sur {all}, le reste est prévu"),
        _ => format!("{real} montants réels sur {all}, le reste est prévu"),
    }))
}

/// That a comparison of an exercice is of the forecast, once the accounts of that exercice are
/// closed.
pub fn forecast_compared(dossier: &Dossier, exercice: Exercice) -> Option<String> {
    let year = exercice.year();
    let closed = exercice == dossier.base.exercice && dossier.is_closed();
    closed.then(|| {
        typeset(&format!(
            "Les comptes de {year} sont clos : ce qui est comparé ici est le prévisionnel."
        ))
    })
}

/// « réelle », « estimée » or « prévue », of the Ps on which a balance stands.
pub fn balance_word(dossier: &Dossier) -> &'static str {
    match (dossier.is_closed(), dossier.has_values_of(Status::Reel)) {
        (true, _) => "réelle",
        (false, true) => "estimée",
        (false, false) => "prévue",
    }
}
