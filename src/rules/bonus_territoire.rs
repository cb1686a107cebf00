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
use crate::outcome::{ContractReason, Operation, Origin, Quantity, Step, Term, combine};
use crate::situation::{Forfait, Gap, Known, Situation};

/// The bonus territoire of the exercice, €, to the cent.
pub(super) fn bonus_territoire(situation: &Situation) -> Step {
    let Some(territoire) = &situation.ctg else {
        return Step::given(Term::BonusTerritoire, Ok(Quantity::Euros(Euros::ZERO)))
            .with_reason(ContractReason::NoContract)
            .with_source(&sources::BONUS_TERRITOIRE);
    };
    let parts: Vec<Step> =
        [(Term::PartExistante, &territoire.existants), (Term::PartNouvelle, &territoire.nouveaux)]
            .into_iter()
            .filter_map(|(term, forfait)| Some(part(term, forfait.as_ref()?, &territoire.origin)))
            .collect();
    let total = Step::sum(Term::BonusTerritoire, parts);
    let step = match &territoire.plafond {
        Some(plafond) => capped(total, plafond),
        None => total.to_cent().with_reason(ContractReason::UnderCap),
    };
    let step = step.with_source(&sources::BONUS_TERRITOIRE).no_surer_than(Certainty::Entered);
    if situation.cej.is_some() {
        Step { value: Err(vec![Gap::BothContracts]), ..step }
    } else {
        step
    }
}

fn part(term: Term, forfait: &Forfait, origin: &str) -> Step {
    let etp = Step::given(Term::EtpDuContrat, forfait.etp.clone().map(Quantity::Etp));
    let entered = Origin::Entered(origin.to_string());
    let amount = Step::cited(
        Term::Forfait,
        forfait.amount.clone().map(Quantity::Euros),
        Certainty::Entered,
        entered,
    );
    // Nobody costs nothing, whatever the flat sum.
    let nobody = etp.etp() == Ok(Etp::ZERO);
    let value = if nobody {
        Ok(Euros::ZERO)
    } else {
        combine(etp.etp(), amount.euros(), |etp, amount| amount.for_etp(etp))
    };
    Step::computed(term, Operation::Product, vec![etp, amount], value.map(Quantity::Euros))
}

fn capped(total: Step, plafond: &Known<Euros>) -> Step {
    let cap = Step::given(Term::PlafondTerritoire, plafond.clone().map(Quantity::Euros));
    let value = combine(total.euros(), cap.euros(), |total, cap| Ok(total.min(cap)));
    let bites = matches!((total.euros(), cap.euros()), (Ok(total), Ok(cap)) if total > cap);
    let parts = total.parts.iter().cloned().chain([cap]).collect();
    let step =
        Step::computed(Term::BonusTerritoire, Operation::Capped, parts, value.map(Quantity::Euros))
            .to_cent();
    step.with_reason(if bites { ContractReason::OverCap } else { ContractReason::UnderCap })
}
