//! What the Caf pays of an exercice, by month, and what no text dates.

use super::cash::{CashKind, CashLine, Unplaced};
use crate::calendar::{Month, MonthDay, YearMonth};
use crate::outcome::{Outcome, Step, Term};
use crate::scenario::Dossier;
use crate::situation::{DueId, Field, Gap, Known, both};

/// What the Caf pays of an exercice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CafPayments {
    /// Each payment in its month.
    pub placed: Vec<(YearMonth, CashLine)>,
    /// What has no place.
    pub unplaced: Vec<Unplaced>,
}

/// Where the balances go when no month is typed: the latest, which is the prudent one.
const PRUDENT: Month = Month::DECEMBER;

impl Dossier {
    /// The advances of an exercice and its balance, in the year after; the bonus territoire and the
    /// Psej, which no text dates, less what no contract opens.
    pub fn caf_payments(&self, outcome: &Outcome) -> CafPayments {
        let exercice = outcome.exercice;
        let mut paid = CafPayments::default();
        for advance in outcome.acomptes.parts.iter() {
            if let Term::Acompte(id) = advance.term {
                let month = self.due_month(id).map(|month| YearMonth::new(exercice, month));
                paid.place(outcome, CashKind::Acompte(id), advance, month);
            }
        }
        let next = exercice.next().ok_or_else(|| vec![Gap::TooLarge]);
        let month =
            both(next, self.balance_month()).map(|(year, month)| YearMonth::new(year, month));
        paid.place(outcome, CashKind::Solde, &outcome.solde, month);
        for (kind, step) in undated(outcome) {
            let (amount, gaps) = (step.euros().ok(), step.euros().err().unwrap_or_default());
            paid.unplaced.push(Unplaced { kind, exercice, amount, gaps });
        }
        paid
    }

    /// The month in which the balances are paid. Errors: what is typed is not readable.
    fn balance_month(&self) -> Known<Month> {
        if self.texts.entry(Field::BalanceMonth).is_empty() {
            return Ok(PRUDENT);
        }
        self.texts.known(Field::BalanceMonth)
    }

    fn due_month(&self, id: DueId) -> Known<Month> {
        self.texts.known(Field::DueDay(id)).map(MonthDay::month)
    }
}

impl CafPayments {
    fn place(&mut self, outcome: &Outcome, kind: CashKind, step: &Step, month: Known<YearMonth>) {
        let exercice = outcome.exercice;
        match both(step.euros(), month) {
            Ok((amount, month)) => self.placed.push((month, CashLine { kind, exercice, amount })),
            Err(gaps) => {
                self.unplaced.push(Unplaced { kind, exercice, amount: step.euros().ok(), gaps })
            }
        }
    }
}

/// What no text dates, less what no contract opens.
fn undated(outcome: &Outcome) -> impl Iterator<Item = (CashKind, &Step)> {
    let steps =
        [(CashKind::BonusTerritoire, &outcome.bonus_territoire), (CashKind::Psej, &outcome.psej)];
    steps.into_iter().filter(|(_, step)| step.is_open())
}
