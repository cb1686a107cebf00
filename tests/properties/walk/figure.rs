//! A figure: what it is called, in which column, for when; and the amount that a place prints of
//! it.

use rust_decimal::{Decimal, RoundingStrategy};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::law::Status;
use simulateur_rpe::money::{MINUS, PLUS, THIN_SPACE, UNIT_SPACE};
use simulateur_rpe::outcome::Row;
use std::str::FromStr;

/// What a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Name {
    Row(Row),
    /// Costs that are paid, retained or not.
    Charges,
    Plafond,
    Assiette,
    PrixPlafond,
    Salaires,
    /// Less the base.
    Ecart(Row),
    EcartCharges,
    /// Less the base, over twelve months.
    FullYear(Row),
    /// Real less forecast.
    EcartReel(Row),
}

/// For when a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    Year(Exercice),
    Plan,
}

/// One figure. Two places that print it must print the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key {
    pub name: Name,
    /// The place of the column: 0 for the base.
    pub column: usize,
    pub when: When,
    pub status: Status,
}

/// The words of each figure, wherever it stands beside its name. A word is that of one figure.
const WORDS: [(&str, Name); 23] = [
    ("ETP d’animateur", Name::Row(Row::Etp)),
    ("Dépenses retenues", Name::Row(Row::PrixDeRevient)),
    ("Dépenses non retenues", Name::Row(Row::NonRetenues)),
    ("Marge sous plafond", Name::Row(Row::Marge)),
    ("Prestation de service", Name::Row(Row::Ps)),
    ("Ps", Name::Row(Row::Ps)),
    ("Bonus mission", Name::Row(Row::BonusMission)),
    ("Bonus", Name::Row(Row::BonusMission)),
    ("Bonus territoire CTG", Name::Row(Row::BonusTerritoire)),
    ("Bonus territoire", Name::Row(Row::BonusTerritoire)),
    ("Psej", Name::Row(Row::Psej)),
    ("Total Caf", Name::Row(Row::TotalCaf)),
    ("Autres recettes", Name::Row(Row::AutresRecettes)),
    ("Reste à votre charge", Name::Row(Row::ResteACharge)),
    ("Reste à charge", Name::Row(Row::ResteACharge)),
    ("Acomptes", Name::Row(Row::Acomptes)),
    ("Solde", Name::Row(Row::Solde)),
    ("Dépenses à payer", Name::Charges),
    ("Plafond", Name::Plafond),
    ("Assiette", Name::Assiette),
    ("Le plus petit des deux", Name::Assiette),
    ("Prix plafond par ETP", Name::PrixPlafond),
    ("Salaires de l’équipe", Name::Salaires),
];

/// The figure that a word names.
pub fn named(words: &str) -> Option<Name> {
    WORDS.iter().find(|(known, _)| *known == words).map(|(_, name)| *name)
}

/// How precisely an amount is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grain {
    Whole,
    Cents,
    Etp,
}

/// What a place prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Printed {
    Todo,
    Amount(Decimal, Grain),
}

/// Working times are compared to four decimals, as the tables print them.
pub fn etp(value: Decimal) -> Printed {
    Printed::Amount(rounded(value, 4), Grain::Etp)
}

pub fn cents(value: Decimal) -> Printed {
    Printed::Amount(rounded(value, 2), Grain::Cents)
}

/// Half away from zero, as the program rounds; written apart on purpose.
pub fn rounded(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

/// Reads a text of the page, sign for sign as the page prints: « 24 976,98 € », « 24 977 € »,
/// « 1,0875 », « à compléter », « non précisé ». Nothing for any other text.
pub fn read(text: &str) -> Option<Printed> {
    if text == "à compléter" || text == "non précisé" {
        return Some(Printed::Todo);
    }
    let (number, unit) = match text.strip_suffix(&format!("{UNIT_SPACE}€")) {
        Some(number) => (number, true),
        None => (text, false),
    };
    let unsigned = number.trim_start_matches([MINUS, PLUS]);
    let (whole, fraction) = unsigned.split_once(',').unwrap_or((unsigned, ""));
    let grouped = whole.split(THIN_SPACE).enumerate().all(|(place, group)| {
        let digits = group.bytes().all(|byte| byte.is_ascii_digit());
        digits && (group.len() == 3 || (place == 0 && (1..3).contains(&group.len())))
    });
    let plain = format!("{}.{fraction}0", whole.replace(THIN_SPACE, ""));
    let size = Decimal::from_str(&plain).ok().filter(|_| grouped)?;
    let value = if number.starts_with(MINUS) { -size } else { size };
    match (unit, fraction.len()) {
        (true, 0) => Some(Printed::Amount(value, Grain::Whole)),
        (true, 2) => Some(Printed::Amount(value, Grain::Cents)),
        (true, _) => None,
        (false, _) => Some(etp(value)),
    }
}

/// The same of a text that leaves cents out where there are none, as sentences do.
pub fn read_short(text: &str) -> Option<Printed> {
    Some(match read(text)? {
        Printed::Amount(value, Grain::Whole) => Printed::Amount(value, Grain::Cents),
        other @ (Printed::Todo | Printed::Amount(..)) => other,
    })
}

/// A difference: « +12 € », « −12 € », « 12 € de plus », « = ».
pub fn read_ecart(text: &str, grain: Grain) -> Option<Printed> {
    if text == "=" {
        return Some(Printed::Amount(Decimal::ZERO, grain));
    }
    let (amount, taken) = match (text.strip_suffix(" de plus"), text.strip_suffix(" de moins")) {
        (Some(amount), _) => (amount, false),
        (_, Some(amount)) => (amount, true),
        (None, None) => (text, false),
    };
    match read(amount)? {
        Printed::Amount(value, grain) => {
            Some(Printed::Amount(if taken { -value } else { value }, grain))
        }
        Printed::Todo => None,
    }
}

/// The amount that follows some words in a sentence.
pub fn amount_after<'a>(text: &'a str, words: &str) -> Option<&'a str> {
    let words = simulateur_rpe::present::text::typeset(words);
    let rest = text.split_once(&words)?.1.trim_start_matches([' ', '*', UNIT_SPACE]);
    let end = rest
        .find(|sign: char| !(sign.is_ascii_digit() || [THIN_SPACE, MINUS, ','].contains(&sign)))?;
    let unit = format!("{UNIT_SPACE}€");
    rest[end..].starts_with(&unit).then(|| &rest[..end + unit.len()])
}
