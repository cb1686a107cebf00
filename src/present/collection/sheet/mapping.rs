//! Which line of a table holds the heads, and what each column says: guessed, then chosen.

use super::heads::guess;
use crate::exchange::SheetTable;
use crate::money::{plain_letters, plain_signs};
use crate::scenario::collection::RelaisInput;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

/// How far down the heads are looked for, in lines.
const LOOKED_AT: usize = 30;
/// How many cells of a column are shown.
const SHOWN: usize = 3;

/// What the head of a column was taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadGuess {
    /// What is typed of a relais.
    Input(RelaisInput),
    /// What is computed here: it is not read.
    Computed,
    /// Nothing that is known.
    Unknown,
}

/// What the numbers of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellUnit {
    /// What they say.
    AsTyped,
    /// Thousands of euros.
    Thousands,
    /// Hundredths.
    Percent,
}

impl CellUnit {
    fn of_head(head: &str, input: Option<RelaisInput>) -> CellUnit {
        let plain = plain_letters(head);
        if ["k€", "keur", "millier"].iter().any(|unit| plain.contains(unit)) {
            CellUnit::Thousands
        } else if input == Some(RelaisInput::Etp) && plain.contains('%') {
            CellUnit::Percent
        } else {
            CellUnit::AsTyped
        }
    }

    /// A bare number with its unit; what says more than a number stays as it is. A workbook holds
    /// « 80 % » as 0,8: up to one and a half, a percentage of time is the time itself.
    pub(super) fn said(self, text: &str) -> String {
        let is_bare = text.chars().all(|sign| !sign.is_alphabetic() && !"€%/".contains(sign));
        match self {
            CellUnit::Thousands if is_bare && !text.trim().is_empty() => format!("{text} k€"),
            CellUnit::Percent if is_bare && !text.trim().is_empty() && !is_a_time(text) => {
                format!("{text} %")
            }
            CellUnit::AsTyped | CellUnit::Thousands | CellUnit::Percent => text.to_string(),
        }
    }
}

/// Whether a number is so small that it is a working time, not a percentage of one.
fn is_a_time(text: &str) -> bool {
    let number = plain_signs(text.trim()).replace(',', ".").parse::<Decimal>();
    number.is_ok_and(|number| number <= Decimal::new(15, 1))
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnMapping {
    /// Its place, from 0.
    pub place: usize,
    /// Its head, or its letter (« Colonne C »).
    pub head: String,
    /// Some of its cells.
    pub samples: Vec<String>,
    /// What its head was taken for.
    pub guess: HeadGuess,
    /// What it says; nothing when it is left out.
    pub input: Option<RelaisInput>,
    /// What its numbers count.
    pub unit: CellUnit,
}

/// What each column of a table says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetMapping {
    /// The place, among the lines of the table, of the heads; nothing when it has none.
    pub head: Option<usize>,
    /// Its columns that hold something.
    pub columns: Vec<ColumnMapping>,
}

impl SheetMapping {
    /// The mapping that the heads of a table suggest. `known`: what heads said in the tables of
    /// before, in plain letters, by [`RelaisInput::code`]; an empty code for « left out ».
    pub fn guessed(table: &SheetTable, known: &BTreeMap<String, String>) -> SheetMapping {
        let looked_at = table.lines.iter().take(LOOKED_AT).enumerate();
        let score = |cells: &[String]| {
            cells.iter().filter(|cell| matches!(guess(cell).0, HeadGuess::Input(_))).count()
        };
        let scored = looked_at.map(|(place, line)| (score(&line.cells), std::cmp::Reverse(place)));
        let best = scored.max().filter(|(score, _)| *score > 0);
        SheetMapping::under(table, best.map(|(_, place)| place.0), known)
    }

