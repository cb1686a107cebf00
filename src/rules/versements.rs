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
use crate::law::{BONUS_SANS_ACOMPTE, Certainty};
use crate::money::Euros;
use crate::outcome::{Operation, Origin, Outcome, PaymentReason, Quantity, Step, Term, combine};
use crate::situation::{Acompte, Situation};

/// The advances, each on the forecast Ps, €.
pub(super) fn acomptes(situation: &Situation, forecast: &Step) -> Step {
    let parts: Vec<Step> = situation
        .acomptes
        .iter()
        .map(|line| acompte(line, &situation.calendar_origin, forecast))
        .collect();
    let none = parts.is_empty();
    let step = Step::sum(Term::Acomptes, parts);
    if none { step.with_reason(PaymentReason::NoAcompte) } else { step }
}

fn acompte(line: &Acompte, origin: &str, forecast: &Step) -> Step {
    let rate = line.rate.clone().map(Quantity::Rate);
    let rate = Step::cited(
        Term::TauxAcompte,
        rate,
        Certainty::Entered,
        Origin::Entered(origin.to_string()),
    );
    let value = combine(forecast.euros(), rate.rate(), Euros::at_rate);
    Step::computed(
        Term::Acompte(line.id),
        Operation::Product,
        vec![forecast.clone(), rate],
        value.map(Quantity::Euros),
    )
    .to_cent()
}

/// What is left to receive in the year after, €; negative when it is to be given back. It is not
/// rounded: it is a difference of amounts that are to the cent already.
pub(super) fn solde(exercice: Exercice, ps: &Step, bonus_mission: &Step, acomptes: &Step) -> Step {
    let rights = Step::sum(Term::Droits, vec![ps.clone(), bonus_mission.clone()]);
    let step = Step::difference(Term::Solde, rights, vec![acomptes.clone()]);
    let step = match BONUS_SANS_ACOMPTE.at(exercice) {
        Ok(row) if bonus_mission.euros() != Ok(Euros::ZERO) => {
            step.with_source(row.source).no_surer_than(row.certainty)
        }
        _ => step,
    };
    match (step.euros(), acomptes.reason) {
        (Ok(balance), _) if balance < Euros::ZERO => step.with_reason(PaymentReason::Indu),
        (Ok(_), Some(reason)) => step.with_reason(reason),
        (Ok(_), None) => step.with_reason(PaymentReason::ToReceive),
        (Err(_), _) => step,
    }
}

/// The forecast with another balance: the real rights less the advances of the forecast.
pub fn balance_on_real(forecast: Outcome, real: &Outcome) -> Outcome {
    let solde = solde(real.exercice, &real.ps, &real.bonus_mission, &forecast.acomptes);
    Outcome { solde, ..forecast }
}
