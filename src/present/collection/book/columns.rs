//! The columns of the workbook of relais.

use crate::outcome::Row;
use crate::present::collection::column_heading_words;
use crate::present::data::Unit;
use crate::present::text::{CHARGES, row_title};
use crate::scenario::collection::CollectionColumn;

/// A column of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BookColumn {
    Name,
    Exercice,
    Etp,
    Costs,
    Price,
    Plafond,
    Marge,
    Assiette,
    Taux,
    Ps,
    Bonus,
    Territoire,
    Psej,
    Total,
    Charges,
    Incomes,
    Rest,
    Rate,
    AmPerEtp,
    Mission,
    Gaps,
    Certainty,
}

/// A column, its width in letters, and its unit.
pub(super) struct ColumnRow {
    pub column: BookColumn,
    pub width: u8,
    unit: Unit,
}

const fn row(column: BookColumn, width: u8, unit: Unit) -> ColumnRow {
    ColumnRow { column, width, unit }
}

use BookColumn as C;

/// Every column, in its order.
pub(super) const COLUMNS: [ColumnRow; 22] = [
    row(C::Name, 32, Unit::Lines),
    row(C::Exercice, 10, Unit::Plain),
    row(C::Etp, 11, Unit::Etp),
    row(C::Costs, 15, Unit::Euros),
    row(C::Price, 15, Unit::Euros),
    row(C::Plafond, 15, Unit::Euros),
    row(C::Marge, 15, Unit::Euros),
    row(C::Assiette, 15, Unit::Euros),
    row(C::Taux, 10, Unit::Percent),
    row(C::Ps, 15, Unit::Euros),
    row(C::Bonus, 13, Unit::Euros),
    row(C::Territoire, 15, Unit::Euros),
    row(C::Psej, 13, Unit::Euros),
    row(C::Total, 15, Unit::Euros),
    row(C::Charges, 15, Unit::Euros),
    row(C::Incomes, 15, Unit::Euros),
    row(C::Rest, 15, Unit::Euros),
    row(C::Rate, 12, Unit::Percent),
    row(C::AmPerEtp, 10, Unit::Plain),
    row(C::Mission, 40, Unit::Lines),
    row(C::Gaps, 12, Unit::Plain),
    row(C::Certainty, 16, Unit::Lines),
];

/// The head of a column: the words that it has on every page.
pub(super) fn head(column: BookColumn) -> &'static str {
    match column {
        C::Name => "Relais",
        C::Exercice => "Exercice",
        C::Price => "Prix plafond",
        C::Assiette => "Assiette",
        C::Taux => "Taux",
        C::Psej => row_title(Row::Psej),
        C::Charges => CHARGES,
        C::Incomes => row_title(Row::AutresRecettes),
        C::Rate => column_heading_words(CollectionColumn::TauxEffectif),
        C::AmPerEtp => column_heading_words(CollectionColumn::AmParEtp),
        C::Mission => "Mission",
        C::Gaps => "À compléter",
        C::Certainty => "Certitude du total",
        C::Etp
        | C::Costs
        | C::Plafond
        | C::Marge
        | C::Ps
        | C::Bonus
        | C::Territoire
        | C::Total
        | C::Rest => summed(column).map(column_heading_words).unwrap_or_default(),
    }
}

/// The column of the page whose sum stands below a column of the sheet.
pub(super) const fn summed(column: BookColumn) -> Option<CollectionColumn> {
    match column {
        C::Etp => Some(CollectionColumn::Etp),
        C::Costs => Some(CollectionColumn::PrixDeRevient),
        C::Plafond => Some(CollectionColumn::Plafond),
        C::Marge => Some(CollectionColumn::Marge),
        C::Ps => Some(CollectionColumn::Ps),
        C::Bonus => Some(CollectionColumn::BonusMission),
        C::Territoire => Some(CollectionColumn::BonusTerritoire),
        C::Total => Some(CollectionColumn::TotalCaf),
        C::Rest => Some(CollectionColumn::ResteACharge),
        C::Name
        | C::Exercice
        | C::Price
        | C::Assiette
        | C::Taux
        | C::Psej
        | C::Charges
        | C::Incomes
        | C::Rate
        | C::AmPerEtp
        | C::Mission
        | C::Gaps
        | C::Certainty => None,
    }
}

/// The unit of a column.
pub(super) fn unit(column: BookColumn) -> Unit {
    let known = COLUMNS.iter().find(|known| known.column == column);
    known.map_or(Unit::Plain, |known| known.unit)
}

/// Where a column stands, from 0.
pub(super) fn place(column: BookColumn) -> u16 {
    (0_u16..).zip(COLUMNS).find(|(_, known)| known.column == column).map_or(0, |(at, _)| at)
}

/// « B12 »: the cell of a column, in a row from 0. There are fewer columns than letters.
pub(super) fn address(column: BookColumn, row: u32) -> String {
    let letter = u8::try_from(place(column)).unwrap_or_default().saturating_add(b'A');
    format!("{}{}", char::from(letter), row.saturating_add(1))
}
