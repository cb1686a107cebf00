use super::*;
use crate::draft::Entry;

fn wording(kind: Kind, text: &str) -> String {
    let error = Entry::of(kind, text).error();
    error.map(|why| problem(text, why, Exercice::constant(2026))).unwrap_or_default()
}

#[test]
fn words_cells_and_lengths_are_named_and_an_example_is_given() {
    for (text, why) in [
        ("douze mille", "Il y a des mots"),
        (&format!("45 000 € (salaire {} compris)", "chargé ".repeat(60)), "Il y a des mots"),
        ("28 500\t350", "Plusieurs valeurs"),
        (&"0".repeat(90), "trop de chiffres"),
    ] {
        for kind in [Kind::Euros, Kind::Months, Kind::Etp, Kind::Count, Kind::Percent] {
            let words = wording(kind, text);
            assert!(words.contains(why) && words.contains("par exemple"), "{words}");
            assert!(!words.contains("milliard"), "{words}");
        }
    }
}

#[test]
fn what_is_quoted_can_be_seen_and_a_sign_has_its_example() {
    let quoted = wording(Kind::Euros, "\u{200e}12x\u{200b}\u{feff}");
    assert!(quoted.starts_with("«\u{a0}12x\u{a0}»"), "{quoted}");
    for (kind, text, words) in [
        (Kind::SignedEuros, "12x", "−1\u{202f}200"),
        (Kind::Percent, "12x", "−2"),
        (Kind::Date, "31/06/2026", "juin n’a que 30 jours"),
        (Kind::Date, "29/02/2027", "février n’a que 28 jours cette année-là"),
        (Kind::Date, "12/31/2026", "une année a douze mois"),
        (Kind::Date, "sept. 2027", "Il manque le jour"),
        (Kind::Date, "31/12", "Il manque l’année"),
        (Kind::Date, "31/12/1926", "entre 2000 et 2100"),
        (Kind::Day, "1er mars 2026", "sans l’année"),
        (Kind::Month, "01/09/2027", "sans l’année"),
        (Kind::Month, "15/09", "mois entiers"),
        (Kind::Start, "15/09/2027", "mois entiers"),
        (Kind::Date, "1/1/2026\t1/2/2026", "Plusieurs valeurs"),
    ] {
        let said = wording(kind, text);
        assert!(said.contains(words), "{text}: {said}");
    }
}

#[test]
fn the_keypad_of_a_box_types_what_its_message_asks_for() {
    let kinds = [
        Kind::Euros,
        Kind::SignedEuros,
        Kind::Etp,
        Kind::Months,
        Kind::Percent,
        Kind::Part,
        Kind::Count,
        Kind::Share,
        Kind::Factor,
        Kind::SessionHours,
        Kind::Day,
        Kind::Date,
        Kind::Month,
        Kind::Start,
        Kind::End,
    ];
    for kind in kinds {
        let types = |sign: char| match kind.keypad() {
            "numeric" => sign.is_ascii_digit(),
            "decimal" => sign.is_ascii_digit() || sign == ',' || sign.is_whitespace(),
            _ => true,
        };
        for text in example(kind).split(" ou ") {
            assert!(text.chars().all(types), "{kind:?}: {text}");
            assert!(kind.parse(text).is_ok(), "{kind:?}: {text}");
        }
    }
    for signed in [Kind::SignedEuros, Kind::Percent, Kind::Share, Kind::Etp, Kind::Date] {
        assert_eq!(signed.keypad(), "text", "{signed:?}");
    }
}
