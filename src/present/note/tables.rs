//! The comparison on paper: as many tables as it takes for the columns to hold on a sheet, the base
//! in each.

use super::reader::{SPENT, note_title};
use crate::law::Certainty;
use crate::outcome::Row;
use crate::present::text::{row_note, scenario_name};
use crate::present::workbench::{PAID_BY_CAF, Precision, full_year_ecart, printed, printed_ecart};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::ScenarioId;

/// Most scenarios beside the base in one table.
const MOST_BESIDE: usize = 4;

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteHead {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Which letter it has; 0 for the base.
    pub letter: usize,
    /// Its name.
    pub name: String,
}

/// A figure beside the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteCell {
    /// The figure; nothing while it is to be completed.
    pub value: Option<String>,
    /// The difference with the base; « = » when there is none, nothing where there is nothing to
    /// compare.
    pub ecart: Option<String>,
    /// How sure it is, where the columns differ in that.
    pub certainty: Option<Certainty>,
    /// The difference over twelve months, where the exercice holds fewer of what begins in it.
    pub full_year: Option<String>,
}

/// A row of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteRow {
    /// Which one.
    pub row: Row,
    /// How sure it is in every column, for what the Caf pays; nothing where its cells say it.
    pub certainty: Option<Certainty>,
    /// Its cells, in the order of the heads.
    pub cells: Vec<NoteCell>,
}

impl NoteRow {
    /// Its name.
    pub fn title(&self) -> &'static str {
        note_title(self.row)
    }

    /// What stands under its name, where something must. The gauge is not on paper.
    pub fn note(&self) -> Option<&'static str> {
        row_note(self.row).filter(|_| self.row != Row::Marge)
    }
}

/// A table of the comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteTable {
    /// Its columns.
    pub heads: Vec<NoteHead>,
    /// Its rows, under what they have in common; empty for the last one.
    pub groups: Vec<(&'static str, Vec<NoteRow>)>,
}

/// Every column.
pub(super) fn heads(dossier: &Dossier, comparison: &Comparison) -> Vec<NoteHead> {
    let head = |column: &Column| NoteHead {
        scenario: column.scenario,
        letter: column.letter,
        name: scenario_name(dossier, column.scenario),
    };
    comparison.columns.iter().map(head).collect()
}

/// The rows that are shown: a right that no contract opens, or costs that are all retained, have
/// none.
pub(super) fn is_shown(comparison: &Comparison, row: Row) -> bool {
    comparison.columns.iter().any(|column| column.outcome.is_shown(row))
}

/// So many items in a part that no part is much longer than another, and none longer than `most`.
pub(super) fn parted<T: Clone>(items: &[T], most: usize) -> Vec<Vec<T>> {
    let parts = items.len().div_ceil(most.max(1)).max(1);
    let size = items.len().div_ceil(parts).max(1);
    items.chunks(size).map(<[T]>::to_vec).collect()
}

/// The whole comparison.
pub(super) fn tables(
    dossier: &Dossier,
    comparison: &Comparison,
    heads: &[NoteHead],
) -> Vec<NoteTable> {
    let Some((base, scenarios)) = heads.split_first() else {
        return Vec::new();
    };
    let parts =
        if scenarios.is_empty() { vec![Vec::new()] } else { parted(scenarios, MOST_BESIDE) };
    let table = |beside: Vec<NoteHead>| {
        let heads: Vec<NoteHead> = [base.clone()].into_iter().chain(beside).collect();
        let rows = |rows: &[Row]| {
            let shown = rows.iter().filter(|row| is_shown(comparison, **row));
            shown.map(|row| note_row(dossier, comparison, &heads, *row)).collect()
        };
        let groups = vec![
            (SPENT, rows(&[Row::Etp, Row::PrixDeRevient, Row::NonRetenues, Row::Marge])),
            (
                PAID_BY_CAF,
                rows(&[
                    Row::Ps,
                    Row::BonusMission,
                    Row::BonusTerritoire,
                    Row::Psej,
                    Row::TotalCaf,
                    Row::AutresRecettes,
                ]),
            ),
            ("", rows(&[Row::ResteACharge])),
        ];
        NoteTable { heads, groups }
    };
    parts.into_iter().map(table).collect()
}

/// In whole euros: the cents are in the detail.
fn note_row(dossier: &Dossier, comparison: &Comparison, heads: &[NoteHead], row: Row) -> NoteRow {
    let base = comparison.column(None);
    let cell = |head: &NoteHead| {
        let column = comparison.column(head.scenario);
        let value = column.and_then(|column| printed(&column.outcome, row, Precision::Whole));
        let known = comparison.ecart(row, head.scenario, None).filter(|_| head.scenario.is_some());
        let ecart = known.and(column.zip(base)).map(|(column, base)| {
            printed_ecart(&column.outcome, &base.outcome, row, Precision::Whole)
                .unwrap_or_else(|| "=".to_string())
        });
        let full_year = (row == Row::ResteACharge)
            .then(|| {
                full_year_ecart(dossier, head.scenario, None, comparison.exercice, Precision::Whole)
            })
            .flatten();
        let certainty = column
            .filter(|_| Row::OF_CAF.contains(&row))
            .and_then(|column| column.outcome.figure(row).stated_certainty());
        NoteCell { value, ecart, certainty, full_year }
    };
    let mut cells: Vec<NoteCell> = heads.iter().map(cell).collect();
    let certainty = common(&mut cells, |cell| &mut cell.certainty);
    NoteRow { row, certainty, cells }
}

/// What every item says alike, taken off each.
pub(super) fn common<I, T: PartialEq>(
    items: &mut [I],
    of: fn(&mut I) -> &mut Option<T>,
) -> Option<T> {
    let (first, others) = items.split_first_mut()?;
    if others.iter_mut().any(|item| of(item) != of(first)) {
        return None;
    }
    others.iter_mut().for_each(|item| *of(item) = None);
    of(first).take()
}
