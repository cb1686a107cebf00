//! What is published is listed once, whole, and cited: tables, documents, points to tick.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::law::index::{DOCUMENTS, TABLES};
use simulateur_rpe::law::{
    Certainty, Checklist, ChecklistItem, DutyTheme, Mission, Stake, call_for_projects,
    checklist_item, checklist_items, duties, proofs,
};
use simulateur_rpe::present::duties::{PointView, duty_lists};
use simulateur_rpe::present::law_pages::{RowView, baremes};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file of `src/law`, its folders included, but the index itself.
fn law() -> String {
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/law")];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        let paths: Vec<PathBuf> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        for path in paths.into_iter().filter(|path| !path.ends_with("index.rs")) {
            if path.is_dir() {
                folders.push(path);
            } else {
                text.push_str(&fs::read_to_string(path).unwrap());
            }
        }
    }
    text
}

/// A text without its lines of comment.
fn code(text: &str) -> String {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The name of each static whose type holds a word.
fn statics(kind: &str) -> BTreeSet<String> {
    let law = code(&law());
    let items =
        law.split("static ").skip(1).filter_map(|item| item.split_once('=')?.0.split_once(": "));
    items
        .filter(|(name, of)| !name.contains(' ') && of.contains(kind))
        .map(|(name, _)| name.to_string())
        .collect()
}

/// What stands behind each `&` of an array of the index.
fn listed(array: &str) -> BTreeSet<String> {
    let index = code(
        &fs::read_to_string(format!("{}/src/law/index.rs", env!("CARGO_MANIFEST_DIR"))).unwrap(),
    );
    let (_, body) = index.split_once(&format!("pub static {array}")).unwrap();
    let body = body.split_once("] = &[").unwrap().1.split_once("\n];").unwrap().0;
    let names = body.split('&').skip(1).map(|rest| rest.trim_start_matches("at::"));
    names
        .map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || *c == '_')
                .collect()
        })
        .collect()
}

fn years() -> impl Iterator<Item = Exercice> {
    (2010..=2035).map(|year| Exercice::new(year).unwrap())
}

#[test]
fn no_table_and_no_document_is_missing_from_the_index() {
    assert_eq!(listed("TABLES"), statics("Table<"));
    assert_eq!(listed("DOCUMENTS"), statics("Document"));
    assert_eq!(
        (listed("TABLES").len(), listed("DOCUMENTS").len()),
        (TABLES.len(), DOCUMENTS.len()),
        "listed twice"
    );
}

#[test]
fn the_page_shows_every_table_with_its_rows_cited() {
    let page = baremes();
    let tables: Vec<_> = page.groups.iter().flat_map(|group| &group.tables).collect();
    assert_eq!(tables.len(), TABLES.len() + 1, "a group, or the calendar, is not drawn");
    let rows: Vec<&RowView> = tables.iter().flat_map(|table| &table.rows).collect();
    assert!(rows.len() >= TABLES.len());
    for row in rows {
        assert!(
            !row.value.is_empty() && !row.years.is_empty() && !row.quote.cite.is_empty(),
            "{row:?}"
        );
        assert!(
            row.certainty != Certainty::Sourced || row.quote.words.len() > 20,
            "{row:?}: sourced without a quote"
        );
        let held = page
            .documents
            .iter()
            .find(|document| row.quote.cite.starts_with(&document.title))
            .unwrap()
            .held;
        assert!(held || row.certainty > Certainty::Sourced, "{row:?}: surer than its source");
    }
    assert!(
        page.documents.iter().filter(|document| document.held).count() == 4
            && page.documents[..4].iter().all(|known| known.held)
    );
    assert_eq!(page.missions.len(), Mission::ALL.len());
}

#[test]
fn codes_are_well_formed_and_found_again() {
    let codes: BTreeSet<&str> = checklist_items().map(|point| point.code).collect();
    assert_eq!(codes.len(), checklist_items().count(), "a code is shared");
    for known in checklist_items() {
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        assert!(
            known.code.chars().all(plain)
                && known.code.starts_with(|c: char| c.is_ascii_lowercase()),
            "{}",
            known.code
        );
        assert!(std::ptr::eq(checklist_item(known.code).unwrap(), known), "{}", known.code);
    }
    assert!(checklist_item("").is_none() && checklist_item("Gestionnaire").is_none());
}

#[test]
fn every_point_is_short_dated_and_cited() {
    for known in checklist_items() {
        let ChecklistItem { code, title, from, until, source, .. } = known;
        assert!(
            (10..=110).contains(&title.chars().count()) && !title.ends_with('.'),
            "{code}: {title}"
        );
        assert!(!title.contains('\''), "{code}: a straight apostrophe");
        assert!(from.year() >= 2017 && until.is_none_or(|until| *from <= until), "{code}");
        assert!(source.quote.chars().count() <= 320 && !source.place.is_empty(), "{code}");
        assert!(known.certainty <= Certainty::Indicative, "{code}: nobody typed it");
        let stated = known.certainty == Certainty::Sourced;
        assert!(
            !stated || (source.document.held && source.quote.len() > 20),
            "{code}: sourced without a quote"
        );
    }
}

