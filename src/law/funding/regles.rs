//! Rules that are no amount: what they say, when, and where. The rules of `rules` apply them.

use crate::law::dated::{indicative, sourced};
use crate::law::{DatedTable, sources as at};
use crate::money::Euros;

/// What a rule says, in a few French words.
pub type Statement = &'static str;

// Columns of a row: how sure, then first exercice, last exercice, value, source.

const AUTRES_AGENTS_WORDS: &str =
    "leur salaire compte dans les dépenses, leur temps ne compte pas dans les ETP";
/// What the other agents count for.
pub static AUTRES_AGENTS: DatedTable<Statement> = DatedTable::new(&[
    sourced(2017, Some(2021), AUTRES_AGENTS_WORDS, &at::AUTRES_AGENTS),
    indicative(2022, None, AUTRES_AGENTS_WORDS, &at::AUTRES_AGENTS),
]);

const PLUSIEURS_ANIMATEURS_WORDS: &str = "leurs ETP s’ajoutent, dans un seul relais";
/// How several animators count.
pub static PLUSIEURS_ANIMATEURS: DatedTable<Statement> = DatedTable::new(&[
    sourced(2017, Some(2021), PLUSIEURS_ANIMATEURS_WORDS, &at::PLUSIEURS_ANIMATEURS),
    indicative(2022, None, PLUSIEURS_ANIMATEURS_WORDS, &at::PLUSIEURS_ANIMATEURS),
]);

const BONUS_SANS_ACOMPTE_WORDS: &str = "aucun acompte : il vient avec le solde";
/// When the flat bonus is paid: seen in the call for projects of one Caf.
pub static BONUS_SANS_ACOMPTE: DatedTable<Statement> = DatedTable::new(&[
    sourced(2017, Some(2017), BONUS_SANS_ACOMPTE_WORDS, &at::SANS_ACOMPTE),
    indicative(2018, None, BONUS_SANS_ACOMPTE_WORDS, &at::SANS_ACOMPTE),
]);

/// What the missions may cost in all, €, for the whole country.
pub static ENVELOPPE_MISSIONS: DatedTable<Euros> =
    DatedTable::new(&[sourced(2017, Some(2017), Euros::whole(6_000_000), &at::ENVELOPPE)]);

/// Bonuses that this envelope may pay at most: deduced, the envelope by the flat sum.
pub static BONUS_AU_PLUS: DatedTable<u32> =
    DatedTable::new(&[indicative(2017, Some(2017), 2_000, &at::ENVELOPPE)]);

const PSEJ_JAMAIS_WORDS: &str =
    "bonus mission, fonds publics et territoires, dotations d’action sociale";
/// What the Psej never counts as deductible income.
pub static PSEJ_JAMAIS: DatedTable<Statement> = DatedTable::new(&[
    sourced(2017, Some(2021), PSEJ_JAMAIS_WORDS, &at::PSEJ_BONUS),
    indicative(2022, None, PSEJ_JAMAIS_WORDS, &at::PSEJ_BONUS),
]);

const PSEJ_COMMUNE_WORDS: &str = "20 % de la Ps, imputés à la participation de la commune";
/// Where the part of the Ps goes that the Psej does not count.
pub static PSEJ_COMMUNE: DatedTable<Statement> = DatedTable::new(&[
    sourced(2017, Some(2021), PSEJ_COMMUNE_WORDS, &at::PSEJ_20),
    indicative(2022, None, PSEJ_COMMUNE_WORDS, &at::PSEJ_20),
]);

/// What makes a relais a relais, since it is one for every way of childcare.
pub static MISSIONS_DE_BASE: DatedTable<Statement> = DatedTable::new(&[indicative(
    2021,
    None,
    "cinq missions, que le Code de l’action sociale et des familles énumère",
    &at::MISSIONS_DE_BASE,
)]);

/// What a relais may do in the place of parents who employ. Nothing is paid for it.
pub static FORMALITES: DatedTable<Statement> = DatedTable::new(&[indicative(
    2024,
    None,
    "un relais peut les accomplir, avec l’accord des parents et de l’AM ; aucun financement n’est \
     connu : la paie de l’agent qui s’en charge compte dans les dépenses, son temps ne compte pas \
     dans les ETP",
    &at::FORMALITES,
)]);
