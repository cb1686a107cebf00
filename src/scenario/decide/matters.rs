//! What matters: each input moved a little, alone, and what the reste à charge becomes, by a full
//! evaluation.

use super::still::{Still, still};
use crate::law::{Account, Datum, DatumKind, Mission, PRIX_PLAFOND};
use crate::money::{Etp, Euros, Months, Share};
use crate::outcome::{Outcome, Reason, Step, Term};
use crate::rules::evaluate;
use crate::scenario::{Action, Dossier};
use crate::situation::{BaremeChoice, ContractTerm, Fact, Field, Id, Known, Situation};
use rust_decimal::Decimal;

/// A value of the situation; a post, an income or a cost by its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // each is named in words in `present`
pub enum Input {
    PostEtp(usize),
    PostCost(usize),
    PostMonths(usize),
    Line(Account),
    MissionCost(usize),
    Datum(Datum),
    Bonus,
    Plafond,
    Income(usize),
    Term(ContractTerm),
    Am,
}

/// By how much an input is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stride {
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

/// What an input moved down, then up, makes of the reste à charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// What moves.
    pub input: Input,
    /// By how much.
    pub stride: Stride,
    /// Change of the reste à charge when it is less, €; nothing when it cannot be less.
    pub less: Option<Decimal>,
    /// The same when it is more.
    pub more: Option<Decimal>,
    /// Why neither changes anything, when it is so.
    pub still: Option<Still>,
    /// True for a retained cost of which the Caf pays nothing more: the ceiling is exceeded.
    pub beyond: bool,
}

impl Effect {
    /// The larger of both changes, without its sign.
    pub fn size(&self) -> Decimal {
        [self.less, self.more]
            .into_iter()
            .flatten()
            .map(|change| change.abs())
            .max()
            .unwrap_or_default()
    }
}

/// The effect of every input of the base or of a scenario: the largest first, those that change
/// nothing last. Errors: the reste à charge is not known.
pub fn matters(dossier: &Dossier, scenario: Option<Id>) -> Known<Vec<Effect>> {
    let situation = dossier.situation(scenario.and_then(|id| dossier.scenario(id)));
    let outcome = evaluate(&situation);
    let before = outcome.reste_a_charge.euros()?;
    let of = |input| effect(dossier, scenario, &situation, &outcome, before, input);
    let mut effects: Vec<Effect> = inputs(&situation, &outcome).into_iter().map(of).collect();
    effects.sort_by_key(|effect| std::cmp::Reverse(effect.size()));
    Ok(effects)
}

fn inputs(situation: &Situation, outcome: &Outcome) -> Vec<Input> {
    let posts = (0..situation.posts.len()).flat_map(|place| {
        [Input::PostEtp(place), Input::PostCost(place), Input::PostMonths(place)]
    });
    let lines = situation.charges.iter().map(|charge| Input::Line(charge.account));
    let costs = (0..situation.mission.costs.len()).map(Input::MissionCost);
    let asked = |mission: Mission| {
        let measured =
            mission.indicateurs().iter().flat_map(|indicateur| indicateur.condition.data());
        measured
            .chain(mission.cahier_data().iter().copied())
            .chain([Datum::Avenant])
            .collect::<Vec<_>>()
    };
    let data = situation.mission.chosen.map(asked).unwrap_or_default();
    let bonus = (situation.bonus.is_some()
        || outcome.bonus_mission.euros().is_ok_and(|amount| !amount.is_zero()))
    .then_some(Input::Bonus);
    let incomes = (0..situation.incomes.len()).map(Input::Income);
    let terms = ContractTerm::ALL.into_iter().map(Input::Term);
    let am = situation.am.is_some().then_some(Input::Am);
    let all = posts
        .chain(lines)
        .chain(costs)
        .chain(data.into_iter().map(Input::Datum))
        .chain(bonus)
        .chain([Input::Plafond])
        .chain(incomes);
    // A term that was not typed, or whose contract is off, is no input.
    all.chain(terms.filter(|input| moved(situation, outcome, *input, true).is_some()))
        .chain(am)
        .collect()
}

