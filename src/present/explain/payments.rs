//! The sentences of the advances and of the balance.

use super::lines::name;
use crate::law::Status;
use crate::money::Euros;
use crate::outcome::{Outcome, PaymentReason, Step, Term};
use crate::present::text::{balance_word, known_euros};
use crate::scenario::Dossier;
use crate::situation::ScenarioId;

/// Sentence of the advances.
pub(super) fn acomptes(step: &Step) -> String {
    if step.payment_reason() == Some(PaymentReason::NoAcompte) {
        return "**Aucun acompte n’est déclaré :** tout vient avec le solde. Les pourcentages et \
            les dates sont ceux de la Caf."
            .to_string();
    }
    let amount = known_euros(step).map(Euros::to_short_string).unwrap_or_default();
    format!(
        "**{amount}** d’avance sur la Ps prévue. Le bonus mission ne fait pas l’objet d’acompte."
    )
}

/// Sentence of the balance.
pub(super) fn solde(outcome: &Outcome) -> Option<String> {
    let step = &outcome.solde;
    let (balance, rights) = (known_euros(step)?, known_euros(step.part(Term::Droits)?)?);
    let paid = known_euros(&outcome.acomptes)?.to_short_string();
    let (size, rights) = (balance.abs().to_short_string(), rights.to_short_string());
    Some(match step.payment_reason()? {
        PaymentReason::Indu => format!(
            "**Indu de {size} :** les acomptes ({paid}) dépassent les droits ({rights}). La Caf le \
                reprend."
        ),
        PaymentReason::NoAcompte if balance.is_zero() => {
            "**Rien à recevoir :** aucun droit n’est ouvert.".to_string()
        }
        PaymentReason::NoAcompte if is_of_a_contract(outcome) => {
            format!(
                "**Sans acompte,** la Ps et le bonus mission ({rights}) viennent l’année suivante."
            )
        }
        PaymentReason::NoAcompte => {
            format!("**Sans acompte,** tous les droits ({rights}) viennent l’année suivante.")
        }
        PaymentReason::ToReceive if balance.is_zero() => {
            format!("**Rien de plus :** les acomptes ({paid}) couvrent déjà tous les droits.")
        }
        PaymentReason::ToReceive => format!(
            "Des droits de {rights}, moins {paid} d’acomptes : il reste **{size}** à recevoir \
                l’année suivante."
        ),
    })
}

/// The same of a scenario that never happened: what it would have come to.
pub(super) fn solde_of_never(outcome: &Outcome) -> Option<String> {
    let step = &outcome.solde;
    let (balance, rights) = (known_euros(step)?, known_euros(step.part(Term::Droits)?)?);
    let paid = known_euros(&outcome.acomptes)?.to_short_string();
    let (size, rights) = (balance.abs().to_short_string(), rights.to_short_string());
    let words = match step.payment_reason()? {
        PaymentReason::Indu => format!(
            "**Indu de {size} :** les acomptes ({paid}) auraient dépassé les droits ({rights})."
        ),
        PaymentReason::NoAcompte if balance.is_zero() => {
            "**Rien à recevoir :** aucun droit n’aurait été ouvert.".to_string()
        }
        PaymentReason::NoAcompte => format!(
            "**Sans acompte,** la Ps et le bonus mission ({rights}) seraient venus l’année \
                suivante."
        ),
        PaymentReason::ToReceive if balance.is_zero() => format!(
            "**Rien de plus :** les acomptes ({paid}) auraient déjà couvert tous les droits."
        ),
        PaymentReason::ToReceive => format!(
            "Des droits de {rights}, moins {paid} d’acomptes : il serait resté **{size}** à \
                recevoir l’année suivante."
        ),
    };
    Some(format!(
        "{words} Ce scénario n’a pas eu lieu : ses droits sont calculés d’après le réel de la base."
    ))
}

/// Whether a contract opens rights that the balance leaves out.
fn is_of_a_contract(outcome: &Outcome) -> bool {
    [&outcome.bonus_territoire, &outcome.psej].into_iter().any(|step| step.is_open())
}

/// What the balance pays is real once the exercice is closed, and estimated as soon as something
/// real is typed; its advances never are. That of a scenario that never happened is its own.
pub(super) fn of_balance(dossier: &Dossier, term: Term, scenario: Option<ScenarioId>) -> String {
    match (term, dossier.is_closed(), dossier.has_values_of(Status::Reel)) {
        (Term::Ps, ..) => format!("Prestation de service {}", balance_word(dossier, scenario)),
        (term, true, _) if dossier.never_happened(scenario, dossier.base.exercice) => {
            format!("{} du scénario", name(term))
        }
        (term, true, _) => format!("{}, d’après le réel", name(term)),
        (term, false, true) => format!("{}, d’après le réel connu", name(term)),
        (term, false, false) => name(term).to_string(),
    }
}
