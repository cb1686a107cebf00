//! The workbook: the comparison, and the results of the sheet of each column, forecast and real.

use super::Walked;
use crate::walk::figure::{Key, Name, Printed, When, cents, etp, named};
use crate::walk::ledger::Ledger;
use rust_decimal::Decimal;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::data::{CellContent, FormulaResult, Sheet, TODO, book};

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let book = book(walked.dossier, None);
    let (first, mut others) = (&book.sheets[0], book.sheets[1..].iter());
    for (title, row) in rows(first) {
        let Some(name) = named(&title) else { continue };
        let Name::Row(figure) = name else { panic!("{title}") };
        let columns = walked.base().columns.len();
        for column in 0..columns {
            put(walked, ("tableur, comparaison", name, column), at(first, row, 1 + column), ledger);
        }
        for column in 1..columns {
            let found = at(first, row, columns + column);
            if found.is_some() && figure != Row::Etp {
                let name = Name::Ecart(figure);
                put(walked, ("tableur, comparaison", name, column), found, ledger);
            }
        }
    }
    for (place, column) in walked.base().columns.iter().enumerate() {
        results(walked, others.next().unwrap(), (place, Status::Previsionnel), ledger);
        if column.at(Status::Reel).is_some() {
            results(walked, others.next().unwrap(), (place, Status::Reel), ledger);
        }
    }
}

fn key(walked: &Walked, name: Name, column: usize) -> Key {
    let when = When::Year(walked.base().exercice);
    Key { name, column, when, status: Status::Previsionnel }
}

fn put(
    walked: &Walked,
    (place, name, column): (&'static str, Name, usize),
    found: Option<Decimal>,
    ledger: &mut Ledger,
) {
    ledger.put(place, key(walked, name, column), printed(name, found));
}

fn printed(name: Name, found: Option<Decimal>) -> Printed {
    match (found, name) {
        (None, _) => Printed::Todo,
        (Some(value), Name::Row(Row::Etp)) => etp(value),
        (Some(value), _) => cents(value),
    }
}

/// The words of the first column, with their rows.
fn rows(sheet: &Sheet) -> Vec<(String, u32)> {
    let first = sheet.cells.iter().filter(|cell| cell.place.column == 0);
    let words = first.filter_map(|cell| match &cell.content {
        CellContent::Text(words) => Some((words.clone(), cell.place.row)),
        CellContent::Number(_) | CellContent::Formula(..) => None,
    });
    words.collect()
}

/// The number of a cell; nothing for what is to be completed.
fn at(sheet: &Sheet, row: u32, column: usize) -> Option<Decimal> {
    let here = |cell: &&simulateur_rpe::present::data::Cell| {
        cell.place.row == row && usize::from(cell.place.column) == column
    };
    match &sheet.cells.iter().find(here).unwrap().content {
        CellContent::Number(number) | CellContent::Formula(_, FormulaResult::Number(number)) => {
            Some(*number)
        }
        CellContent::Formula(_, FormulaResult::Todo) => None,
        CellContent::Text(words) => {
            assert_eq!(words, TODO);
            None
        }
    }
}

/// The part « Résultats » of a sheet, which ends at the first row without a word.
fn results(walked: &Walked, sheet: &Sheet, (column, status): (usize, Status), ledger: &mut Ledger) {
    let rows = rows(sheet);
    let head = rows.iter().position(|(words, _)| words == "Résultats").unwrap();
    let mut last = rows[head].1;
    for (title, row) in &rows[head + 1..] {
        if *row != last + 1 {
            break;
        }
        last = *row;
        let name = named(title).unwrap_or_else(|| panic!("« {title} » names no figure"));
        let key = Key { status, ..key(walked, name, column) };
        ledger.put("tableur, feuille", key, printed(name, at(sheet, *row, 1)));
    }
}
