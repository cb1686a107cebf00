//! Conventions and contracts with the Caf: how long they last, what they pay beside the Ps.

use crate::law::dated::{indicative, sourced};
use crate::law::{DatedTable, sources as at};
use crate::money::{Months, Rate};

/// The contract under which the Caf supports an authority, beside the Ps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contract {
    /// Contrat enfance et jeunesse, with its Psej.
    Cej,
    /// Convention territoriale globale, with its bonus territoire.
    Ctg,
}

// Columns of a row: how sure, then first exercice, last exercice, value, source.

/// The contract of the time: the older one may still run after, the newer one did not exist before.
/// No text dates the passage.
pub static CONTRAT: DatedTable<Contract> = DatedTable::new(&[
    indicative(2011, Some(2019), Contract::Cej, &at::PSEJ_80),
    indicative(2020, None, Contract::Ctg, &at::BONUS_TERRITOIRE),
]);

/// Part of the Ps that the Psej counts as deductible income, %.
pub static PART_DEDUCTIBLE: DatedTable<Rate> = DatedTable::new(&[
    sourced(2011, Some(2021), Rate::from_percent(80), &at::PSEJ_80),
    indicative(2022, None, Rate::from_percent(80), &at::PSEJ_80),
]);

/// Part of what is left that the Psej pays, %: seen in one audit of one contract.
pub static TAUX_PSEJ: DatedTable<Rate> =
    DatedTable::new(&[indicative(2011, None, Rate::from_percent(55), &at::PSEJ_AUDIT)]);

/// Longest convention d’objectifs et de financement, in years, by the year in which it begins. The
/// framework of 2021 says it of the agrément, and ties it to a CTG.
pub static DUREE_CONVENTION: DatedTable<u16> = DatedTable::new(&[
    sourced(2017, Some(2020), 4, &at::DUREE_2017),
    indicative(2021, None, 5, &at::DUREE_2021),
]);

/// Closing that the board of the Caf must hear of: more than so many months.
pub static FERMETURE: DatedTable<Months> = DatedTable::new(&[
    sourced(2017, Some(2021), Months::constant(3), &at::FERMETURE_LONGUE),
    indicative(2022, None, Months::constant(3), &at::FERMETURE_LONGUE),
]);
