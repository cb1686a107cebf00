//! Where the money of several relais comes from: who pays what of their costs.

use super::RelaisFigures;
use crate::money::sum;
use crate::outcome::{Outcome, Row, RuleFigure};
use rust_decimal::Decimal;

/// Who pays a part of the costs, in the order of the screen.
pub const PAYERS: [Row; 6] = [
    Row::Ps,
    Row::BonusMission,
    Row::BonusTerritoire,
    Row::Psej,
    Row::AutresRecettes,
    Row::ResteACharge,
];

/// What each of [`PAYERS`] pays, €.
pub type PaidParts = [Decimal; PAYERS.len()];

/// What is paid of the costs of several relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionMoney {
    /// What each of [`PAYERS`] pays, €.
    pub parts: PaidParts,
    /// All of them together: the costs to pay, €.
    pub total: Decimal,
    /// Of how many relais every part is known: only they are counted.
    pub known: usize,
}

/// What each pays of one relais; nothing while one of them is not known.
pub(super) fn paid_parts<F: RuleFigure>(outcome: &Outcome<F>) -> Option<PaidParts> {
    let mut parts = [Decimal::ZERO; PAYERS.len()];
    for (part, row) in parts.iter_mut().zip(PAYERS) {
        *part = outcome.figure(row).euros().ok()?.decimal();
    }
    Some(parts)
}

/// What is paid of these relais; nothing while no relais is wholly known, or beyond what a decimal
/// holds.
pub fn collection_money(relais: &[&RelaisFigures]) -> Option<CollectionMoney> {
    let mut all =
        CollectionMoney { parts: [Decimal::ZERO; PAYERS.len()], total: Decimal::ZERO, known: 0 };
    for paid in relais.iter().filter_map(|known| known.paid) {
        all.known = all.known.saturating_add(1);
        for (part, more) in all.parts.iter_mut().zip(paid) {
            *part = sum(*part, more)?;
            all.total = sum(all.total, more)?;
        }
    }
    (all.known > 0).then_some(all)
}
