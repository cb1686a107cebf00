//! The columns of the table of relais: their heads, and how a figure is printed.

use crate::money::{UNIT_SPACE, format_decimal};
use crate::outcome::Row;
use crate::present::text::{proportion, row_title};
use crate::scenario::collection::CollectionColumn;
use rust_decimal::Decimal;

/// The head of a column.
pub fn column_heading_words(column: CollectionColumn) -> &'static str {
    match column {
        CollectionColumn::Etp => "ETP d’animateur",
        CollectionColumn::Plafond => "Plafond",
        CollectionColumn::TauxEffectif => "Taux effectif",
        CollectionColumn::AmParEtp => "AM par ETP",
        CollectionColumn::ResteACharge => "Reste à charge",
        CollectionColumn::PrixDeRevient
        | CollectionColumn::Marge
        | CollectionColumn::Ps
        | CollectionColumn::BonusMission
        | CollectionColumn::BonusTerritoire
        | CollectionColumn::TotalCaf => column_row(column).map(row_title).unwrap_or_default(),
    }
}

/// The row of the workbench that explains a column; none for what no rule computes.
pub fn column_row(column: CollectionColumn) -> Option<Row> {
    Some(match column {
        CollectionColumn::Etp => Row::Etp,
        CollectionColumn::PrixDeRevient => Row::PrixDeRevient,
        CollectionColumn::Plafond | CollectionColumn::Marge => Row::Marge,
        CollectionColumn::Ps | CollectionColumn::TauxEffectif => Row::Ps,
        CollectionColumn::BonusMission => Row::BonusMission,
        CollectionColumn::BonusTerritoire => Row::BonusTerritoire,
        CollectionColumn::TotalCaf => Row::TotalCaf,
        CollectionColumn::ResteACharge => Row::ResteACharge,
        CollectionColumn::AmParEtp => return None,
    })
}

/// What the figures of a column count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnUnit {
    /// €.
    Euros,
    /// ETP.
    Etp,
    /// A part of a whole, as a proportion.
    Rate,
    /// People for one ETP.
    PerEtp,
}

/// The unit of a column.
pub(super) const fn unit_of(column: CollectionColumn) -> ColumnUnit {
    match column {
        CollectionColumn::Etp => ColumnUnit::Etp,
        CollectionColumn::AmParEtp => ColumnUnit::PerEtp,
        CollectionColumn::TauxEffectif => ColumnUnit::Rate,
        CollectionColumn::PrixDeRevient
        | CollectionColumn::Plafond
        | CollectionColumn::Marge
        | CollectionColumn::Ps
        | CollectionColumn::BonusMission
        | CollectionColumn::BonusTerritoire
        | CollectionColumn::TotalCaf
        | CollectionColumn::ResteACharge => ColumnUnit::Euros,
    }
}

/// A figure in the unit of its column.
pub fn figure_words(column: CollectionColumn, figure: Decimal) -> String {
    match unit_of(column) {
        ColumnUnit::Etp => format_decimal(figure, 2, 4),
        ColumnUnit::PerEtp => format_decimal(figure, 0, 1),
        ColumnUnit::Rate => proportion(figure).unwrap_or_default(),
        // Several relais together come to more than one amount may be.
        ColumnUnit::Euros => format!("{}{UNIT_SPACE}€", format_decimal(figure, 2, 2)),
    }
}