/// By how much an input moves.
fn stride(input: Input) -> Stride {
    match input {
        Input::PostEtp(_) | Input::Term(ContractTerm::EtpExistants | ContractTerm::EtpNouveaux) => {
            Stride::TenthOfEtp
        }
        Input::PostMonths(_) => Stride::Month,
        Input::Datum(datum) if datum.kind() == DatumKind::Count => Stride::One,
        Input::Datum(datum) if datum.kind() == DatumKind::YesNo => Stride::Answer,
        Input::Am => Stride::One,
        _ => Stride::Tenth,
    }
}

fn effect(
    dossier: &Dossier,
    scenario: Option<Id>,
    situation: &Situation,
    outcome: &Outcome,
    before: Euros,
    input: Input,
) -> Effect {
    let after = |up| {
        let moved = match input {
            Input::Datum(datum) if datum.kind() == DatumKind::Count => {
                counted(dossier, scenario, situation, datum, up)
            }
            _ => moved(situation, outcome, input, up),
        };
        moved.map(|moved| evaluate(&moved))
    };
    let (less, more) = (after(false), after(true));
    let change = |after: &Option<Outcome>| {
        after.as_ref()?.reste_a_charge.euros().ok()?.checked_sub(before).ok().map(Euros::decimal)
    };
    let (down, up) = (change(&less), change(&more));
    let moves = [down, up].into_iter().flatten().any(|change| !change.is_zero());
    let same_ps = more.as_ref().is_some_and(|after| after.ps.euros() == outcome.ps.euros());
    let cost =
        matches!(input, Input::PostCost(_) | Input::MissionCost(_)) || retained(situation, input);
    Effect {
        input,
        stride: stride(input),
        less: down,
        more: up,
        still: (!moves).then(|| still(situation, outcome, input)),
        beyond: moves && same_ps && cost && outcome.ps.reason == Some(Reason::OverCeiling),
    }
}

fn retained(situation: &Situation, input: Input) -> bool {
    let of = |account: Account| {
        situation.charges.iter().any(|charge| charge.account == account && charge.retenue)
    };
    matches!(input, Input::Line(account) if of(account))
}

/// A count moved where it is typed: the price of a session is paid as many times.
fn counted(
    dossier: &Dossier,
    scenario: Option<Id>,
    situation: &Situation,
    datum: Datum,
    up: bool,
) -> Option<Situation> {
    let count = situation.mission.count(datum)?;
    let count = if up { count.checked_add(1) } else { count.checked_sub(1) }?;
    let typed = Action::Type(Field::Datum(situation.mission.owner, datum), count.to_string());
    let dossier = dossier.apply(&typed).ok()?;
    Some(dossier.situation(scenario.and_then(|id| dossier.scenario(id))))
}

/// The situation with one input moved; nothing when it cannot be.
fn moved(situation: &Situation, outcome: &Outcome, input: Input, up: bool) -> Option<Situation> {
    let mut next = situation.clone();
    match input {
        Input::PostEtp(place) => shift_etp(&mut next.posts.get_mut(place)?.etp, up)?,
        Input::PostCost(place) => shift(&mut next.posts.get_mut(place)?.yearly_cost, up)?,
        Input::PostMonths(place) => {
            let months = &mut next.posts.get_mut(place)?.months;
            let step = if up { Decimal::ONE } else { Decimal::NEGATIVE_ONE };
            let wanted = months.as_ref().ok()?.decimal().checked_add(step)?;
            *months = Ok(Months::new(wanted).ok()?);
        }
        Input::Line(account) => shift(
            &mut next.charges.iter_mut().find(|charge| charge.account == account)?.amount,
            up,
        )?,
        Input::MissionCost(place) => shift(&mut next.mission.costs.get_mut(place)?.unit, up)?,
        Input::Datum(datum) => {
            let fact = &mut next.mission.data.iter_mut().find(|(known, _)| *known == datum)?.1;
            if datum.kind() == DatumKind::YesNo {
                *fact = Ok(Fact::YesNo(up))
            } else {
                shift_share(fact, up)?
            }
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
        Input::Am => {
            let am = *next.am.as_ref()?.as_ref().ok()?;
            next.am = Some(Ok(if up { am.checked_add(1) } else { am.checked_sub(1) }?));
        }
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

fn shift_share(fact: &mut Known<Fact>, up: bool) -> Option<()> {
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
