//! Which state of the accounts each part of the note prints, once they are closed.

use super::years::NoteYears;
use crate::present::text::typeset;
use crate::scenario::Dossier;

/// What is forecast and what is real, for a note that has these exercices; nothing while the
/// accounts are open: everything is then forecast.
pub(super) fn closed_accounts(dossier: &Dossier, years: Option<&NoteYears>) -> Option<String> {
    let year = dossier.base.exercice.year();
    let real = match years.map(NoteYears::heading) {
        None => "le solde, qui repose sur le réel".to_string(),
        Some(part) if dossier.base.carry_real => format!(
            "le solde et la partie « {part} », qui reposent sur le réel : {year} y est réel et les \
                exercices suivants en partent"
        ),
        Some(part) => format!(
            "le solde et, dans la partie « {part} », l’exercice {year}, qui reposent sur le réel"
        ),
    };
    let words = format!(
        "Les comptes de {year} sont clos. Les montants de cette note restent ceux du \
            prévisionnel, sauf {real}."
    );
    let scenarios = dossier.scenarios.iter().map(|known| Some(known.id));
    let never = scenarios
        .into_iter()
        .any(|scenario| dossier.never_happened(scenario, dossier.base.exercice))
        .then(|| {
            format!(
                " Un scénario qui change {year} n’a pas eu lieu : pour lui, ce sont les montants \
                    qu’il aurait eus d’après ce réel."
            )
        });
    dossier.is_closed().then(|| typeset(&(words + &never.unwrap_or_default())))
}
