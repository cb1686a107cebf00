//! Rate and ceiling of the exercice.
//!
//! # What the text says
//! « En 2017, le prix plafond des Ram s’élève à 58 086 € » (circulaire 2017-003, II.2.3). No
//! document that we hold gives another year.
//!
//! # What this code does
//! Takes the published row of the exercice. Without one: the value of the user's notification, or
//! the last known year, published or typed, revalued at their request, to the cent; else a gap,
//! never the nearest row. What is carried keeps its owner: a document, or the user with the origin
//! they state. A ceiling that is supposed stands in the place of any of these, as an assumption.
//!
//! # Covered and not covered
//! A value carried backwards is refused: an exercice before the first known year needs its
//! notification.
//!
//! # Example
//! ```
//! use simulateur_rpe::calendar::Exercice;
//! use simulateur_rpe::law::{NotCoveredError, PRIX_PLAFOND};
//! let of = |year| PRIX_PLAFOND.at(Exercice::constant(year)).map(|row| row.value.to_string());
//! assert_eq!(of(2017), Ok("58\u{202f}086,00\u{a0}€".to_string()));
//! assert_eq!(of(2026), Err(NotCoveredError(Exercice::constant(2026))));
//! ```

use crate::calendar::Exercice;
use crate::law::{Certainty, PRIX_PLAFOND, TAUX};
use crate::money::{Euros, Rate};
use crate::outcome::{CarriedFrom, Origin, Quantity, RuleFigure, Term};
use crate::situation::{BaremeChoice, Gap, Known, LocalPlafond, Situation, both};

/// Part of the capped costs that the Ps pays.
pub(super) fn taux<F: RuleFigure>(situation: &Situation) -> F {
    match TAUX.at(situation.exercice) {
        Ok(row) => {
            let value = Ok(Quantity::Rate(row.value));
            F::published(Term::Taux, value, row.certainty, row.source)
        }
        Err(missing) => F::given(Term::Taux, Err(vec![Gap::NoTaux(missing.0)])),
    }
}

/// Ceiling of one full-time animator, € a year: the one that is supposed, or the one that holds.
pub fn prix_plafond<F: RuleFigure>(situation: &Situation) -> F {
    match situation.supposed.prix_plafond {
        Some(price) => supposed(Term::PrixPlafond, price),
        None => known_plafond(situation),
    }
}

/// A value of a rule that is supposed.
pub(super) fn supposed<F: RuleFigure>(term: Term, amount: Euros) -> F {
    F::cited(term, Ok(Quantity::Euros(amount)), Certainty::Assumed, || Origin::Supposed)
}

fn known_plafond<F: RuleFigure>(situation: &Situation) -> F {
    let exercice = situation.exercice;
    match (PRIX_PLAFOND.at(exercice), &situation.bareme) {
        (Ok(row), _) => {
            let value = Ok(Quantity::Euros(row.value));
            F::published(Term::PrixPlafond, value, row.certainty, row.source)
        }
        (Err(_), BaremeChoice::Published) => {
            F::given(Term::PrixPlafond, Err(vec![Gap::NoPrixPlafond(exercice)]))
        }
        (Err(_), BaremeChoice::Entered { prix_plafond, origin }) => {
            F::entered(Term::PrixPlafond, prix_plafond.clone().map(Quantity::Euros), origin)
        }
        (Err(_), BaremeChoice::Assumed { revaluation, local }) => {
            carried(exercice, revaluation, local.as_ref())
        }
    }
}

/// The last known ceiling before the exercice, published or given by the user, whichever is later.
fn carried<F: RuleFigure>(
    exercice: Exercice,
    revaluation: &Known<Rate>,
    local: Option<&LocalPlafond>,
) -> F {
    let published = PRIX_PLAFOND
        .rows()
        .iter()
        .filter_map(|row| Some((row.until.filter(|until| *until < exercice)?, row)))
        .next_back();
    let local = local.filter(|local| published.is_none_or(|(until, _)| local.exercice > until));
    let (from, price, known) = match (published, local) {
        (_, Some(local)) => {
            (local.exercice, local.prix_plafond.clone(), CarriedFrom::Entered(local.origin.clone()))
        }
        (Some((until, row)), None) => (until, Ok(row.value), CarriedFrom::Published(row.source)),
        (None, None) => {
            return F::given(Term::PrixPlafond, Err(vec![Gap::NothingToCarry(exercice)]));
        }
    };
    let start = F::given(Term::PrixPlafond, price.clone().map(Quantity::Euros));
    let value = both(price, revaluation.clone())
        .and_then(|(price, rate)| revalued(price, exercice.years_after(from), rate));
    let revaluation = || revaluation.clone().unwrap_or_default();
    let origin = || Origin::Assumed { from, revaluation: revaluation(), known };
    F::cited(Term::PrixPlafond, value.map(Quantity::Euros), Certainty::Assumed, origin)
        .with_parts([start])
}

fn revalued(known: Euros, years: u16, rate: Rate) -> Known<Euros> {
    let mut value = known;
    for _ in 0..years {
        value = value.checked_mul(rate.growth()).map_err(|_| vec![Gap::TooLarge])?;
    }
    Ok(value.to_cent())
}
