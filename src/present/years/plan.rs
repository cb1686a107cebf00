//! « Sur 5 ans »: the exercices of a column beside one another, or the columns over the whole plan,
//! with the écart to the reference under each figure, and the sums.

use super::sentences::counted_words;
use super::table::Table;
use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::text::{scenario_name, typeset};
use crate::present::workbench::letter;
use crate::scenario::workbench::Comparison;
use crate::scenario::years::{Plan, PlanColumn};
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, ScenarioId};

/// How the plan is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanLook<'a> {
    /// The column that the others are compared with; none for the base.
    pub reference: Option<ScenarioId>,
    /// The columns that are shown, in order.
    pub shown: &'a [Option<ScenarioId>],
    /// Whether only the rows that differ are shown.
    pub differing: bool,
    /// Whether the cents are shown; without them, they are all the same where whole euros would not
    /// add up.
    pub cents: bool,
}

/// A figure of the plan, to be explained.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PlanFigure {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// The row; none for the ceiling of one animator.
    pub row: Option<Row>,
    /// The exercice; none for the sum.
    pub year: Option<Exercice>,
}

/// The head of an exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearHead {
    /// The civil year.
    pub exercice: Exercice,
    /// « réel », « d’après le réel » of what never happened, or « prévisionnel ».
    pub status: &'static str,
    /// How sure its ceiling is; none while it is to be completed.
    pub certainty: Option<Certainty>,
    /// Whether it lies outside the convention.
    pub outside: bool,
}

/// The head of a column over the whole plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WholeHead {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// The exercices that its sums count, where these are not all.
    pub counted: Option<String>,
}

/// The head of a column of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanHead {
    /// An exercice.
    Year(YearHead),
    /// The base or a scenario, over the whole plan.
    Whole(WholeHead),
}

/// A figure of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanCell {
    /// What is shown.
    pub words: String,
    /// The écart with the reference; none for the reference itself, or where nothing changes.
    pub ecart: Option<String>,
    /// Whether it is known.
    pub known: bool,
    /// Whether it is below zero where that must be seen.
    pub over: bool,
    /// The field to fill where it is not known.
    pub field: Option<Field>,
    /// What is said of a sum that lacks an exercice that its head counts.
    pub lacks: String,
    /// What explains it; nothing for what is no amount.
    pub figure: Option<PlanFigure>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanLine {
    /// The figure that it holds; none for the ceiling of one animator.
    pub row: Option<Row>,
    /// Its name.
    pub title: &'static str,
    /// What stands under its name.
    pub note: String,
    /// The weakest certainty of its figures, where no head says it: over the whole plan, of what a
    /// rule of the Caf decides.
    pub certainty: Option<Certainty>,
    /// A cell for each head.
    pub cells: Vec<PlanCell>,
    /// The sum of the exercices; none for what does not add up.
    pub total: Option<PlanCell>,
}

/// What the table shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanView {
    /// « Scénario B, + 0,5 ETP ».
    pub caption: String,
    /// The exercices, or the columns.
    pub heads: Vec<PlanHead>,
    /// The exercices that the sums of the exercices count, where these are not all.
    pub counted: Option<String>,
    /// The rows; the last one is the reste à charge.
    pub lines: Vec<PlanLine>,
}

impl PlanView {
    /// The cell of a row under a head; the sum stands after the last one.
    pub fn cell(&self, row: usize, place: usize) -> Option<&PlanCell> {
        let line = self.lines.get(row)?;
        line.cells.get(place).or(line.total.as_ref())
    }

    /// The same without the amounts that are known: what is left says when the table must be drawn
    /// again, for an amount is written over in its cell.
    pub fn without_amounts(&self) -> PlanView {
        let mut view = self.clone();
        let cells =
            view.lines.iter_mut().flat_map(|line| line.cells.iter_mut().chain(&mut line.total));
        for cell in cells.filter(|cell| cell.known) {
            cell.words.clear();
            cell.ecart.iter_mut().for_each(String::clear);
        }
        view
    }
}

/// The exercices of a column, and their sums. Nothing when the scenario is gone.
pub fn plan_view(
    dossier: &Dossier,
    plan: &Plan,
    scenario: Option<ScenarioId>,
    look: PlanLook,
) -> Option<PlanView> {
    let column = plan.column(scenario)?;
    let name = scenario_name(dossier, scenario);
    // Beside the reference itself nothing differs: the rows are then those in which the columns
    // differ.
    let pair = [look.reference, scenario];
    let compared = if scenario == look.reference { look.shown } else { &pair };
    let table = Table::of_years(dossier, plan, column, look.reference)?.showing_cents(look.cents);
    Some(PlanView {
        caption: if scenario.is_none() {
            "Base".to_string()
        } else {
            typeset(&format!("Scénario {}, {name}", letter(column.letter)))
        },
        heads: table.years(column),
        counted: counted_words(column),
        lines: table.lines(column, look.differing.then_some(compared)),
    })
}

/// The columns that are shown, over the whole plan. Nothing when the reference is gone.
pub fn whole_plan_view(dossier: &Dossier, plan: &Plan, look: PlanLook) -> Option<PlanView> {
    let columns: Vec<&PlanColumn> = look.shown.iter().filter_map(|id| plan.column(*id)).collect();
    let table = Table::of_columns(dossier, plan, &columns, look.reference)?;
    let table = table.showing_cents(look.cents);
    let years = plan.column(None)?.years.iter().map(|year| year.exercice.year());
    let span = years.clone().min().zip(years.max()).map(|(first, last)| match first == last {
        true => format!("l’exercice {first}"),
        false => format!("de {first} à {last}"),
    });
    let some = columns.iter().any(|column| counted_words(column).is_some());
    let own = if some { ", chaque colonne sur ses exercices complets" } else { "" };
    Some(PlanView {
        caption: typeset(&format!(
            "Base et scénarios sur tout le plan, {}{own}",
            span.unwrap_or_default()
        )),
        heads: columns.iter().map(|column| PlanHead::Whole(whole_head(column))).collect(),
        counted: None,
        lines: table.whole_lines(&columns, look.differing.then_some(look.shown)),
    })
}

fn whole_head(column: &PlanColumn) -> WholeHead {
    WholeHead { scenario: column.scenario, counted: counted_words(column) }
}

/// The exercice of every column, as a comparison: what explains a figure of one year explains one
/// of the plan.
pub fn comparison_of(plan: &Plan, exercice: Exercice) -> Comparison {
    let column = |known: &PlanColumn| {
        let outcome = known.year(exercice)?.outcome.clone();
        let letter = known.letter;
        Some(Column { scenario: known.scenario, letter, outcome, later: Vec::new() })
    };
    Comparison { exercice, columns: plan.columns.iter().filter_map(column).collect() }
}
