//! What is projected of a dossier: the base, then each scenario beside it, and how a figure is
//! computed, one step after the other.

use crate::law::Status;
use crate::outcome::Row;
use crate::present::explain::{Explanation, explain_at};
use crate::present::text::{row_title, scenario_name};
use crate::present::workbench::{Precision, printed, printed_ecart};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};

/// The figures of a slide, in their order; those that say nothing are left out.
const ROWS: [Row; 8] = [
    Row::Etp,
    Row::PrixDeRevient,
    Row::Ps,
    Row::BonusMission,
    Row::BonusTerritoire,
    Row::Psej,
    Row::TotalCaf,
    Row::ResteACharge,
];

/// A figure of a slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideRow {
    /// Its name.
    pub name: &'static str,
    /// In the base.
    pub base: String,
    /// In the scenario; nothing on the slide of the base.
    pub value: Option<String>,
    /// The difference: « = » for none, « – » where one of them is not known; nothing on the slide
    /// of the base.
    pub ecart: Option<String>,
    /// Whether the steps are those of this figure.
    pub is_explained: bool,
}

/// A step of a computation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SlideStep {
    /// What is computed, and from what.
    pub words: String,
    /// What it comes to.
    pub value: String,
}

/// A slide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slide {
    /// Its column: 0 for the base.
    pub place: usize,
    /// The name of the base, or of the scenario.
    pub title: String,
    /// Its figures.
    pub rows: Vec<SlideRow>,
    /// The question that the steps answer.
    pub question: String,
    /// How the figure is computed; shown one after the other.
    pub steps: Vec<SlideStep>,
}

/// The slides of a dossier; the steps are those of a row.
pub fn slides(dossier: &Dossier, row: Row) -> Vec<Slide> {
    let comparison = dossier.compare();
    let Some((base, _)) = comparison.columns.split_first() else { return Vec::new() };
    let slide =
        |(place, column): (usize, &Column)| slide(dossier, &comparison, row, (place, base, column));
    comparison.columns.iter().enumerate().map(slide).collect()
}

fn slide(
    dossier: &Dossier,
    comparison: &Comparison,
    row: Row,
    (place, base, column): (usize, &Column, &Column),
) -> Slide {
    let todo = || "à compléter".to_string();
    let shown = |of: &Column, row| printed(&of.outcome, row, Precision::Whole).unwrap_or_else(todo);
    let figure = |of: Row| SlideRow {
        name: row_title(of),
        base: shown(base, of),
        value: (place > 0).then(|| shown(column, of)),
        ecart: (place > 0).then(|| ecart_words(base, column, of)),
        is_explained: of == row,
    };
    let is_shown = |row: &Row| base.outcome.is_shown(*row) || column.outcome.is_shown(*row);
    let why = explain_at(dossier, comparison, (row, column.scenario, Status::Previsionnel));
    let (question, steps) = why.map(|why| steps(&why)).unwrap_or_default();
    Slide {
        place,
        title: scenario_name(dossier, column.scenario),
        rows: ROWS.into_iter().filter(is_shown).map(figure).collect(),
        question,
        steps,
    }
}

fn ecart_words(base: &Column, column: &Column, row: Row) -> String {
    let ecart = printed_ecart(&column.outcome, &base.outcome, row, Precision::Whole);
    let is_known = |of: &Column| of.outcome.figure(row).value.is_ok();
    let both = is_known(base) && is_known(column);
    ecart.unwrap_or_else(|| if both { "=" } else { "–" }.to_string())
}

fn steps(why: &Explanation) -> (String, Vec<SlideStep>) {
    let step = |line: &crate::present::explain::Line| SlideStep {
        words: line.text(),
        value: line.value.clone(),
    };
    (why.title.clone(), why.lines.iter().map(step).collect())
}
