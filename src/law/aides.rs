//! Aids that a relais tells childminders of: the values published in 2017, of which nothing later
//! is known.

use super::sources as at;
use super::{Certainty, Dated, Source, Table};
use crate::calendar::Exercice;
use crate::money::{Euros, Rate};

/// A value published in 2017.
const fn of_2017<T: Copy>(value: T, source: &'static Source) -> Dated<T> {
    let year = Exercice::of_table(2017);
    Dated { from: year, until: Some(year), value, certainty: Certainty::Sourced, source }
}

/// Prime d’installation, €: one of two sums, for a first agrément.
pub static PRIME_INSTALLATION: Table<[Euros; 2]> =
    Table::new(&[of_2017([Euros::whole(300), Euros::whole(600)], &at::PRIME)]);

/// Pala, a loan without interest for works at home: its ceiling, €.
pub static PALA_PLAFOND: Table<Euros> = Table::new(&[of_2017(Euros::whole(10_000), &at::PALA)]);

/// Part of the works that the Pala may pay.
pub static PALA_PART: Table<Rate> = Table::new(&[of_2017(Rate::from_percent(80), &at::PALA)]);

/// Most monthly payments of the Pala.
pub static PALA_MENSUALITES: Table<u32> = Table::new(&[of_2017(120, &at::PALA)]);

/// Start-up aid of a new Mam, €: not the flat bonus of the missions.
pub static AIDE_MAM: Table<Euros> = Table::new(&[of_2017(Euros::whole(3_000), &at::MAM)]);
