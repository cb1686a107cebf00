//! The relais that the lines of a table give, and the lines that give none.

use super::mapping::SheetMapping;
use super::words::input_problem;
use crate::calendar::Exercice;
use crate::exchange::{SheetLine, SheetTable};
use crate::money::plain_letters;
use crate::present::text::{csv_cell, csv_words};
use crate::scenario::Dossier;
use crate::scenario::collection::{LineDefaults, RelaisInput, exercice_of};

/// In how many of its first cells a line may say that it is a total.
const LABELLED: usize = 4;

/// A line that gives no relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrongLine {
    /// Its number in the file, from 1.
    pub number: u32,
    /// Its name, where it has one.
    pub name: String,
    /// What is wrong with it, and what to type: one sentence a cell.
    pub problems: Vec<String>,
    /// Its cells, as they were.
    pub cells: Vec<String>,
}

/// What the lines of a table give.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetReading {
    /// The relais, each with the number of its line.
    pub ready: Vec<(u32, Dossier)>,
    /// The cells that they go without, with the number of their line, in words.
    pub left_out: Vec<(u32, String)>,
    /// The lines that give none.
    pub wrong: Vec<WrongLine>,
    /// The numbers of the lines that sum up others.
    pub totals: Vec<u32>,
}

/// Reads some lines of a table, from a place below its heads on: at most `most`.
pub fn read_lines(
    table: &SheetTable,
    mapping: &SheetMapping,
    defaults: &LineDefaults,
    (from, most): (usize, usize),
) -> SheetReading {
    let first = mapping.head.map_or(0, |head| head.saturating_add(1));
    let mut reading = SheetReading::default();
    for line in table.lines.iter().skip(first).skip(from).take(most) {
        let cells = said(line, mapping);
        let name = cells.iter().find(|(input, _)| *input == RelaisInput::Name);
        let name = name.map_or("", |(_, text)| text.as_str()).trim();
        if cells.iter().all(|(_, text)| text.trim().is_empty()) {
            continue;
        }
        if line.cells.iter().take(LABELLED).any(|cell| is_total(cell)) {
            reading.totals.push(line.number);
            continue;
        }
        match Dossier::of_line(&cells, defaults) {
            Ok((dossier, without)) => {
                let said = without.iter().map(|why| input_problem(why, defaults.exercice));
                reading.left_out.extend(said.map(|words| (line.number, words)));
                reading.ready.push((line.number, dossier));
            }
            Err(errors) => reading.wrong.push(WrongLine {
                number: line.number,
                name: name.to_string(),
                problems: errors.iter().map(|why| input_problem(why, defaults.exercice)).collect(),
                cells: line.cells.clone(),
            }),
        }
    }
    reading
}

/// The exercice of the first line that says one.
pub fn first_exercice(table: &SheetTable, mapping: &SheetMapping) -> Option<Exercice> {
    let column = mapping.columns.iter().find(|it| it.input == Some(RelaisInput::Exercice))?;
    let first = mapping.head.map_or(0, |head| head.saturating_add(1));
    let cells = table.lines.iter().skip(first).map(|line| SheetTable::cell(line, column.place));
    cells.filter_map(exercice_of).next()
}

impl SheetReading {
    /// What was read after it, as one.
    pub fn extend(&mut self, later: SheetReading) {
        self.ready.extend(later.ready);
        self.left_out.extend(later.left_out);
        self.wrong.extend(later.wrong);
        self.totals.extend(later.totals);
    }
}

fn said(line: &SheetLine, mapping: &SheetMapping) -> Vec<(RelaisInput, String)> {
    let columns = mapping.columns.iter();
    let said = columns.filter_map(|column| {
        let text = SheetTable::cell(line, column.place);
        Some((column.input?, column.unit.said(text)))
    });
    said.collect()
}

/// Whether a cell says that its line sums up those above it.
fn is_total(cell: &str) -> bool {
    let plain = plain_letters(cell.trim());
    let sums = [
        "total",
        "sous-total",
        "sous total",
        "ensemble",
        "moyenne",
        "mediane",
        "somme",
        // What the workbook of this page counts below its relais.
        "montants connus",
    ];
    sums.iter().any(|word| {
        plain.strip_prefix(word).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
    })
}

/// The lines that give no relais, under their heads, each with what is wrong: to be mended in a
/// spreadsheet, and opened again.
pub fn wrong_lines_csv(table: &SheetTable, mapping: &SheetMapping, wrong: &[WrongLine]) -> String {
    let width = table.width();
    let line = |cells: &[String], problems: &str| {
        let padded = (0..width).map(|place| cells.get(place).map_or("", String::as_str));
        let all = padded.chain([problems]).map(|words| csv_cell(csv_words(words)));
        format!("{}\r\n", all.collect::<Vec<_>>().join(";"))
    };
    let heads = mapping.head.and_then(|place| table.lines.get(place));
    let heads = heads.map(|heads| line(&heads.cells, "À corriger"));
    let lines = wrong.iter().map(|known| {
        line(&known.cells, &format!("Ligne {} : {}", known.number, known.problems.join(" ")))
    });
    format!("\u{feff}{}", heads.into_iter().chain(lines).collect::<String>())
}
