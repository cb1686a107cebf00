//! Aids that a relais tells childminders of: the values published in 2017, of which nothing later
//! is known.

use super::dated::sourced;
use super::{DatedTable, sources as at};
use crate::money::{Euros, Rate};

// Columns of a row: how sure, then first exercice, last exercice, value, source.

/// Prime d’installation, €: one of two sums, for a first agrément.
pub static PRIME_INSTALLATION: DatedTable<[Euros; 2]> = DatedTable::new(&[sourced(
    2017,
    Some(2017),
    [Euros::whole(300), Euros::whole(600)],
    &at::PRIME,
)]);

/// Pala, a loan without interest for works at home: its ceiling, €.
pub static PALA_PLAFOND: DatedTable<Euros> =
    DatedTable::new(&[sourced(2017, Some(2017), Euros::whole(10_000), &at::PALA)]);

/// Part of the works that the Pala may pay.
pub static PALA_PART: DatedTable<Rate> =
    DatedTable::new(&[sourced(2017, Some(2017), Rate::from_percent(80), &at::PALA)]);

/// Most monthly payments of the Pala.
pub static PALA_MENSUALITES: DatedTable<u32> =
    DatedTable::new(&[sourced(2017, Some(2017), 120, &at::PALA)]);

/// Start-up aid of a new Mam, €: not the flat bonus of the missions.
pub static AIDE_MAM: DatedTable<Euros> =
    DatedTable::new(&[sourced(2017, Some(2017), Euros::whole(3_000), &at::MAM)]);
