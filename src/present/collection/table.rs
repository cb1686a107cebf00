//! The table of relais as a text that a spreadsheet opens.

use super::columns::{ColumnUnit, unit_of};
use super::{collection_line, column_heading_words, figure_words};
use crate::present::text::{csv_cell, csv_number, csv_words};
use crate::scenario::collection::{CollectionColumn, RelaisFigures};
use rust_decimal::Decimal;

/// The relais that are looked at, one a line, with every figure: semicolons, decimal commas, the
/// mark of UTF-8.
pub fn collection_csv(relais: &[&RelaisFigures]) -> String {
    let heads = ["Relais", "Exercice"]
        .into_iter()
        .chain(CollectionColumn::ALL.map(column_heading_words))
        .chain(["Mission", "À compléter"]);
    let heads = line(heads.map(|words| csv_cell(csv_words(words))));
    let lines = relais.iter().map(|figures| {
        let known = collection_line(figures);
        let cells = CollectionColumn::ALL
            .map(|column| figures.figure(column).map_or_else(String::new, |it| plain(column, it)));
        let name = csv_cell(csv_words(&known.name));
        let gaps = if known.gaps > 0 { known.gaps.to_string() } else { String::new() };
        let after = [csv_cell(csv_words(&known.mission)), gaps];
        line([name, known.exercice].into_iter().chain(cells).chain(after))
    });
    format!("\u{feff}{heads}{}", lines.collect::<String>())
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("{}\r\n", cells.collect::<Vec<_>>().join(";"))
}

/// A figure that a spreadsheet reads; a rate as it is shown.
fn plain(column: CollectionColumn, figure: Decimal) -> String {
    match unit_of(column) {
        ColumnUnit::Rate => {
            figure_words(column, figure).chars().filter(|sign| !sign.is_whitespace()).collect()
        }
        ColumnUnit::Etp | ColumnUnit::PerEtp => csv_number(figure, 6),
        ColumnUnit::Euros => csv_number(figure, 2),
    }
}
