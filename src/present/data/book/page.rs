//! A sheet in the making, row by row.

use super::formula::{computed, given};
use super::names::sheet_name;
use super::{Cell, CellContent, CellPlace, Sheet, Style, Unit};
use crate::outcome::Quantity;
use crate::situation::Known;

/// The heads of the columns that hold words: they stand as their column does.
const OF_WORDS: [&str; 9] = [
    "Certitude",
    "D’où il vient",
    "Origine",
    "À savoir",
    "Fonction",
    "Retenue par la Caf",
    "Indicateurs",
    "Source",
    "Citation",
];

/// A sheet, and the row that is being written.
pub(super) struct Page {
    sheet: Sheet,
    row: u32,
    suffix: String,
}

impl Page {
    /// An empty sheet; its cells have names that end with `suffix`.
    pub fn new(name: &str, widths: &[u8], suffix: &str) -> Page {
        let sheet = Sheet { name: sheet_name(name), widths: widths.to_vec(), ..Sheet::default() };
        Page { sheet, row: 0, suffix: suffix.to_string() }
    }

    /// The sheet.
    pub fn finish(self) -> Sheet {
        self.sheet
    }

    /// The rows above stay in sight.
    pub fn freeze(&mut self) {
        self.sheet.head = self.row;
    }

    /// Goes to the next row.
    pub fn next(&mut self) {
        self.row += 1;
    }

    /// A cell of the row. A text is never read as a formula, and holds no control.
    pub fn put(&mut self, column: u16, content: CellContent, unit: Unit, style: Style) {
        let content = match content {
            CellContent::Text(words) => CellContent::Text(
                words.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect(),
            ),
            CellContent::Number(_) | CellContent::Formula(..) => content,
        };
        self.sheet.cells.push(Cell {
            place: CellPlace { row: self.row, column },
            content,
            unit,
            style,
        });
    }

    /// Words.
    pub fn text(&mut self, column: u16, words: &str) {
        self.put(column, CellContent::Text(words.to_string()), Unit::Words, Style::Plain);
    }

    /// Small words.
    pub fn note(&mut self, column: u16, words: &str) {
        self.put(column, CellContent::Text(words.to_string()), Unit::Words, Style::Note);
    }

    /// Words that may be changed.
    pub fn choice(&mut self, column: u16, words: &str) {
        self.put(column, CellContent::Text(words.to_string()), Unit::Words, Style::Input);
    }

    /// « oui » or « non », that may be changed.
    pub fn yes_no(&mut self, column: u16, yes: bool) {
        self.choice(column, if yes { "oui" } else { "non" });
    }

    /// A value that was typed or published.
    pub fn input(&mut self, column: u16, known: &Known<Quantity>, unit: Unit) {
        self.put(column, given(known), unit, Style::Input);
    }

    /// A figure.
    pub fn figure(&mut self, column: u16, formula: &str, known: &Known<Quantity>, unit: Unit) {
        self.put(column, computed(formula, known), unit, Style::Plain);
    }

    /// A figure that ends a list.
    pub fn total(&mut self, column: u16, formula: &str, known: &Known<Quantity>, unit: Unit) {
        self.put(column, computed(formula, known), unit, Style::Total);
    }

    /// A small title, alone on its row.
    pub fn title(&mut self, words: &str) {
        self.put(0, CellContent::Text(words.to_string()), Unit::Words, Style::Title);
        self.next();
    }

    /// The title of a part, behind an empty row, with the heads of its columns.
    pub fn part(&mut self, words: &str, heads: &[&str]) {
        self.next();
        self.put(0, CellContent::Text(words.to_string()), Unit::Words, Style::Part);
        for (column, head) in (1..).zip(heads) {
            let unit = if OF_WORDS.contains(head) { Unit::Words } else { Unit::Plain };
            self.put(column, CellContent::Text((*head).to_string()), unit, Style::Head);
        }
        self.next();
    }

    /// Names a cell of the row.
    pub fn name(&mut self, column: u16, name: &str) {
        let place = CellPlace { row: self.row, column };
        self.sheet.names.push((self.of(name), place));
    }

    /// The name of a cell of this column of the comparison.
    pub fn of(&self, name: &str) -> String {
        format!("{name}_{}", self.suffix)
    }

    /// The address of a cell of the row: « B12 ».
    pub fn at(&self, column: u16) -> String {
        self.above(column, 0)
    }

    /// The address of a cell so many rows above.
    pub fn above(&self, column: u16, rows: u32) -> String {
        // A comparison has fifteen columns at most.
        let letter = "ABCDEFGHIJKLMNOP".chars().nth(column.into()).unwrap_or('A');
        format!("{letter}{}", self.row.saturating_sub(rows) + 1)
    }

    /// The sum of the so many cells above of a column.
    pub fn sum_above(&self, column: u16, rows: u32) -> String {
        if rows == 0 {
            "0".to_string()
        } else {
            super::formula::sum(&self.above(column, rows), &self.above(column, 1))
        }
    }
}
