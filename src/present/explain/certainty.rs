//! Why a figure is not surer than it is: one sentence for each weak point.

use super::weak_points::weak_point;
use crate::law::{BONUS_SANS_ACOMPTE, Certainty, PS_MAXIMUM};
use crate::outcome::{CeilingReason, ContractReason, MissionReason, Outcome, Reason, Step, Term};
use crate::present::text::typeset;
use crate::scenario::Dossier;

/// Why a figure is not surer: one sentence for each weak point.
pub fn certainty_words(dossier: &Dossier, outcome: &Outcome, step: &Step) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for weak in step.uncertain_steps().into_iter().chain(carried_over(outcome, step)) {
        let sentence = weak_point(dossier, outcome, weak);
        // The time and the pay of a post are weak for the same reason.
        if !words.contains(&sentence) {
            words.push(sentence);
        }
    }
    if words.is_empty() {
        words.push(reason_words(step).to_string());
    }
    if step.term == Term::BonusTerritoire && !step.parts.is_empty() {
        words.push(
            "Aucun texte dont nous disposons ne donne la formule du bonus territoire : \
            la convention décide."
                .to_string(),
        );
    }
    if let (Term::Ps, Certainty::Sourced, Ok(row)) =
        (step.term, step.certainty, PS_MAXIMUM.at(outcome.exercice))
    {
        words.push(format!(
            "Le texte imprime un maximum de {} par ETP : c’est le taux appliqué au prix plafond, \
                arrondi à l’euro.",
            row.value.to_short_string()
        ));
    }
    words.iter().map(|sentence| typeset(sentence)).collect()
}

/// The balance with a bonus, where that rule is carried over from 2017: its parts may be as weak
/// and would hide it.
fn carried_over<'a>(outcome: &Outcome, step: &'a Step) -> Option<&'a Step> {
    let row = BONUS_SANS_ACOMPTE.at(outcome.exercice).ok()?;
    Some(step).filter(|step| {
        step.term == Term::Solde && step.origin.is_some() && row.certainty != Certainty::Sourced
    })
}

/// What is said of a figure without a weak point.
fn reason_words(step: &Step) -> &'static str {
    use Term::*;
    if let Some(words) = step.reason.and_then(nothing_to_decide) {
        return words;
    }
    match (step.term, &step.origin) {
        (_, Some(_)) => "La règle est écrite dans un texte dont nous disposons.",
        (ResteACharge, _) => {
            "Le calcul est celui du budget ; ce que verse la Caf a son texte, cité avec \
                chaque montant."
        }
        (TotalCaf, _) => "Chaque montant de cette somme a son texte, cité avec lui.",
        (
            Etp | PostEtp(_) | EtpOfPost | MonthsOfPost | PrixPlafond | Taux | Plafond
            | PrixDeRevient | PayOfTeam | PayOfPost(_) | YearlyCost | Line(_) | MissionCosts
            | MissionCost(_) | UnitPrice | Units | NonRetenues | Assiette | Marge | Ps
            | BonusMission | EtpDuContrat | Forfait | PartExistante | PartNouvelle
            | PlafondTerritoire | BonusTerritoire | DepensesPsej | PlafondPsej | PsDeductible
            | PartDeductible | RecettesPsej | AssiettePsej | TauxPsej | CoefficientPsej | Psej
            | TauxAcompte | Acompte(_) | Acomptes | Droits | Solde | Income(_) | AutresRecettes
            | Charges,
            None,
        ) => "Le calcul est celui du budget.",
    }
}

/// What is said where no rule had anything to decide.
const fn nothing_to_decide(reason: Reason) -> Option<&'static str> {
    match reason {
        Reason::Mission(MissionReason::NoMission) => {
            Some("Sans mission choisie, il n’y a rien à calculer.")
        }
        Reason::Mission(MissionReason::MissionUndetermined(_)) => {
            Some("Ce zéro attend de quoi décider : ce n’est pas un refus.")
        }
        Reason::Ceiling(CeilingReason::NoCharge) => {
            Some("Sans dépense retenue, il n’y a rien à calculer.")
        }
        Reason::Contract(ContractReason::NoContract) => {
            Some("Sans contrat, il n’y a rien à calculer.")
        }
        Reason::Mission(
            MissionReason::MissionOutOfPeriod(_)
            | MissionReason::MissionReached(_)
            | MissionReason::MissionMissed(_)
            | MissionReason::NoAvenant(_),
        )
        | Reason::Ceiling(
            CeilingReason::NoAnimateur | CeilingReason::OverCeiling | CeilingReason::UnderCeiling,
        )
        | Reason::Contract(
            ContractReason::OverCap | ContractReason::UnderCap | ContractReason::NothingLeft,
        )
        | Reason::Payment(_) => None,
    }
}
