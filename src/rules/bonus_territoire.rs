//! Bonus territoire of the convention territoriale globale (CTG).
//!
//! # What the text says
//! « une aide complémentaire à la prestation de service « Ram » versée aux structures soutenues
//! financièrement par une collectivité locale engagée auprès de la Caf » by a CTG; it comes from
//! the older contract and aims to « éviter les phénomènes de sur solvabilisation et permettre un
//! rattrapage pour les Ram sous financés » (annexe 2 of 2020, 1.3). No text that we hold gives a
//! formula or an amount.
//!
//! # What this code does
//! `existing ETP × existing flat sum + new ETP × new flat sum`, no more than the cap if there is
//! one, rounded once, to the cent. All terms are typed from the convention. The formula is
//! indicative; the sums are the user's.
//!
//! # Covered and not covered
//! With a Psej at the same time nothing is computed: one excludes the other. The amounts of day
//! nurseries never apply here. An exercice before 2020 is a warning.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::Euros;
//! let existing = Euros::whole(5_000).for_etp("1".parse()?)?;
//! let new = Euros::whole(7_000).for_etp("0,5".parse()?)?;
//! assert_eq!(existing.checked_add(new), Ok(Euros::whole(8_500)));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::law::{Certainty, sources};
use crate::money::{Etp, Euros};
use crate::outcome::{ContractReason, Operation, Quantity, RuleFigure, Term, combine};
use crate::situation::{Forfait, Gap, Known, Situation};

/// The bonus territoire of the exercice, €, to the cent.
pub(super) fn bonus_territoire<F: RuleFigure>(situation: &Situation) -> F {
    let Some(territoire) = &situation.ctg else {
        return F::given(Term::BonusTerritoire, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(ContractReason::NoContract)
            .with_source(&sources::BONUS_TERRITOIRE);
    };
    let parts =
        [(Term::PartExistante, &territoire.existants), (Term::PartNouvelle, &territoire.nouveaux)]
            .into_iter()
            .filter_map(|(term, forfait)| Some(part(term, forfait.as_ref()?, &territoire.origin)));
    let total = F::sum(Term::BonusTerritoire, parts);
    let bonus = match &territoire.plafond {
        Some(plafond) => capped(total, plafond),
        None => total.to_cent().with_reason(ContractReason::UnderCap),
    };
    let bonus = bonus.with_source(&sources::BONUS_TERRITOIRE).no_surer_than(Certainty::Entered);
    if situation.cej.is_some() { bonus.with_value(Err(vec![Gap::BothContracts])) } else { bonus }
}

fn part<F: RuleFigure>(term: Term, forfait: &Forfait, origin: &str) -> F {
    let etp = F::given(Term::EtpDuContrat, forfait.etp.clone().map(Quantity::Etp));
    let amount = forfait.amount.clone().map(Quantity::Euros);
    let amount = F::entered(Term::Forfait, amount, origin);
    // Nobody costs nothing, whatever the flat sum.
    let nobody = etp.etp() == Ok(Etp::ZERO);
    let value = if nobody {
        Ok(Euros::ZERO)
    } else {
        combine(etp.etp(), amount.euros(), |etp, amount| amount.for_etp(etp))
    };
    F::computed(term, Operation::Product, [etp, amount], value.map(Quantity::Euros))
}

fn capped<F: RuleFigure>(total: F, plafond: &Known<Euros>) -> F {
    let cap = F::given(Term::PlafondTerritoire, plafond.clone().map(Quantity::Euros));
    let bites = matches!((total.euros(), cap.euros()), (Ok(total), Ok(cap)) if total > cap);
    let reason = if bites { ContractReason::OverCap } else { ContractReason::UnderCap };
    F::capped(total, cap).to_cent().with_reason(reason)
}
