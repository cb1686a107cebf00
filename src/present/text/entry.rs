//! What is said beside a field: the value that was understood.

use super::figures::exact;
use super::typeset::{typeset, visible};
use crate::draft::{Entry, Value};
use crate::money::{Share, format_count, format_decimal, plain_signs, product};
use rust_decimal::Decimal;

/// « 43,8 k€ » compris : 43 800 €. Nothing when the text already reads like the value.
pub fn echo(entry: &Entry) -> Option<String> {
    let (text, value) = (entry.text, entry.parsed.ok()?);
    let (understood, canonical) = understood(value)?;
    let typed = bare(text);
    let same = [&understood, &canonical].into_iter().any(|shown| bare(shown) == typed);
    let dated = matches!(
        value,
        Value::MonthDay(_) | Value::Date(_) | Value::Month(_) | Value::YearMonth(_)
    );
    let bare_share =
        matches!(value, Value::Share(share) if share.percent) && !text.contains(['%', '％']);
    (!same || bare_share || (!dated && is_oddly_spaced(text)))
        .then(|| typeset(&format!("« {} » compris : {understood}", visible(text).trim())))
}

/// A typed value as it was understood, at full length: « 43 800,00 € », « 0,8 ETP », « oui ».
/// Nothing when it is empty or unreadable.
pub fn read_back(entry: &Entry) -> Option<String> {
    let text = entry.text.trim();
    if text.is_empty() || entry.error().is_some() {
        return None;
    }
    let wording = match entry.parsed.ok().and_then(|value| Some((value, understood(value)?))) {
        Some((Value::Euros(_), (_, full))) => full,
        Some((_, (wording, _))) => wording,
        None => text.to_string(),
    };
    Some(typeset(&wording))
}

/// The value in words, and as one would type it at full length.
fn understood(value: Value) -> Option<(String, String)> {
    let alike = |words: String| Some((words.clone(), words));
    match value {
        Value::Euros(amount) => Some((amount.to_short_string(), amount.to_string())),
        Value::Etp(etp) => Some((format!("{} ETP", etp.to_short_string()), etp.to_string())),
        Value::Months(months) => Some((format!("{} mois", months), months.to_string())),
        Value::Rate(rate) => alike(rate.to_string()),
        Value::Count(count) => alike(format_count(count)),
        Value::Share(share) => share_words(share),
        Value::MonthDay(day) => alike(day.to_string()),
        Value::Date(date) => alike(date.to_string()),
        Value::Month(month) => alike(month.name().to_string()),
        Value::YearMonth(month) => alike(month.to_string()),
        Value::Words | Value::YesNo(_) | Value::Hours(_) | Value::Factor(_) => None,
    }
}

/// The same of a share: a percentage.
fn share_words(share: Share) -> Option<(String, String)> {
    let percent = product(share.ratio()?, Decimal::ONE_HUNDRED)?;
    // Four decimals tell any share of a million from the threshold beside it.
    let shown = if share.percent { exact(share.part) } else { format_decimal(percent, 0, 4) };
    let about = if share.percent || percent.normalize().scale() <= 4 { "" } else { "environ " };
    Some((format!("{about}{shown}\u{a0}%"), format!("{shown}\u{a0}%")))
}

/// The text less what changes nothing: spaces, unit, sign of the plus, last zeros.
fn bare(text: &str) -> String {
    let plain = plain_signs(text);
    let kept: String =
        plain.chars().filter(|c| !c.is_whitespace() && !"€%+".contains(*c)).collect();
    let kept = kept.trim_end_matches("ETP").trim_end_matches("mois").replace('.', ",");
    if kept.contains(',') {
        kept.trim_end_matches('0').trim_end_matches(',').to_string()
    } else {
        kept
    }
}

/// Whether digits stand apart otherwise than by thousands: « 1 2 3 » may be a slip.
fn is_oddly_spaced(text: &str) -> bool {
    let plain = plain_signs(text);
    let whole = plain.split([',', '.']).next().unwrap_or_default();
    let groups = whole.split_whitespace().filter(|group| group.chars().all(|c| c.is_ascii_digit()));
    groups.skip(1).any(|group| group.len() != 3)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Exercice;
    use crate::present::text::problem;
    use crate::situation::Kind;

    const EXERCICE: Exercice = Exercice::constant(2026);

    fn echo(kind: Kind, text: &str) -> Option<String> {
        super::echo(&Entry::of(kind, text))
    }

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
            (Kind::SessionHours, "2"),
            (Kind::SessionHours, "1,5"),
            (Kind::SessionHours, "1h30"),
            (Kind::Euros, "1 200 000,5 €"),
            (Kind::Euros, "- 1 200"),
            (Kind::Euros, ""),
            (Kind::Euros, "7O"),
            (Kind::Date, "31 décembre 2026"),
            (Kind::Day, "1er mars"),
            (Kind::Euros, "\u{200e}12\u{202f}500\u{feff}"),
            (Kind::SignedEuros, "–5"),
            (Kind::Etp, "\u{feff}0,8"),
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
        assert_eq!(echo(Kind::Share, "29,96 %"), None);
        let bare = "«\u{a0}50\u{a0}» compris\u{a0}: 50\u{a0}%";
        assert_eq!(echo(Kind::Share, "50"), Some(bare.to_string()));
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
        let wording = |kind: Kind, text: &str| {
            Entry::of(kind, text).error().map(|why| problem(text, why, EXERCICE))
        };
        assert!(
            wording(Kind::Euros, "7O 000").is_some_and(
                |words| words.contains("la lettre O") && words.contains("12\u{202f}500")
            )
        );
        assert!(
            wording(Kind::Euros, "1.234")
                .is_some_and(|words| words.contains("1234") && words.contains("1,234"))
        );
        for text in ["12 €€", "1 500 €/an"] {
            let words = wording(Kind::Euros, text).unwrap_or_default();
            assert!(words.contains("12\u{202f}500 ou") && words.contains("un montant"), "{words}");
        }
        assert!(wording(Kind::Months, "13").is_some_and(|words| words.contains("0 à 12")));
        for (kind, text) in [(Kind::Start, "sept."), (Kind::End, "9")] {
            let words = wording(kind, text).unwrap_or_default();
            assert_eq!(words, "Il manque l’année\u{a0}: tapez septembre 2026.");
        }
        assert_eq!(wording(Kind::Euros, ""), None);
    }
}
