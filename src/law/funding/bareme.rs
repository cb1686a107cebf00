//! Rate, ceiling and flat sums by exercice. The only ceiling that is published in a document we
//! hold is that of 2017.

use crate::calendar::Exercice;
use crate::law::sources as at;
use crate::law::{Certainty, Dated, Table};
use crate::money::{Euros, Rate};

/// Part of the capped costs that the Ps pays, %.
pub static TAUX: Table<Rate> = Table::new(&[
    Dated {
        from: Exercice::of_table(2011),
        until: Some(Exercice::of_table(2017)),
        value: Rate::from_percent(43),
        certainty: Certainty::Sourced,
        source: &at::PS,
    },
    Dated {
        from: Exercice::of_table(2018),
        until: None,
        value: Rate::from_percent(43),
        certainty: Certainty::Indicative,
        source: &at::TAUX_SEEN,
    },
]);

/// Ceiling of the retained costs, € a year for one full-time animator.
pub static PRIX_PLAFOND: Table<Euros> = Table::new(&[Dated {
    from: Exercice::of_table(2017),
    until: Some(Exercice::of_table(2017)),
    value: Euros::whole(58_086),
    certainty: Certainty::Sourced,
    source: &at::PLAFOND_2017,
}]);

/// Largest Ps as it was printed, rounded to the euro: shown beside the exact figure, never computed
/// with.
pub static PS_MAXIMUM: Table<Euros> = Table::new(&[Dated {
    from: Exercice::of_table(2017),
    until: Some(Exercice::of_table(2017)),
    value: Euros::whole(24_977),
    certainty: Certainty::Sourced,
    source: &at::PLAFOND_2017,
}]);

/// Rise of the ceilings over the year before, where it is known without any amount: offered as a
/// hint, never applied by itself.
pub static REVALUATION_2024: Table<Rate> = Table::new(&[Dated {
    from: Exercice::of_table(2024),
    until: Some(Exercice::of_table(2024)),
    value: Rate::of_thousandths(39),
    certainty: Certainty::Indicative,
    source: &at::HAUSSE_2024,
}]);

/// Flat sum of a mission, € a year for one relay, whatever its ETP and the number of its missions.
pub static BONUS_MISSION: Table<Euros> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: Euros::whole(3_000),
        certainty: Certainty::Sourced,
        source: &at::BONUS_2017,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: Euros::whole(3_000),
        certainty: Certainty::Sourced,
        source: &at::BONUS_2021,
    },
]);

/// Bonuses of a mission that one relais may have in a year. The circular of 2017 says one; no text
/// that we hold says it again of the missions of the framework of 2021, nor of the convention of
/// 2023-2027.
pub static BONUS_PAR_RELAIS: Table<u32> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: 1,
        certainty: Certainty::Sourced,
        source: &at::BONUS_2017,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: 1,
        certainty: Certainty::Indicative,
        source: &at::BONUS_2017,
    },
]);
