//! Advances and balance.
//!
//! # What the text says
//! The circulaire of 2017 pays the bonus « en même temps que le solde de la Ps (début 2018) »
//! (III.3.5); « Le bonus ne fait pas l’objet d’acompte » (call for projects of 2017, note 4).
//! Percentages and days are local; those of one Caf in 2023 are an example to pick.
//!
//! # What this code does
//! Each advance is a part of the **forecast** Ps, to the cent.
//! `balance = real Ps + bonus of the mission − advances`, in the year after; a negative balance is
//! an *indu*, to be given back. That a bonus comes with the balance is only indicative after 2017.
//!
//! # Covered and not covered
//! The bonus territoire and the Psej stay out: no text that we hold says when they are paid.
//! Updated data change no advance here.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::{Euros, Rate};
//! let advance = Euros::from_cents(2_497_698).at_rate(Rate::from_percent(35)).map(Euros::to_cent);
//! assert_eq!(advance, Ok(Euros::from_cents(874_194)));
//! ```

use crate::calendar::Exercice;
use crate::law::BONUS_SANS_ACOMPTE;
use crate::money::Euros;
use crate::outcome::{Operation, Outcome, PaymentReason, Quantity, RuleFigure, Term, combine};
use crate::situation::{Acompte, DueId, Situation};

/// The advances, each on the forecast Ps, €.
pub(super) fn acomptes<F: RuleFigure>(situation: &Situation, forecast: &F) -> F {
    let acomptes = each_acompte(situation, forecast).map(|(_, acompte)| acompte);
    let acomptes = F::sum(Term::Acomptes, acomptes);
    let none = situation.acomptes.is_empty();
    if none { acomptes.with_reason(PaymentReason::NoAcompte) } else { acomptes }
}

/// Each advance on the forecast Ps, in the order of the calendar, €.
pub fn each_acompte<F: RuleFigure>(
    situation: &Situation,
    forecast: &F,
) -> impl Iterator<Item = (DueId, F)> {
    let origin = &situation.calendar_origin;
    situation.acomptes.iter().map(move |line| (line.id, acompte(line, origin, forecast)))
}

fn acompte<F: RuleFigure>(line: &Acompte, origin: &str, forecast: &F) -> F {
    let rate = F::entered(Term::TauxAcompte, line.rate.clone().map(Quantity::Rate), origin);
    let value = combine(forecast.euros(), rate.rate(), Euros::at_rate).map(Quantity::Euros);
    let parts = [forecast.clone(), rate];
    F::computed(Term::Acompte(line.id), Operation::Product, parts, value).to_cent()
}

/// What is left to receive in the year after, €; negative when it is to be given back. It is not
/// rounded: it is a difference of amounts that are to the cent already.
pub(super) fn solde<F: RuleFigure>(
    exercice: Exercice,
    ps: &F,
    bonus_mission: &F,
    acomptes: &F,
) -> F {
    let rights = F::sum(Term::Droits, [ps.clone(), bonus_mission.clone()]);
    let solde = F::difference(Term::Solde, rights, [acomptes.clone()]);
    let solde = match BONUS_SANS_ACOMPTE.at(exercice) {
        Ok(row) if bonus_mission.euros() != Ok(Euros::ZERO) => {
            solde.with_source(row.source).no_surer_than(row.certainty)
        }
        _ => solde,
    };
    match (solde.euros(), acomptes.reason()) {
        (Ok(balance), _) if balance < Euros::ZERO => solde.with_reason(PaymentReason::Indu),
        (Ok(_), Some(_)) => solde.with_reason_of(acomptes),
        (Ok(_), None) => solde.with_reason(PaymentReason::ToReceive),
        (Err(_), _) => solde,
    }
}

/// The forecast with another balance: the real rights less the advances of the forecast.
pub fn balance_on_real(forecast: Outcome, real: &Outcome) -> Outcome {
    let solde = solde(real.exercice, &real.ps, &real.bonus_mission, &forecast.acomptes);
    Outcome { solde, ..forecast }
}