#[test]
fn duties_of_each_year_are_consistent() {
    for exercice in years() {
        let duties: Vec<&ChecklistItem> = duties(exercice).collect();
        let codes: BTreeSet<&str> = duties.iter().map(|point| point.code).collect();
        let titles: BTreeSet<&str> = duties.iter().map(|point| point.title).collect();
        assert_eq!(
            (codes.len(), titles.len()),
            (duties.len(), duties.len()),
            "{exercice:?}: a duty stands twice"
        );
        let of =
            |theme| duties.iter().filter(|point| point.list == Checklist::Devoir(theme)).count();
        let known = exercice.year() >= 2017;
        assert!(
            DutyTheme::ALL.into_iter().all(|theme| (of(theme) > 0) == known),
            "{exercice:?}: an empty theme, or a duty before 2017"
        );
        let drawn: Vec<PointView> =
            duty_lists(Some(exercice)).into_iter().flat_map(|list| list.points).collect();
        assert_eq!(
            drawn.iter().map(|point| point.code).collect::<BTreeSet<_>>(),
            codes,
            "{exercice:?}: as many on the page"
        );
        let weaker = drawn
            .iter()
            .filter(|point| point.code == "diplome")
            .all(|point| point.certainty == Certainty::Sourced);
        assert_eq!(
            weaker,
            exercice.year() <= 2021,
            "{exercice:?}: the circular says nothing of the years after the framework of 2021"
        );
    }
}

#[test]
fn a_stake_that_no_text_states_is_called_deduced() {
    let deduced = |code: &str| checklist_item(code).unwrap().stake_deduced;
    assert!(
        ["espaces", "adresse", "acces", "local_dedie", "accord_parents", "diplome"]
            .into_iter()
            .all(deduced)
    );
    assert!(
        !["gratuite", "profil_de_poste", "lieu_valide", "temps_de_travail", "rpe_tous_modes"]
            .into_iter()
            .any(deduced)
    );
    for known in checklist_items().filter(|known| known.code.starts_with("ram_")) {
        assert!(known.stake_deduced, "{}", known.code);
    }
}

#[test]
fn three_duties_concern_some_relais_only() {
    let found: Vec<&str> =
        checklist_items().filter(|known| known.conditional).map(|known| known.code).collect();
    assert_eq!(found, ["rpe_obligatoire", "local_dedie", "adresse"]);
}

#[test]
fn a_duty_follows_its_framework() {
    let has = |code: &str, year| duties(Exercice::constant(year)).any(|point| point.code == code);
    assert_eq!(
        [2016, 2017, 2021, 2022].map(|year| has("ram_tous_modes", year)),
        [false, true, true, false]
    );
    assert_eq!(
        [2017, 2021, 2022, 2035].map(|year| has("rpe_tous_modes", year)),
        [false, false, true, true]
    );
    assert_eq!([2021, 2025, 2026].map(|year| has("rpe_obligatoire", year)), [false, false, true]);
    assert_eq!([2017, 2035].map(|year| has("gratuite", year)), [true, true]);
    assert!(["rpe_information", "rpe_sous_activite", "rpe_gestion"].iter().all(|code| has(
        code, 2022
    ) && !has(
        code, 2021
    )));
    assert!(
        ["ram_metiers", "ram_droit_du_travail"]
            .iter()
            .all(|code| has(code, 2021) && !has(code, 2022))
    );
}

#[test]
fn every_mission_has_its_proofs_in_its_years_only() {
    for mission in Mission::ALL {
        for exercice in years() {
            let found: Vec<&ChecklistItem> = proofs(mission, exercice).collect();
            let open = mission.framework().covers(exercice);
            let own =
                found.iter().filter(|point| point.list == Checklist::Preuve(Some(mission))).count();
            assert_eq!((3..=6).contains(&own), open, "{mission:?} {exercice:?}: {own} proofs");
            assert_eq!(
                found.len() - own,
                if open { 3 } else { 0 },
                "{mission:?} {exercice:?}: avenant, project, evaluation"
            );
            assert!(
                found.iter().all(|point| matches!(point.stake, Stake::Bonus | Stake::Conseil)),
                "{mission:?}"
            );
        }
    }
}

#[test]
fn the_call_is_of_2017() {
    let year = Exercice::constant(2017);
    assert!(
        call_for_projects().count() >= 6
            && call_for_projects().all(|point| point.list == Checklist::Appel
                && point.from == year
                && point.until == Some(year))
    );
}
