//! What is said beside a field: the value that was understood, or what to type.

use super::typeset::typeset;
use crate::calendar::{Date, Day, Month, ParseDateError, YearMonth};
use crate::draft::{Kind, Misfit, Wrong};
use crate::money::{
    ParseNumberError, print_count, print_decimal, product, read_count, read_etp, read_euros,
    read_months, read_percent, read_share,
};
use crate::present::missions::exact;
use rust_decimal::Decimal;

/// « 43,8 k€ » compris : 43 800 €. Nothing when the text already reads like the value.
pub fn echo(kind: Kind, text: &str) -> Option<String> {
    if kind == Kind::Etp
        && let Ok(etp) = read_etp(text)
        && etp.decimal() > Decimal::from(MANY_ETP)
    {
        return Some(typeset(&many_etp(text.trim(), &etp.print_short())));
    }
    let (understood, canonical) = understood(kind, text)?;
    let typed = bare(text);
    let same = [&understood, &canonical].into_iter().any(|shown| bare(shown) == typed);
    (!same || is_oddly_spaced(text))
        .then(|| typeset(&format!("« {} » compris : {understood}", text.trim())))
}

/// A typed value as it was understood, at full length: « 43 800,00 € », « 0,8 ETP », « oui ».
/// Nothing when it is empty or unreadable.
pub fn read_back(kind: Kind, text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || kind.check(text).is_err() {
        return None;
    }
    let said = match (kind, understood(kind, text)) {
        (Kind::Euros | Kind::SignedEuros, Some((_, full))) => full,
        (_, Some((said, _))) => said,
        (_, None) => text.to_string(),
    };
    Some(typeset(&said))
}

/// The value in words, and as one would type it at full length.
fn understood(kind: Kind, text: &str) -> Option<(String, String)> {
    Some(match kind {
        Kind::Euros | Kind::SignedEuros => {
            let amount = read_euros(text).ok()?;
            (amount.print_short(), amount.print())
        }
        Kind::Etp => {
            let etp = read_etp(text).ok()?;
            (format!("{} ETP", etp.print_short()), etp.print())
        }
        Kind::Months => {
            let months = read_months(text).ok()?;
            (format!("{} mois", months.print()), months.print())
        }
        Kind::Percent | Kind::Part => {
            let rate = read_percent(text).ok()?;
            (rate.print(4), rate.print(4))
        }
        Kind::Count => {
            let count = print_count(read_count(text).ok()?);
            (count.clone(), count)
        }
        Kind::Share => {
            let share = read_share(text).ok()?;
            let percent = product(share.rate()?, Decimal::ONE_HUNDRED)?;
            // Four decimals tell any share of a million from the threshold beside it.
            let shown =
                if share.percent { exact(share.part) } else { print_decimal(percent, 0, 4) };
            let about =
                if share.percent || percent.normalize().scale() <= 4 { "" } else { "environ " };
            (format!("{about}{shown}\u{a0}%"), format!("{shown}\u{a0}%"))
        }
        Kind::Day | Kind::Date | Kind::Month | Kind::Start | Kind::End => {
            let date = dated(kind, text)?;
            (date.clone(), date)
        }
        Kind::Hours | Kind::Words | Kind::YesNo | Kind::Factor => return None,
    })
}

/// A day or a month, in words.
fn dated(kind: Kind, text: &str) -> Option<String> {
    match kind {
        Kind::Day => Day::read(text).ok().map(Day::print),
        Kind::Month => Month::read(text).ok().map(|month| month.name().to_string()),
        Kind::Start => YearMonth::read_start(text).ok().map(YearMonth::print),
        Kind::End => YearMonth::read_end(text).ok().map(YearMonth::print),
        _ => Date::read(text).ok().map(Date::print),
    }
}

/// From here on, hours or a percentage were probably meant: it is computed as typed, and asked.
const MANY_ETP: u32 = 10;

fn many_etp(typed: &str, etp: &str) -> String {
    format!(
        "« {typed} » compris : {etp} temps pleins. Est-ce bien cela ? Pour des heures, tapez par \
            exemple 28/35 ; pour un pourcentage, 80 %."
    )
}

/// The text less what changes nothing: spaces, unit, sign of the plus, last zeros.
fn bare(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !c.is_whitespace() && !"€%+".contains(*c)).collect();
    let kept = kept
        .trim_end_matches("ETP")
        .trim_end_matches("mois")
        .replace('.', ",")
        .replace('\u{2212}', "-");
    if kept.contains(',') {
        kept.trim_end_matches('0').trim_end_matches(',').to_string()
    } else {
        kept
    }
}

