//! The note: its tables, its bars, what it says of each column, its details, its payments.

use super::Walked;
use super::payments::paid_name;
use super::years::{of_plan, of_year};
use crate::walk::figure::{Grain, Key, Name, amount_after, named};
use crate::walk::ledger::Ledger;
use crate::walk::reader;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::LineKind;
use simulateur_rpe::present::note::{Audience, Note, NoteChoice, NoteHead, note};

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    for audience in Audience::ALL {
        let choice = NoteChoice { audience, ..NoteChoice::default() };
        let note = note(walked.dossier, &choice, "26/11/2026").unwrap();
        reader::check(walked.dossier, &note);
        tables(walked, &note, ledger);
        years(walked, &note, ledger);
        details(walked, &note, ledger);
        payments(walked, &note, ledger);
        for bar in &note.bars {
            let key = walked.key(Name::Charges, walked.base(), bar.scenario);
            ledger.text("note, barres", key, &bar.total);
        }
        let first = &note.gists[0].words;
        for (marker, name) in [
            ("total versé par la Caf ", Name::Row(Row::TotalCaf)),
            ("reste à charge ", Name::Row(Row::ResteACharge)),
        ] {
            if let Some(text) = amount_after(first, marker) {
                ledger.text("note, en mots", walked.key(name, walked.base(), None), text);
            }
        }
        for row in note.given.iter().flat_map(|group| &group.rows) {
            if named(&row.name) == Some(Name::PrixPlafond) {
                let key = walked.key(Name::PrixPlafond, walked.base(), None);
                ledger.text("note, saisies", key, &row.value);
            }
        }
    }
}

fn key(walked: &Walked, name: Name, head: &NoteHead) -> Key {
    walked.key(name, walked.base(), head.scenario)
}

fn tables(walked: &Walked, note: &Note, ledger: &mut Ledger) {
    for table in &note.tables {
        for row in table.groups.iter().flat_map(|(_, rows)| rows) {
            let name = named(row.title()).unwrap();
            for (head, cell) in table.heads.iter().zip(&row.cells) {
                let text = cell.value.as_deref().unwrap_or("non précisé");
                ledger.text("note, tableau", key(walked, name, head), text);
                if let Some(words) = &cell.full_year {
                    let words = words.split_once("\u{a0}: ").unwrap().1;
                    let amount = words.strip_suffix(" par an").unwrap_or("=");
                    let key = key(walked, Name::FullYear(row.row), head);
                    ledger.ecart("note, année pleine", key, amount, Grain::Whole);
                }
                if let (Some(ecart), true) = (&cell.ecart, row.row != Row::Etp) {
                    let key = key(walked, Name::Ecart(row.row), head);
                    ledger.ecart("note, tableau", key, ecart, Grain::Whole);
                }
            }
        }
    }
}

/// The exercices of every column, then their sum.
fn years(walked: &Walked, note: &Note, ledger: &mut Ledger) {
    let groups = note.years.iter().flat_map(|years| &years.groups);
    for (row, line) in groups.flat_map(|(row, lines)| lines.iter().map(move |line| (*row, line))) {
        let column = walked.plan.column(line.head.scenario).unwrap();
        let name = Name::Row(row);
        for (year, text) in column.years.iter().zip(&line.cells) {
            ledger.text("note, exercices", of_year(walked, name, column, year), text);
        }
        // Which exercices a sum counts is said after it, where its head does not say it.
        let sum = line.cells.last().unwrap();
        let text = sum.split_once(", ").map_or(sum.as_str(), |(text, _)| text);
        ledger.text("note, exercices", of_plan(walked, name, line.head.scenario), text);
    }
}

fn details(walked: &Walked, note: &Note, ledger: &mut Ledger) {
    for detail in &note.details {
        let name = named(detail.title).unwrap();
        for block in &detail.blocks {
            for head in &block.heads {
                ledger.text("note, détail", key(walked, name, head), &block.amount);
                for line in block.lines.iter().filter(|line| line.kind != LineKind::Result) {
                    let of_time = [name, Name::Row(Row::Etp)];
                    if let Some(step) = named(&line.label).filter(|step| !of_time.contains(step)) {
                        ledger.text("note, détail", key(walked, step, head), &line.value);
                    }
                }
            }
        }
    }
}

fn payments(walked: &Walked, note: &Note, ledger: &mut Ledger) {
    for table in &note.payments.tables {
        for (title, _, _, amounts) in table.rows.iter().filter(|row| row.2) {
            let name = paid_name(title);
            for (head, text) in table.heads.iter().zip(amounts) {
                ledger.text("note, versements", key(walked, name, head), text);
            }
        }
    }
}
