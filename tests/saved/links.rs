//! Links: the old ones open for ever, what is cut or changed never does, what is left out changes
//! no figure or says which.

use crate::{dossier_of, in_version_2, root};
use proptest::prelude::*;
use proptest::sample::Index;
use simulateur_rpe::exchange::{
    LONGEST_LINK, LinkError, SavedColumn, decode_data, decode_file, decode_link, encode,
    encode_link, results,
};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::data::{ShareOptions, not_a_link, share_view};
use simulateur_rpe::present::text::Route;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::scenario::{Action, BaseAction, Dossier, Quick, ScenarioAction};
use simulateur_rpe::situation::Field;
use std::fs;

/// Every dossier of the saved files and of the golden cases, by name.
fn dossiers() -> Vec<(String, Dossier)> {
    let read = |folder: &str| {
        let paths = fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
        let files =
            paths.filter(|path| path.extension().is_some_and(|extension| extension == "json"));
        files
            .map(|path| (path.display().to_string(), fs::read_to_string(&path).unwrap()))
            .collect::<Vec<_>>()
    };
    let saved = read("tests/saved")
        .into_iter()
        .map(|(name, text)| (name, dossier_of(decode_file(&text).unwrap())));
    let golden = read("tests/golden/official").into_iter().map(|(name, text)| {
        let case: serde_json::Value = serde_json::from_str(&text).unwrap();
        (name, decode_data(&case["dossier"].to_string()).unwrap())
    });
    saved.chain(golden).collect()
}

pub fn amounts(columns: &[SavedColumn], rows: &[Row]) -> Vec<Option<rust_decimal::Decimal>> {
    columns
        .iter()
        .flat_map(|column| rows.iter().map(|row| column.figure(*row).map(|figure| figure.amount)))
        .collect()
}

#[test]
fn every_old_link_opens_as_it_was() {
    let paths =
        fs::read_dir(root().join("tests/saved/links")).unwrap().map(|entry| entry.unwrap().path());
    let links: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|extension| extension == "txt")).collect();
    assert!(links.len() >= 3, "only {} links", links.len());
    for path in links {
        let text = fs::read_to_string(&path).unwrap();
        let (fragment, data) = text.split_once('\n').unwrap();
        assert_eq!(Route::parse(fragment), Route::Recu);
        let dossier =
            decode_link(fragment).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
        let written: serde_json::Value = serde_json::from_str(&encode(&dossier, 1)).unwrap();
        let wanted: serde_json::Value = serde_json::from_str(data).unwrap();
        let of_version_1 = fragment.starts_with("#/s/1.");
        let file = serde_json::json!({"schema": if of_version_1 { 1 } else { 2 }, "data": wanted});
        assert_eq!(written["data"], in_version_2(&file), "{}", path.display());
        let again = encode_link(&dossier);
        let same = again.as_deref() == Ok(fragment.trim_start_matches("#/s/"));
        assert_eq!(same, !of_version_1, "{}", path.display());
        assert_eq!(decode_link(&again.unwrap()), Ok(dossier), "{}", path.display());
    }
}

#[test]
fn a_dossier_comes_back_from_its_link_as_it_left() {
    let mut written = 0;
    for (name, mut dossier) in dossiers() {
        if let Ok(link) = encode_link(&dossier) {
            written += 1;
            // Its trash stays at home.
            dossier.empty_trash();
            assert!(
                link.bytes()
                    .all(|letter| letter.is_ascii_alphanumeric() || b"-_.".contains(&letter)),
                "{name}"
            );
            assert_eq!(encode(&decode_link(&link).unwrap(), 1), encode(&dossier, 1), "{name}");
        }
    }
    assert!(written > 130, "only {written} links");
}

#[test]
fn a_dossier_too_long_for_a_link_says_so_and_names_the_file() {
    let mut dossier = example();
    for place in 0..3 {
        dossier = dossier
            .apply(
                &ScenarioAction::AddQuick(Quick::Blank, format!("{place}{}", "é".repeat(499)))
                    .into(),
            )
            .unwrap();
    }
    let full = (0..40).try_fold(dossier, |dossier, _| dossier.apply(&BaseAction::AddIncome.into()));
    let mut dossier = full.unwrap();
    for id in dossier.base.incomes.clone() {
        dossier.texts.set(Field::IncomeName(id), &"été ".repeat(120));
    }
    assert!(encode_link(&dossier).unwrap_err().letters > LONGEST_LINK);
    let shown = share_view(&dossier, ShareOptions::default());
    assert_eq!(shown.fragment, None);
    assert!(
        shown
            .notes
            .iter()
            .any(|note| note.contains("trop long pour un lien") && note.contains("fichier")),
        "{:?}",
        shown.notes
    );
    assert!(
        share_view(&dossier, ShareOptions { comparison_only: true, ..ShareOptions::default() })
            .fragment
            .is_some()
    );
}

