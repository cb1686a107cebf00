//! The note to print: everything that is on screen is in it, once, and nothing that is asked to be
//! kept apart.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "note/accounts.rs"]
mod accounts;
#[path = "note/paper.rs"]
mod paper;
#[path = "note/private.rs"]
mod private;
mod support;

use private::team;
use simulateur_rpe::law::{Account, Certainty};
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::data::PayChoice;
use simulateur_rpe::present::note::{Audience, Detail, Note, NoteChoice, NoteTable, note};
use simulateur_rpe::present::text::scenario_name;
use simulateur_rpe::present::workbench::{Precision, printed, printed_ecart};
use simulateur_rpe::scenario::workbench::{Comparison, example};
use simulateur_rpe::scenario::{CalendarAction, Column, Dossier, LeverAction, Quick};
use simulateur_rpe::situation::{Field, Owner, PostId, Role, ScenarioId};
use support::{Doing, Relais};

const CAF: NoteChoice =
    NoteChoice { audience: Audience::Caf, pay: PayChoice::Told, undetailed: Vec::new() };

fn made(dossier: &Dossier, choice: &NoteChoice) -> Note {
    note(dossier, choice, "26/11/2026").unwrap()
}

/// The example with so many scenarios.
fn with(count: usize) -> Dossier {
    let mut dossier = example();
    dossier.scenarios.truncate(count);
    while dossier.scenarios.len() < count {
        let name = format!("Encore un scénario, le numéro {}", dossier.scenarios.len() + 1);
        dossier = dossier.pressing(Quick::Depenses, &name);
    }
    dossier
}

fn all_words(note: &Note) -> String {
    format!("{note:?}").replace("\\u{202f}", "\u{202f}").replace("\\u{a0}", "\u{a0}")
}

/// Rows of the note, in their order.
const ROWS: [Row; 9] = [
    Row::Etp,
    Row::PrixDeRevient,
    Row::NonRetenues,
    Row::Marge,
    Row::Ps,
    Row::BonusMission,
    Row::TotalCaf,
    Row::AutresRecettes,
    Row::ResteACharge,
];

/// Each row of a column is in its table, at its place, as the comparison shows it.
fn check_rows(comparison: &Comparison, column: &Column, table: &NoteTable, place: usize) {
    let base = comparison.column(None).unwrap();
    let rows: Vec<_> = table.groups.iter().flat_map(|(_, rows)| rows).collect();
    let wanted = |row: &Row| *row != Row::NonRetenues || comparison.has_unretained();
    for row in ROWS.into_iter().filter(wanted) {
        let cell = &rows.iter().find(|known| known.row == row).unwrap().cells[place];
        let shown = printed(&column.outcome, row, Precision::Whole);
        assert_eq!(cell.value, shown, "{row:?}");
        let change = comparison
            .ecart(row, column.scenario, None)
            .filter(|_| column.scenario.is_some())
            .map(|_| {
                printed_ecart(&column.outcome, &base.outcome, row, Precision::Whole)
                    .unwrap_or_else(|| "=".to_string())
            });
        assert_eq!(cell.ecart, change, "{row:?}");
    }
}

#[test]
fn every_figure_of_the_comparison_and_every_ecart_is_on_the_note() {
    for count in 0..=6 {
        let dossier = with(count);
        let comparison = dossier.compare();
        let note = made(&dossier, &NoteChoice::default());
        for column in &comparison.columns {
            let tables = note.tables.iter().filter_map(|table| {
                let place = table.heads.iter().position(|head| head.scenario == column.scenario)?;
                Some((table, place))
            });
            let tables: Vec<_> = tables.collect();
            assert_eq!(
                tables.len(),
                if column.scenario.is_none() { note.tables.len() } else { 1 },
                "{count} scenarios"
            );
            for (table, place) in tables {
                check_rows(&comparison, column, table, place);
            }
        }
    }
}

#[test]
fn the_columns_hold_on_a_sheet_and_the_base_stands_in_each_table() {
    let shapes: Vec<Vec<usize>> = (0..=6)
        .map(|count| {
            made(&with(count), &NoteChoice::default())
                .tables
                .iter()
                .map(|table| table.heads.len())
                .collect()
        })
        .collect();
    assert_eq!(shapes, [vec![1], vec![2], vec![3], vec![4], vec![5], vec![4, 3], vec![4, 4]]);
    let note = made(&with(6), &NoteChoice::default());
    assert!(note.tables.iter().all(|table| table.heads[0].scenario.is_none()));
}

#[test]
fn a_right_that_no_contract_opens_has_no_row_and_one_that_does_has_one() {
    let rows = |note: &Note| -> Vec<Row> {
        note.tables[0].groups.iter().flat_map(|(_, rows)| rows).map(|row| row.row).collect()
    };
    let without = rows(&made(&example(), &CAF));
    assert!(!without.contains(&Row::BonusTerritoire) && !without.contains(&Row::Psej));
    let signed = example().pressing(Quick::Ctg, "CTG");
    let note = made(&signed, &CAF);
    assert!(rows(&note).contains(&Row::BonusTerritoire));
    assert!(note.has_contract);
    assert!(note.details.iter().any(|detail| detail.title == "Bonus territoire CTG"));
}

