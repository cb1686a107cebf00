//! Versements: the figures at each status, the advances, the balance and its sentence.

use super::Walked;
use crate::walk::figure::{Grain, Key, Name, Printed, amount_after, named, read_short};
use crate::walk::ledger::Ledger;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::payments::payments;
use simulateur_rpe::present::text::row_title;

/// The total of the advances and the balance have names of their own.
pub fn paid_name(title: &str) -> Name {
    match title {
        "Total des acomptes" => Name::Row(Row::Acomptes),
        "Solde à recevoir" | "Indu, à rendre à la Caf" => Name::Row(Row::Solde),
        "Solde du scénario" | "Indu du scénario" => Name::Row(Row::Solde),
        other => named(other).unwrap_or_else(|| panic!("« {other} » names no figure")),
    }
}

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    let comparison = walked.base();
    for column in &comparison.columns {
        let page = payments(walked.dossier, comparison, column.scenario).unwrap();
        for line in &page.figures {
            let name = named(row_title(line.row)).unwrap();
            for (status, figure) in page.statuses.iter().zip(&line.figures) {
                let key = Key { status: *status, ..walked.key(name, comparison, column.scenario) };
                ledger.text("Versements, du prévu au réel", key, &figure.words);
            }
            if let (Some(ecart), true) = (&line.ecart, line.row != Row::Etp) {
                let key = walked.key(Name::EcartReel(line.row), comparison, column.scenario);
                ledger.ecart("Versements, du prévu au réel", key, ecart, Grain::Cents);
            }
        }
        for line in page.paid.iter().filter(|line| line.due.is_none()) {
            let key = walked.key(paid_name(&line.title), comparison, column.scenario);
            ledger.text("Versements, calendrier", key, &line.figure.words);
        }
        let key = walked.key(Name::Row(Row::Solde), comparison, column.scenario);
        balance(key, &page.sentence, ledger);
    }
}

/// What the sentence says of the balance, and of the advances.
fn balance(key: Key, sentence: &str, ledger: &mut Ledger) {
    let place = "Versements, en mots";
    for left in ["il reste **", "il serait resté **"] {
        amount_after(sentence, left).into_iter().for_each(|text| ledger.short(place, key, text));
    }
    if let Some(text) = amount_after(sentence, "**Indu de ") {
        match read_short(text) {
            Some(Printed::Amount(value, grain)) => {
                ledger.put(place, key, Printed::Amount(-value, grain));
            }
            Some(Printed::Todo) | None => panic!("« {sentence} »"),
        }
    }
    let advances = amount_after(sentence, "les acomptes (");
    if let Some(text) = advances.or(amount_after(sentence, "moins ")) {
        ledger.short(place, Key { name: Name::Row(Row::Acomptes), ..key }, text);
    }
}
