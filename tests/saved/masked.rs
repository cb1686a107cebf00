//! Pay that is masked before a dossier leaves: what is hidden, what is told, what is left out.

use crate::links::amounts;
use simulateur_rpe::exchange::{decode_data, encode, results};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::data::{PayChoice, ShareOptions, outgoing, share_view};
use simulateur_rpe::present::years::evolution_words;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::situation::Owner;

/// A dossier of the wire.
fn team(data: &str) -> Dossier {
    decode_data(data).unwrap()
}

const MASKED: ShareOptions = ShareOptions { comparison_only: false, pay: PayChoice::Masked };
const LEFT_OUT: ShareOptions = ShareOptions { pay: PayChoice::LeftOut, ..MASKED };

/// Sees that every figure of a dossier stays as it is, and gives what leaves, in writing.
fn expect_same(dossier: &Dossier, share: ShareOptions) -> (Dossier, String) {
    let (sent, _) = outgoing(dossier, share).unwrap();
    let rows: Vec<Row> = Row::all().collect();
    assert_eq!(amounts(&results(&sent), &rows), amounts(&results(dossier), &rows));
    let text = encode(&sent, 1);
    (sent, text)
}

#[test]
fn one_person_in_each_function_has_no_cost_that_can_be_read() {
    let dossier = team(
        r#"{"exercice":2026,"bareme":{"prix_plafond":"66 000","voie":"saisi"},"postes":[
            {"nom":"Claude","role":"animateur","etp":"0,8","mois":"12","cout":"38 450"},
            {"nom":"Camille","role":"administratif","etp":"0,3","mois":"12","cout":"9 900"}],
            "depenses":{"60":{"montant":"2 350,40"},"61":{"montant":"6 120"},
                "62":{"montant":"3 480"},"63":{"montant":"410"}},
            "recettes":[{"nom":"Commune","montant":"7 500"}],
            "plan":{"evolution":{"salaires":"2","depenses":"2"}}}"#,
    );
    let (sent, text) = expect_same(&dossier, MASKED);
    for gone in ["Claude", "Camille", "38 450", "9 900", "48 350", "6 120", "2 350,40"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    assert!(text.contains(r#""6":{"montant":"60710,4"}"#), "{text}");
    let years = |dossier: &Dossier| -> Vec<_> {
        let columns = dossier.plan().columns;
        let years = columns.iter().flat_map(|column| column.years.clone());
        years.map(|year| year.outcome.reste_a_charge.value).collect()
    };
    assert_eq!(years(&sent), years(&dossier));
    assert!(text.contains(r#""depenses_du_relais":{"2027":"61924,61""#), "{text}");
    let words = evolution_words(&sent, Owner::Base);
    assert!(words.contains("les dépenses du relais ont leur montant pour chaque exercice"));
    assert!(sent.pay_masked().is_some_and(|again| again == sent), "masked once is masked");
}

#[test]
fn a_scenario_that_changes_a_post_is_told_before_and_left_out_if_asked() {
    let dossier = team(
        r#"{"exercice":2017,"postes":[
            {"nom":"Claude","role":"animateur","etp":"0,8","mois":"12","cout":"41 000"},
            {"nom":"Dominique","role":"animateur","etp":"0,5","mois":"12","cout":"19 332"},
            {"nom":"Camille","role":"administratif","etp":"0,2","mois":"6","cout":"7 000"}],
            "depenses":{"60":{"montant":"5 000"}},
            "scenarios":[
                {"nom":"Plus","leviers":[
                    {"type":"poste_modifie","poste":1,"debut":"04/2017","etp":"1"}]},
                {"nom":"Moins","leviers":[{"type":"poste_modifie","poste":0,
                    "debut":"07/2017","etp":"0,6","cout":"30 000"},
                    {"type":"recette","montant":"1 000"}]}]}"#,
    );
    let (_, text) = expect_same(&dossier, MASKED);
    for gone in ["Claude", "Dominique", "Camille", "41 000", "19 332", "30 000"] {
        assert!(!text.contains(gone), "{gone} in {text}");
    }
    let notes = share_view(&dossier, MASKED).notes;
    for name in ["Plus", "Moins"] {
        let said = |note: &String| note.contains("Ne peut pas être caché") && note.contains(name);
        assert!(notes.iter().any(said), "{name}: {notes:?}");
    }
    let notes = share_view(&dossier, LEFT_OUT).notes;
    assert!(notes.iter().all(|note| !note.contains("Ne peut pas")), "{notes:?}");
    assert_eq!(notes.iter().filter(|note| note.starts_with("Laissé de côté")).count(), 2);
    let (sent, _) = outgoing(&dossier, LEFT_OUT).unwrap();
    let levers: Vec<usize> = sent.scenarios.iter().map(|known| known.levers.len()).collect();
    assert_eq!(levers, [0, 1]);
}

#[test]
fn what_the_posts_became_is_masked_too() {
    let data = |line: &str| {
        format!(
            r#"{{"exercice":2017,"postes":[
            {{"role":"animateur","etp":"0,8","mois":"12","cout":"41 000"}}],
            "depenses":{{"60":{{"montant":"5 000"}}}},
            "reel":{{"postes":[{{"cout":"42 000","etp":"0,6"}}]{line}}}}}"#
        )
    };
    let alone = team(&data(""));
    let (_, text) = expect_same(&alone, MASKED);
    assert!(text.contains(r#""reel":{"postes":[{"etp":"0,6"}]"#), "{text}");
    assert!(text.contains("47000") && !text.contains("42 000"), "{text}");
    let told = |share| share_view(&alone, share).notes.join(" ");
    assert!(told(MASKED).contains("dans le réel, seul le coût des postes change"));
    assert!(
        told(LEFT_OUT).contains("Laissé de côté : le coût et les mois des postes dans le réel")
    );
    let with_a_line = team(&data(r#","depenses":{"60":{"montant":"6 000"}}"#));
    assert!(!share_view(&with_a_line, MASKED).notes.join(" ").contains("Ne peut pas"));
}

#[test]
fn pay_that_evolves_apart_and_a_post_without_other_costs_are_told() {
    let dossier = team(
        r#"{"exercice":2017,"postes":[
            {"role":"animateur","etp":"1","mois":"12","cout":"58 000"}],
            "depenses":{"60":{"montant":"5 000"}},
            "plan":{"evolution":{"salaires":"2","depenses":"1"}}}"#,
    );
    let told = |share| share_view(&dossier, share).notes.join(" ");
    assert!(told(MASKED).contains("les salaires n’évoluent pas comme les autres dépenses"));
    assert!(told(LEFT_OUT).contains("Laissé de côté : l’évolution par an"));
    assert!(!encode(&outgoing(&dossier, MASKED).unwrap().0, 1).contains("salaires"));
    let only = team(
        r#"{"exercice":2017,"postes":[
            {"role":"animateur","etp":"1","mois":"12","cout":"58 000"}]}"#,
    );
    let notes = share_view(&only, LEFT_OUT).notes.join(" ");
    assert!(notes.contains("Le total est ce que coûte ce poste"), "{notes}");
}

#[test]
fn what_became_of_a_scenario_cannot_always_be_kept_and_it_is_said() {
    let dossier = team(
        r#"{"exercice":2017,"postes":[
            {"role":"animateur","etp":"0,4","mois":"12","cout":"20 000"}],
            "depenses":{"60":{"montant":"1 000"}},
            "reel":{"postes":[{"cout":"16 000"}],"depenses":{"60":{"montant":"900"}}},
            "scenarios":[{"nom":"Plus","leviers":[
                {"type":"poste_modifie","poste":0,"etp":"0,8"}]}]}"#,
    );
    let notes = share_view(&dossier, MASKED).notes;
    let said = "D’après l’actualisé ou le réel, le total change ces montants des scénarios";
    assert!(notes.iter().any(|note| note.starts_with(said)), "{notes:?}");
}

#[test]
fn a_team_to_be_completed_is_not_masked_and_it_is_said() {
    let dossier = team(
        r#"{"exercice":2017,"postes":[
            {"role":"animateur","etp":"1","mois":"12","cout":"41 OOO"}]}"#,
    );
    let shown = share_view(&dossier, MASKED);
    assert_eq!(shown.fragment, None);
    assert!(shown.notes[0].contains("vide, illisible ou encore à répartir"));
}
