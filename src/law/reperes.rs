//! Benchmarks: what relays look like elsewhere, what communes must have. Never a condition of the
//! funding.

use super::sources as at;
use super::{Certainty, Dated, Source, Table};
use crate::calendar::Exercice;
use rust_decimal::Decimal;

/// A national mean of one year, in tenths.
const fn mean(
    year: u16,
    tenths: u32,
    certainty: Certainty,
    source: &'static Source,
) -> Dated<Decimal> {
    let year = Exercice::of_table(year);
    Dated {
        from: year,
        until: Some(year),
        value: Decimal::from_parts(tenths, 0, 0, false, 1),
        certainty,
        source,
    }
}

/// AM for one full-time animator, national mean.
pub static AM_PAR_ETP: Table<Decimal> = Table::new(&[
    mean(2011, 1_334, Certainty::Sourced, &at::AM_PAR_ETP_2015),
    mean(2015, 946, Certainty::Sourced, &at::AM_PAR_ETP_2015),
    mean(2017, 810, Certainty::Indicative, &at::AM_PAR_ETP_2018),
    mean(2018, 770, Certainty::Indicative, &at::AM_PAR_ETP_2018),
    mean(2020, 670, Certainty::Indicative, &at::AM_PAR_ETP_2020),
]);

/// AM for one relais: the target of the national convention.
pub static AM_PAR_RELAIS: Table<u32> = Table::new(&[Dated {
    from: Exercice::of_table(2013),
    until: Some(Exercice::of_table(2017)),
    value: 70,
    certainty: Certainty::Sourced,
    source: &at::CIBLE_70,
}]);

/// Inhabitants above which a commune must have a relais.
pub static SEUIL_RPE: Table<u32> = Table::new(&[Dated {
    from: Exercice::of_table(2026),
    until: None,
    value: 10_000,
    certainty: Certainty::Indicative,
    source: &at::RPE_OBLIGATOIRE,
}]);
