use super::*;
use crate::calendar::Exercice;
use crate::scenario::workbench::example;
use crate::scenario::{Action, Quick, ScenarioAction};
use crate::situation::Field;
use proptest::prelude::*;
use serde_json::{Value, json};

/// A file with nearly every key there is.
fn every_key() -> Value {
    json!({"schema": 2, "revision": 4, "data": {
        "relais": "Les Lucioles", "exemple": true, "exercice": 2026,
        "bareme": {
            "voie": "saisi", "prix_plafond": "60 000", "origine": "notification",
            "revalorisation": "1,5",
        },
        "bonus": "3 000",
        "postes": [
            {"nom": "Claude", "role": "animateur", "etp": "0,8", "mois": "12", "cout": "41 000"},
            {
                "nom": "Dominique", "role": "administratif", "etp": "0,2", "mois": "6",
                "cout": "30 000",
            },
        ],
        "depenses": {
            "60": {"montant": "1 200"}, "66": {"montant": "90", "retenue": true},
            "86": {"retenue": false},
        },
        "mission": {
            "choisie": "guichet_unique", "engagees": ["guichet_unique", "analyse_pratique"],
            "donnees": {"unique_entree": "oui", "seances": "7"},
            "couts": [{"nom": "Intervenante", "prix": "250", "par_seance": true}],
        },
        "recettes": [{"nom": "Commune", "montant": "9 000"}],
        "am": "75", "communes": "4", "mois_de_fermeture": "1",
        "reel": {"depenses": {"60": {"montant": "1 100"}}}, "comptes_clos": true,
        "scenarios": [{"nom": "Tout", "leviers": every_lever()}],
        "plan": {
            "plafonds_suivants": true, "reel_reporte": true, "mois_du_solde": "juin",
            "evolution": {
                "salaires": "2", "depenses": "-1", "recettes": "0", "comptes": {"60": "3"},
            },
        },
    }})
}

/// A lever of each type, with every key of its type.
fn every_lever() -> Value {
    json!([
        {
            "type": "nouveau_poste", "nom": "Renfort", "role": "entretien", "etp": "0,5",
            "debut": "10/2026", "cout": "20 000",
        },
        {"type": "poste_modifie", "etp": "1", "fin": "06/2026", "cout": "50 000", "poste": 1},
        {"type": "depenses", "compte": "60", "mode": "ajout", "valeur": "-100"},
        {"type": "depenses", "compte": "toutes", "mode": "pourcentage", "valeur": "2"},
        {"type": "mission", "mission": {
            "choisie": "promotion_renforcee", "engagees": ["promotion_renforcee"],
        }},
        {"type": "recette", "nom": "Don", "montant": "500"},
        {
            "type": "bareme", "debut": "2028",
            "bareme": {"voie": "hypothese", "revalorisation": "2"},
        },
        {
            "type": "evolution", "debut": "09/2027", "fin": "2029",
            "evolution": {"salaires": "1", "comptes": {"61": "4"}},
        },
    ])
}

/// Every value that differs from a file by one object or one leaf.
fn damaged(file: &Value, damage: &dyn Fn(&Value) -> Option<Value>) -> Vec<Value> {
    let mut all: Vec<Value> = damage(file).into_iter().collect();
    if let Value::Object(entries) = file {
        for (key, value) in entries {
            all.extend(damaged(value, damage).into_iter().map(|value| {
                let mut other = entries.clone();
                other.insert(key.clone(), value);
                Value::Object(other)
            }));
        }
    }
    if let Value::Array(items) = file {
        for (place, value) in items.iter().enumerate() {
            all.extend(damaged(value, damage).into_iter().map(|value| {
                let mut other = items.clone();
                other[place] = value;
                Value::Array(other)
            }));
        }
    }
    all
}

#[test]
fn every_key_comes_back() {
    let opened = decode(&every_key().to_string()).expect("readable");
    let written: Value =
        serde_json::from_str(&encode(&opened.dossier, opened.revision)).expect("JSON");
    assert_eq!(written, every_key());
}

#[test]
fn a_key_too_many_is_refused_everywhere() {
    let more = |value: &Value| {
        let mut entries = value.as_object()?.clone();
        entries.insert("inconnu".to_string(), json!("1"));
        Some(Value::Object(entries))
    };
    let files = damaged(&every_key(), &more);
    assert!(files.len() >= 23, "only {} objects", files.len());
    for file in files {
        assert!(
            matches!(
                decode(&file.to_string()),
                Err(DecodeError::Malformed(_) | DecodeError::Invalid(_))
            ),
            "{file}"
        );
    }
}

