//! The sentences of the advances and of the balance.

use crate::money::Euros;
use crate::outcome::{Outcome, PaymentReason, Step, Term};
use crate::present::text::known_euros;

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

/// Whether a contract opens rights that the balance leaves out.
fn is_of_a_contract(outcome: &Outcome) -> bool {
    [&outcome.bonus_territoire, &outcome.psej].into_iter().any(|step| step.is_open())
}