/// Whether digits stand apart otherwise than by thousands: « 1 2 3 » may be a slip.
fn is_oddly_spaced(text: &str) -> bool {
    let whole = text.split([',', '.']).next().unwrap_or_default();
    let groups = whole.split_whitespace().filter(|group| group.chars().all(|c| c.is_ascii_digit()));
    groups.skip(1).any(|group| group.len() != 3)
}

/// What is wrong with a text, and what to type.
pub fn problem(text: &str, misfit: Misfit) -> String {
    let typed = shortened(text.trim());
    let words = match misfit.why {
        Wrong::Number(why) => number_problem(&typed, misfit.kind, why),
        Wrong::Date(why) => date_problem(&typed, misfit.kind, why),
    };
    typeset(&words)
}

fn date_problem(typed: &str, kind: Kind, why: ParseDateError) -> String {
    let example = example(kind);
    match (why, kind) {
        (ParseDateError::NoSuchDay, Kind::Date | Kind::Start | Kind::End) => {
            format!("« {typed} » n’existe pas entre 2000 et 2100. Tapez par exemple {example}.")
        }
        (ParseDateError::NoSuchDay, _) => {
            format!("« {typed} » n’existe pas. Tapez par exemple {example}.")
        }
        (_, Kind::Month | Kind::Start | Kind::End) => {
            format!("« {typed} » n’est pas un mois. Tapez par exemple {example}.")
        }
        _ => format!("« {typed} » n’est pas une date. Tapez par exemple {example}."),
    }
}

