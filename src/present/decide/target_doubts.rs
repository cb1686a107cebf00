//! Why an answer may not hold: what it counts as typed, what it takes for done.

use super::target_words::{etp, euros, figure};
use crate::outcome::Row;
use crate::present::text::{scenario_name, term_question, typeset};
use crate::present::workbench::letter;
use crate::scenario::decide::{Dependence, Target, TargetCandidate, TargetVariable};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::{ContractTerm, Field};
use rust_decimal::Decimal;

/// Each doubt, with the field that would have to follow, where there is one.
pub(super) fn doubts(
    target: Target,
    dossier: &Dossier,
    found: &TargetCandidate,
) -> Vec<(Option<Field>, String)> {
    let own = match found.variable {
        TargetVariable::Mission(_) => Some(
            "Si tout est fait comme prévu : le scénario la compte au minimum de ses indicateurs, \
                et son bonus n’est jamais acquis d’avance, l’enveloppe est limitée.",
        ),
        TargetVariable::Ctg(_) | TargetVariable::NewCtg(_) => Some(
            "Aucun texte dont nous disposons ne donne ce forfait : c’est la convention qui le \
                fixe, avec votre Caf.",
        ),
        TargetVariable::Income
        | TargetVariable::Post(_)
        | TargetVariable::NewPost
        | TargetVariable::Charges
        | TargetVariable::Line(_) => None,
    };
    let own = own.map(|words| (None, typeset(words)));
    let typed = found.dependence.as_ref().map(|dependence| {
        (Some(dependence.field), typeset(&follows(dossier, Some(target), dependence)))
    });
    own.into_iter().chain(typed).collect()
}

/// What each scenario counts as it was typed though it changes the working time: the field that may
/// have to follow, and the sentence. The dates of a contract say nothing of another exercice.
pub fn times_to_follow(dossier: &Dossier, comparison: &Comparison) -> Vec<(Field, String)> {
    let of = |column: &Column| {
        let dependence = dossier.time_dependence(column.scenario?)?;
        let name = scenario_name(dossier, column.scenario);
        let words = follows(dossier, None, &dependence);
        let words = format!("{}, « {name} » : {words}", letter(column.letter));
        Some((dependence.field, typeset(&words)))
    };
    if comparison.exercice == dossier.base.exercice {
        comparison.columns.iter().filter_map(of).collect()
    } else {
        Vec::new()
    }
}

/// The term that may have to follow, and what the answer to a target, or else the scenario, is
/// worth then.
fn follows(dossier: &Dossier, target: Option<Target>, dependence: &Dependence) -> String {
    let amount = |value: Decimal| {
        if dependence.term == ContractTerm::RecettesPsej {
            euros(value)
        } else {
            format!("{} ETP", etp(value))
        }
    };
    let name = term_question(dependence.term).trim_end_matches(", €");
    let subject = if target.is_some() { "Cette réponse" } else { "ce scénario" };
    let head = format!(
        "{subject} compte la case « {name} » de votre contrat telle que vous l’avez saisie \
            ({}).",
        amount(dependence.typed)
    );
    let Some(outcome) = &dependence.outcome else {
        return format!(
            "{head} Si la convention compte {} de plus, remplissez-la : le reste à charge sera \
                plus bas.",
            amount(dependence.followed.saturating_sub(dependence.typed))
        );
    };
    let reste = figure(outcome, Row::ResteACharge);
    let held = match (target, dossier.texts.value::<crate::money::Euros>(Field::TargetReste)) {
        (Some(Target::Reste), Some(wanted)) => {
            let held = outcome.reste_a_charge.euros().is_ok_and(|reste| reste <= wanted);
            if held { " : la cible reste tenue" } else { " : **la cible n’est plus tenue**" }
        }
        (None | Some(Target::Reste | Target::Plafond | Target::AmParEtp), _) => "",
    };
    format!(
        "{head} Si elle devait suivre ({}), le reste à charge serait de **{reste}**{held}.",
        amount(dependence.followed)
    )
}
