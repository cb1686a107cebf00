//! « Qui paie quoi »: one stacked bar for each column, on one scale, drawn from a table that is
//! also there to read.

use super::gauge::percent;
use super::whole::{whole, whole_words};
use crate::money::{Euros, format_decimal, quotient, sum};
use crate::outcome::{Outcome, Row};
use crate::present::text::{CHARGES, charges_words, known_euros, scenario_name};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

/// Who pays a segment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SegmentKind {
    /// Prestation de service.
    Ps,
    /// Flat bonus.
    Bonus,
    /// Bonus territoire or Psej: one excludes the other.
    Contrat,
    /// Other income.
    Autres,
    /// The manager.
    Reste,
}

/// A part of a bar; positions are in percent of the width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Who pays it.
    pub kind: SegmentKind,
    /// Where it begins.
    pub start: String,
    /// How wide it is.
    pub width: String,
    /// Where its middle is.
    pub middle: String,
    /// What is written in it; nothing when it is too narrow.
    pub label: Option<String>,
    /// Whether that fits in a short bar too.
    pub roomy: bool,
}

/// The bar of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Which letter it has; 0 for the base.
    pub letter: usize,
    /// The name of the column.
    pub name: String,
    /// What is paid in all.
    pub total: String,
    /// The segments; none while something is missing. What exceeds the costs leaves nothing to pay.
    pub segments: Vec<Segment>,
    /// The bar in words.
    pub words: String,
    /// The row of the table: an amount for each part, then the total.
    pub table: Vec<Option<String>>,
}

/// Who pays, for which row, in words, at the head of a column.
type Part = (SegmentKind, Row, &'static str, &'static str);

const PARTS: [Part; 6] = [
    (SegmentKind::Ps, Row::Ps, "prestation de service", "Ps"),
    (SegmentKind::Bonus, Row::BonusMission, "bonus mission", "Bonus"),
    (SegmentKind::Contrat, Row::BonusTerritoire, "bonus territoire", "Bonus territoire"),
    (SegmentKind::Contrat, Row::Psej, "Psej", "Psej"),
    (SegmentKind::Autres, Row::AutresRecettes, "autres recettes", "Autres recettes"),
    (SegmentKind::Reste, Row::ResteACharge, "reste à charge", "Reste à votre charge"),
];

/// The parts of the bars: what no contract of any column opens is left out.
fn parts(comparison: &Comparison) -> Vec<Part> {
    PARTS.into_iter().filter(|(_, row, ..)| comparison.is_open(*row)).collect()
}

/// The heads of the table.
pub fn bar_heads(comparison: &Comparison) -> Vec<&'static str> {
    parts(comparison).into_iter().map(|(.., head)| head).chain([CHARGES]).collect()
}

/// The bars of the columns.
pub fn bars(dossier: &Dossier, comparison: &Comparison) -> Vec<Bar> {
    let parts = parts(comparison);
    let widest = comparison
        .columns
        .iter()
        .map(|column| breadth(column, &parts))
        .fold(Decimal::ZERO, Decimal::max);
    comparison.columns.iter().map(|column| bar(dossier, column, &parts, widest)).collect()
}

/// How far a bar goes: to its costs, or to what is paid where that is more.
fn breadth(column: &Column, parts: &[Part]) -> Decimal {
    let paid = parts
        .iter()
        .filter_map(|(_, row, ..)| known_euros(column.outcome.figure(*row)))
        .filter(|paid| !paid.is_negative());
    let paid = paid
        .map(Euros::decimal)
        .fold(Decimal::ZERO, |total, part| sum(total, part).unwrap_or(total));
    known_euros(&column.outcome.charges).map_or(Decimal::ZERO, |costs| costs.decimal().max(paid))
}

fn bar(dossier: &Dossier, column: &Column, parts: &[Part], widest: Decimal) -> Bar {
    let name = scenario_name(dossier, column.scenario);
    let outcome = &column.outcome;
    let amounts: Vec<Option<Euros>> =
        parts.iter().map(|(_, row, ..)| known_euros(outcome.figure(*row))).collect();
    let total = known_euros(&outcome.charges);
    let known: Option<Vec<Euros>> = amounts.iter().copied().collect();
    let drawable = known.filter(|_| !widest.is_zero());
    let todo = || "à compléter".to_string();
    let wording = |amount: &Option<Euros>| amount.map_or_else(todo, Euros::to_whole_string);
    let paid: Vec<String> = parts
        .iter()
        .zip(&amounts)
        .filter(|(_, amount)| **amount != Some(Euros::ZERO))
        .map(|((_, row, word, _), _)| format!("{word} {}", whole_words(outcome, *row)))
        .collect();
    let of_what = if paid.is_empty() { "" } else { ", dont " };
    let words = format!("{name} : {}{of_what}{}", charges_words(total), paid.join(", "));
    Bar {
        scenario: column.scenario,
        letter: column.letter,
        name,
        total: wording(&total),
        segments: drawable
            .map(|known| segments(outcome, parts, &known, widest))
            .unwrap_or_default(),
        words,
        table: amounts
            .iter()
            .chain([&total])
            .map(|amount| amount.map(|value| value.to_string()))
            .collect(),
    }
}

fn segments(outcome: &Outcome, parts: &[Part], amounts: &[Euros], widest: Decimal) -> Vec<Segment> {
    let mut start = Euros::ZERO;
    let mut drawn = Vec::new();
    for ((kind, row, ..), amount) in
        parts.iter().zip(amounts).filter(|(_, amount)| **amount > Euros::ZERO)
    {
        let half = amount
            .checked_mul(Decimal::new(5, 1))
            .and_then(|half| start.checked_add(half))
            .unwrap_or(start);
        let share = quotient(amount.decimal(), widest).unwrap_or_default();
        drawn.push(Segment {
            kind: *kind,
            start: percent(start, widest),
            width: percent(*amount, widest),
            middle: percent(half, widest),
            label: (share >= least_share(*kind))
                .then(|| label(*kind, whole(outcome, *row).unwrap_or(*amount))),
            roomy: share >= ROOMY,
        });
        start = start.checked_add(*amount).unwrap_or(start);
    }
    drawn
}

/// The share of a short bar, some 300 px, that holds any label.
const ROOMY: Decimal = Decimal::from_parts(32, 0, 0, false, 2);

/// The share of the width under which a label would not fit.
fn least_share(kind: SegmentKind) -> Decimal {
    match kind {
        SegmentKind::Ps | SegmentKind::Reste => Decimal::new(16, 2),
        SegmentKind::Autres => Decimal::new(9, 2),
        SegmentKind::Bonus | SegmentKind::Contrat => Decimal::new(14, 2),
    }
}

fn label(kind: SegmentKind, amount: Euros) -> String {
    let number = format_decimal(amount.decimal(), 0, 0);
    match kind {
        SegmentKind::Ps => format!("Ps {number}"),
        SegmentKind::Reste => format!("Reste {number}"),
        SegmentKind::Bonus | SegmentKind::Contrat | SegmentKind::Autres => number,
    }
}
