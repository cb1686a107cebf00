//! Sensitivity: each input moved a little, alone, and what the reste à charge becomes, by a full
//! evaluation.

use super::no_effect::{NoEffect, no_effect};
use super::variation::{Variation, one_more_or_less, variation, varied};
use crate::law::{Account, Datum, DatumKind, Mission};
use crate::money::Euros;
use crate::outcome::{CeilingReason, Outcome};
use crate::rules::evaluate;
use crate::scenario::{Action, Dossier};
use crate::situation::{ContractTerm, Field, Known, ScenarioId, Situation};
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

/// What an input moved down, then up, makes of the reste à charge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effect {
    /// What moves.
    pub input: Input,
    /// By how much.
    pub variation: Variation,
    /// Change of the reste à charge when it is less, €; nothing when it cannot be less.
    pub less: Option<Decimal>,
    /// The same when it is more.
    pub more: Option<Decimal>,
    /// Why neither changes anything, when it is so.
    pub no_effect: Option<NoEffect>,
    /// True for a retained cost of which the Caf pays nothing more: the ceiling is exceeded.
    pub unfunded: bool,
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
pub fn sensitivity(dossier: &Dossier, scenario: Option<ScenarioId>) -> Known<Vec<Effect>> {
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
    let lines = situation.charges.iter().filter(|charge| charge.is_shown());
    let lines = lines.map(|charge| Input::Line(charge.account));
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
    all.chain(terms.filter(|input| varied(situation, outcome, *input, true).is_some()))
        .chain(am)
        .collect()
}

fn effect(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    situation: &Situation,
    outcome: &Outcome,
    before: Euros,
    input: Input,
) -> Effect {
    let after = |up| {
        let counted = count_of(input);
        let varied = counted.map_or_else(
            || varied(situation, outcome, input, up),
            |datum| with_other_count(dossier, scenario, situation, datum, up),
        );
        varied.map(|varied| evaluate(&varied))
    };
    let (less, more) = (after(false), after(true));
    let change = |after: &Option<Outcome>| {
        after.as_ref()?.reste_a_charge.euros().ok()?.checked_sub(before).ok().map(Euros::decimal)
    };
    let (down, up) = (change(&less), change(&more));
    let moves = [down, up].into_iter().flatten().any(|change| !change.is_zero());
    let same_ps = more.as_ref().is_some_and(|after| after.ps.euros() == outcome.ps.euros());
    let cost = matches!(input, Input::PostCost(_) | Input::MissionCost(_))
        || is_retained(situation, input);
    Effect {
        input,
        variation: variation(input),
        less: down,
        more: up,
        no_effect: (!moves).then(|| no_effect(situation, outcome, input)),
        unfunded: moves
            && same_ps
            && cost
            && outcome.ps.ceiling_reason() == Some(CeilingReason::OverCeiling),
    }
}

fn is_retained(situation: &Situation, input: Input) -> bool {
    let Input::Line(account) = input else { return false };
    situation.charges.iter().any(|charge| charge.account == account && charge.retenue)
}

/// The datum of an input that is a count.
fn count_of(input: Input) -> Option<Datum> {
    if let Input::Datum(datum) = input
        && datum.kind() == DatumKind::Count
    {
        Some(datum)
    } else {
        None
    }
}

/// A count moved where it is typed: the price of a session is paid as many times.
fn with_other_count(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    situation: &Situation,
    datum: Datum,
    up: bool,
) -> Option<Situation> {
    let count = one_more_or_less(situation.mission.count(datum)?, up)?;
    let typed = Action::Type(Field::Datum(situation.mission.owner, datum), count.to_string());
    let dossier = dossier.apply(&typed).ok()?;
    Some(dossier.situation(scenario.and_then(|id| dossier.scenario(id))))
}
