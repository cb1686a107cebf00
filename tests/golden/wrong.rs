//! Cases that must fail: a typo is seen wherever it is.

use crate::case::run;
use serde_json::{Value, json};

/// A case that holds.
fn right() -> Value {
    json!({
        "title": "Une mission atteinte, un acompte", "source": "Pour l’épreuve",
        "dossier": {
            "exercice": 2017,
            "postes": [{"role": "animateur", "etp": "1", "mois": "12", "cout": "50 000"}],
            "depenses": {"60": {"montant": "20 000"}},
            "mission": {"choisie": "demandes_en_ligne", "donnees": {"service_ouvert": "oui"}},
            "contrats": {"cej": true, "coefficient_psej": "1"},
            "calendrier": [
                {"quoi": "acompte", "date": "1er mars", "taux": "50 %"},
                {"quoi": "acompte", "taux": "20 %"}
            ],
            "reponses": {"gratuite": "oui"},
            "reel": {"postes": [{"cout": "50 000"}]},
            "scenarios": [
                {"nom": "A", "leviers": [{"type": "contrats", "contrats": {"ctg": true}}]}
            ],
        },
        "expect": [{
            "scenario": "base", "exercice": 2017, "etp": "1", "ps": "24976.98",
            "mission": "atteinte", "certitude": "sourced",
            "avertissements": ["enveloppe_limitee", "avenant_a_confirmer"],
            "manques": [], "manques_versements": [],
            "acomptes": ["12488.49", "4995.40"],
        }],
    })
}

#[test]
fn the_case_to_spoil_holds() {
    assert_eq!(run(&right().to_string()), Vec::<String>::new());
}

/// The failures of the case with one value put at a place.
fn spoiled(place: &str, value: Value) -> Vec<String> {
    let mut case = right();
    let (parent, key) = place.rsplit_once('/').unwrap();
    let parent = case.pointer_mut(parent).unwrap_or_else(|| panic!("{place}: no such place"));
    match parent {
        Value::Object(entries) => drop(entries.insert(key.to_string(), value)),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            panic!("{place}: not in an object")
        }
    }
    run(&case.to_string())
}

/// A key, what is put there, and what must be said of it.
type Wrong = (&'static str, Value, &'static str);

fn wrong_figures() -> Vec<Wrong> {
    vec![
        ("ps", json!("24976.97"), "expected \"24976.97\", found \"24976.98\""),
        ("ps", json!("24976.980"), "not an amount with two decimals"),
        ("ps", json!("24 976.98"), "not an amount with two decimals"),
        ("ps", json!("24976,98"), "not an amount with two decimals"),
        ("ps", json!(24976.98), "not an amount with two decimals"),
        ("ps", json!(["24976.98"]), "not an amount with two decimals"),
        ("ps", Value::Null, "expected null"),
        ("Ps", json!("24976.98"), "unknown key"),
        ("exercice", json!(2022), "no year 2022 in the plan"),
        ("exercice", json!(2016), "no year 2016 in the plan"),
        ("exercice", json!("2017"), "is not a year"),
        ("etp", json!("1.0"), "not written as an ETP"),
        ("etp", json!(1), "not written as an ETP"),
        ("etp", json!("2"), "expected \"2\", found \"1\""),
        ("mission", json!("atteint"), "is no code"),
        ("mission", json!("aucune"), "expected \"aucune\""),
        ("mission", Value::Null, "is no code"),
        ("certitude", json!("source"), "is no code"),
        ("certitude", json!(["sourced"]), "is no code"),
    ]
}

