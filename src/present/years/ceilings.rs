//! The ceilings of the exercices of the plan: whose they are, how sure, which are missing.

use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::outcome::{Outcome, Step, Term};
use crate::scenario::years::{Plan, PlanColumn, PlanYear};
use crate::scenario::{Dossier, Lever, LeverKind};
use crate::situation::{Field, Gap, Id, Owner};

/// The ceiling of one full-time animator.
pub(super) fn price(outcome: &Outcome) -> Option<&Step> {
    outcome.plafond.part(Term::PrixPlafond)
}

/// Whose fields give the ceiling of a scenario in a year: those of the last lever that acts then,
/// or of the base.
pub fn plafond_owner(dossier: &Dossier, scenario: Option<Id>, year: Exercice) -> Owner {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|known| known.levers.as_slice())
        .unwrap_or_default();
    let acts = |lever: &&Lever| {
        let bareme = matches!(lever.kind, LeverKind::Bareme(_));
        bareme
            && dossier
                .lapse(lever)
                .is_ok_and(|lapse| dossier.planned_lapse(lever, lapse).part_of(year).is_some())
    };
    levers.iter().rfind(acts).map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}

/// The ceiling of one full-time animator that the base has in an exercice, and how sure it is;
/// nothing while it is to be completed.
pub fn ceiling_used(plan: &Plan, exercice: Exercice) -> Option<(String, Certainty)> {
    let price = price(&plan.column(None)?.year(exercice)?.outcome)?;
    Some((price.euros().ok()?.to_short_string(), price.certainty))
}

/// The exercices of a column without a ceiling, with whose field waits for it.
pub fn ceiling_gaps(dossier: &Dossier, column: &PlanColumn) -> Vec<(Exercice, Field)> {
    let waits = |year: &PlanYear| {
        let gaps = price(&year.outcome)?.value.as_ref().err()?;
        let missing = |gap: &Gap| {
            matches!(
                gap,
                Gap::NoPrixPlafond(_) | Gap::NothingToCarry(_) | Gap::Empty(Field::PrixPlafond(..))
            )
        };
        let owner = plafond_owner(dossier, column.scenario, year.exercice);
        gaps.iter()
            .any(missing)
            .then_some((year.exercice, Field::PrixPlafond(owner, year.exercice)))
    };
    column.years.iter().filter_map(waits).collect()
}
