//! « Pourquoi ? »: one sentence made of the manager's own numbers, the steps, the rule with its
//! quote, how sure it is, what would change it.

use super::beside::beside_base;
use super::certainty::certainty_words;
use super::changes::changes;
use super::kink::{Kink, kink};
use super::lines::{Line, lines};
use super::rounding::in_whole_euros;
use super::sentences::sentence;
use crate::law::{Certainty, Source, Status};
use crate::outcome::{CarriedFrom, Origin, Outcome, Quantity, Row, Step};
use crate::present::missions::{IndicateurLine, indicateur_lines};
use crate::present::text::{Quote, bareme_owner, row_title, scenario_name, status_name, typeset};
use crate::present::workbench::missing_at;
use crate::scenario::Dossier;
use crate::scenario::workbench::Comparison;
use crate::situation::{Field, ScenarioId};

/// A value that is missing, with the field to fill where there is one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: Option<Field>,
    /// What to do.
    pub words: String,
}

/// Everything that the drawer shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// The row and the scenario.
    pub eyebrow: String,
    /// « Pourquoi 37 465,47 € ? ».
    pub title: String,
    /// The sentence; `**` around its strong words.
    pub sentence: String,
    /// What is missing.
    pub missing: Vec<Missing>,
    /// Whether it is known all the same: a sum that lacks some of its exercices.
    pub partial: bool,
    /// The steps, then the result; below the Ps, its effective rate.
    pub lines: Vec<Line>,
    /// The drawing of the Ps against the costs.
    pub kink: Option<Kink>,
    /// The indicators of the chosen mission.
    pub indicateurs: Vec<IndicateurLine>,
    /// The rule.
    pub quote: Option<Quote>,
    /// How sure it is; nothing where no document is asked: the figure is the budget's own
    /// arithmetic.
    pub certainty: Option<Certainty>,
    /// Why it is not surer.
    pub certainty_words: Vec<String>,
    /// What would change it.
    pub changes: Vec<String>,
}

/// Whether what is explained has happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happened {
    /// It is forecast.
    NotYet,
    /// It is what became real.
    Yes,
    /// It is what a scenario would have made of an exercice that is over.
    Never,
}

/// Explains a figure of the forecast, and the balance. Nothing when the scenario is gone.
pub fn explain(
    dossier: &Dossier,
    comparison: &Comparison,
    row: Row,
    scenario: Option<ScenarioId>,
) -> Option<Explanation> {
    explain_at(dossier, comparison, (row, scenario, Status::Previsionnel))
}

/// The same of an exercice of the plan, which may be over.
pub(in crate::present) fn explain_year(
    dossier: &Dossier,
    comparison: &Comparison,
    (row, scenario): (Row, Option<ScenarioId>),
    real: bool,
) -> Option<Explanation> {
    explained(dossier, comparison, (row, scenario, Status::Previsionnel), real)
}

/// Explains a figure of a status. Nothing when the scenario is gone, or when nothing is typed of
/// the status.
pub fn explain_at(
    dossier: &Dossier,
    comparison: &Comparison,
    figure: (Row, Option<ScenarioId>, Status),
) -> Option<Explanation> {
    explained(dossier, comparison, figure, figure.2 == Status::Reel)
}

fn explained(
    dossier: &Dossier,
    comparison: &Comparison,
    (row, scenario, status): (Row, Option<ScenarioId>, Status),
    real: bool,
) -> Option<Explanation> {
    let outcome = comparison.column(scenario)?.at(status)?;
    let step = outcome.figure(row);
    let gaps = missing_at(dossier, step, bareme_owner(dossier, scenario), status);
    let of_mission = row == Row::BonusMission;
    let happened = match dossier.never_happened(scenario, comparison.exercice) {
        true => Happened::Never,
        false if real => Happened::Yes,
        false => Happened::NotYet,
    };
    let when = match status {
        Status::Previsionnel => String::new(),
        Status::Reel if happened == Happened::Never => ", d’après le réel".to_string(),
        Status::Actualise | Status::Reel => format!(", {}", status_name(status)),
    };
    let wording = sentence(dossier, outcome, row, happened);
    let base = comparison
        .column(None)
        .and_then(|column| column.at(status))
        .filter(|_| row == Row::ResteACharge && scenario.is_some());
    // Figures of the other statuses, and of what is over, stand in tables with cents.
    let rounded = status == Status::Previsionnel && !real;
    Some(Explanation {
        eyebrow: format!("{}, {}{when}", row_title(row), scenario_name(dossier, scenario)),
        title: typeset(&title(step)),
        sentence: wording + &after(outcome, base, row, rounded),
        missing: gaps.into_iter().map(|(field, words)| Missing { field, words }).collect(),
        partial: false,
        lines: lines(dossier, outcome, row, scenario),
        kink: matches!(row, Row::Ps | Row::Marge).then(|| kink(outcome)).flatten(),
        indicateurs: outcome
            .missions
            .chosen
            .as_ref()
            .filter(|_| of_mission)
            .map(indicateur_lines)
            .unwrap_or_default(),
        quote: quote(step),
        certainty: step.stated_certainty(),
        certainty_words: certainty_words(dossier, outcome, step),
        changes: changes(outcome, row, happened),
    })
}

/// What follows the sentence: what makes it another figure than that of the base; `rounded`: and
/// what a table in whole euros prints of it.
fn after(outcome: &Outcome, base: Option<&Outcome>, row: Row, rounded: bool) -> String {
    let beside = base.and_then(|base| beside_base(base, outcome)).unwrap_or_default();
    if rounded { beside + &in_whole_euros(outcome, base, row) } else { beside }
}

fn title(step: &Step) -> String {
    match &step.value {
        Ok(Quantity::Euros(amount)) => format!("Pourquoi {} ?", amount),
        Ok(Quantity::Etp(etp)) => format!("Pourquoi {} ETP ?", etp),
        Ok(Quantity::Rate(_) | Quantity::Months(_) | Quantity::Count(_) | Quantity::Factor(_)) => {
            "Pourquoi ce chiffre ?".to_string()
        }
        Err(_) => "Pourquoi « à compléter » ?".to_string(),
    }
}

fn quote(step: &Step) -> Option<Quote> {
    let source: &'static Source = match step.origin.as_ref()? {
        Origin::Published(source)
        | Origin::Assumed { known: CarriedFrom::Published(source), .. } => source,
        Origin::Entered(_)
        | Origin::Assumed { known: CarriedFrom::Entered(_), .. }
        | Origin::Supposed => return None,
    };
    Some(Quote::of(source))
}