fn wrong_lists() -> Vec<Wrong> {
    vec![
        ("avertissements", json!(["enveloppe_limite", "avenant_a_confirmer"]), "is no code"),
        ("avertissements", json!(["enveloppe_limitee"]), "expected [\"enveloppe_limitee\"]"),
        ("avertissements", json!("enveloppe_limitee"), "is not a list"),
        (
            "avertissements",
            json!(["enveloppe_limitee", "avenant_a_confirmer", "enveloppe_limitee"]),
            "twice",
        ),
        ("manques", json!(["champ_vides"]), "is no code"),
        ("manques", json!(["champ_vide"]), "expected [\"champ_vide\"], found []"),
        ("manques", Value::Null, "is not a list"),
        ("manques_versements", json!(["enveloppe_limitee"]), "is no code"),
        ("acomptes", json!(["4995.40", "12488.49"]), "expected [\"4995.40\",\"12488.49\"]"),
        ("acomptes", json!(["12488.49"]), "expected [\"12488.49\"]"),
        ("acomptes", json!(["12488.49", 4995.40]), "not an amount with two decimals"),
        ("acomptes", json!("12488.49"), "is not a list"),
        ("scenario", json!("B"), "no scenario « B »"),
        ("scenario", json!(1), "`scenario` is missing"),
    ]
}

#[test]
fn a_wrong_expectation_is_seen() {
    for (key, value, failure) in wrong_figures().into_iter().chain(wrong_lists()) {
        let failures = spoiled(&format!("/expect/0/{key}"), value.clone());
        assert!(
            failures.len() == 1 && failures[0].contains(failure),
            "{key} {value}: {failures:?}"
        );
    }
}

fn wrong_cases() -> Vec<(&'static str, Value)> {
    vec![
        ("/titre", json!("Deux titres")),
        ("/title", json!(" ")),
        ("/source", json!("")),
        ("/source", json!(3)),
        ("/expect", json!([])),
        ("/expect", json!([{}])),
        ("/expect", json!([{"scenario": "base"}])),
        ("/expect", json!({"scenario": "base", "ps": "24976.98"})),
        ("/dossier/exercice", json!("2017")),
        ("/dossier/exercices", json!(2017)),
        ("/dossier/bareme", json!({"autres_annees": {"2017": {"prix_plafond": "1"}}})),
        ("/dossier/bareme", json!({"autres_annees": {"2018": "60 000"}})),
        ("/dossier/contrats/cej", json!("true")),
        ("/dossier/contrats/coefficient", json!("1")),
        ("/dossier/contrats/coefficient_psej", json!(1)),
        ("/dossier/calendrier/0/quoi", json!("avance")),
        ("/dossier/calendrier/0/pourcentage", json!("35 %")),
        ("/dossier/calendrier/1", json!({"taux": "35 %"})),
        ("/dossier/reponses/gratuite", json!("Oui")),
        ("/dossier/reponses/gratuite", json!(true)),
        ("/dossier/reponses/gratuit", json!("oui")),
        ("/dossier/reponses/autres_annees", json!({"2018": {"gratuite": "Oui"}})),
        ("/dossier/reponses/autres_annees", json!({"2017": {"gratuite": "oui"}})),
        ("/dossier/reponses/autres_annees", json!({"2018": "oui"})),
        ("/dossier/reel/postes", json!([{}, {"cout": "1"}])),
        ("/dossier/reel/postes/0/role", json!("animateur")),
        ("/dossier/reel/depenses", json!({"60": {"montant": "1", "retenue": true}})),
        ("/dossier/reel/donnees", json!({"demande": "3"})),
        ("/dossier/actualise", json!([])),
        ("/dossier/mission/donnees/service_ouvert", json!(true)),
        ("/dossier/scenarios/0/leviers/0/type", json!("contrat")),
        ("/dossier/scenarios/0/leviers/0/contrats", json!({"psej": true})),
        ("/dossier/scenarios/0/leviers/0/cej", json!(true)),
    ]
}

#[test]
fn a_wrong_case_is_seen() {
    for (place, value) in wrong_cases() {
        let failures = spoiled(place, value.clone());
        assert_eq!(failures.len(), 1, "{place} {value}: {failures:?}");
        assert!(
            !failures[0].contains("expected \""),
            "{place} {value} fails for another reason: {failures:?}"
        );
    }
}
