//! The cash calendar of a column, as a table with a small picture: one row for each month.

use super::cash_sentences::{cash_basis, cash_name, headline, undated_words, year_words};
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::present::text::typeset;
use crate::present::workbench::{missing_words, percent};
use crate::scenario::Dossier;
use crate::scenario::years::{Cash, CashKind, CashMonth, PlanColumn};
use crate::situation::{Field, Gap};
use rust_decimal::Decimal;

/// A bar from zero to the running sum; positions are in percent of the width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashBar {
    /// Where it begins.
    pub start: String,
    /// How wide it is.
    pub width: String,
    /// Where zero is.
    pub zero: String,
    /// Whether the sum is below zero.
    pub below: bool,
}

/// A month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashRow {
    /// Its name.
    pub month: &'static str,
    /// What goes out.
    pub out: String,
    /// What comes in that is not from the Caf.
    pub other: String,
    /// What comes in from the Caf.
    pub caf: String,
    /// What that is: « Acompte », « Solde 2026 ».
    pub what: String,
    /// The running sum.
    pub running: String,
    /// The part of it that the relais pays itself; empty when it is not known.
    pub own: String,
    /// The part of it that waits for the Caf; empty when it is not known.
    pub advanced: String,
    /// Its picture.
    pub bar: CashBar,
    /// Whether most is waited for from the Caf then.
    pub peak: bool,
}

/// The months of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashYear {
    /// Which one.
    pub year: u16,
    /// What is waited for from the Caf in it, and what the relais paid itself until then.
    pub words: String,
    /// Its months.
    pub rows: Vec<CashRow>,
}

/// What the page shows of the calendar of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashView {
    /// What is waited for from the Caf, then, apart, what the relais pays itself.
    pub headline: Vec<String>,
    /// What is taken for granted.
    pub basis: Vec<String>,
    /// The years.
    pub years: Vec<CashYear>,
    /// What no text dates, in words.
    pub undated: Vec<String>,
    /// What has no place because something is missing: the words, and the field to fill where there
    /// is one.
    pub unplaced: Vec<(String, Option<Field>)>,
}

impl CashView {
    /// A month of a year, by their places.
    pub fn row(&self, year: usize, month: usize) -> Option<&CashRow> {
        self.years.get(year)?.rows.get(month)
    }
}

/// The calendar of a column. Errors: in words, why there is none.
pub fn cash_view(dossier: &Dossier, column: &PlanColumn) -> Result<CashView, String> {
    let cash = dossier
        .cash(column)
        .map_err(|gaps| gaps.first().map(|gap| missing_words(dossier, *gap)).unwrap_or_default())?;
    let scale = Scale::of(&cash);
    let peak = cash.most_advanced().filter(|_| cash.is_complete()).map(|(month, _)| month);
    let mut years: Vec<CashYear> = Vec::new();
    for month in &cash.months {
        let year = month.month.year;
        if years.last().is_none_or(|known| known.year != year.year()) {
            let words = year_words(&cash, year);
            years.push(CashYear { year: year.year(), words, rows: Vec::new() });
        }
        if let Some(last) = years.last_mut() {
            last.rows.push(row(month, &scale, Some(month.month) == peak));
        }
    }
    Ok(CashView {
        headline: headline(&cash),
        basis: cash_basis(dossier, &cash),
        years,
        undated: undated_words(&cash),
        unplaced: unplaced(dossier, column, &cash),
    })
}

fn row(month: &CashMonth, scale: &Scale, peak: bool) -> CashRow {
    let sum = |wanted: fn(CashKind) -> bool| {
        let lines = month.lines.iter().filter(|line| wanted(line.kind) && !line.amount.is_zero());
        let amounts: Vec<Euros> = lines.map(|line| line.amount).collect();
        let total = amounts
            .iter()
            .try_fold(Euros::ZERO, |total, amount| total.checked_add(*amount))
            .unwrap_or_default();
        if amounts.is_empty() { String::new() } else { total.to_string() }
    };
    let caf = month.lines.iter().filter(|line| line.kind.is_of_caf() && !line.amount.is_zero());
    let what: Vec<String> = caf
        .map(|line| {
            let indu = line.kind == CashKind::Solde && line.amount.is_negative();
            let name = if indu { "Indu" } else { cash_name(line.kind) };
            format!("{name} {}", line.exercice.year())
        })
        .collect();
    CashRow {
        month: month.month.month.name(),
        out: sum(|kind| kind == CashKind::Charges),
        other: sum(|kind| kind == CashKind::Incomes),
        caf: sum(CashKind::is_of_caf),
        what: what.join(", "),
        running: month.running.to_string(),
        own: part(month.split.map(|split| split.own)),
        advanced: part(month.split.map(|split| split.advanced)),
        bar: scale.bar(month.running),
        peak,
    }
}

/// As it weighs on the running sum: below zero for what is paid.
fn part(amount: Option<Euros>) -> String {
    amount
        .and_then(|amount| Euros::ZERO.checked_sub(amount).ok())
        .map(|value| value.to_string())
        .unwrap_or_default()
}

/// From the lowest to the highest running sum, zero included.
struct Scale {
    low: Euros,
    width: Decimal,
}

impl Scale {
    fn of(cash: &Cash) -> Scale {
        let low = cash.months.iter().map(|month| month.running).fold(Euros::ZERO, Euros::min);
        let high = cash.months.iter().map(|month| month.running).fold(Euros::ZERO, Euros::max);
        Scale { low, width: (high.decimal() - low.decimal()).max(Decimal::ONE) }
    }

    fn bar(&self, sum: Euros) -> CashBar {
        let from =
            |amount: Euros| percent(amount.checked_sub(self.low).unwrap_or_default(), self.width);
        CashBar {
            start: from(sum.min(Euros::ZERO)),
            width: percent(sum.abs(), self.width),
            zero: from(Euros::ZERO),
            below: sum.is_negative(),
        }
    }
}

/// What has no place because something is missing, the payments of an exercice that wait for the
/// same thing together.
fn unplaced(dossier: &Dossier, column: &PlanColumn, cash: &Cash) -> Vec<(String, Option<Field>)> {
    let mut groups: Vec<(Exercice, Option<Gap>, Vec<String>)> = Vec::new();
    for known in cash.unplaced.iter().filter(|known| !known.gaps.is_empty()) {
        let amount = known.amount.map_or(String::new(), |amount| format!(" de {}", amount));
        let name = format!("{}{amount}", cash_name(known.kind).to_lowercase());
        let gap = known.gaps.first().copied();
        match groups
            .iter_mut()
            .find(|(exercice, other, _)| *exercice == known.exercice && *other == gap)
        {
            Some((.., names)) if names.contains(&name) => {}
            Some((.., names)) => names.push(name),
            None => groups.push((known.exercice, gap, vec![name])),
        }
    }
    let wording = |(exercice, gap, names): (Exercice, Option<Gap>, Vec<String>)| {
        let why = gap.map(|gap| missing_words(dossier, gap)).unwrap_or_default();
        let field = gap.and_then(|gap| match gap {
            Gap::Empty(field) | Gap::Unreadable(field) => Some(field),
            Gap::NoPrixPlafond(year) | Gap::NothingToCarry(year) => Some(Field::PrixPlafond(
                super::ceilings::plafond_owner(dossier, column.scenario, year),
                year,
            )),
            Gap::NoTaux(_) | Gap::BothContracts | Gap::TooLarge => None,
        });
        (typeset(&format!("{}, {} : {why}", exercice.year(), names.join(", "))), field)
    };
    groups.into_iter().map(wording).collect()
}