#[test]
fn a_value_of_another_type_is_refused_everywhere() {
    for wrong in
        [json!(-1), json!(2017.0), json!("x\n"), json!(true), json!([true]), json!({"x": {}})]
    {
        let other = |value: &Value| {
            (std::mem::discriminant(value) != std::mem::discriminant(&wrong)).then(|| wrong.clone())
        };
        let numbers =
            |value: &Value| if value.is_number() { Some(wrong.clone()) } else { other(value) };
        for file in damaged(&every_key(), &numbers) {
            assert!(decode(&file.to_string()).is_err(), "{file}");
        }
    }
}

#[test]
fn a_key_said_twice_is_refused() {
    let twice = r#"{"exercice":2017,"relais":"Un","relais":"Deux"}"#;
    assert_eq!(decode_data(twice), Err(DecodeError::Malformed("relais".to_string())));
}

#[test]
fn the_example_comes_back_as_it_left() {
    let text = encode(&example(), 7);
    let opened = decode(&text).expect("the example is readable");
    assert_eq!(opened.revision, 7);
    assert_eq!(encode(&opened.dossier, 7), text);
    assert_eq!(opened.dossier.compare().columns.len(), 4);
    for (before, after) in example().compare().columns.iter().zip(opened.dossier.compare().columns)
    {
        assert_eq!(before.outcome.reste_a_charge.value, after.outcome.reste_a_charge.value);
    }
}

#[test]
fn invalid_text_in_a_field_comes_back_too() {
    let action = Action::Type(Field::Am, "soixante-quinze <b>".to_string());
    let dossier =
        Dossier::empty(Exercice::constant(2017)).apply(&action).expect("typing is never refused");
    let opened = decode(&encode(&dossier, 1)).expect("any text is kept");
    assert_eq!(opened.dossier.texts.get(Field::Am), "soixante-quinze <b>");
}

#[test]
fn what_cannot_be_read_says_why() {
    let newer = r#"{"schema":3,"revision":1,"data":{"nouveau":true}}"#;
    assert_eq!(decode(newer), Err(DecodeError::Newer(3)));
    let none = r#"{"schema":0,"revision":1,"data":{"exercice":2017}}"#;
    assert_eq!(decode(none), Err(DecodeError::Invalid("schema : 0".to_string())));
    assert!(matches!(decode("{"), Err(DecodeError::Malformed(_))));
    assert!(matches!(
        decode(r#"{"schema":1,"revision":1,"data":{"exercice":2017,"inconnu":1}}"#),
        Err(DecodeError::Malformed(_))
    ));
    assert!(matches!(decode_data(r#"{"exercice":1800}"#), Err(DecodeError::Invalid(_))));
    assert!(matches!(
        decode_data(r#"{"exercice":2017,"depenses":{"99":{}}}"#),
        Err(DecodeError::Invalid(_))
    ));
    assert_eq!(decode(&" ".repeat(LONGEST + 1)), Err(DecodeError::TooLong));
}

#[test]
fn a_list_too_long_is_refused_whole() {
    let posts = vec!["{}"; 12_000].join(",");
    let text =
        format!(r#"{{"schema":1,"revision":1,"data":{{"exercice":2017,"postes":[{posts}]}}}}"#);
    assert_eq!(decode(&text), Err(DecodeError::Invalid("postes : 12000".to_string())));
}

proptest! {
    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        let _ = decode(&text);
    }

    #[test]
    fn a_damaged_file_never_panics(place in 0_usize..4_000, byte in 0_u8..128) {
        let mut bytes = encode(&example(), 1).into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        if let Ok(text) = String::from_utf8(bytes) {
            let _ = decode(&text);
        }
    }

    #[test]
    fn a_truncated_file_is_never_read(length in 0_usize..4_000) {
        let text = encode(&example(), 1);
        let cut: String = text.chars().take(length % (text.chars().count() - 1)).collect();
        prop_assert!(decode(&cut).is_err());
    }

    #[test]
    fn what_is_typed_comes_back(name in "\\PC{0,60}", amount in "\\PC{0,30}") {
        let mut dossier = example();
        for (field, text) in [(Field::RelaisName, &name), (Field::Communes, &amount)] {
            dossier = dossier.apply(&Action::Type(field, text.clone())).expect("typing is never \
                refused");
        }
        let added = ScenarioAction::AddQuick(Quick::DemiPoste, name.clone()).into();
        dossier = dossier.apply(&added).expect("a fourth scenario fits");
        let opened = decode(&encode(&dossier, 3)).expect("readable");
        prop_assert_eq!(opened.dossier.texts.get(Field::RelaisName), name.as_str());
        prop_assert_eq!(opened.dossier.texts.get(Field::Communes), amount.as_str());
    }
}
