//! Pala: the loan of the Caf to a childminder for works at home.
//!
//! # What the text says
//! « D’un montant de 10 000 € maximum, il est accordé sans intérêt dans la limite de 80% du coût
//! total des travaux. Il est remboursable en 120 mensualités maximum » (circulaire 2017-003,
//! I.1.3).
//!
//! # What this code does
//! `loan = min(10 000 €, 80 % × works)`, rounded once, to the cent. Each monthly payment is the
//! loan divided by the months, its parts of a cent left out; the last one takes them up, so that
//! the payments add up to the loan. It exceeds the others by less than one cent a month.
//!
//! # Covered and not covered
//! Only the values of 2017 are known: another exercice is an error value. Whether the Caf or the
//! Msa lends, and for which works, is not covered; nor is the way in which a Caf spreads the cents,
//! which no document states.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::money::Euros;
//! use simulateur_rpe::rules::{PalaError, pala};
//! let of = |works, months| pala(Exercice::constant(2017), Euros::whole(works), months);
//! let pala = of(9_000, 70)?;
//! assert_eq!(pala.loan, Euros::whole(7_200)); // 69 × 102,85 + 103,35
//! assert_eq!([pala.monthly, pala.last], [10_285, 10_335].map(Euros::from_cents));
//! assert_eq!(of(9_000, 121), Err(PalaError::TooManyMonths(120)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::calendar::Exercice;
use crate::law::{NotCoveredError, PALA_MENSUALITES, PALA_PART, PALA_PLAFOND};
use crate::money::{Euros, OutOfBoundsError};
use rust_decimal::Decimal;
use std::error::Error;
use std::fmt::{self, Display, Formatter};

/// A loan and its payments.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pala {
    /// What is lent, €.
    pub loan: Euros,
    /// Each monthly payment but the last, €.
    pub monthly: Euros,
    /// The last one, €: the payments add up to the loan.
    pub last: Euros,
}

/// Why no loan is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PalaError {
    /// No value is published for the exercice.
    NotPublished(NotCoveredError),
    /// The works cost less than nothing.
    NegativeWorks,
    /// There must be one payment at least.
    NoMonth,
    /// More payments than this are not allowed.
    TooManyMonths(u32),
    /// The amounts leave the bounds of the program.
    TooLarge,
}

impl Display for PalaError {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        match self {
            PalaError::NotPublished(missing) => write!(formatter, "{missing}"),
            PalaError::NegativeWorks => formatter.write_str("expected works from 0 € on"),
            PalaError::NoMonth => formatter.write_str("expected one payment at least"),
            PalaError::TooManyMonths(most) => write!(formatter, "expected {most} payments at most"),
            PalaError::TooLarge => formatter.write_str("expected smaller amounts"),
        }
    }
}

impl Error for PalaError {}

impl From<NotCoveredError> for PalaError {
    fn from(missing: NotCoveredError) -> PalaError {
        PalaError::NotPublished(missing)
    }
}

impl From<OutOfBoundsError> for PalaError {
    fn from(_: OutOfBoundsError) -> PalaError {
        PalaError::TooLarge
    }
}

/// The loan that works open, repaid over some months. Errors: see [`PalaError`].
pub fn pala(exercice: Exercice, works: Euros, months: u32) -> Result<Pala, PalaError> {
    let (cap, part) = (PALA_PLAFOND.at(exercice)?.value, PALA_PART.at(exercice)?.value);
    let most = PALA_MENSUALITES.at(exercice)?.value;
    match months {
        _ if works.is_negative() => Err(PalaError::NegativeWorks),
        0 => Err(PalaError::NoMonth),
        _ if months > most => Err(PalaError::TooManyMonths(most)),
        _ => spread(works.at_rate(part)?.min(cap).to_cent(), months),
    }
}

/// Equal payments in whole cents; what they leave out goes to the last one.
fn spread(loan: Euros, months: u32) -> Result<Pala, PalaError> {
    let cent_a_month = Decimal::new(i64::from(months), 2);
    let left =
        loan.decimal().checked_rem(cent_a_month).ok_or(OutOfBoundsError).and_then(Euros::new)?;
    let equal = loan.checked_sub(left)?.decimal().checked_div(Decimal::from(months));
    let monthly = equal.ok_or(OutOfBoundsError).and_then(Euros::new)?;
    Ok(Pala { loan, monthly, last: monthly.checked_add(left)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXERCICE: Exercice = Exercice::constant(2017);

    /// The loan and its payments, in cents.
    fn of(works: u32, months: u32) -> [Euros; 3] {
        let pala = pala(EXERCICE, Euros::from_cents(works), months).unwrap();
        [pala.loan, pala.monthly, pala.last]
    }

    fn cents(amounts: [u32; 3]) -> [Euros; 3] {
        amounts.map(Euros::from_cents)
    }

    #[test]
    fn the_loan_is_eighty_percent_up_to_the_ceiling() {
        assert_eq!(of(0, 12), cents([0, 0, 0]));
        assert_eq!(of(1_249_999, 1), cents([999_999, 999_999, 999_999])); // 9 999,992
        assert_eq!(of(1_250_000, 100), cents([1_000_000, 10_000, 10_000]));
        assert_eq!(of(1_250_001, 100), cents([1_000_000, 10_000, 10_000]));
        let huge = pala(EXERCICE, Euros::whole(1_000_000_000), 120).map(|pala| pala.loan);
        assert_eq!(huge, Ok(Euros::whole(10_000)));
        assert_eq!(of(3, 1), cents([2, 2, 2])); // 0,024
    }

    #[test]
    fn the_payments_add_up_to_the_loan() {
        assert_eq!(of(1_250_000, 120), cents([1_000_000, 8_333, 8_373]));
        assert_eq!(of(1_250_000, 7), cents([1_000_000, 142_857, 142_858]));
        for works in [1, 61, 12_345, 999_999, 1_250_000] {
            for months in 1..=120 {
                let [loan, monthly, last] = of(works, months);
                let others = monthly.checked_mul(Decimal::from(months - 1)).unwrap();
                assert_eq!(others.checked_add(last), Ok(loan), "{works} over {months}");
                assert_eq!(
                    [monthly.to_cent(), last.to_cent()],
                    [monthly, last],
                    "{works} over {months}: parts of a cent"
                );
                let more = last.checked_sub(monthly).unwrap();
                assert!(
                    !more.is_negative() && more < Euros::from_cents(months),
                    "{works} over {months}"
                );
            }
        }
    }

    #[test]
    fn what_the_text_does_not_allow_is_refused() {
        let refused = |works, months| pala(EXERCICE, works, months).unwrap_err();
        assert_eq!(refused(Euros::whole(5_000), 0), PalaError::NoMonth);
        assert_eq!(refused(Euros::whole(5_000), 121), PalaError::TooManyMonths(120));
        let below = Euros::ZERO.checked_sub(Euros::from_cents(1)).unwrap();
        assert_eq!(refused(below, 12), PalaError::NegativeWorks);
        for year in [2016, 2018, 2026] {
            let exercice = Exercice::constant(year);
            let missing = PalaError::NotPublished(NotCoveredError(exercice));
            assert_eq!(pala(exercice, Euros::whole(5_000), 12), Err(missing));
        }
    }
}
