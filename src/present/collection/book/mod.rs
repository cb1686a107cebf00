//! The relais together as a workbook: one a line, what was typed in cells, each amount a formula on
//! them, as the sheet of one dossier has it.

mod columns;
mod formulas;

use super::collection_line;
use crate::outcome::{Outcome, Quantity, Step, Term};
use crate::present::data::{
    Book, Cell, CellContent, CellPlace, FormulaResult, Sheet, Style, Unit, computed, given,
};
use crate::present::text::certainty_word;
use crate::scenario::collection::{
    CollectedRelais, CollectionColumn, ColumnTotal, RelaisFigures, column_totals,
};
use crate::situation::Known;
use columns::{BookColumn, COLUMNS, address, head, place, summed, unit};
use rust_decimal::Decimal;

/// The workbook of relais: each on its line, then the sums, the medians, and of how many relais
/// each is known.
pub fn collection_book(relais: &[CollectedRelais]) -> Book {
    let heads = COLUMNS.iter().map(|known| {
        let words = CellContent::Text(head(known.column).to_string());
        Cell { unit: Unit::Lines, ..cell(0, known.column, words, Style::Head) }
    });
    let mut cells: Vec<Cell> = heads.collect();
    let mut figures = Vec::new();
    for (row, known) in (1_u32..).zip(relais) {
        let line = RelaisFigures::of(known);
        let outcome = known.dossier.base_outcome();
        let made = COLUMNS.iter().filter_map(|known| {
            let (content, style) = content(known.column, row, &outcome, &line)?;
            Some(cell(row, known.column, content, style))
        });
        cells.extend(made);
        figures.push(line);
    }
    let shown: Vec<&RelaisFigures> = figures.iter().collect();
    let last = u32::try_from(relais.len()).unwrap_or(u32::MAX);
    cells.extend(below(&column_totals(&shown), last));
    Book {
        sheets: vec![Sheet {
            name: "Relais".to_string(),
            cells,
            widths: COLUMNS.iter().map(|known| known.width).collect(),
            head: 1,
            names: Vec::new(),
        }],
    }
}

fn cell(row: u32, column: BookColumn, content: CellContent, style: Style) -> Cell {
    Cell { place: CellPlace { row, column: place(column) }, content, unit: unit(column), style }
}

/// What a cell of a relais holds; nothing where it stays empty.
fn content(
    column: BookColumn,
    row: u32,
    outcome: &Outcome,
    line: &RelaisFigures,
) -> Option<(CellContent, Style)> {
    use BookColumn as C;
    let typed = |step: &Step| Some((given(&step.value), Style::Input));
    let part = |whole: &Step, term: Term| whole.part(term).and_then(typed);
    let words =
        |text: &str| (!text.is_empty()).then(|| (CellContent::Text(text.into()), Style::Plain));
    let number = |number: Decimal| (CellContent::Number(number), Style::Plain);
    let made =
        |formula: String, known: &Known<Quantity>| Some((computed(&formula, known), Style::Plain));
    match column {
        C::Name => words(&collection_line(line).name),
        C::Exercice => Some(number(line.exercice.year().into())),
        C::Etp => typed(&outcome.etp),
        C::Costs => typed(&outcome.prix_de_revient),
        C::Price => part(&outcome.plafond, Term::PrixPlafond),
        C::Plafond => made(formulas::plafond(row), &outcome.plafond.value),
        C::Marge => made(formulas::marge(row), &outcome.marge.value),
        C::Assiette => made(formulas::assiette(row), &outcome.assiette.value),
        C::Taux => part(&outcome.ps, Term::Taux),
        C::Ps => made(formulas::ps(row), &outcome.ps.value),
        C::Bonus => typed(&outcome.bonus_mission),
        C::Territoire => typed(&outcome.bonus_territoire),
        C::Psej => typed(&outcome.psej),
        C::Total => made(formulas::total(row), &outcome.total_caf.value),
        C::Charges => typed(&outcome.charges),
        C::Incomes => typed(&outcome.autres_recettes),
        C::Rest => made(formulas::rest(row), &outcome.reste_a_charge.value),
        C::Rate => line.figure(CollectionColumn::TauxEffectif).map(number),
        C::AmPerEtp => line.figure(CollectionColumn::AmParEtp).map(number),
        C::Mission => words(&collection_line(line).mission),
        C::Gaps => Some(number(line.gaps.len().into())),
        C::Certainty => words(line.certainty.map_or("", certainty_word)),
    }
}

/// What stands below the last relais.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Below {
    Sum,
    Median,
    Count,
}

/// The sums, the medians and the counts below the last relais.
fn below(totals: &[ColumnTotal], last: u32) -> Vec<Cell> {
    let lines = [
        (Below::Sum, "Total", "SUM"),
        (Below::Median, "Médiane", "MEDIAN"),
        (Below::Count, "Montants connus", "COUNT"),
    ];
    let mut cells = Vec::new();
    for (row, (which, name, call)) in (last.saturating_add(1)..).zip(lines) {
        let name = CellContent::Text(name.to_string());
        cells.push(cell(row, BookColumn::Name, name, Style::Total));
        for known in COLUMNS {
            let total = totals.iter().find(|total| Some(total.column) == summed(known.column));
            let Some(found) = total.and_then(|total| found(total, which)) else { continue };
            let (first, end) = (address(known.column, 1), address(known.column, last));
            let formula = format!("{call}({first}:{end})");
            let content = CellContent::Formula(formula, FormulaResult::Number(found));
            let made = cell(row, known.column, content, Style::Total);
            let counted = which == Below::Count;
            cells.push(if counted { Cell { unit: Unit::Plain, ..made } } else { made });
        }
    }
    cells
}

/// What it comes to; nothing while nothing of its column is known.
fn found(total: &ColumnTotal, which: Below) -> Option<Decimal> {
    match which {
        Below::Sum => total.total,
        Below::Median => total.median,
        Below::Count => (total.known > 0).then(|| Decimal::from(total.known)),
    }
}