#[test]
fn a_figure_is_explained_once_for_the_columns_where_it_is_the_same() {
    let dossier = example();
    let note = made(&dossier, &CAF);
    let detail = |title: &str| -> &Detail {
        note.details.iter().find(|detail| detail.title == title).unwrap()
    };
    let incomes = detail("Autres recettes");
    assert_eq!(incomes.blocks.len(), 1);
    assert_eq!(incomes.blocks[0].heads.len(), 4);
    let ps = detail("Prestation de service");
    assert_eq!(ps.blocks.iter().map(|block| block.heads.len()).sum::<usize>(), 4);
    assert!(ps.quote.as_ref().unwrap().words.contains("43%"), "the rule is wording once");
    assert!(ps.blocks.iter().all(|block| block.quote.is_none()));
    for title in [
        "ETP d’animateur",
        "Dépenses retenues",
        "Prestation de service",
        "Bonus mission",
        "Reste à charge",
    ] {
        let columns: usize = detail(title).blocks.iter().map(|block| block.heads.len()).sum();
        assert_eq!(columns, 4, "{title}");
    }
}

#[test]
fn only_the_columns_that_are_chosen_are_detailed_and_the_council_reads_none() {
    let dossier = example();
    let first = Some(dossier.scenarios[0].id);
    let note = made(&dossier, &NoteChoice { undetailed: vec![None, first], ..CAF });
    let named: Vec<Option<ScenarioId>> = note
        .details
        .iter()
        .flat_map(|detail| &detail.blocks)
        .flat_map(|block| &block.heads)
        .map(|head| head.scenario)
        .collect();
    assert!(!named.contains(&None) && !named.contains(&first) && !named.is_empty());
    assert_eq!(note.payments.sentences.len(), 2);
    assert_eq!(note.tables[0].heads.len(), 4, "the comparison stays whole");
    let council = made(&dossier, &NoteChoice::default());
    assert!(council.details.is_empty() && council.proofs.is_empty());
    assert!(council.payments.sentences.is_empty() && council.payments.due.is_empty());
    let none: Vec<Option<ScenarioId>> =
        [None].into_iter().chain(dossier.scenarios.iter().map(|known| Some(known.id))).collect();
    let bare = made(&dossier, &NoteChoice { undetailed: none, ..CAF });
    assert!(
        bare.details.is_empty() && bare.payments.tables.iter().all(|table| table.heads.is_empty())
    );
}

#[test]
fn the_advances_are_detailed_only_where_there_are_some() {
    let titles = |dossier: &Dossier| -> Vec<&str> {
        made(dossier, &CAF).details.iter().map(|detail| detail.title).collect()
    };
    assert!(!titles(&example()).contains(&"Acomptes"));
    let picked = example().doing(CalendarAction::UseExample);
    assert!(titles(&picked).contains(&"Acomptes") && titles(&picked).contains(&"Solde"));
    let payments = made(&picked, &CAF).payments;
    assert_eq!(payments.tables[0].rows.len(), 4, "two advances, their total, the balance");
    let days: Vec<&str> = payments.due.iter().map(|due| due.day.as_str()).collect();
    assert_eq!(days, ["13\u{a0}février", "31\u{a0}mars", "10\u{a0}juillet", "12\u{a0}octobre"]);
}

#[test]
fn each_value_says_how_sure_it_is() {
    let of = |dossier: &Dossier, name: &str| -> (String, Option<Certainty>) {
        let note = made(dossier, &CAF);
        let row = note
            .given
            .iter()
            .flat_map(|group| &group.rows)
            .find(|row| row.name.starts_with(name))
            .unwrap_or_else(|| panic!("no {name}"));
        (row.value.clone(), row.certainty)
    };
    assert_eq!(
        of(&example(), "Prix plafond"),
        ("58\u{202f}086,00\u{a0}€".to_string(), Some(Certainty::Assumed))
    );
    assert_eq!(of(&example(), "Taux").1, Some(Certainty::Indicative));
    assert_eq!(of(&team(), "Prix plafond").1, Some(Certainty::Sourced));
    assert_eq!(
        of(&team(), "60 Achats"),
        ("9\u{202f}000,00\u{a0}€".to_string(), Some(Certainty::Entered))
    );
    assert_eq!(of(&example(), "Animatrice").1, Some(Certainty::Entered));
    let unread = team().typing(Field::Line(Account::Achats), "9 OOO");
    assert_eq!(of(&unread, "60 Achats"), ("non précisé".to_string(), None));
    assert_eq!(
        made(&unread, &CAF).todo.iter().filter(|words| words.contains("Achats")).count(),
        1,
        "wording once"
    );
}

/// The example, with a scenario whose ceiling is that of a notification.
fn notified() -> Dossier {
    let dossier = example().pressing(Quick::Blank, "Notification");
    let scenario = dossier.scenarios.last().unwrap().id;
    let kind =
        simulateur_rpe::scenario::LeverKind::Bareme(simulateur_rpe::draft::BaremeWay::Entered);
    let dossier = dossier.doing(LeverAction::Add(scenario, kind));
    let lever = dossier.scenario(scenario).unwrap().levers[0].id;
    let ceiling = Field::PrixPlafond(Owner::Lever(lever), dossier.base.exercice);
    dossier.typing(ceiling, "62 000")
}

#[test]
fn another_ceiling_in_a_scenario_is_named_with_its_column() {
    let note = made(&notified(), &CAF);
    let names: Vec<&str> = note.given[0]
        .rows
        .iter()
        .map(|row| row.name.as_str())
        .filter(|name| name.starts_with("Prix"))
        .collect();
    assert_eq!(names, ["Prix plafond par ETP (A, B, C, D)", "Prix plafond par ETP (E)"]);
}

#[test]
fn the_title_says_how_many_scenarios_there_are() {
    let titles: Vec<String> = [0, 1, 2, 6].map(|count| made(&with(count), &CAF).title).to_vec();
    let only = scenario_name(&with(1), Some(with(1).scenarios[0].id));
    assert_eq!(titles[0], "Le financement du relais en 2026");
    assert!(titles[1].contains(&only));
    assert!(titles[2].ends_with("ce que changeraient deux scénarios"));
    assert!(titles[3].ends_with("ce que changeraient six scénarios"));
}
