//! What is wrong with a text that no value was read from, and what to type.

use super::typeset::{typeset, visible};
use crate::calendar::{Exercice, ParseDateError, YearMonth};
use crate::draft::{Doubt, EntryError, ParseError};
use crate::law::PRIX_PLAFOND;
use crate::money::ParseNumberError;
use crate::situation::Kind;

/// What is wrong with a text, and what to type. `exercice`: the year that is proposed where one is
/// missing.
pub fn problem(text: &str, error: EntryError, exercice: Exercice) -> String {
    let typed = shortened(visible(text).trim());
    let words = match error.why {
        ParseError::Number(why) => number_problem(&typed, error.kind, why),
        ParseError::Date(ParseDateError::NoYear(month)) if error.kind != Kind::Date => {
            format!("Il manque l’année : tapez {}.", YearMonth::new(exercice, month))
        }
        ParseError::Date(why) => date_problem(&typed, error.kind, why),
        ParseError::Doubt(doubt) => question(&typed, doubt),
    };
    typeset(&words)
}

/// What is asked about a value that is probably a slip, and what to type where it is one.
fn question(typed: &str, doubt: Doubt) -> String {
    match doubt {
        Doubt::ManyEtp(etp) => format!(
            "« {typed} » : est-ce bien {} temps pleins ? Pour des heures, tapez par exemple \
                28/35 ; pour un pourcentage, 80 %.",
            etp.to_short_string()
        ),
        Doubt::FullTime(cost) => format!(
            "Soit {} pour un temps plein : est-ce bien le coût de ce poste sur douze mois, à son \
                propre temps ?",
            cost.to_whole_string()
        ),
        Doubt::Ceiling(price) => format!(
            "{} pour un temps plein : est-ce bien le prix plafond ? Le dernier publié est {}.",
            price.to_short_string(),
            last_published()
        ),
        Doubt::PartOfOne(meant) => {
            format!("« {typed} » : moins de 1 % ? Pour {meant}, tapez {meant}.")
        }
        Doubt::ShareOrCount => format!(
            "« {typed} » : est-ce bien {typed} % ? Pour un nombre de personnes, tapez aussi le \
                total, par exemple 12/24."
        ),
        Doubt::FactorOfGrowth(meant) => {
            format!(
                "« {typed} » : est-ce bien un peu plus de 1 % ? Pour une hausse de {meant}, tapez \
                    {meant}."
            )
        }
        Doubt::Advances(total) => format!(
            "Les acomptes font {total} en tout : est-ce bien plus que la Ps prévue ? Sinon, \
                corrigez l’un d’eux."
        ),
    }
}

/// The last ceiling that was published, and when.
fn last_published() -> String {
    PRIX_PLAFOND.rows().last().map_or_else(String::new, |row| {
        format!("de {} ({})", row.value.to_short_string(), row.from.year())
    })
}

fn date_problem(typed: &str, kind: Kind, why: ParseDateError) -> String {
    let example = example(kind);
    let of_month = matches!(kind, Kind::Month | Kind::Start | Kind::End);
    match why {
        ParseDateError::SeveralCells => number_problem(typed, kind, ParseNumberError::SeveralCells),
        ParseDateError::NoSuchYear => {
            format!("L’année doit être entre 2000 et 2100. Tapez par exemple {example}.")
        }
        ParseDateError::NoSuchMonth => no_such_month(typed, of_month, example),
        ParseDateError::ShortMonth(month, last) => format!(
            "« {typed} » : {} n’a que {last} jours{}. Tapez par exemple {example}.",
            month.name(),
            if last == 28 { " cette année-là" } else { "" }
        ),
        ParseDateError::NoSuchDay => {
            format!("Cette date n’existe pas. Tapez par exemple {example}.")
        }
        ParseDateError::NoYear(_) => {
            format!("Il manque l’année : tapez par exemple {example}.")
        }
        ParseDateError::NoDay => format!("Il manque le jour : tapez par exemple {example}."),
        ParseDateError::YearToo => {
            format!("Cette case se remplit sans l’année : tapez par exemple {example}.")
        }
        ParseDateError::WithinMonth => within_month(kind),
        ParseDateError::BeforeStart => {
            "La fin vient avant le début : corrigez l’une des deux.".to_string()
        }
        ParseDateError::BeyondYear => {
            "À partir de ce mois, il reste moins de mois dans l’année que ceux du poste : corrigez \
                l’un des deux."
                .to_string()
        }
        ParseDateError::Empty | ParseDateError::Shape => {
            let wanted = if of_month { "un mois" } else { "une date" };
            format!("« {typed} » n’est pas {wanted}. Tapez par exemple {example}.")
        }
    }
}

fn no_such_month(typed: &str, of_month: bool, example: &str) -> String {
    if of_month {
        format!("Ce mois n’existe pas. Tapez par exemple {example}.")
    } else {
        format!(
            "« {typed} » : une année a douze mois, et le jour vient avant le mois. Tapez par \
                exemple {example}."
        )
    }
}

/// Nobody has said what the Caf counts of a month that is begun: the person decides.
fn within_month(kind: Kind) -> String {
    if kind == Kind::Month {
        return "Le calcul compte des mois entiers : tapez le mois, par exemple juin.".to_string();
    }
    let (edge, example) = if kind == Kind::End {
        ("le dernier jour d’un mois", "30/09/2027")
    } else {
        ("le premier jour d’un mois", "01/09/2027")
    };
    format!("Le calcul compte des mois entiers : tapez le mois, ou {edge}, par exemple {example}.")
}

