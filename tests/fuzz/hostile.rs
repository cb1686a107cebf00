//! Texts made to exhaust a reader: each is refused, without filling the memory and without
//! working for long.

use crate::measure::measured;
use crate::seeds::link_of;
use simulateur_rpe::exchange::{
    DecodeError, FileError, LinkError, decode, decode_file, decode_link,
};
use simulateur_rpe::present::data::{not_a_file, not_a_link};

/// A reading, with the bounds on its work.
fn bounded<T>(name: &str, length: usize, read: impl Fn() -> T) -> T {
    let (made, work) = measured(&read);
    work.hold(name, length);
    made
}

fn envelope(data: &str) -> String {
    format!(r#"{{"schema":1,"revision":1,"data":{{"exercice":2026,{data}}}}}"#)
}

/// So many times the same, between commas.
fn many(item: &str, times: usize) -> String {
    vec![item; times].join(",")
}

type Texts = Vec<(&'static str, String)>;

/// Lists that are too long.
fn long_lists() -> Texts {
    let rows = |list: &str, item: &str| envelope(&format!(r#""{list}":[{}]"#, many(item, 12_000)));
    vec![
        ("12 000 postes", rows("postes", "{}")),
        ("12 000 recettes", rows("recettes", "{}")),
        ("12 000 échéances", rows("calendrier", r#"{"quoi":"acompte"}"#)),
        ("12 000 scénarios", rows("scenarios", "{}")),
        (
            "12 000 leviers",
            envelope(&format!(
                r#""scenarios":[{{"leviers":[{}]}}]"#,
                many(r#"{"type":"recette"}"#, 12_000)
            )),
        ),
        ("12 000 coûts", envelope(&format!(r#""mission":{{"couts":[{}]}}"#, many("{}", 12_000)))),
        (
            "12 000 actions",
            envelope(&format!(r#""planificateur":{{"actions":[{}]}}"#, many("{}", 12_000))),
        ),
    ]
}

/// Texts that are too deep, and numbers and texts without an end.
fn deep_and_endless() -> Texts {
    vec![
        (
            "100 000 listes l’une dans l’autre",
            envelope(&format!(r#""postes":{}{}"#, "[".repeat(100_000), "]".repeat(100_000))),
        ),
        (
            "100 000 objets l’un dans l’autre",
            envelope(&format!(
                r#""bareme":{}1{}"#,
                r#"{"a":"#.repeat(100_000),
                "}".repeat(100_000)
            )),
        ),
        ("100 000 crochets ouverts", "[".repeat(100_000)),
        ("300 000 clés", envelope(&many(r#""a":1"#, 300_000))),
        (
            "200 000 fois le même compte",
            envelope(&format!(r#""depenses":{{{}}},"inconnu":1"#, many(r#""60":{}"#, 200_000))),
        ),
        (
            "un nombre de 500 000 chiffres",
            format!(
                r#"{{"schema":1,"revision":{},"data":{{"exercice":2026}}}}"#,
                "9".repeat(500_000)
            ),
        ),
        (
            "un texte de 300 000 échappements",
            envelope(&format!(r#""relais":"{}""#, r"\u0000".repeat(300_000))),
        ),
        ("500 000 nombres", envelope(&format!(r#""postes":[{}]"#, many("1", 500_000)))),
        ("600 000 listes vides", envelope(&format!(r#""postes":[{}]"#, many("[]", 600_000)))),
    ]
}

#[test]
fn a_text_made_to_exhaust_is_refused_at_once() {
    for (name, text) in long_lists().into_iter().chain(deep_and_endless()) {
        assert!(
            text.len() <= 2_000_000,
            "{name}: {} bytes would be refused for their length alone",
            text.len()
        );
        let kept = bounded(name, text.len(), || decode(&text));
        assert!(
            matches!(kept, Err(DecodeError::Malformed(_) | DecodeError::Invalid(_))),
            "{name}: {kept:?}"
        );
        let file = bounded(name, text.len(), || decode_file(&text)).expect_err(name);
        assert!(
            matches!(file, FileError::Damaged(_) | FileError::NotJson | FileError::Cut),
            "{name}: {file:?}"
        );
        assert!(not_a_file(&file).len() > 40, "{name}");
    }
}

#[test]
fn a_link_made_to_exhaust_is_refused_for_its_length_and_a_short_one_for_what_it_holds() {
    let long = link_of("[".repeat(100_000).as_bytes());
    assert_eq!(bounded("lien long", long.len(), || decode_link(&long)), Err(LinkError::Damaged));
    for data in [
        "[".repeat(11_000),
        format!(r#"{{"exercice":2026,"postes":[{}]}}"#, many("{}", 3_000)),
        "\u{0}".repeat(9_000),
    ] {
        let link = link_of(data.as_bytes());
        let why = bounded("lien", link.len(), || decode_link(&link)).expect_err("a hostile link");
        assert!(
            matches!(why, LinkError::Unreadable(_))
                && not_a_link(&why).contains("n’est pas un dossier"),
            "{why:?}"
        );
    }
    assert_eq!(
        decode_link(&link_of(&[0xff, 0xfe, 0xc3])),
        Err(LinkError::Damaged),
        "no UTF-8, and yet its sum is right"
    );
}

#[test]
fn a_text_that_is_too_long_is_refused_before_it_is_read() {
    let text = envelope(&format!(r#""relais":"{}""#, "a".repeat(2_000_000)));
    let (kept, work) = measured(|| decode(&text));
    assert_eq!(kept, Err(DecodeError::TooLong));
    assert!(work.asked < 1_000, "{} bytes asked", work.asked);
    assert_eq!(decode_file(&text), Err(FileError::TooLong));
}
