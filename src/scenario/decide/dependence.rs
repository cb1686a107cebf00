//! What was typed apart from what moves, and may have to follow: the terms of a contract with the
//! Caf.

use super::target_variable::TargetVariable;
use crate::money::{Etp, Euros};
use crate::outcome::{Outcome, Warning};
use crate::rules::evaluate;
use crate::scenario::{Dossier, Lever, LeverKind};
use crate::situation::{ContractTerm, Field, Owner, ScenarioId, Situation};
use rust_decimal::Decimal;

/// A term that the answer counts as it was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dependence {
    /// Which.
    pub term: ContractTerm,
    /// Where it was typed.
    pub field: Field,
    /// As it was typed, ETP or €; 0 when it is empty.
    pub typed: Decimal,
    /// What it would be if it followed, in the same unit.
    pub followed: Decimal,
    /// The figures then; nothing while the contract does not tell what such a time is paid.
    pub outcome: Option<Outcome>,
}

/// Whose fields give the contracts of the base or of a scenario, in the exercice of the base.
pub(super) fn contracts_owner(dossier: &Dossier, from: Option<ScenarioId>) -> Owner {
    let acts = |lever: &&Lever| {
        matches!(lever.kind, LeverKind::Contracts(_))
            && dossier
                .lapse(lever)
                .is_ok_and(|lapse| lapse.part_of(dossier.base.exercice).is_some())
    };
    let scenario = from.and_then(|id| dossier.scenario(id));
    let lever = scenario.and_then(|scenario| scenario.levers.iter().rfind(acts));
    lever.map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}

impl Dossier {
    /// The term of the convention that may have to follow the working time that a scenario changes,
    /// in the exercice of the base; nothing where the convention counts the whole team.
    pub fn time_dependence(&self, scenario: ScenarioId) -> Option<Dependence> {
        let changed = self.situation(Some(self.scenario(scenario)?));
        let (before, after) = (evaluate(&self.situation(None)), evaluate(&changed));
        let owner = contracts_owner(self, Some(scenario));
        Some(&after).filter(|after| after.warnings.contains(&Warning::EtpDuContrat)).and_then(
            |after| dependence(TargetVariable::NewPost, owner, (&before, after), &changed),
        )
    }
}

/// The term that may have to follow a change.
pub(super) fn dependence(
    variable: TargetVariable,
    owner: Owner,
    (before, after): (&Outcome, &Outcome),
    changed: &Situation,
) -> Option<Dependence> {
    let found = match variable {
        TargetVariable::Post(_) | TargetVariable::NewPost => {
            let change = |outcome: &Outcome| outcome.etp.etp().ok().map(Etp::decimal);
            let change = change(after)?.checked_sub(change(before)?)?;
            of_the_time(changed, change)
        }
        TargetVariable::Income => of_the_income(changed, before, after),
        TargetVariable::Mission(_)
        | TargetVariable::Ctg(_)
        | TargetVariable::NewCtg(_)
        | TargetVariable::Charges
        | TargetVariable::Line(_) => None,
    };
    let (term, typed, followed, situation) = found?;
    let outcome = situation.map(|situation| evaluate(&situation));
    Some(Dependence { term, field: Field::Contract(owner, term), typed, followed, outcome })
}

/// The term, what is typed, what it would be, and the situation then.
type Followed = (ContractTerm, Decimal, Decimal, Option<Situation>);

/// The working time of the convention: what is more is new, what is less is taken from what it
/// counts.
fn of_the_time(changed: &Situation, change: Decimal) -> Option<Followed> {
    let territoire = changed.ctg.as_ref()?;
    let etp = |forfait: &Option<crate::situation::Forfait>| {
        forfait.as_ref().and_then(|forfait| forfait.etp.clone().ok()).unwrap_or_default()
    };
    let existing = etp(&territoire.existants);
    let less = change < Decimal::ZERO && !existing.is_zero();
    let (term, typed) = if less {
        (ContractTerm::EtpExistants, existing.decimal())
    } else {
        (ContractTerm::EtpNouveaux, etp(&territoire.nouveaux).decimal())
    };
    let followed = typed.checked_add(change)?.max(Decimal::ZERO);
    if followed == typed {
        return None;
    }
    let mut situation = changed.clone();
    let territoire = situation.ctg.as_mut()?;
    let forfait = if less { &mut territoire.existants } else { &mut territoire.nouveaux };
    let known =
        forfait.as_mut().map(|forfait| forfait.etp = Etp::new(followed).map_err(|_| vec![]));
    Some((term, typed, followed, known.map(|()| situation)))
}

/// The income that the older contract deducts: one more may be one of them.
fn of_the_income(changed: &Situation, before: &Outcome, after: &Outcome) -> Option<Followed> {
    let income = |outcome: &Outcome| outcome.autres_recettes.euros().ok();
    let more = income(after)?.checked_sub(income(before)?).ok()?;
    let mut situation = changed.clone();
    let cej = situation.cej.as_mut()?;
    let typed = cej.recettes.clone().unwrap_or(Ok(Euros::ZERO)).ok()?;
    let followed = typed.checked_add(more).ok()?;
    cej.recettes = Some(Ok(followed));
    let term = ContractTerm::RecettesPsej;
    Some((term, typed.decimal(), followed.decimal(), Some(situation)))
}
