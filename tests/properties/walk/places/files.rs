//! What leaves: the CSV, the results kept in a file and what is said of it before it opens, the
//! link and what it opens on.

use super::{Walked, table};
use crate::walk::figure::{Key, Name, Printed, When, cents, etp, named};
use crate::walk::ledger::Ledger;
use rust_decimal::Decimal;
use simulateur_rpe::exchange::{decode_file, decode_link, encode_file, encode_link};
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::data::{comparison_csv, file_view};
use simulateur_rpe::present::text::scenario_name;
use simulateur_rpe::scenario::Dossier;
use std::str::FromStr;

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    csv(walked, ledger);
    file(walked, ledger);
}

fn key(walked: &Walked, name: Name, column: usize) -> Key {
    let when = When::Year(walked.base().exercice);
    Key { name, column, when, status: Status::Previsionnel }
}

/// A number of a file, in the unit of its figure.
fn number(name: Name, value: Decimal) -> Printed {
    if matches!(name, Name::Row(Row::Etp) | Name::Ecart(Row::Etp)) {
        etp(value)
    } else {
        cents(value)
    }
}

fn csv(walked: &Walked, ledger: &mut Ledger) {
    let text = comparison_csv(walked.dossier, walked.base(), None);
    let columns = walked.base().columns.len();
    let lines = text.lines().skip_while(|line| !line.starts_with("Montant;")).skip(1);
    for line in lines.take(Row::all().count()) {
        let cells: Vec<&str> = line.split(';').collect();
        let name = named(cells[0]).unwrap_or_else(|| panic!("« {line} » names no figure"));
        let Name::Row(row) = name else { panic!("{name:?}") };
        let read = |name, text: &str| match text {
            "à compléter" => Printed::Todo,
            text => number(name, Decimal::from_str(&text.replace(',', ".")).unwrap()),
        };
        for (column, text) in cells[1..=columns].iter().enumerate() {
            ledger.put("CSV", key(walked, name, column), read(name, text));
        }
        for (column, text) in (1..).zip(&cells[columns + 1..2 * columns]) {
            let name = Name::Ecart(row);
            // The screen says nothing of it while one is to be completed, and compares times apart.
            if *text != "à compléter" && row != Row::Etp {
                ledger.put("CSV", key(walked, name, column), read(name, text));
            }
        }
    }
}

/// The results of the file, and what is said of it before it opens.
fn file(walked: &Walked, ledger: &mut Ledger) {
    let file = decode_file(&encode_file(walked.dossier, 1, None)).unwrap();
    for (column, saved) in file.results.iter().enumerate() {
        for row in Row::all() {
            let name = Name::Row(row);
            let printed =
                saved.figure(row).map_or(Printed::Todo, |known| number(name, known.amount));
            ledger.put("fichier", key(walked, name, column), printed);
        }
    }
    let view = file_view(&file);
    assert!(view.figures.iter().all(|figure| figure.today.is_none()), "{:?}", view.figures);
    let mut figures = view.figures.iter();
    for (column, saved) in file.results.iter().enumerate() {
        let said = [Row::PrixDeRevient, Row::TotalCaf, Row::ResteACharge];
        for row in said.into_iter().filter(|row| saved.figure(*row).is_some()) {
            let figure = figures.next().unwrap();
            let scenario = walked.base().columns[column].scenario;
            assert_eq!(figure.column, scenario_name(walked.dossier, scenario));
            assert_eq!(named(figure.row), Some(Name::Row(row)));
            let key = key(walked, Name::Row(row), column);
            ledger.text("fichier, avant de l’ouvrir", key, &figure.saved);
        }
    }
    assert_eq!(figures.next(), None);
}

/// What a link opens on, beside what it was made of. Nothing for a dossier too long for a link.
pub fn received(dossier: &Dossier, ledger: &mut Ledger) -> Option<()> {
    let opened = decode_link(&encode_link(dossier).ok()?).unwrap();
    let mut there = Ledger::default();
    let walked = Walked::of_base(&opened);
    table::compared(&walked, walked.base(), &mut there);
    ledger.take(there, "lien reçu");
    Some(())
}