fn number_problem(typed: &str, kind: Kind, why: ParseNumberError) -> String {
    use ParseNumberError as E;
    let example = example(kind);
    match why {
        E::Empty => format!("Tapez {example}."),
        E::Words => format!(
            "Il y a des mots : ce n’est pas {}. Tapez le nombre seul, par exemple {example}.",
            wanted(kind)
        ),
        E::SeveralCells => {
            format!("Plusieurs valeurs dans une seule case : gardez-en une, par exemple {example}.")
        }
        E::TooLong => {
            format!("Il y a trop de chiffres pour {}. Tapez par exemple {example}.", wanted(kind))
        }
        E::Character(odd) => odd_character(typed, odd, kind),
        E::Ambiguous => ambiguous(kind, typed),
        E::Shape => format!("« {typed} » n’est pas {}. Tapez par exemple {example}.", wanted(kind)),
        E::TooPrecise => format!(
            "« {typed} » a plus de deux décimales. Tapez un montant au centime, par exemple \
                1\u{202f}234,56."
        ),
        E::TooLarge => too_large(kind).to_string(),
        E::Negative => format!(
            "Un nombre négatif n’a pas de sens ici. Tapez 0 ou plus, par exemple {example}."
        ),
        E::NoWhole => "On ne divise pas par zéro. Tapez par exemple 0,8 ou 4/5.".to_string(),
        E::NotWhole => format!("Tapez un nombre entier, par exemple {example}."),
        E::BelowNothing => "Une baisse ne dépasse pas 100 %. Tapez par exemple −5.".to_string(),
        E::NotAMonth => "Une année a douze mois. Tapez un nombre de 0 à 12.".to_string(),
    }
}

/// What such a field holds.
const fn wanted(kind: Kind) -> &'static str {
    match kind {
        Kind::Euros | Kind::SignedEuros => "un montant",
        Kind::Etp => "un temps de travail",
        Kind::Months => "un nombre de mois",
        Kind::Percent | Kind::Part => "un pourcentage",
        Kind::Share => "une part",
        Kind::SessionHours => "une durée",
        Kind::Factor => "un coefficient",
        Kind::Words
        | Kind::YesNo
        | Kind::Count
        | Kind::Day
        | Kind::Date
        | Kind::Month
        | Kind::Start
        | Kind::End => "un nombre",
    }
}

fn odd_character(typed: &str, odd: char, kind: Kind) -> String {
    let example = example(kind);
    match odd {
        'o' | 'l' | 'i' => format!(
            "« {typed} » contient la lettre {}. Tapez des chiffres, par exemple {example}.",
            odd.to_ascii_uppercase()
        ),
        // The unit is accepted, but not there: naming it would blame it.
        '€' => format!("« {typed} » n’est pas un montant seul. Tapez par exemple {example}."),
        _ => format!("« {typed} » n’est pas {}. Tapez par exemple {example}.", wanted(kind)),
    }
}

/// Enough of a text to know it again.
fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(24).collect();
    if start.len() < text.len() {
        start.push('…');
    }
    start
}

fn ambiguous(kind: Kind, typed: &str) -> String {
    let joined = typed.replace('.', "");
    let comma = typed.replace('.', ",");
    let either = format!("« {typed} » peut se lire {joined} ou {comma}.");
    if kind == Kind::Etp {
        format!("{either} Tapez l’un ou l’autre.")
    } else if kind == Kind::Count {
        format!("{either} Tapez un nombre entier, sans point.")
    } else {
        // Three decimals are no amount.
        format!("{either} Tapez {joined}, ou un montant au centime, par exemple 1\u{202f}234,56.")
    }
}

const fn too_large(kind: Kind) -> &'static str {
    match kind {
        Kind::Etp => "Plus de 1\u{202f}000 ETP : tapez un nombre plus petit, par exemple 0,8.",
        Kind::Share => "La part dépasse le tout. Tapez par exemple 12/24 ou 50 %.",
        Kind::Count => "Plus d’un million : tapez un nombre plus petit.",
        Kind::SessionHours => {
            "Une séance ne dépasse pas 24 heures. Tapez sa durée, par exemple 2 ou 1 h 30."
        }
        Kind::Factor => "Un coefficient va de 0 à 10. Tapez par exemple 1,0843.",
        Kind::Percent | Kind::Part => {
            "Plus de 1\u{202f}000 % : tapez un pourcentage plus petit, par exemple 2."
        }
        Kind::Words
        | Kind::YesNo
        | Kind::Euros
        | Kind::SignedEuros
        | Kind::Months
        | Kind::Day
        | Kind::Date
        | Kind::Month
        | Kind::Start
        | Kind::End => {
            "Plus d’un milliard d’euros : tapez un montant plus petit, par exemple 70\u{202f}000."
        }
    }
}

/// A text that such a field accepts.
const fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Words | Kind::YesNo => "70\u{202f}000",
        Kind::Euros => "12\u{202f}500 ou 12\u{202f}500,50",
        Kind::SignedEuros => "12\u{202f}500 ou −1\u{202f}200",
        Kind::Etp => "0,8",
        Kind::Months | Kind::Count => "12",
        Kind::Percent => "2,5 ou −2",
        Kind::SessionHours => "2 ou 1 h 30",
        Kind::Part => "35",
        Kind::Share => "12/24",
        Kind::Factor => "1,0843",
        Kind::Day => "1er mars",
        Kind::Date => "31/12/2026",
        Kind::Month => "juin",
        Kind::Start | Kind::End => "09/2027",
    }
}

#[cfg(test)]
mod tests;
