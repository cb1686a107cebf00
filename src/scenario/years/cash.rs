//! The plan month by month: when money goes out and comes in. What no text dates has no place: it
//! is listed beside the calendar.

use super::plan::{PlanColumn, PlanYear};
use crate::calendar::{Exercice, Month, YearMonth};
use crate::money::{Euros, Months, OutOfBoundsError};
use crate::outcome::{Outcome, Step};
use crate::scenario::Dossier;
use crate::situation::{DueId, Field, Gap, Known};
use rust_decimal::Decimal;

/// What is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CashKind {
    /// Costs of the exercice, the same each month: an assumption.
    Charges,
    /// Income that is not from the Caf, the same each month: an assumption.
    Incomes,
    /// An advance, in the month of its line of the calendar.
    Acompte(DueId),
    /// Balance of the Ps, with the bonus of the mission, in the year after.
    Solde,
    /// Bonus territoire: no text says when it is paid.
    BonusTerritoire,
    /// Psej: no text says when it is paid.
    Psej,
}

impl CashKind {
    /// Whether the Caf pays it.
    pub const fn is_of_caf(self) -> bool {
        !matches!(self, CashKind::Charges | CashKind::Incomes)
    }
}

/// A payment of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CashLine {
    /// What it is.
    pub kind: CashKind,
    /// The exercice that opens or owes it.
    pub exercice: Exercice,
    /// Positive when it comes in, €.
    pub amount: Euros,
}

/// A month of the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CashMonth {
    /// Which one.
    pub month: YearMonth,
    /// Its payments.
    pub lines: Vec<CashLine>,
    /// Their sum, €.
    pub net: Euros,
    /// The sum of all months so far, €; it begins at 0 €.
    pub running: Euros,
    /// What the sum below zero is made of; nothing as soon as a right of the months so far is not
    /// known.
    pub split: Option<Split>,
}

/// The money that is out: `own + advanced = −running`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split {
    /// What the relais pays itself: costs less other income less the rights of the months so far, a
    /// twelfth each: an assumption, €.
    pub own: Euros,
    /// Those rights less what the Caf has paid so far; negative when it has paid ahead, €.
    pub advanced: Euros,
}

/// A payment that has no place in the calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unplaced {
    /// What it is.
    pub kind: CashKind,
    /// The exercice that opens or owes it.
    pub exercice: Exercice,
    /// Its amount, where it is known and only its month is not, €.
    pub amount: Option<Euros>,
    /// Everything that keeps it out; none when no text says when it is paid.
    pub gaps: Vec<Gap>,
}

/// The calendar of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cash {
    /// From January of the base exercice to the month of the last balance.
    pub months: Vec<CashMonth>,
    /// What has no place.
    pub unplaced: Vec<Unplaced>,
    /// Whether the month of the balances is assumed: none was typed.
    pub month_assumed: bool,
}

impl Dossier {
    /// The months of a column of the plan. Errors: a sum beyond what the program accepts.
    pub fn cash(&self, column: &PlanColumn) -> Known<Cash> {
        let mut placing =
            Placing { dossier: self, placed: Vec::new(), rights: Vec::new(), unplaced: Vec::new() };
        for year in &column.years {
            placing.year(year).map_err(|_| vec![Gap::TooLarge])?;
        }
        let month_assumed = self.texts.entry(Field::BalanceMonth).is_empty();
        let months = placing.months(&column.years).map_err(|_| vec![Gap::TooLarge])?;
        Ok(Cash { months, unplaced: placing.unplaced, month_assumed })
    }
}

impl Cash {
    /// The lowest point of the running sum, the first time that it is reached.
    pub fn lowest(&self) -> Option<&CashMonth> {
        self.months.iter().min_by_key(|month| (month.running, month.month))
    }

    /// Whether every amount has its place, and every right is known: until then no total means
    /// anything.
    pub fn is_complete(&self) -> bool {
        self.months.last().is_none_or(|last| self.is_complete_until(last.month.year))
    }

    /// The same of one civil year, and of those before it.
    pub fn is_complete_until(&self, year: Exercice) -> bool {
        let mut months = self.months.iter().filter(|month| month.month.year <= year);
        let mut unplaced = self.unplaced.iter().filter(|payment| payment.exercice <= year);
        months.all(|month| month.split.is_some()) && unplaced.all(|payment| payment.gaps.is_empty())
    }

    /// The month in which most is advanced while waiting for the Caf, the first one; nothing when
    /// it never is, or as long as a month is not known.
    pub fn most_advanced(&self) -> Option<(YearMonth, Euros)> {
        let known: Option<Vec<_>> =
            self.months.iter().map(|month| Some((month.month, month.split?.advanced))).collect();
        let most = known?
            .into_iter()
            .min_by_key(|(month, advanced)| (std::cmp::Reverse(*advanced), *month));
        most.filter(|(_, advanced)| *advanced > Euros::ZERO)
    }
}

