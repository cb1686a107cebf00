//! An input of a situation, moved a little.

use super::sensitivity::Input;
use crate::law::{DatumKind, PRIX_PLAFOND};
use crate::money::{Etp, Euros, Months, Share};
use crate::outcome::{Outcome, Step, Term};
use crate::situation::{BaremeChoice, ContractTerm, Fact, Known, Situation};
use rust_decimal::Decimal;

/// By how much an input is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Variation {
    /// ± 10 %.
    Tenth,
    /// ± 0,1 ETP.
    TenthOfEtp,
    /// ± 1 month.
    Month,
    /// ± 1 of what is counted.
    One,
    /// « non », then « oui ».
    Answer,
}

/// By how much an input moves.
pub(super) fn variation(input: Input) -> Variation {
    match input {
        Input::PostEtp(_) | Input::Term(ContractTerm::EtpExistants | ContractTerm::EtpNouveaux) => {
            Variation::TenthOfEtp
        }
        Input::PostMonths(_) => Variation::Month,
        Input::Am => Variation::One,
        Input::Datum(datum) => match datum.kind() {
            DatumKind::Count => Variation::One,
            DatumKind::YesNo => Variation::Answer,
            DatumKind::Share => Variation::Tenth,
        },
        Input::PostCost(_)
        | Input::Line(_)
        | Input::MissionCost(_)
        | Input::Bonus
        | Input::Plafond
        | Input::Income(_)
        | Input::Term(_) => Variation::Tenth,
    }
}

/// The situation with one input moved; nothing when it cannot be.
pub(super) fn varied(
    situation: &Situation,
    outcome: &Outcome,
    input: Input,
    up: bool,
) -> Option<Situation> {
    let mut next = situation.clone();
    match input {
        Input::PostEtp(place) => shift_etp(&mut next.posts.get_mut(place)?.etp, up)?,
        Input::PostCost(place) => shift(&mut next.posts.get_mut(place)?.yearly_cost, up)?,
        Input::PostMonths(place) => shift_months(&mut next.posts.get_mut(place)?.months, up)?,
        Input::Line(account) => {
            let mut charges = next.charges.iter_mut();
            shift(&mut charges.find(|charge| charge.account == account)?.amount, up)?
        }
        Input::MissionCost(place) => shift(&mut next.mission.costs.get_mut(place)?.unit, up)?,
        Input::Datum(datum) => {
            let (_, fact) = next.mission.data.iter_mut().find(|(known, _)| *known == datum)?;
            shift_fact(fact, datum.kind(), up)?
        }
        Input::Bonus => {
            let mut amount =
                situation.bonus.clone().unwrap_or_else(|| outcome.bonus_mission.euros());
            shift(&mut amount, up)?;
            next.bonus = Some(amount);
        }
        Input::Plafond => next.bareme = other_plafond(situation, outcome, up)?,
        Input::Income(place) => shift(next.incomes.get_mut(place)?, up)?,
        Input::Term(term) => shift_term(&mut next, term, up)?,
        Input::Am => next.am = Some(Ok(one_more_or_less(*next.am.as_ref()?.as_ref().ok()?, up)?)),
    }
    Some(next)
}

/// A published ceiling cannot be moved.
fn other_plafond(situation: &Situation, outcome: &Outcome, up: bool) -> Option<BaremeChoice> {
    if PRIX_PLAFOND.at(situation.exercice).is_ok() {
        return None;
    }
    let mut prix_plafond = outcome.plafond.part(Term::PrixPlafond).map(Step::euros)?;
    shift(&mut prix_plafond, up)?;
    Some(BaremeChoice::Entered { prix_plafond, origin: String::new() })
}

/// A count with one more or one less; nothing below 0.
pub(super) fn one_more_or_less(count: u32, up: bool) -> Option<u32> {
    if up { count.checked_add(1) } else { count.checked_sub(1) }
}

fn tenth(up: bool) -> Decimal {
    if up { Decimal::new(11, 1) } else { Decimal::new(9, 1) }
}

fn shift(amount: &mut Known<Euros>, up: bool) -> Option<()> {
    *amount = Ok(amount.as_ref().ok()?.checked_mul(tenth(up)).ok()?.to_cent());
    Some(())
}

fn shift_etp(etp: &mut Known<Etp>, up: bool) -> Option<()> {
    let known = etp.as_ref().ok()?.decimal();
    let wanted = known.checked_add(if up { Decimal::new(1, 1) } else { Decimal::new(-1, 1) })?;
    *etp = Ok(Etp::new(wanted).ok()?);
    Some(())
}

fn shift_months(months: &mut Known<Months>, up: bool) -> Option<()> {
    let known = months.as_ref().ok()?.decimal();
    let wanted = known.checked_add(if up { Decimal::ONE } else { Decimal::NEGATIVE_ONE })?;
    *months = Ok(Months::new(wanted).ok()?);
    Some(())
}

fn shift_fact(fact: &mut Known<Fact>, kind: DatumKind, up: bool) -> Option<()> {
    if kind == DatumKind::YesNo {
        *fact = Ok(Fact::YesNo(up));
        return Some(());
    }
    let Ok(Fact::Share(share)) = fact else { return None };
    let part = share.part.checked_mul(tenth(up)).filter(|part| *part <= share.whole)?;
    *fact = Ok(Fact::Share(Share { part, ..*share }));
    Some(())
}

fn shift_term(situation: &mut Situation, term: ContractTerm, up: bool) -> Option<()> {
    match term {
        ContractTerm::EtpExistants => {
            shift_etp(&mut situation.ctg.as_mut()?.existants.as_mut()?.etp, up)
        }
        ContractTerm::ForfaitExistant => {
            shift(&mut situation.ctg.as_mut()?.existants.as_mut()?.amount, up)
        }
        ContractTerm::EtpNouveaux => {
            shift_etp(&mut situation.ctg.as_mut()?.nouveaux.as_mut()?.etp, up)
        }
        ContractTerm::ForfaitNouveau => {
            shift(&mut situation.ctg.as_mut()?.nouveaux.as_mut()?.amount, up)
        }
        ContractTerm::PlafondTerritoire => shift(situation.ctg.as_mut()?.plafond.as_mut()?, up),
        ContractTerm::PlafondPsej => shift(situation.cej.as_mut()?.plafond.as_mut()?, up),
        ContractTerm::RecettesPsej => shift(situation.cej.as_mut()?.recettes.as_mut()?, up),
        // Words, not a value.
        ContractTerm::OrigineTerritoire | ContractTerm::OriginePsej => None,
        ContractTerm::CoefficientPsej => {
            let factor = situation.cej.as_mut()?.coefficient.as_mut()?;
            *factor = Ok(factor.as_ref().ok()?.checked_mul(tenth(up))?);
            Some(())
        }
    }
}