    /// The mapping under a line of heads.
    pub fn under(
        table: &SheetTable,
        head: Option<usize>,
        known: &BTreeMap<String, String>,
    ) -> SheetMapping {
        let heads = head.and_then(|place| table.lines.get(place));
        let below = || table.lines.iter().skip(head.map_or(0, |place| place.saturating_add(1)));
        let column = |place: usize| {
            let cells = below().map(|line| SheetTable::cell(line, place).trim());
            let samples: Vec<String> =
                cells.filter(|cell| !cell.is_empty()).take(SHOWN).map(str::to_string).collect();
            let head = heads.map_or("", |line| SheetTable::cell(line, place)).trim();
            let is_there = !samples.is_empty() || !head.is_empty();
            is_there.then(|| described(place, head, samples))
        };
        let mut columns: Vec<ColumnMapping> = (0..table.width()).filter_map(column).collect();
        choose(&mut columns, known);
        SheetMapping { head, columns }
    }

    /// Has a column say something; what said it before is left out.
    pub fn choose(&mut self, place: usize, input: Option<RelaisInput>) {
        for column in &mut self.columns {
            if column.place == place {
                column.input = input;
                column.unit = CellUnit::of_head(&column.head, input);
            } else if input.is_some() && column.input == input {
                column.input = None;
            }
        }
    }

    /// Whether a column says this.
    pub fn has(&self, input: RelaisInput) -> bool {
        self.columns.iter().any(|column| column.input == Some(input))
    }

    /// What the heads say, to be remembered: of each head in plain letters, the code.
    pub fn remembered(&self) -> BTreeMap<String, String> {
        let named = self.columns.iter().filter(|_| self.head.is_some());
        let code = |column: &ColumnMapping| column.input.map_or("", RelaisInput::code).to_string();
        named.map(|column| (plain_letters(&column.head), code(column))).collect()
    }
}

fn described(place: usize, head: &str, samples: Vec<String>) -> ColumnMapping {
    let guess = guess_with(head, &samples).0;
    let head =
        if head.is_empty() { format!("Colonne {}", letters(place)) } else { head.to_string() };
    ColumnMapping { place, head, samples, guess, input: None, unit: CellUnit::AsTyped }
}

/// What a head says over these cells: communes that are numbers are counted, not named.
fn guess_with(head: &str, samples: &[String]) -> (HeadGuess, usize) {
    let is_count = |cell: &String| cell.chars().all(|sign| sign.is_ascii_digit());
    let are_counts = !samples.is_empty() && samples.iter().all(is_count);
    if are_counts && plain_letters(head).starts_with("commune") {
        return guess(&format!("nombre de {head}"));
    }
    guess(head)
}

/// Gives each column what it says: as it was chosen before, else as its head says; of two that say
/// the same, the more telling one.
fn choose(columns: &mut [ColumnMapping], known: &BTreeMap<String, String>) {
    let remembered = |column: &ColumnMapping| known.get(&plain_letters(&column.head));
    let mut ranked: Vec<(usize, usize, RelaisInput)> = Vec::new();
    for (place, column) in columns.iter().enumerate() {
        match remembered(column) {
            Some(code) => {
                ranked.extend(RelaisInput::from_code(code).map(|input| (0, place, input)));
            }
            None => {
                if let (HeadGuess::Input(input), rank) = guess_with(&column.head, &column.samples) {
                    ranked.push((rank.saturating_add(1), place, input));
                }
            }
        }
    }
    ranked.sort_unstable();
    let mut taken: Vec<RelaisInput> = Vec::new();
    for (_, place, input) in ranked {
        if let Some(column) = columns.get_mut(place).filter(|_| !taken.contains(&input)) {
            column.input = Some(input);
            column.unit = CellUnit::of_head(&column.head, Some(input));
            taken.push(input);
        }
    }
}

/// The letters of a column, as spreadsheets name it: A, Z, AA.
fn letters(place: usize) -> String {
    let letter = |place: usize| u8::try_from(place % 26).map_or('A', |at| char::from(b'A' + at));
    match (place / 26).checked_sub(1) {
        Some(above) => format!("{}{}", letters(above), letter(place)),
        None => letter(place).to_string(),
    }
}
