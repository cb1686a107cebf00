//! Rate, ceiling and flat sums by exercice. The only ceiling that is published in a document we
//! hold is that of 2017.

use crate::law::dated::{indicative, sourced};
use crate::law::{DatedTable, sources as at};
use crate::money::{Euros, Rate};

// A row: its certainty (the name of the function), then its first exercice, its last one, the
// value, the source.

/// Part of the capped costs that the Ps pays, %.
pub static TAUX: DatedTable<Rate> = DatedTable::new(&[
    sourced(2011, Some(2017), Rate::from_percent(43), &at::PS),
    indicative(2018, None, Rate::from_percent(43), &at::TAUX_AFFICHE),
]);

/// Prix plafond, € a year for one full-time animator. Times the ETP, it is the ceiling of the
/// retained costs.
pub static PRIX_PLAFOND: DatedTable<Euros> =
    DatedTable::new(&[sourced(2017, Some(2017), Euros::whole(58_086), &at::PLAFOND_2017)]);

/// Largest Ps as it was printed, rounded to the euro: shown beside the exact figure, never computed
/// with.
pub static PS_MAXIMUM: DatedTable<Euros> =
    DatedTable::new(&[sourced(2017, Some(2017), Euros::whole(24_977), &at::PLAFOND_2017)]);

/// Rise of the ceilings over the year before, where it is known without any amount: offered as a
/// hint, never applied by itself.
pub static REVALUATION_2024: DatedTable<Rate> = DatedTable::new(&[indicative(
    2024,
    Some(2024),
    Rate::from_basis_points(390),
    &at::HAUSSE_2024,
)]);

/// Mean rise of the services that the Caf funds, over the year before: the relays are among them,
/// their own rate is not stated. A hint too.
pub static MEAN_REVALUATION_2025: DatedTable<Rate> = DatedTable::new(&[indicative(
    2025,
    Some(2025),
    Rate::from_basis_points(233),
    &at::HAUSSE_2025,
)]);

/// Flat sum of a mission, € a year for one relay, whatever its ETP and the number of its missions.
pub static BONUS_MISSION: DatedTable<Euros> = DatedTable::new(&[
    sourced(2017, Some(2021), Euros::whole(3_000), &at::BONUS_2017),
    sourced(2022, None, Euros::whole(3_000), &at::BONUS_2021),
]);

/// Bonuses of a mission that one relais may have in a year. The circular of 2017 says one; no text
/// that we hold says it again of the missions of the framework of 2021, nor of the convention of
/// 2023-2027.
pub static BONUS_PAR_RELAIS: DatedTable<u32> = DatedTable::new(&[
    sourced(2017, Some(2021), 1, &at::BONUS_2017),
    indicative(2022, None, 1, &at::BONUS_2017),
]);
