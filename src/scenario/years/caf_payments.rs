//! What the Caf pays of an exercice, by month, and what no text dates.

use super::cash::{CashKind, CashLine, Unplaced};
use crate::calendar::{Exercice, Month, MonthDay, YearMonth};
use crate::money::Euros;
use crate::outcome::{Amount, Outcome, RuleFigure, Term};
use crate::rules::each_acompte;
use crate::scenario::Dossier;
use crate::situation::{DueId, Field, Gap, Known, Situation, both};

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
        let advances = outcome.acomptes.parts.iter().filter_map(|advance| {
            let Term::Acompte(id) = advance.term else { return None };
            Some((id, advance.euros()))
        });
        self.payments_of(outcome, advances)
    }

    /// The same of amounts, with the situation that they are of.
    pub fn caf_payments_of_amounts(
        &self,
        amounts: &Outcome<Amount>,
        situation: &Situation,
    ) -> CafPayments {
        let advances = each_acompte(situation, &amounts.ps);
        self.payments_of(amounts, advances.map(|(id, advance)| (id, advance.euros())))
    }

    fn payments_of<F: RuleFigure>(
        &self,
        outcome: &Outcome<F>,
        advances: impl Iterator<Item = (DueId, Known<Euros>)>,
    ) -> CafPayments {
        let exercice = outcome.exercice;
        let mut paid = CafPayments::default();
        for (id, advance) in advances {
            let month = self.due_month(id).map(|month| YearMonth::new(exercice, month));
            paid.place(exercice, CashKind::Acompte(id), advance, month);
        }
        let next = exercice.next().ok_or_else(|| vec![Gap::TooLarge]);
        let month =
            both(next, self.balance_month()).map(|(year, month)| YearMonth::new(year, month));
        paid.place(exercice, CashKind::Solde, outcome.solde.euros(), month);
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
    fn place(
        &mut self,
        exercice: Exercice,
        kind: CashKind,
        paid: Known<Euros>,
        month: Known<YearMonth>,
    ) {
        let amount = paid.clone().ok();
        match both(paid, month) {
            Ok((amount, month)) => self.placed.push((month, CashLine { kind, exercice, amount })),
            Err(gaps) => self.unplaced.push(Unplaced { kind, exercice, amount, gaps }),
        }
    }
}

/// What no text dates, less what no contract opens.
fn undated<F: RuleFigure>(outcome: &Outcome<F>) -> impl Iterator<Item = (CashKind, &F)> {
    let steps =
        [(CashKind::BonusTerritoire, &outcome.bonus_territoire), (CashKind::Psej, &outcome.psej)];
    steps.into_iter().filter(|(_, step)| step.is_open())
}
