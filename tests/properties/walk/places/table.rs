//! Simuler: the table, in the base exercice and in those that it looks at, and « Qui paie quoi ».

use super::Walked;
use crate::walk::figure::{Grain, Name, amount_after, named};
use crate::walk::ledger::Ledger;
use simulateur_rpe::outcome::Row;
use simulateur_rpe::present::text::typeset;
use simulateur_rpe::present::workbench::{
    Bar, Precision, bar_heads, bars, full_year_ecart, gauge_of, printed, printed_ecart, weights,
};
use simulateur_rpe::scenario::Column;
use simulateur_rpe::scenario::workbench::Comparison;

pub fn gather(walked: &Walked, ledger: &mut Ledger) {
    for comparison in &walked.comparisons {
        compared(walked, comparison, ledger);
        for column in &comparison.columns {
            gauge(walked, comparison, column, ledger);
            full_year(walked, comparison, column, ledger);
        }
        for bar in bars(walked.dossier, comparison) {
            bar_figures(walked, comparison, &bar, ledger);
        }
        for precision in [Precision::Whole, Precision::Cents] {
            for weight in weights(walked.dossier, comparison, comparison.exercice, precision) {
                let name = Name::Row(weight.row);
                for figure in &weight.figures {
                    let key = walked.key(name, comparison, figure.scenario);
                    ledger.text("Simuler, valeurs locales", key, &figure.value);
                }
            }
        }
    }
}

/// The table alone, of one exercice.
pub fn compared(walked: &Walked, comparison: &Comparison, ledger: &mut Ledger) {
    for column in &comparison.columns {
        cells(walked, comparison, column, ledger);
    }
}

/// As a cell draws them, in whole euros and in cents.
fn cells(walked: &Walked, comparison: &Comparison, column: &Column, ledger: &mut Ledger) {
    let place = "Simuler, tableau";
    let base = &comparison.columns[0].outcome;
    for (precision, grain) in [(Precision::Whole, Grain::Whole), (Precision::Cents, Grain::Cents)] {
        for row in Row::COMPARED {
            let text = printed(&column.outcome, row, precision);
            let key = walked.key(Name::Row(row), comparison, column.scenario);
            ledger.text(place, key, text.as_deref().unwrap_or("à compléter"));
            let both = text.is_some() && printed(base, row, precision).is_some();
            if column.scenario.is_some() && both && row != Row::Etp {
                let ecart = printed_ecart(&column.outcome, base, row, precision);
                let key = walked.key(Name::Ecart(row), comparison, column.scenario);
                ledger.ecart(place, key, ecart.as_deref().unwrap_or("="), grain);
            }
        }
    }
}

/// What stands under the écart of what is left to pay.
fn full_year(walked: &Walked, comparison: &Comparison, column: &Column, ledger: &mut Ledger) {
    for (precision, grain) in [(Precision::Whole, Grain::Whole), (Precision::Cents, Grain::Cents)] {
        let (year, scenario) = (comparison.exercice, column.scenario);
        let line = full_year_ecart(walked.dossier, scenario, None, year, precision);
        let Some(line) = line else { continue };
        let words = line.split_once(&typeset("en année pleine : ")).unwrap().1;
        let amount = words.strip_suffix(" par an").unwrap_or("=");
        assert!(amount != "=" || words == "rien de plus", "{line}");
        let key = walked.key(Name::FullYear(Row::ResteACharge), comparison, scenario);
        ledger.ecart("Simuler, année pleine", key, amount, grain);
    }
}

fn gauge(walked: &Walked, comparison: &Comparison, column: &Column, ledger: &mut Ledger) {
    let Some(gauge) = gauge_of(comparison, column.scenario) else { return };
    let place = "Simuler, jauge";
    let mut put = |name, text: &str| {
        ledger.text(place, walked.key(name, comparison, column.scenario), text);
    };
    put(Name::Row(Row::PrixDeRevient), amount_after(&gauge.words, "Dépenses retenues ").unwrap());
    put(Name::Plafond, amount_after(&gauge.words, ", plafond ").unwrap());
    let room = amount_after(&gauge.words, "il reste ").map(str::to_string);
    let over = amount_after(&gauge.words, "dépassement de ").map(|text| format!("\u{2212}{text}"));
    let none = gauge.words.ends_with("juste au plafond").then(|| "0\u{a0}€".to_string());
    put(Name::Row(Row::Marge), &room.or(over).or(none).unwrap());
}

fn bar_figures(walked: &Walked, comparison: &Comparison, bar: &Bar, ledger: &mut Ledger) {
    let mut put = |place, name, text: &str| {
        ledger.text(place, walked.key(name, comparison, bar.scenario), text);
    };
    put("Qui paie quoi, barres", Name::Charges, &bar.total);
    for (head, text) in bar_heads(comparison).into_iter().zip(&bar.table) {
        let name = named(head).unwrap_or_else(|| panic!("« {head} » names no figure"));
        put("Qui paie quoi, tableau", name, text.as_deref().unwrap_or("à compléter"));
    }
    let words = bar.words.strip_prefix(bar.name.as_str()).unwrap();
    for (marker, name) in [
        (" : dépenses à payer ", Name::Charges),
        ("prestation de service ", Name::Row(Row::Ps)),
        ("bonus mission ", Name::Row(Row::BonusMission)),
        ("bonus territoire ", Name::Row(Row::BonusTerritoire)),
        ("Psej ", Name::Row(Row::Psej)),
        ("autres recettes ", Name::Row(Row::AutresRecettes)),
        ("reste à charge ", Name::Row(Row::ResteACharge)),
    ] {
        if let Some(text) = amount_after(words, marker) {
            put("Qui paie quoi, barres", name, text);
        }
    }
}
