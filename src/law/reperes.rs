//! Benchmarks: what relays look like elsewhere, what communes must have. Never a condition of the
//! funding.

use super::dated::{indicative, sourced};
use super::{DatedTable, sources as at};
use rust_decimal::Decimal;

/// A number in tenths: 1 334 for 133,4.
const fn tenths(number: u32) -> Decimal {
    Decimal::from_parts(number, 0, 0, false, 1)
}

// Columns of a row: how sure, then first exercice, last exercice, value, source.

/// AM for one full-time animator, national mean.
pub static AM_PAR_ETP: DatedTable<Decimal> = DatedTable::new(&[
    sourced(2011, Some(2011), tenths(1_334), &at::AM_PAR_ETP_2015),
    sourced(2015, Some(2015), tenths(946), &at::AM_PAR_ETP_2015),
    indicative(2017, Some(2017), tenths(810), &at::AM_PAR_ETP_2018),
    indicative(2018, Some(2018), tenths(770), &at::AM_PAR_ETP_2018),
    indicative(2020, Some(2020), tenths(670), &at::AM_PAR_ETP_2020),
]);

/// AM for one relais: the target of the national convention.
pub static AM_PAR_RELAIS: DatedTable<u32> =
    DatedTable::new(&[sourced(2013, Some(2017), 70, &at::CIBLE_70)]);

/// Whose inhabitants are counted.
pub static SEUIL_INTERCOMMUNAL: DatedTable<&str> = DatedTable::new(&[indicative(
    2026,
    None,
    "pour une intercommunalité, les habitants de toutes ses communes s’ajoutent",
    &at::SEUIL_INTERCOMMUNAL,
)]);

/// Inhabitants above which a commune must have a relais.
pub static SEUIL_RPE: DatedTable<u32> =
    DatedTable::new(&[indicative(2026, None, 10_000, &at::RPE_OBLIGATOIRE)]);
