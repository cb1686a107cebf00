use super::*;
use crate::calendar::Exercice;
use crate::scenario::Given;
use proptest::prelude::*;

fn config(text: &str) -> Host {
    Host::read(&Sent::Text(text.to_string()), &Sent::Unasked)
}

fn baremes(text: &str) -> Host {
    Host::read(&Sent::Unasked, &Sent::Text(text.to_string()))
}

fn flaws(host: &Host) -> Vec<(&str, &Flaw)> {
    host.faults.iter().map(|fault| (fault.place.as_str(), &fault.why)).collect()
}

const FULL: &str = include_str!("../../../hosting/exemples/config.json");
const VALUES: &str = include_str!("../../../hosting/exemples/baremes.json");

#[test]
fn the_examples_of_the_archive_are_read_whole() {
    let host = Host::read(&Sent::Text(FULL.to_string()), &Sent::Text(VALUES.to_string()));
    assert_eq!(host.faults, []);
    assert_eq!(host.name, "Caf de l’Exemple");
    assert_eq!(host.logo.as_deref(), Some("logo-caf.svg"));
    assert!(host.on_light.is_some() && host.on_dark.is_some());
    assert_eq!(host.contact.map(|link| link.href).as_deref(), Some("mailto:rpe@caf-exemple.fr"));
    assert_eq!(host.notices.len(), 2);
    assert_eq!(
        host.accessibility.map(|link| link.title).as_deref(),
        Some("Accessibilité : non conforme")
    );
    assert_eq!(host.embedding.as_deref(), Some("https://www.caf-exemple.fr"));
    assert_eq!(host.given.calendar.map(|calendar| calendar.lines.len()), Some(4));
    let years: Vec<u16> = host.given.plafonds.iter().map(|given| given.exercice.year()).collect();
    assert_eq!(years, [2025, 2026]);
}

#[test]
fn what_did_not_come_sets_nothing_and_is_no_fault() {
    for sent in [Sent::Unasked, Sent::Absent, Sent::Failed, Sent::Page] {
        assert_eq!(Host::read(&sent, &sent), Host::default());
    }
    assert_eq!(
        Host::read(&Sent::Text("{}".into()), &Sent::Text("\u{feff}{}".into())),
        Host::default()
    );
}

#[test]
fn every_wrong_entry_is_said_and_the_others_hold() {
    let host = config(
        r##"{"nom": "Caf", "logo": "../../x.png", "contact": {"titre": "Nous"},
        "couleurs": {"sur_clair": "red", "sur_sombre": 7},
        "notices": [{"titre": "A", "adresse": "a.html"}, "b",
            {"titre": "", "adresse": "javascript:alert(1)"}],
        "accessibilite": {"etat": "un peu", "adresse": "a.html"},
        "calendrier": {"echeances": [{"quoi": "acompte", "jour": "31/02"}]},
        "integration": {"origine": "*"}, "nom": "Autre", "__proto__": {"nom": "x"}, "schema": 2}"##,
    );
    assert_eq!(host.name, "Caf");
    assert_eq!(host.notices, [HostLink { title: "A".to_string(), href: "a.html".to_string() }]);
    assert_eq!(host.accessibility.as_ref().map(|link| link.title.as_str()), Some("Accessibilité"));
    let kinds = Expected::OneOf(&["totalement", "partiellement", "non"]);
    assert_eq!(
        flaws(&host),
        [
            ("nom", &Flaw::Twice),
            ("schema", &Flaw::Not(Expected::Schema)),
            ("logo", &Flaw::Not(Expected::ImageFile)),
            ("couleurs › sur_clair", &Flaw::Not(Expected::Colour)),
            ("couleurs › sur_sombre", &Flaw::Not(Expected::Colour)),
            ("contact › adresse", &Flaw::Missing),
            ("notices › 2", &Flaw::Not(Expected::Object)),
            ("notices › 3 › titre", &Flaw::Not(Expected::Words)),
            ("notices › 3 › adresse", &Flaw::Not(Expected::Address)),
            ("accessibilite › etat", &Flaw::Not(kinds)),
            ("calendrier › origine", &Flaw::Missing),
            ("calendrier › echeances › 1 › jour", &Flaw::Not(Expected::Day)),
            ("calendrier › echeances › 1 › part", &Flaw::Missing),
            ("integration › origine", &Flaw::Not(Expected::Origin)),
            ("__proto__", &Flaw::Unknown),
        ]
    );
}

#[test]
fn a_file_that_is_not_json_or_too_long_says_where_and_stops_nothing() {
    assert_eq!(flaws(&config("{\n  \"nom\": \"é\",,\n}")), [("", &Flaw::NotJson(2, 14))]);
    assert_eq!(flaws(&config("")), [("", &Flaw::NotJson(1, 1))]);
    assert_eq!(flaws(&config("[]")), [("", &Flaw::Not(Expected::Object))]);
    let long = format!("{{\"nom\": \"{}\"}}", "x".repeat(LONGEST_HOST_FILE));
    assert_eq!(flaws(&config(&long)), [("", &Flaw::TooLong)]);
    assert_eq!(
        flaws(&config(&format!("{{\"nom\": \"{}\"}}", "x".repeat(201)))),
        [("nom", &Flaw::Not(Expected::Words))]
    );
    assert_eq!(flaws(&config(&"[".repeat(60_000))).len(), 1);
}

