//! What the Caf pays to relais together, month by month: what it has to call for.

use super::RelaisFigures;
use crate::calendar::YearMonth;
use crate::money::Euros;
use crate::scenario::years::CashKind;
use crate::situation::{Gap, Known};
use std::collections::BTreeMap;

/// What is paid in a month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PaymentMonth {
    /// The advances, €.
    pub advances: Euros,
    /// The balances that are paid, with the bonus of the missions, €.
    pub balances: Euros,
    /// What is to be given back, €, as a negative amount.
    pub indus: Euros,
    /// Their sum: what the Caf has to call for, €.
    pub net: Euros,
}

/// What is paid to relais.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CollectionPayments {
    /// Each month in which something is paid.
    pub months: Vec<(YearMonth, PaymentMonth)>,
    /// All of them together.
    pub total: PaymentMonth,
    /// The bonus territoire and the Psej, which no text dates, €.
    pub undated: Euros,
    /// How many relais have something in no month, because it is not known.
    pub unknown: usize,
    /// How many have a balance whose month is assumed.
    pub assumed: usize,
}

impl PaymentMonth {
    fn add(&mut self, kind: CashKind, amount: Euros) -> Known<()> {
        let place = match kind {
            CashKind::Acompte(_) => &mut self.advances,
            _ if amount.is_negative() => &mut self.indus,
            CashKind::Charges
            | CashKind::Incomes
            | CashKind::Solde
            | CashKind::BonusTerritoire
            | CashKind::Psej => &mut self.balances,
        };
        *place = added(*place, amount)?;
        self.net = added(self.net, amount)?;
        Ok(())
    }
}

fn added(total: Euros, amount: Euros) -> Known<Euros> {
    total.checked_add(amount).map_err(|_| vec![Gap::TooLarge])
}

/// What the Caf pays to these relais. Errors: a sum beyond what the program accepts.
pub fn collection_payments(relais: &[&RelaisFigures]) -> Known<CollectionPayments> {
    let mut all = CollectionPayments::default();
    let mut months: BTreeMap<YearMonth, PaymentMonth> = BTreeMap::new();
    for known in relais {
        for (month, line) in &known.payments.placed {
            months.entry(*month).or_default().add(line.kind, line.amount)?;
            all.total.add(line.kind, line.amount)?;
        }
        let has_balance = known.payments.placed.iter().any(|(_, it)| it.kind == CashKind::Solde);
        all.assumed += usize::from(has_balance && known.month_assumed);
        let unplaced = &known.payments.unplaced;
        all.unknown += usize::from(unplaced.iter().any(|it| !it.gaps.is_empty()));
        for payment in unplaced.iter().filter(|it| it.gaps.is_empty()) {
            all.undated = added(all.undated, payment.amount.unwrap_or(Euros::ZERO))?;
        }
    }
    all.months = months.into_iter().collect();
    Ok(all)
}
