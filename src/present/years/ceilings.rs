//! The ceilings of the exercices of the plan: whose they are, how sure, which are missing.

use crate::calendar::Exercice;
use crate::law::{Certainty, Status};
use crate::outcome::{CarriedFrom, Origin, Outcome, Step, Term};
use crate::present::explain::{Explanation, Line, LineKind, Missing, carried, certainty_words};
use crate::present::text::{Quote, scenario_name, typeset};
use crate::present::workbench::missing_at;
use crate::scenario::years::{Plan, PlanColumn, PlanYear};
use crate::scenario::{Dossier, Lever, LeverKind, given_origin};
use crate::situation::{Field, Gap, Owner, ScenarioId};

/// The ceiling of one full-time animator.
pub(super) fn price(outcome: &Outcome) -> Option<&Step> {
    outcome.plafond.part(Term::PrixPlafond)
}

/// Whose fields give the ceiling of a scenario in a year: those of the last lever that acts then,
/// or of the base.
pub fn plafond_owner(dossier: &Dossier, scenario: Option<ScenarioId>, year: Exercice) -> Owner {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|known| known.levers.as_slice())
        .unwrap_or_default();
    let acts = |lever: &&Lever| {
        let bareme = matches!(lever.kind, LeverKind::Bareme(_));
        bareme && dossier.lapse(lever).is_ok_and(|lapse| lapse.part_of(year).is_some())
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

/// The ceiling of one full-time animator: whose it is, and what it opens.
pub(super) fn ceiling(
    dossier: &Dossier,
    column: &PlanColumn,
    year: &PlanYear,
) -> Option<Explanation> {
    let step = price(&year.outcome)?;
    let amount = step.euros().ok();
    let title = amount.map_or("Pourquoi « à compléter » ?".to_string(), |amount| {
        format!("Pourquoi {} ?", amount)
    });
    Some(Explanation {
        eyebrow: format!(
            "Prix plafond par ETP, {}, {}",
            scenario_name(dossier, column.scenario),
            year.exercice.year()
        ),
        title: typeset(&title),
        sentence: typeset(
            &ceiling_words(step, year)
                .unwrap_or("**Il manque une donnée.** Tout le reste est calculé.".to_string()),
        ),
        missing: year_gaps(dossier, column, year, step),
        partial: false,
        lines: ceiling_lines(step, year),
        kink: None,
        indicateurs: Vec::new(),
        quote: match step.origin.as_ref() {
            Some(
                Origin::Published(source)
                | Origin::Assumed { known: CarriedFrom::Published(source), .. },
            ) => Some(Quote::of(source)),
            Some(
                Origin::Entered(_)
                | Origin::Assumed { known: CarriedFrom::Entered(_), .. }
                | Origin::Supposed,
            )
            | None => None,
        },
        certainty: Some(step.certainty).filter(|_| step.value.is_ok()),
        certainty_words: certainty_words(dossier, &year.outcome, step),
        changes: Vec::new(),
    })
}

pub(super) fn ceiling_words(step: &Step, year: &PlanYear) -> Option<String> {
    let (amount, exercice) = (step.euros().ok()?.to_short_string(), year.exercice.year());
    let whose = match step.origin.as_ref()? {
        // The plan supposes no rule.
        Origin::Supposed => return None,
        Origin::Published(_) => {
            format!("**Publié :** {amount} par ETP d’animateur pour {exercice}.")
        }
        Origin::Entered(origin) => format!(
            "**{} :** {amount} par ETP d’animateur pour {exercice}. Cette valeur ne sert qu’à cet \
                exercice, sauf si vous demandez de la reconduire.",
            if given_origin(origin).is_some() { "Valeur de votre Caf" } else { "Saisi par vous" }
        ),
        Origin::Assumed { from, revaluation, .. } if revaluation.decimal().is_zero() => {
            format!(
                "**Hypothèse, à votre demande :** le prix plafond de {}, {amount} par ETP \
                    d’animateur, est reconduit. Le vrai sera différent.",
                from.year()
            )
        }
        Origin::Assumed { from, revaluation, .. } => {
            let passed = year.exercice.years_after(*from);
            let times = if passed == 1 { "une fois".to_string() } else { format!("{passed} fois") };
            format!(
                "**Hypothèse, à votre demande :** le prix plafond de {}, augmenté \
                    {times} de {}, donne {amount} par ETP d’animateur. Le vrai sera différent.",
                from.year(),
                revaluation
            )
        }
    };
    let opens =
        year.outcome.etp.etp().ok().zip(year.outcome.plafond.euros().ok()).map(|(etp, plafond)| {
            format!(
                " Avec {} ETP d’animateur, la Caf compte au plus **{}** de dépenses.",
                etp.to_short_string(),
                plafond.to_short_string()
            )
        });
    Some(whose + &opens.unwrap_or_default())
}

pub(super) fn ceiling_lines(step: &Step, year: &PlanYear) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut formula = None;
    if let Some(Origin::Assumed { from, revaluation, .. }) = &step.origin
        && !revaluation.decimal().is_zero()
        && let Some(known) = step.part(Term::PrixPlafond).and_then(|known| known.euros().ok())
    {
        let label = format!("Prix plafond {} par ETP", from.year());
        lines.push(Line::new(&label, known.to_string(), LineKind::Plain));
        let times = year.exercice.years_after(*from);
        formula = carried(known, revaluation.growth(), times);
    }
    let value = step.euros().map_or_else(|_| "à compléter".to_string(), |value| value.to_string());
    let label = format!("Prix plafond {} par ETP", year.exercice.year());
    let result = Line::new(&label, value, LineKind::Result);
    lines.push(result.with_formula(formula.filter(|_| step.value.is_ok())));
    lines
}

/// What keeps a figure of an exercice from being known.
pub(super) fn year_gaps(
    dossier: &Dossier,
    column: &PlanColumn,
    year: &PlanYear,
    step: &Step,
) -> Vec<Missing> {
    let status =
        if dossier.has_values_of(Status::Reel) { Status::Reel } else { Status::Previsionnel };
    let owner = plafond_owner(dossier, column.scenario, year.exercice);
    missing_at(dossier, step, owner, status)
        .into_iter()
        .map(|(field, words)| Missing { field, words })
        .collect()
}
