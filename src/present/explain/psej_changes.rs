//! What would change the Psej.

use crate::money::Euros;
use crate::outcome::{CeilingReason, ContractReason, Outcome, Step, Term};
use crate::present::text::known_euros;
use rust_decimal::Decimal;

pub(super) fn of_psej(outcome: &Outcome) -> Option<String> {
    match outcome.psej.contract_reason()? {
        ContractReason::NoContract => None,
        ContractReason::NothingLeft => Some(
            "Tant que les recettes déductibles couvrent les dépenses comptées, la Psej est nulle."
                .to_string(),
        ),
        ContractReason::OverCap | ContractReason::UnderCap => {
            let brought = Euros::new(psej_of_next_euro(outcome)?).ok()?.to_cent();
            Some(next_euro_of_psej(brought, is_capped(outcome), next_is_funded(outcome)))
        }
    }
}

/// Whether the contract counts no more costs than it does now.
pub(super) fn is_capped(outcome: &Outcome) -> bool {
    let costs =
        outcome.psej.part(Term::AssiettePsej).and_then(|base| base.part(Term::DepensesPsej));
    costs.is_some_and(|costs| {
        costs.part(Term::PlafondPsej).is_some_and(|most| most.value == costs.value)
    })
}

/// What the Psej gives of one euro that counts: rate by coefficient; nothing while the Psej is nil.
pub(super) fn psej_of_one_euro(outcome: &Outcome) -> Option<Decimal> {
    let step = &outcome.psej;
    match step.contract_reason()? {
        ContractReason::NoContract => Some(Decimal::ZERO),
        // Just where nothing is left, the next euro of costs counts and the next euro of income
        // does not.
        ContractReason::NothingLeft => {
            is_covered(step.part(Term::AssiettePsej)?).then_some(Decimal::ZERO)
        }
        ContractReason::OverCap | ContractReason::UnderCap => step
            .part(Term::TauxPsej)?
            .rate()
            .ok()?
            .decimal()
            .checked_mul(step.part(Term::CoefficientPsej)?.factor().ok()?),
    }
}

/// Whether the deductible income exceeds the costs that count.
pub(super) fn is_covered(base: &Step) -> bool {
    let mut parts = base.parts.iter().map(known_euros);
    let costs = parts.next().flatten();
    parts
        .try_fold(costs, |rest, part| Some(rest?.checked_sub(part?).ok()))
        .flatten()
        .is_some_and(Euros::is_negative)
}

/// What the next euro of costs brings of Psej, less what the Ps that it opens takes away.
pub(super) fn psej_of_next_euro(outcome: &Outcome) -> Option<Decimal> {
    let one = psej_of_one_euro(outcome)?;
    if one.is_zero() {
        return Some(one);
    }
    let of_ps = if next_is_funded(outcome) {
        outcome.ps.part(Term::Taux)?.rate().ok()?.decimal()
    } else {
        Decimal::ZERO
    };
    let part = outcome
        .psej
        .part(Term::AssiettePsej)?
        .part(Term::PsDeductible)?
        .part(Term::PartDeductible)?
        .rate()
        .ok()?;
    let spent = if is_capped(outcome) { Decimal::ZERO } else { Decimal::ONE };
    spent.checked_sub(of_ps.checked_mul(part.decimal())?)?.checked_mul(one)
}

pub(super) fn next_euro_of_psej(brought: Euros, capped: bool, funded: bool) -> String {
    let size = brought.abs().to_string();
    match (capped, funded) {
        _ if brought.is_zero() && !capped => {
            "Un euro de dépense de plus n’ajoute rien à la Psej.".to_string()
        }
        _ if brought.is_zero() => {
            "Un euro de dépense de plus n’ajoute rien à la Psej : les dépenses du contrat sont \
                plafonnées."
                .to_string()
        }
        (true, _) => {
            format!(
                "Un euro de dépense de plus retire {size} de Psej : il ouvre de la Ps, et les \
                dépenses du contrat sont plafonnées."
            )
        }
        (false, true) => format!(
            "Un euro de dépense de plus apporte {size} de Psej, une fois \
            déduite la Ps qu’il ouvre."
        ),
        (false, false) => format!("Un euro de dépense de plus apporte {size} de Psej."),
    }
}

/// Whether the next euro of costs opens some Ps.
pub(super) fn next_is_funded(outcome: &Outcome) -> bool {
    let open = matches!(
        outcome.ps.ceiling_reason(),
        Some(CeilingReason::UnderCeiling | CeilingReason::NoCharge)
    );
    let above = |step, least: fn(Euros) -> bool| known_euros(step).is_some_and(least);
    open && above(&outcome.marge, |room| room > Euros::ZERO)
        && above(&outcome.prix_de_revient, |costs| costs >= Euros::ZERO)
}
