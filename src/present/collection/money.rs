//! Where the money of several relais comes from, in words and as one bar.

use crate::money::{UNIT_SPACE, format_decimal, product, quotient, round, sum};
use crate::outcome::Row;
use crate::present::text::{proportion, row_title, typeset};
use crate::present::workbench::SegmentKind;
use crate::scenario::collection::{CollectionMoney, PAYERS};
use rust_decimal::Decimal;

/// What is left to pay, at the scale of a department.
pub const REST_OF_ALL: &str = "Reste à la charge des gestionnaires";

/// What one of those who pay pays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyLine {
    /// Who.
    pub name: &'static str,
    /// How much.
    pub amount: String,
    /// What part of all the costs; nothing where there are none.
    pub share: String,
}

/// A part of the bar; positions are in percent of the width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneySegment {
    /// Who pays it.
    pub kind: SegmentKind,
    /// Where it begins.
    pub start: String,
    /// How wide it is.
    pub width: String,
    /// What it is.
    pub title: String,
}

/// The bar, and its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MoneyView {
    /// What the bar shows, for who does not see it.
    pub words: String,
    /// What each pays; then all of them.
    pub lines: Vec<MoneyLine>,
    /// The parts of the bar: what exceeds the costs leaves nothing to pay.
    pub segments: Vec<MoneySegment>,
    /// Of how many relais it is, where it is not of all; empty else.
    pub note: String,
    /// Whether some relais has a convention or a contract.
    pub has_contract: bool,
}

/// Where the money comes from, of so many relais that are shown.
pub fn money_view(money: &CollectionMoney, shown: usize) -> MoneyView {
    let parts: Vec<(Row, Decimal)> = PAYERS.into_iter().zip(money.parts).collect();
    let said = parts.iter().filter(|(row, part)| !part.is_zero() || !is_contract(*row));
    let lines: Vec<MoneyLine> = said
        .map(|(row, part)| line(payer_words(*row), *part, money.total))
        .chain([line("Dépenses à payer", money.total, money.total)])
        .collect();
    let named: Vec<String> = lines
        .iter()
        .map(|line| format!("{} {} ({})", line.name, line.amount, line.share))
        .collect();
    let note = if money.known == shown {
        String::new()
    } else {
        typeset(&format!("{} relais sur {shown} : les autres sont à compléter.", money.known))
    };
    MoneyView {
        words: typeset(&format!("Qui paie : {}.", named.join(", "))),
        segments: segments(&parts),
        lines,
        note,
        has_contract: parts.iter().any(|(row, part)| is_contract(*row) && !part.is_zero()),
    }
}

const fn payer_words(row: Row) -> &'static str {
    if matches!(row, Row::ResteACharge) { REST_OF_ALL } else { row_title(row) }
}

fn is_contract(row: Row) -> bool {
    matches!(row, Row::BonusTerritoire | Row::Psej)
}

fn line(name: &'static str, part: Decimal, total: Decimal) -> MoneyLine {
    let share = quotient(part, total).and_then(proportion).unwrap_or_else(|| "–".to_string());
    MoneyLine { name, amount: format!("{}{UNIT_SPACE}€", format_decimal(part, 2, 2)), share }
}

const fn kind_of(row: Row) -> SegmentKind {
    match row {
        Row::Ps => SegmentKind::Ps,
        Row::BonusMission => SegmentKind::Bonus,
        Row::BonusTerritoire | Row::Psej => SegmentKind::Contrat,
        Row::AutresRecettes => SegmentKind::Autres,
        Row::Etp
        | Row::PrixDeRevient
        | Row::NonRetenues
        | Row::Marge
        | Row::TotalCaf
        | Row::ResteACharge
        | Row::Acomptes
        | Row::Solde => SegmentKind::Reste,
    }
}

/// The bar goes to what is paid in all: an excess is no negative part of it.
fn segments(parts: &[(Row, Decimal)]) -> Vec<MoneySegment> {
    let drawn: Vec<&(Row, Decimal)> =
        parts.iter().filter(|(_, part)| *part > Decimal::ZERO).collect();
    let widest =
        drawn.iter().fold(Decimal::ZERO, |total, (_, part)| sum(total, *part).unwrap_or(total));
    let percent = |part: Decimal| {
        let share = quotient(product(part, Decimal::ONE_HUNDRED)?, widest)?;
        Some(format!("{}%", round(share, 2)))
    };
    let mut start = Decimal::ZERO;
    let mut segment = |(row, part): &(Row, Decimal)| {
        let made = MoneySegment {
            kind: kind_of(*row),
            start: percent(start)?,
            width: percent(*part)?,
            title: typeset(&format!("{} : {}", payer_words(*row), format_decimal(*part, 0, 0))),
        };
        start = sum(start, *part)?;
        Some(made)
    };
    drawn.into_iter().filter_map(&mut segment).collect()
}