struct Placing<'a> {
    dossier: &'a Dossier,
    placed: Vec<(YearMonth, CashLine)>,
    /// What the Caf owes for each month, a twelfth of the exercice; nothing for a month whose
    /// rights are not known.
    rights: Vec<(YearMonth, Option<Euros>)>,
    unplaced: Vec<Unplaced>,
}

impl Placing<'_> {
    fn year(&mut self, year: &PlanYear) -> Result<(), OutOfBoundsError> {
        let outcome = &year.outcome;
        self.spread(CashKind::Charges, year.exercice, &outcome.charges, true)?;
        self.spread(CashKind::Incomes, year.exercice, &outcome.autres_recettes, false)?;
        let paid = self.dossier.caf_payments(outcome);
        self.placed.extend(paid.placed);
        self.unplaced.extend(paid.unplaced);
        self.rights_of(year.exercice, outcome)
    }

    fn rights_of(&mut self, exercice: Exercice, outcome: &Outcome) -> Result<(), OutOfBoundsError> {
        let (Ok(total), Ok(_)) = (outcome.total_caf.euros(), &outcome.reste_a_charge.value) else {
            self.rights.extend(YearMonth::of_year(exercice).map(|month| (month, None)));
            return Ok(());
        };
        let parts = twelfths(exercice, total)?.into_iter();
        self.rights.extend(parts.map(|(month, part)| (month, Some(part))));
        Ok(())
    }

    /// The same amount each month, so rounded that the twelve make the year.
    fn spread(
        &mut self,
        kind: CashKind,
        exercice: Exercice,
        step: &Step,
        out: bool,
    ) -> Result<(), OutOfBoundsError> {
        let total = match step.euros() {
            Ok(total) => total,
            Err(gaps) => {
                self.unplaced.push(Unplaced { kind, exercice, amount: None, gaps });
                return Ok(());
            }
        };
        for (month, part) in twelfths(exercice, total)? {
            let amount = if out { Euros::ZERO.checked_sub(part)? } else { part };
            self.placed.push((month, CashLine { kind, exercice, amount }));
        }
        Ok(())
    }

    /// What the Caf owes for a month; nothing is owed after the plan.
    fn right_of(&self, month: YearMonth) -> Option<Euros> {
        self.rights
            .iter()
            .find(|(known, _)| *known == month)
            .map_or(Some(Euros::ZERO), |(_, right)| *right)
    }

    /// Every month up to the last one in which something is paid, and to the end of the plan at
    /// least.
    fn months(&self, years: &[PlanYear]) -> Result<Vec<CashMonth>, OutOfBoundsError> {
        let planned = years.iter().map(|year| YearMonth::new(year.exercice, Month::DECEMBER));
        let last = planned.chain(self.placed.iter().map(|(month, _)| *month)).max();
        let exercices = years.iter().map(|year| year.exercice);
        let after = years.last().and_then(|year| year.exercice.next());
        let all = exercices
            .chain(after)
            .flat_map(YearMonth::of_year)
            .filter(|month| Some(*month) <= last);
        let (mut running, mut advanced) = (Euros::ZERO, Some(Euros::ZERO));
        let month = |month: YearMonth| {
            let lines: Vec<CashLine> = self
                .placed
                .iter()
                .filter(|(known, _)| *known == month)
                .map(|(_, line)| *line)
                .collect();
            let net =
                lines.iter().try_fold(Euros::ZERO, |sum, line| sum.checked_add(line.amount))?;
            running = running.checked_add(net)?;
            let paid = lines
                .iter()
                .filter(|line| line.kind.is_of_caf())
                .try_fold(Euros::ZERO, |sum, line| sum.checked_add(line.amount))?;
            advanced = match (advanced, self.right_of(month)) {
                (Some(before), Some(right)) => Some(before.checked_add(right)?.checked_sub(paid)?),
                _ => None,
            };
            let split = |advanced| {
                let own = Euros::ZERO.checked_sub(running)?.checked_sub(advanced)?;
                Ok(Split { own, advanced })
            };
            Ok(CashMonth { month, lines, net, running, split: advanced.map(split).transpose()? })
        };
        all.map(month).collect()
    }
}

/// The same amount each month, so rounded that the twelve make the year.
fn twelfths(exercice: Exercice, total: Euros) -> Result<Vec<(YearMonth, Euros)>, OutOfBoundsError> {
    let mut before = Euros::ZERO;
    let part = |month: YearMonth| {
        let so_far = total.for_months(Months::new(Decimal::from(month.month.number()))?)?.to_cent();
        let part = so_far.checked_sub(before)?;
        before = so_far;
        Ok((month, part))
    };
    YearMonth::of_year(exercice).map(part).collect()
}
