//! What is said of a file before it is opened.

use crate::root;
use simulateur_rpe::calendar::Date;
use simulateur_rpe::exchange::{decode_file, encode_file};
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::data::{FileView, file_view, not_a_file};
use simulateur_rpe::scenario::ScenarioAction;
use simulateur_rpe::scenario::workbench::example;
use std::fs;

fn saved() -> String {
    encode_file(&example(), 2, "2026-11-26".parse::<Date>().ok())
}

fn view(text: &str) -> FileView {
    file_view(&decode_file(text).unwrap())
}

#[test]
fn a_file_of_today_says_whose_it_is_its_sums_and_that_nothing_changed() {
    let shown = view(&saved());
    assert_eq!(shown.name, "RPE du Val d’Exemple");
    assert_eq!(
        shown.facts,
        ["Exercice 2026.", "3 scénarios.", "Enregistré le 26\u{a0}novembre 2026."]
    );
    assert!(shown.wording.contains("les montants sont les mêmes"));
    assert!(
        shown.opens
            && shown.figures.iter().all(|figure| figure.today.is_none() && figure.why.is_empty())
    );
    let figures: Vec<_> =
        shown.figures.iter().map(|figure| (figure.column.as_str(), figure.row)).collect();
    let of_base =
        ["Dépenses retenues", "Total Caf", "Reste à votre charge"].map(|row| ("Base", row));
    assert_eq!((figures.len(), &figures[..3]), (12, of_base.as_slice()));
    assert_eq!(shown.figures[2].saved, "35\u{202f}023,02\u{a0}€");
}

#[test]
fn a_file_with_scenarios_in_its_trash_says_how_many() {
    let remove = ScenarioAction::Remove(example().scenarios[0].id);
    let dossier = example().apply(&remove.into()).unwrap();
    let shown = view(&encode_file(&dossier, 2, None));
    assert_eq!(shown.facts, ["Exercice 2026.", "2 scénarios.", "Dans sa corbeille : 1."]);
}

#[test]
fn an_envelope_of_the_storage_says_that_it_keeps_no_figure() {
    let shown = view(&fs::read_to_string(root().join("tests/saved/enveloppe.json")).unwrap());
    assert_eq!(shown.facts, ["Exercice 2026.", "3 scénarios."]);
    assert!(shown.wording.contains("ne garde pas ses montants") && shown.opens);
}

#[test]
fn another_ceiling_is_a_change_of_the_bareme_and_shows_both_figures() {
    let text = saved().replacen(
        "\"prix_plafond\":{\"valeur\":\"58086\"",
        "\"prix_plafond\":{\"valeur\":\"50000\"",
        1,
    );
    let ps = results_of("ps");
    let text = text.replacen(
        &format!("\"ps\":{{\"montant\":\"{ps}\""),
        "\"ps\":{\"montant\":\"21500.00\"",
        1,
    );
    let shown = view(&text);
    let [figure] = shown.figures.as_slice() else { panic!("{:?}", shown.figures) };
    assert_eq!((figure.column.as_str(), figure.row), ("Base", "Prestation de service"));
    let today = Euros::new(ps.parse().unwrap()).unwrap().to_string();
    assert_eq!(
        (figure.saved.as_str(), figure.today.as_deref()),
        ("21\u{202f}500,00\u{a0}€", Some(today.as_str()))
    );
    assert!(
        figure.why.starts_with(
            "Barème : le prix plafond était 50\u{202f}000,00\u{a0}€ (hypothèse, d’après 2017"
        ),
        "{}",
        figure.why
    );
    assert!(figure.why.contains("il vaut 58\u{202f}086,00\u{a0}€"), "{}", figure.why);
    assert!(shown.wording.contains("ne sont plus les mêmes") && shown.opens);
}

#[test]
fn a_figure_that_the_bareme_does_not_explain_is_a_rule_or_a_hand() {
    let reste = results_of("reste_a_charge");
    let shown = view(&saved().replacen(
        &format!("\"reste_a_charge\":{{\"montant\":\"{reste}\""),
        "\"reste_a_charge\":{\"montant\":\"1.00\"",
        1,
    ));
    let [figure] = shown.figures.as_slice() else { panic!("{:?}", shown.figures) };
    assert_eq!(figure.row, "Reste à votre charge");
    assert_eq!(
        figure.why,
        "La règle de calcul a changé depuis, ou le fichier a été modifié à la main."
    );
}

#[test]
fn a_figure_that_was_to_be_completed_says_so() {
    let reste = results_of("reste_a_charge");
    let text = saved();
    let start = text.find(&format!("\"reste_a_charge\":{{\"montant\":\"{reste}\"")).unwrap();
    let end = start + text[start..].find("},").unwrap() + 2;
    let shown = view(&format!("{}{}", &text[..start], &text[end..]));
    assert_eq!(
        shown.figures.iter().map(|figure| figure.saved.as_str()).collect::<Vec<_>>(),
        ["à compléter"]
    );
}

#[test]
fn a_scenario_of_version_1_with_dates_says_that_they_count_everywhere_now() {
    let name = "tests/saved/plan-une-mission-par-annee.json";
    let shown = view(&fs::read_to_string(root().join(name)).unwrap());
    assert!(shown.opens && !shown.figures.is_empty());
    for figure in shown.figures {
        assert_eq!(figure.column, "Tour à tour");
        assert!(figure.why.contains("Les dates de ce scénario"), "{}", figure.why);
    }
}

#[test]
fn a_newer_file_shows_every_figure_it_keeps_and_does_not_open() {
    let shown = view(&fs::read_to_string(root().join("tests/saved/newer/schema-3.json")).unwrap());
    assert_eq!(shown.name, "RPE du Val d’Exemple");
    assert_eq!(
        shown.facts,
        ["Exercice 2026.", "3 scénarios.", "Enregistré le 2\u{a0}janvier 2031."]
    );
    assert!(shown.wording.contains("version plus récente") && !shown.opens);
    assert!(
        shown.figures.len() >= 4 * 11 && shown.figures.iter().all(|figure| figure.today.is_none())
    );
    let unknown = view(r#"{"schema": 7, "data": {}}"#);
    assert_eq!(
        (unknown.name.as_str(), unknown.facts.len(), unknown.opens),
        ("Relais sans nom", 0, false)
    );
}

#[test]
fn what_is_no_file_says_what_to_choose() {
    for (text, words) in [
        ("", "vide"),
        ("a;b", "un tableau"),
        ("[]", "autre programme"),
        (&saved()[..900], "sa fin manque"),
        (&saved().replace("2026", "1026"), "modifié ou abîmé"),
    ] {
        let wording = not_a_file(&decode_file(text).unwrap_err());
        assert!(wording.contains(words), "{wording}");
        assert!(
            wording.contains("Choisissez") || wording.contains("Reprenez l’original"),
            "{wording}"
        );
    }
}

/// A figure of the base of the example, as a file writes it.
fn results_of(row: &str) -> String {
    let file: serde_json::Value = serde_json::from_str(&saved()).unwrap();
    file["resultats"]["base"]["lignes"][row]["montant"].as_str().unwrap().to_string()
}
