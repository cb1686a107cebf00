//! The workbook, as data: what each cell holds, how it is named, what it must come to. `sheet`
//! writes it.
//!
//! The inputs of a scenario stand in cells; every figure is a formula on them, with the value that
//! the rules found beside it. What is not known is a text, and a formula that needs it says so too:
//! never a false zero. No formula names a sheet, whose name is the user's: cells that are read from
//! afar have names of ours.

mod compared;
mod contracts;
mod formula;
mod law;
mod names;
mod page;
mod results;
mod scenario;
mod team;

pub(in crate::present) use formula::{computed, given, unless_zero, when_known};

use crate::calendar::Date;
use crate::law::Status;
use crate::scenario::Dossier;
use rust_decimal::Decimal;

/// What stands in the place of a figure that is not known.
pub const TODO: &str = "à compléter";

/// How a value is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Words.
    Words,
    /// Words that go on below.
    Lines,
    /// €.
    Euros,
    /// A difference in €.
    EurosMore,
    /// ETP.
    Etp,
    /// A difference in ETP.
    EtpMore,
    /// %.
    Percent,
    /// A number as it is.
    Plain,
}

/// What a cell is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// The title of the sheet.
    Title,
    /// The title of a part.
    Part,
    /// The head of a column.
    Head,
    /// A value that was typed or published: to be changed at will.
    Input,
    /// Anything else.
    Plain,
    /// A total.
    Total,
    /// Small words.
    Note,
}

/// What a formula comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormulaResult {
    /// A number.
    Number(Decimal),
    /// Nothing: [`TODO`].
    Todo,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellContent {
    /// Words, never read as a formula.
    Text(String),
    /// A number.
    Number(Decimal),
    /// A formula, and what the rules found.
    Formula(String, FormulaResult),
}

/// A place in a sheet, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellPlace {
    /// Its row.
    pub row: u32,
    /// Its column.
    pub column: u16,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where it is.
    pub place: CellPlace,
    /// What it holds.
    pub content: CellContent,
    /// How it is printed.
    pub unit: Unit,
    /// What it is.
    pub style: Style,
}

/// A sheet.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Its name: as a spreadsheet accepts it, no other sheet has it.
    pub name: String,
    /// Its cells, row by row.
    pub cells: Vec<Cell>,
    /// The widths of its columns, in letters.
    pub widths: Vec<u8>,
    /// How many rows stay in sight, and are printed on each page.
    pub head: u32,
    /// Its names, with the cell of each.
    pub names: Vec<(String, CellPlace)>,
}

/// A workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Book {
    /// Its sheets: the comparison, the base and each scenario, the barèmes.
    pub sheets: Vec<Sheet>,
}

/// The workbook of a dossier, as it is on a day.
pub fn book(dossier: &Dossier, day: Option<Date>) -> Book {
    let comparison = dossier.compare();
    let mut sheets = vec![compared::sheet(dossier, &comparison, day)];
    for column in &comparison.columns {
        sheets.push(scenario::sheet(dossier, column, Status::Previsionnel, day));
        if column.at(Status::Reel).is_some() {
            sheets.push(scenario::sheet(dossier, column, Status::Reel, day));
        }
    }
    sheets.push(law::sheet(day));
    names::make_unique(&mut sheets);
    Book { sheets }
}

#[cfg(test)]
mod tests;
