//! « Pourquoi ? »: the title of the drawer, its steps under the names of figures, its result, and
//! what it says beside the base.

use super::Walked;
use crate::walk::figure::{Grain, Key, Name, Printed, amount_after, named, read_short};
use crate::walk::ledger::Ledger;
use simulateur_rpe::law::Status;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::explain::{Explanation, LineKind, explain_at};
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::scenario::Column;
use simulateur_rpe::scenario::workbench::Comparison;

/// In the base exercice and in the last one that Simuler looks at; Sur 5 ans has the others.
pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let others = walked.comparisons[1..].last();
    for comparison in [walked.base()].into_iter().chain(others) {
        for column in &comparison.columns {
            for status in Status::ALL.into_iter().filter(|status| column.at(*status).is_some()) {
                for row in Row::all() {
                    figure(walked, comparison, column, (row, status), ledger);
                }
            }
        }
    }
}

fn figure(
    walked: &Walked,
    comparison: &Comparison,
    column: &Column,
    (row, status): (Row, Status),
    ledger: &mut Ledger,
) {
    // The balance is printed at the forecast alone, on the real rights.
    if Row::PAID.contains(&row) && status != Status::Previsionnel {
        return;
    }
    let asked = (row, column.scenario, status);
    let explanation = explain_at(walked.dossier, comparison, asked).unwrap();
    let key = Key { status, ..walked.key(Name::Row(row), comparison, column.scenario) };
    drawer(("tiroir, titre", "tiroir, calcul"), key, &explanation, ledger);
    if let Some(kink) = explanation.kink.as_ref() {
        bend(key, &kink.words, ledger);
    }
    in_whole_euros(key, row, &explanation.sentence, ledger);
    let beside = explanation.sentence.split_once(" C’est **").map(|(_, words)| words);
    if let (Some(words), Status::Previsionnel) = (beside, status) {
        let taken = words.contains(" de moins que la base**");
        let amount = words.split_once('€').and_then(|(text, _)| read_short(&format!("{text}€")));
        if let Some(Printed::Amount(value, grain)) = amount {
            let value = if taken { -value } else { value };
            let key = Key { name: Name::Ecart(row), ..key };
            ledger.put("tiroir, à côté de la base", key, Printed::Amount(value, grain));
        }
    }
}

/// What it says of the tables in whole euros, of the figure and of its écart with the base.
fn in_whole_euros(key: Key, row: Row, sentence: &str, ledger: &mut Ledger) {
    let place = "tiroir, en euros entiers";
    let said = " Dans un tableau en euros entiers, ";
    if let Some(text) = amount_after(sentence, &format!("{said}ce montant est de ")) {
        ledger.text(place, key, text);
    }
    if let Some((_, rest)) = sentence.split_once(&format!("{said}c’est ")) {
        let text = rest.split_once(" :").unwrap().0.replace("autant", "=");
        ledger.ecart(place, Key { name: Name::Ecart(row), ..key }, &text, Grain::Whole);
    }
}

/// The drawing of the Ps against the costs, in words.
fn bend(key: Key, words: &str, ledger: &mut Ledger) {
    for (marker, name) in [
        ("jusqu’au plafond de ", Name::Plafond),
        ("Vos dépenses sont de ", Name::Row(Row::PrixDeRevient)),
        ("la prestation de service de ", Name::Row(Row::Ps)),
    ] {
        let text = amount_after(words, marker).unwrap();
        ledger.text("tiroir, dessin", Key { name, ..key }, text);
    }
}

/// The title of a drawer, and the lines that stand under the name of a figure of the same column.
pub fn drawer(
    (title, steps): (&'static str, &'static str),
    key: Key,
    explanation: &Explanation,
    ledger: &mut Ledger,
) {
    if let Some(text) = amount_after(&explanation.title, "Pourquoi ") {
        ledger.text(title, key, text);
    } else if explanation.title.contains("à compléter") {
        ledger.put(title, key, Printed::Todo);
    }
    for line in &explanation.lines {
        let label = line.label.trim_start_matches(typeset("− ").as_str());
        let name = match line.kind {
            LineKind::Result => Some(key.name),
            LineKind::Plain | LineKind::Detail | LineKind::Bite => named(label),
        };
        let of_time = key.name == Name::Row(Row::Etp) || name == Some(Name::Row(Row::Etp));
        if let Some(name) = name.filter(|_| !of_time) {
            ledger.text(steps, Key { name, ..key }, &line.value);
        }
    }
}