#[test]
fn only_harmless_addresses_pass() {
    for good in [
        "mentions.html",
        "aide/a.html",
        "/a?b#c",
        "https://caf.fr/x",
        "http://caf.fr:8080",
        "mailto:a@b.fr",
        "tel:+33123456789",
        "#/limites",
    ] {
        assert_eq!(address::link(good).as_deref(), Some(good));
    }
    for bad in [
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:x",
        "java\nscript:x",
        "data:text/html,x",
        "vbscript:x",
        "blob:x",
        "//mal.fr",
        "\\\\mal.fr",
        "/\\mal.fr",
        "https:mal",
        "https://",
        "https://a@b.fr/",
        "file:///etc",
        "mailto:",
        "x:y",
    ] {
        assert_eq!(address::link(bad), None, "{bad}");
    }
}

#[test]
fn a_logo_is_a_name_and_an_origin_is_no_more_than_one() {
    for bad in [
        "logo",
        "a/b.png",
        "..png/",
        ".png",
        "a b.png",
        "data:image/png",
        "x.svg#y",
        "a.html",
        "https://caf.fr/a.png",
    ] {
        assert_eq!(address::picture(bad), None, "{bad}");
    }
    for bad in [
        "*",
        "null",
        "https://",
        "https://a.fr/",
        "https://a.fr/x",
        "https://*.fr",
        "https://a.fr:0",
        "https://a.fr:+1",
        "https://A.fr",
        "ftp://a.fr",
        "https://a@b.fr",
        "https://a.fr ",
        "https://a..fr",
    ] {
        assert_eq!(address::origin(bad), None, "{bad}");
    }
    assert_eq!(address::origin("http://127.0.0.1:8080").as_deref(), Some("http://127.0.0.1:8080"));
}

/// Two values that can be used, among others that cannot.
fn good_and_bad_values() -> String {
    let value = |year: &str, amount: &str| {
        format!(
            r#"{{"valeur": "prix_plafond", "exercice": {year}, "montant": {amount},
                "origine": "o"}}"#
        )
    };
    let all = [
        value("2026", "61234.5"),
        value("2026", "\"1\""),
        value("2017", "1"),
        value("1900", "1"),
        value("2027", "-1"),
        value("2028", "0.001"),
        value("2025", "\"60 000\""),
    ];
    let other = r#"{"valeur": "taux", "exercice": 2029, "montant": 1}"#;
    format!(r#"{{"valeurs": [{}, {other}]}}"#, all.join(","))
}

#[test]
fn values_need_a_free_exercice_an_amount_and_an_origin() {
    let host = baremes(&good_and_bad_values());
    let read: Vec<(u16, String)> = host
        .given
        .plafonds
        .iter()
        .map(|given| (given.exercice.year(), given.prix_plafond.to_typed_string()))
        .collect();
    assert_eq!(read, [(2025, "60\u{202f}000".to_string()), (2026, "61\u{202f}234,50".to_string())]);
    assert_eq!(
        flaws(&host),
        [
            ("valeurs › 2", &Flaw::Twice),
            ("valeurs › 3", &Flaw::Published),
            ("valeurs › 4 › exercice", &Flaw::Not(Expected::Year)),
            ("valeurs › 5 › montant", &Flaw::Not(Expected::Amount)),
            ("valeurs › 6 › montant", &Flaw::Not(Expected::Amount)),
            ("valeurs › 8 › valeur", &Flaw::Not(Expected::OneOf(&["prix_plafond"]))),
            ("valeurs › 8 › origine", &Flaw::Missing),
        ]
    );
    assert_eq!(
        flaws(&baremes(&format!(r#"{{"valeurs": [{}]}}"#, vec!["1"; 51].join(",")))).len(),
        51
    );
    assert_eq!(host.given.plafond(Exercice::constant(2027)), None);
    assert_eq!(baremes("{\"valeurs\": {}}").given, Given::default());
}

#[test]
fn a_pale_colour_is_refused_with_its_ratio_and_a_dark_one_passes() {
    let host = config(r##"{"couleurs": {"sur_clair": "#f0c000", "sur_sombre": "#f0c000"}}"##);
    assert!(host.on_light.is_none());
    assert_eq!(host.on_dark.map(|accent| accent.colour.to_string()).as_deref(), Some("#f0c000"));
    assert_eq!(flaws(&host), [("couleurs › sur_clair", &Flaw::Contrast(146, GROUNDS_LIGHT[2]))]);
}

#[test]
fn the_legal_pages_ask_for_what_may_be_said_and_nothing_else() {
    let pages = [
        include_str!("../../../hosting/reglages/mentions-legales.html"),
        include_str!("../../../hosting/reglages/donnees-personnelles.html"),
        include_str!("../../../hosting/reglages/accessibilite.html"),
    ];
    let mut asked: Vec<&str> = Vec::new();
    for page in pages {
        asked.extend(
            page.split("data-champ=\"mentions.")
                .skip(1)
                .map(|rest| rest.split(['"', ' ']).next().unwrap()),
        );
    }
    asked.sort_unstable();
    asked.dedup();
    let mut known = MENTIONS.to_vec();
    known.sort_unstable();
    assert_eq!(asked, known);
}

proptest! {
    #[test]
    fn no_text_stops_the_reader(text in ".{0,200}", key in "[a-z_]{0,12}", value in ".{0,40}") {
        config(&text);
        baremes(&text);
        let value = value.replace(['"', '\\'], "");
        config(&format!(
            r#"{{"{key}": "{value}", "couleurs": {{"sur_clair": "{value}"}}, "logo": "{value}",
                "integration": {{"origine": "{value}"}}}}"#
        ));
    }
}
