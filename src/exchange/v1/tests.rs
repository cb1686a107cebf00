use super::*;
use crate::exchange::{decode, decode_data, decode_link, encode};
use crate::outcome::Row;
use crate::scenario::LeverKind;
use crate::situation::Field;
use serde_json::{Value, json};

/// A relais of 2026 with one lever.
fn data(lever: Value) -> Value {
    json!({
        "exercice": 2026, "bareme": {"voie": "hypothese"},
        "postes": [{"etp": "1", "mois": "12", "cout": "40 000", "role": "animateur"}],
        "scenarios": [{"leviers": [lever]}],
    })
}

/// The first month that a lever has once read.
fn start(lever: Value) -> String {
    let dossier = decode_data(&data(lever).to_string()).expect("of version 1");
    let id = dossier.scenarios[0].levers[0].id;
    dossier.texts.get(Field::LeverStart(id)).to_string()
}

#[test]
fn a_month_of_the_base_exercice_becomes_the_first_month() {
    let post = |more: Value| {
        let mut lever = json!({"type": "nouveau_poste", "etp": "0,5", "role": "animateur"});
        let keys = lever.as_object_mut().expect("an object");
        keys.extend(more.as_object().expect("an object").clone());
        lever
    };
    for (lever, wanted) in [
        (json!({}), ""),
        (json!({"depuis": 1}), ""),
        (json!({"depuis": 9}), "09/2026"),
        (json!({"depuis": 12, "debut": " "}), "12/2026"),
        (json!({"depuis": 9, "debut": "2024"}), "09/2026"),
        (json!({"depuis": 9, "debut": "octobre 2026"}), "octobre 2026"),
        (json!({"depuis": 9, "debut": "03/2028"}), "03/2028"),
        (json!({"depuis": 9, "debut": "un jour"}), "un jour"),
        (json!({"depuis": 1, "debut": "2024"}), "2024"),
    ] {
        assert_eq!(start(post(lever.clone())), wanted, "{lever}");
    }
    for wrong in [json!({"depuis": 0}), json!({"depuis": 13})] {
        let read = decode_data(&data(post(wrong)).to_string());
        assert!(matches!(read, Err(DecodeError::Invalid(_))), "{read:?}");
    }
}

#[test]
fn what_one_version_alone_has_is_refused_in_the_other() {
    let month = json!({"type": "poste_modifie", "poste": 0, "etp": "1", "depuis": 4});
    let of = |schema: u32, data: Value| {
        decode(&json!({"schema": schema, "revision": 1, "data": data}).to_string())
    };
    assert!(of(1, data(month.clone())).is_ok());
    assert_eq!(of(2, data(month)).err(), Some(DecodeError::Malformed("depuis".to_string())));
    let cost = json!({"type": "recette", "montant": "1", "depuis": 4});
    assert_eq!(of(1, data(cost)).err(), Some(DecodeError::Malformed("depuis".to_string())));
    let closed = json!({"exercice": 2026, "comptes_clos": true});
    let carried = json!({"exercice": 2026, "plan": {"reel_reporte": true}});
    for (newer, key) in [(closed, "comptes_clos"), (carried, "reel_reporte")] {
        assert!(of(2, newer.clone()).is_ok());
        assert_eq!(of(1, newer).err(), Some(DecodeError::Malformed(key.to_string())));
    }
}

#[test]
fn a_real_amount_of_version_1_closes_the_exercice_and_is_carried() {
    let with = |reel: Value| {
        let mut all = data(json!({"type": "recette", "montant": "100"}));
        all.as_object_mut().expect("an object").insert("reel".to_string(), reel);
        decode_data(&all.to_string()).expect("of version 1")
    };
    let real = with(json!({"postes": [{"cout": "52 000"}]}));
    assert!(real.base.accounts_closed && real.base.carry_real && real.is_closed());
    let years = &real.plan().columns[0].years;
    assert!(years[0].real && !years[1].real);
    assert_eq!(
        years[0].outcome.figure(Row::PrixDeRevient).euros().map(|amount| amount.decimal()),
        Ok(52_000.into())
    );
    assert_eq!(years[0].outcome.prix_de_revient.value, years[1].outcome.prix_de_revient.value);
    let blank = with(json!({"postes": [{"cout": " "}]}));
    assert!(!blank.base.accounts_closed && !blank.base.carry_real);
}

#[test]
fn a_file_of_version_1_is_written_again_in_version_2_with_the_same_figures() {
    let text = json!({"schema": 1, "revision": 3, "data": data(
        json!({"type": "poste_modifie", "poste": 0, "etp": "0,5", "depuis": 7}),
    )});
    let opened = decode(&text.to_string()).expect("of version 1");
    let again = encode(&opened.dossier, 4);
    assert!(again.starts_with(r#"{"schema":2,"#) && again.contains(r#""debut":"07/2026""#));
    let back = decode(&again).expect("of version 2").dossier;
    assert_eq!(back.compare(), opened.dossier.compare());
    assert_eq!(back.plan(), opened.dossier.plan());
    let kinds = back.scenarios[0].levers.iter().map(|lever| lever.kind.clone());
    assert!(kinds.clone().all(|kind| matches!(kind, LeverKind::ChangePost { .. })));
    assert_eq!(kinds.count(), 1);
}

#[test]
fn a_link_says_its_version() {
    for way in ["0.", "01.", "-1.", "1", "+1.", "x."] {
        assert_eq!(decode_link(way), Err(crate::exchange::LinkError::Damaged), "{way}");
    }
    assert_eq!(decode_link("3.AAAA"), Err(crate::exchange::LinkError::Newer));
}
