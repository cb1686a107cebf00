//! Rules that are no amount: what they say, when, and where. The rules of `rules` apply them.

use crate::calendar::Exercice;
use crate::law::sources as at;
use crate::law::{Certainty, Dated, Table};
use crate::money::Euros;

/// What a rule says, in a few French words.
pub type Statement = &'static str;

const AUTRES_AGENTS_WORDS: &str =
    "leur salaire compte dans les dépenses, leur temps ne compte pas dans les ETP";
/// What the other agents count for.
pub static AUTRES_AGENTS: Table<Statement> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: AUTRES_AGENTS_WORDS,
        certainty: Certainty::Sourced,
        source: &at::OTHER_AGENTS,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: AUTRES_AGENTS_WORDS,
        certainty: Certainty::Indicative,
        source: &at::OTHER_AGENTS,
    },
]);

const PLUSIEURS_ANIMATEURS_WORDS: &str = "leurs ETP s’ajoutent, dans un seul relais";
/// How several animators count.
pub static PLUSIEURS_ANIMATEURS: Table<Statement> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: PLUSIEURS_ANIMATEURS_WORDS,
        certainty: Certainty::Sourced,
        source: &at::SEVERAL_ANIMATORS,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: PLUSIEURS_ANIMATEURS_WORDS,
        certainty: Certainty::Indicative,
        source: &at::SEVERAL_ANIMATORS,
    },
]);

const BONUS_SANS_ACOMPTE_WORDS: &str = "aucun acompte : il vient avec le solde";
/// When the flat bonus is paid: seen in the call for projects of one Caf.
pub static BONUS_SANS_ACOMPTE: Table<Statement> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2017)),
        value: BONUS_SANS_ACOMPTE_WORDS,
        certainty: Certainty::Sourced,
        source: &at::SANS_ACOMPTE,
    },
    Dated {
        from: Exercice::of_table(2018),
        until: None,
        value: BONUS_SANS_ACOMPTE_WORDS,
        certainty: Certainty::Indicative,
        source: &at::SANS_ACOMPTE,
    },
]);

/// What the missions may cost in all, €, for the whole country.
pub static ENVELOPPE_MISSIONS: Table<Euros> = Table::new(&[Dated {
    from: Exercice::of_table(2017),
    until: Some(Exercice::of_table(2017)),
    value: Euros::whole(6_000_000),
    certainty: Certainty::Sourced,
    source: &at::ENVELOPPE,
}]);

/// Bonuses that this envelope may pay at most: deduced, the envelope by the flat sum.
pub static BONUS_AU_PLUS: Table<u32> = Table::new(&[Dated {
    from: Exercice::of_table(2017),
    until: Some(Exercice::of_table(2017)),
    value: 2_000,
    certainty: Certainty::Indicative,
    source: &at::ENVELOPPE,
}]);

const PSEJ_JAMAIS_WORDS: &str =
    "bonus mission, fonds publics et territoires, dotations d’action sociale";
/// What the Psej never counts as deductible income.
pub static PSEJ_JAMAIS: Table<Statement> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: PSEJ_JAMAIS_WORDS,
        certainty: Certainty::Sourced,
        source: &at::PSEJ_BONUS,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: PSEJ_JAMAIS_WORDS,
        certainty: Certainty::Indicative,
        source: &at::PSEJ_BONUS,
    },
]);

const PSEJ_COMMUNE_WORDS: &str = "20 % de la Ps, imputés à la participation de la commune";
/// Where the part of the Ps goes that the Psej does not count.
pub static PSEJ_COMMUNE: Table<Statement> = Table::new(&[
    Dated {
        from: Exercice::of_table(2017),
        until: Some(Exercice::of_table(2021)),
        value: PSEJ_COMMUNE_WORDS,
        certainty: Certainty::Sourced,
        source: &at::PSEJ_20,
    },
    Dated {
        from: Exercice::of_table(2022),
        until: None,
        value: PSEJ_COMMUNE_WORDS,
        certainty: Certainty::Indicative,
        source: &at::PSEJ_20,
    },
]);
