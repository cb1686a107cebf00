//! Conventions and contracts with the Caf: how long they last, what they pay beside the Ps.

use crate::calendar::Exercice;
use crate::law::sources as at;
use crate::law::{Certainty, Dated, Table};
use crate::money::{Months, Rate};

/// The contract under which the Caf supports an authority, beside the Ps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contract {
    /// Contrat enfance et jeunesse, with its Psej.
    Cej,
    /// Convention territoriale globale, with its bonus territoire.
    Ctg,
}

/// The contract of the time: the older one may still run after, the newer one did not exist before.
/// No text dates the passage.
pub static CONTRAT: Table<Contract> = Table::new(&[
    Dated {
        from: Exercice::of_table(2011),
        until: Some(Exercice::of_table(2019)),
        value: Contract::Cej,
        certainty: Certainty::Indicative,
        source: &at::PSEJ_80,
    },
    Dated {
        from: Exercice::of_table(2020),
        until: None,
        value: Contract::Ctg,
        certainty: Certainty::Indicative,
        source: &at::BONUS_TERRITOIRE,
    },
]);

/// Part of the Ps that the Psej counts as deductible income, %.
pub static PART_DEDUCTIBLE: Table<Rate> = Table::new(&[
    Dated {
        from: Exercice::of_table(2011),
        until: Some(Exercice::of_table(2021)),
        value: Rate::from_percent(80),
        certainty: Certainty::Sourced,
        source: &at::PSEJ_80,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: Rate::from_percent(80),
        certainty: Certainty::Indicative,
        source: &at::PSEJ_80,
    },
]);

/// Part of what is left that the Psej pays, %: seen in one audit of one contract.
pub static TAUX_PSEJ: Table<Rate> = Table::new(&[Dated {
    from: Exercice::of_table(2011),
    until: None,
    value: Rate::from_percent(55),
    certainty: Certainty::Indicative,
    source: &at::PSEJ_AUDIT,
}]);

/// Longest convention d’objectifs et de financement, in years, by the year in which it begins. The
/// framework of 2021 says it of the agrément, and ties it to a CTG.
pub static DUREE_CONVENTION: Table<u16> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2020)),
        value: 4,
        certainty: Certainty::Sourced,
        source: &at::DUREE_2017,
    },
    Dated {
        from: Exercice::of_table(2021),
        until: None,
        value: 5,
        certainty: Certainty::Indicative,
        source: &at::DUREE_2021,
    },
]);

/// Closing that the board of the Caf must hear of: more than so many months.
pub static FERMETURE: Table<Months> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: Months::of_table(3),
        certainty: Certainty::Sourced,
        source: &at::CLOSURE,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: Months::of_table(3),
        certainty: Certainty::Indicative,
        source: &at::CLOSURE,
    },
]);
