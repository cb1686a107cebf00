//! The sentences of the contracts, and of the total that the Caf pays.

use crate::money::{Etp, Euros, format_decimal};
use crate::outcome::{ContractReason, Step, Term};
use crate::present::text::known_euros;
use rust_decimal::Decimal;

/// Sentence of the bonus territoire.
pub(super) fn territoire(step: &Step) -> String {
    let amount = known_euros(step).map(Euros::to_short_string).unwrap_or_default();
    let part = |term, one: &str, many: &str| {
        let part = step.part(term)?;
        let etp = part.part(Term::EtpDuContrat)?.etp().ok()?;
        let name = format!(
            "{} ETP {}",
            short_time(etp),
            if etp.decimal() < Decimal::TWO { one } else { many }
        );
        let flat = part.part(Term::Forfait).and_then(known_euros);
        Some(flat.map_or(name.clone(), |flat| format!("{name} × {}", flat.to_short_string())))
    };
    let terms = [
        part(Term::PartExistante, "existant", "existants"),
        part(Term::PartNouvelle, "nouveau", "nouveaux"),
    ];
    let terms = terms.into_iter().flatten().collect::<Vec<_>>().join(" + ");
    match step.contract_reason() {
        Some(ContractReason::OverCap) => format!(
            "**Le plafond de la convention s’applique :** {terms} le \
            dépasse, la Caf paie **{amount}**."
        ),
        Some(ContractReason::UnderCap) => format!(
            "**{amount}**, selon les termes de la convention : \
            {terms}."
        ),
        Some(ContractReason::NoContract | ContractReason::NothingLeft) | None => {
            "**Aucune CTG n’est déclarée :** le bonus territoire est versé aux relais que \
                soutient une collectivité engagée par une CTG."
                .to_string()
        }
    }
}

/// « 1,5 », or the fraction where no decimal writes it.
fn short_time(etp: Etp) -> String {
    etp.exact_decimal().map_or_else(|| etp.to_exact_string(), |exact| format_decimal(exact, 0, 12))
}

/// Sentence of the Psej.
pub(super) fn psej(step: &Step) -> Option<String> {
    let reason = step.contract_reason()?;
    if reason == ContractReason::NoContract {
        return Some(
            "**Aucun contrat enfance et jeunesse (Cej) n’est déclaré :** il n’y a pas de Psej."
                .to_string(),
        );
    }
    let base = step.part(Term::AssiettePsej)?;
    let counted = base.part(Term::PsDeductible).and_then(known_euros)?.to_cent().to_short_string();
    let rate = step.part(Term::TauxPsej)?.rate().ok()?.to_string();
    let ps = format!(
        "80 % de la Ps, soit {counted}, comptent comme recette ; les 20 % restants sont \
            imputés à la participation de la commune. Le bonus mission, les fonds publics et \
            territoires et les dotations d’action sociale ne comptent jamais"
    );
    if reason == ContractReason::NothingLeft {
        return Some(format!(
            "**Rien à payer :** les recettes déductibles couvrent les dépenses comptées. {ps}."
        ));
    }
    let rest = known_euros(base)?.to_cent().to_short_string();
    let factor = step.part(Term::CoefficientPsej)?.factor().ok()?;
    let times = if factor == Decimal::ONE {
        String::new()
    } else {
        format!(", multipliés par {}", format_decimal(factor, 0, 12))
    };
    Some(format!(
        "La Psej paie {rate} des **{rest}** qui restent après les recettes déductibles{times}. \
            {ps}."
    ))
}

/// Sentence of the total.
pub(super) fn total_caf(step: &Step) -> String {
    let contract = [
        (Term::BonusTerritoire, "le bonus territoire CTG"),
        (Term::Psej, "la Psej du contrat enfance et jeunesse"),
    ];
    let named: Vec<&str> = contract
        .into_iter()
        .filter(|(term, _)| step.part(*term).is_some())
        .map(|(_, name)| name)
        .collect();
    match named.as_slice() {
        [] => "La prestation de service et le bonus mission ; ni CTG ni Cej n’est déclaré."
            .to_string(),
        names => format!("La prestation de service, le bonus mission et {}.", names.join(" et ")),
    }
}