#[test]
fn what_the_comparison_does_not_need_changes_none_of_its_figures() {
    for (name, dossier) in dossiers() {
        let slim = dossier.comparison_only();
        assert_eq!(
            amounts(&results(&slim), &Row::COMPARED),
            amounts(&results(&dossier), &Row::COMPARED),
            "{name}"
        );
        assert!(encode(&slim, 1).len() <= encode(&dossier, 1).len(), "{name}");
    }
    let all = fs::read_to_string(root().join("tests/saved/toutes-les-cles.json")).unwrap();
    let slim = encode(&dossier_of(decode_file(&all).unwrap()).comparison_only(), 1);
    for gone in [
        "reponses",
        "planificateur",
        "calendrier",
        "actualise",
        "reel",
        "comptes_clos",
        "plan\"",
        "convention_debut",
        "cible_reste",
        "travaux",
        "proposition",
    ] {
        assert!(!slim.contains(gone), "{gone}");
    }
}

#[test]
fn a_link_that_is_not_whole_says_what_to_do() {
    let link = encode_link(&example()).unwrap();
    for wrong in [
        "",
        "1",
        "1.",
        "1.AAAA",
        "x.AAAA",
        "0.AAAA",
        "1.é",
        "2.AAAA",
        &link[..link.len() - 1],
        &format!("{link}{}", "A".repeat(20)),
        &format!("{}.{}", &link[..40], &link[40..]),
        &"1.".repeat(LONGEST_LINK),
    ] {
        assert_eq!(decode_link(wrong), Err(LinkError::Damaged), "{wrong}");
    }
    assert_eq!(decode_link(&link.replacen("2.", "3.", 1)), Err(LinkError::Newer));
    assert_eq!(decode_link(&link.replacen("2.", "1.", 1)), Err(LinkError::Damaged));
    assert!(not_a_link(&LinkError::Damaged).contains("de nouveau"));
    assert!(not_a_link(&LinkError::Newer).contains("plus récente"));
}

#[test]
fn a_link_that_a_mail_wrapped_opens() {
    let link = encode_link(&example()).unwrap();
    let dossier = decode_link(&link).unwrap();
    let (start, end) = link.split_at(link.len() / 2);
    let by_numbers: String = link.bytes().map(|letter| format!("%{letter:02X}")).collect();
    let address = format!("https://caf.example/rpe/#/s/{link}");
    let encoded = address.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
    let gateway = "https://eur01.safelinks.protection.outlook.com/?url=";
    for sent in [
        format!("#/s/{link}."),
        format!("#/s/{link})"),
        format!("#/s/{link}%C2%A0%C2%BB."),
        format!("#/s/{link}»"),
        format!("#/s/{link}&data=05%7C02%7Cjeanne%40caf.fr&reserved=0"),
        format!("#/s/{link}&amp;data=05"),
        format!("#/s/{link}_"),
        format!("#/s/{link}%20merci"),
        format!("#/s/{link}%20%0A"),
        format!("#/s/{start}%20{end}"),
        format!("#/s/{start}\r\n{end}"),
        format!("#/s/{start}%0D%0A{end}"),
        format!("#/s/{start}=%0D%0A{end}"),
        format!("#/s/{start}%C2%AD{end}"),
        format!("#/s/{start}\u{200b}{end}"),
        format!("#/s/%20{link}"),
        format!("#%2Fs%2F{link}"),
        format!("#%252Fs%252F{link}%252E"),
        format!("#/s/{by_numbers}"),
        address,
        format!("<{encoded}>"),
        format!("{gateway}{encoded}&data=05%7C02%7C&sdata=abc%3D&reserved=0"),
        format!("{gateway}{}&data=05", encoded.replace('%', "%25")),
    ] {
        assert!(decode_link(&sent).as_ref() == Ok(&dossier), "{sent}");
    }
}

proptest! {
    #[test]
    fn no_link_panics(link in "\\PC{0,200}", letters in "[A-Za-z0-9_-]{0,200}") {
        prop_assert!(decode_link(&link).is_err());
        for version in 1..=2 {
            let whole = format!("{version}.{letters}");
            prop_assert!(decode_link(&whole).is_err());
        }
    }

    #[test]
    fn a_link_with_one_letter_changed_never_opens(
        place in any::<Index>(),
        letter in "[A-Za-z0-9_-]",
    ) {
        let link = encode_link(&example()).unwrap();
        let place = 2 + place.index(link.len() - 2);
        let mut changed = link.clone();
        changed.replace_range(place..=place, &letter);
        prop_assert_eq!(decode_link(&changed).is_ok(), changed == link);
    }

    #[test]
    fn a_cut_link_never_opens(place in any::<Index>()) {
        let link = encode_link(&example()).unwrap();
        prop_assert!(decode_link(&link[..place.index(link.len())]).is_err());
    }

    #[test]
    fn what_is_typed_comes_back_from_a_link(name in "\\PC{0,200}") {
        let dossier = example().apply(&Action::Type(Field::RelaisName, name)).unwrap();
        let back = decode_link(&encode_link(&dossier).unwrap()).unwrap();
        prop_assert_eq!(encode(&back, 1), encode(&dossier, 1));
    }
}