fn number_problem(typed: &str, kind: Kind, why: ParseNumberError) -> String {
    let example = example(kind);
    match why {
        ParseNumberError::Empty => format!("Tapez {example}."),
        ParseNumberError::Character('o' | 'O') => {
            format!("« {typed} » contient la lettre O. Tapez un nombre, par exemple {example}.")
        }
        // The unit is accepted, but not there: naming it would blame it.
        ParseNumberError::Character('€') => {
            format!("« {typed} » n’est pas un montant seul. Tapez par exemple {example}.")
        }
        ParseNumberError::Character(odd) => {
            format!("« {typed} » contient « {odd} ». Tapez un nombre, par exemple {example}.")
        }
        ParseNumberError::Ambiguous => ambiguous(kind, typed),
        ParseNumberError::Shape => {
            format!("« {typed} » n’est pas un nombre. Tapez par exemple {example}.")
        }
        ParseNumberError::TooPrecise => format!(
            "« {typed} » a plus de deux décimales. Tapez un montant au centime, par exemple \
                1\u{202f}234,56."
        ),
        ParseNumberError::TooLarge => too_large(kind),
        ParseNumberError::Negative => format!(
            "Un nombre négatif n’a pas de sens ici. Tapez 0 ou plus, par exemple {example}."
        ),
        ParseNumberError::NoWhole => {
            "On ne divise pas par zéro. Tapez par exemple 0,8 ou 4/5.".to_string()
        }
        ParseNumberError::NotWhole => format!("Tapez un nombre entier, par exemple {example}."),
        ParseNumberError::NoUnit(number)
            if !(Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&number) =>
        {
            format!("« {typed} » n’est pas une part. Tapez par exemple 12/24 ou 50 %.")
        }
        ParseNumberError::NoUnit(_) => {
            format!("« {typed} » : de combien ? Tapez {typed} % ou, par exemple, 12/24.")
        }
        ParseNumberError::BelowNothing => {
            "Une baisse ne dépasse pas 100 %. Tapez par exemple −5.".to_string()
        }
        ParseNumberError::NotAMonth => {
            "Une année a douze mois. Tapez un nombre de 0 à 12.".to_string()
        }
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
    match kind {
        Kind::Etp => {
            format!("« {typed} » peut se lire {joined} ou {comma}. Tapez l’un ou l’autre.")
        }
        Kind::Count => format!(
            "« {typed} » peut se lire {joined} ou {comma}. Tapez un nombre entier, sans point."
        ),
        // Three decimals are no amount.
        _ => {
            format!(
                "« {typed} » peut se lire {joined} ou {comma}. Tapez {joined}, ou un montant au \
                    centime, par exemple 1\u{202f}234,56."
            )
        }
    }
}

fn too_large(kind: Kind) -> String {
    match kind {
        Kind::Etp => {
            "Plus de 1\u{202f}000 ETP : tapez un nombre plus petit, par exemple 0,8.".to_string()
        }
        Kind::Share => "La part dépasse le tout. Tapez par exemple 12/24 ou 50 %.".to_string(),
        Kind::Count => "Plus d’un million : tapez un nombre plus petit.".to_string(),
        Kind::Hours => {
            "Une séance ne dépasse pas 24 heures. Tapez sa durée, par exemple 2 ou 1 h 30."
                .to_string()
        }
        Kind::Factor => "Un coefficient va de 0 à 10. Tapez par exemple 1,0843.".to_string(),
        Kind::Percent | Kind::Part => {
            "Plus de 1\u{202f}000 % : tapez un pourcentage plus petit, par exemple 2.".to_string()
        }
        _ => "Plus d’un milliard d’euros : tapez un montant plus petit, par exemple 70\u{202f}000."
            .to_string(),
    }
}

fn example(kind: Kind) -> &'static str {
    match kind {
        Kind::Etp => "0,8",
        Kind::Months | Kind::Count => "12",
        Kind::Percent => "2,5",
        Kind::Hours => "2 ou 1 h 30",
        Kind::Part => "35",
        Kind::Share => "12/24",
        Kind::Factor => "1,0843",
        Kind::Day => "1er mars",
        Kind::Date => "31/12/2026",
        Kind::Month => "juin",
        Kind::Start | Kind::End => "09/2027",
        _ => "70\u{202f}000",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_value_has_no_echo() {
        for (kind, text) in [
            (Kind::Euros, "70 000"),
            (Kind::Euros, "70000,00 €"),
            (Kind::Etp, "1,00"),
            (Kind::Etp, "0.5"),
            (Kind::Months, "12"),
            (Kind::Percent, "5"),
            (Kind::Percent, "−2 %"),
            (Kind::Count, "1 200"),
            (Kind::Share, "50 %"),
            (Kind::Hours, "2"),
            (Kind::Hours, "1,5"),
            (Kind::Hours, "1h30"),
            (Kind::Euros, "1 200 000,5 €"),
            (Kind::Euros, "- 1 200"),
            (Kind::Euros, ""),
            (Kind::Euros, "7O"),
        ] {
            assert_eq!(echo(kind, text), None, "{text:?}");
        }
    }

    #[test]
    fn a_value_typed_otherwise_is_said_again() {
        assert_eq!(
            echo(Kind::Euros, "43,8 k€"),
            Some("«\u{a0}43,8 k€\u{a0}» compris\u{a0}: 43\u{202f}800\u{a0}€".to_string())
        );
        for (text, value) in
            [("1 2 3", "123"), ("12 34", "1\u{202f}234"), ("1 20 000", "120\u{202f}000")]
        {
            let wanted = format!("«\u{a0}{text}\u{a0}» compris\u{a0}: {value}\u{a0}€");
            assert_eq!(echo(Kind::Euros, text), Some(wanted));
        }
        assert_eq!(
            echo(Kind::Etp, "4/5"),
            Some("«\u{a0}4/5\u{a0}» compris\u{a0}: 0,8 ETP".to_string())
        );
        assert!(echo(Kind::Etp, "35").is_some_and(|words| words.contains("28/35")));
        assert_eq!(echo(Kind::Share, "29,96 %"), None);
        let echoed = |text| echo(Kind::Share, text).unwrap_or_default().replace('\u{a0}', " ");
        assert!(echoed("29999/100000").ends_with("compris : 29,999 %"));
        assert!(echoed("299999/1000000").ends_with("compris : 29,9999 %"));
        assert!(echoed("1/3").ends_with("compris : environ 33,3333 %"));
        assert_eq!(
            echo(Kind::Share, "12/24"),
            Some("«\u{a0}12/24\u{a0}» compris\u{a0}: 50\u{a0}%".to_string())
        );
    }

    #[test]
    fn an_error_says_what_to_type() {
        let said =
            |kind: Kind, text: &str| kind.check(text).err().map(|misfit| problem(text, misfit));
        assert!(
            said(Kind::Euros, "7O 000").is_some_and(
                |words| words.contains("la lettre O") && words.contains("70\u{202f}000")
            )
        );
        assert!(
            said(Kind::Euros, "1.234")
                .is_some_and(|words| words.contains("1234") && words.contains("1,234"))
        );
        for text in ["12 €€", "1 500 €/an"] {
            let words = said(Kind::Euros, text).unwrap_or_default();
            assert!(words.contains("70\u{202f}000") && !words.contains("contient"), "{words}");
        }
        assert!(said(Kind::Share, "50").is_some_and(|words| words.contains("50\u{a0}%")));
        assert!(said(Kind::Months, "13").is_some_and(|words| words.contains("0 à 12")));
        assert_eq!(said(Kind::Euros, ""), None);
    }
}
