//! Why an input changes nothing.

use super::sensitivity::Input;
use crate::law::{Account, Datum, DatumKind, PRIX_PLAFOND};
use crate::money::Euros;
use crate::outcome::{CeilingReason, MissionReason, Outcome, Verdict};
use crate::situation::{Known, Role, Situation};

/// Why an input changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoEffect {
    /// 10 % of nothing.
    Zero,
    /// It moves the ceiling, and the costs are under it.
    UnderCeiling,
    /// The costs exceed the ceiling.
    OverCeiling,
    /// Only animators count in the time.
    NotAnimateur,
    /// Given, and not retained: nobody pays it and the Caf does not count it.
    NotCounted,
    /// The mission is reached all the same.
    MissionReached,
    /// The mission is missed all the same.
    MissionMissed,
    /// No indicator measures it.
    NotMeasured,
    /// The cap of the contract does not bite.
    CapNotReached,
    /// A benchmark, never a condition.
    Benchmark,
    /// Published: it cannot be another one.
    Published,
    /// No mission is chosen, or its bonus is not open.
    NoBonus,
    /// Not typed yet, or not readable.
    NotTyped,
    /// Less than a cent.
    UnderCent,
}

/// Why moving an input leaves the reste à charge as it is.
pub(super) fn no_effect(situation: &Situation, outcome: &Outcome, input: Input) -> NoEffect {
    let over = outcome.ps.ceiling_reason() == Some(CeilingReason::OverCeiling);
    let post = |place: usize| situation.posts.get(place);
    match input {
        Input::PostEtp(place) if post(place).is_some_and(|post| post.role != Role::Animateur) => {
            NoEffect::NotAnimateur
        }
        Input::PostEtp(_) | Input::PostMonths(_) if !over => NoEffect::UnderCeiling,
        Input::PostEtp(_) | Input::PostMonths(_) => NoEffect::UnderCent,
        Input::PostCost(place) => of_amount(post(place).map(|post| &post.yearly_cost)),
        Input::MissionCost(place) => {
            of_amount(situation.mission.costs.get(place).map(|cost| &cost.unit))
        }
        Input::Income(place) => of_amount(situation.incomes.get(place)),
        Input::Line(account) => of_line(situation, account, over),
        Input::Plafond if PRIX_PLAFOND.at(situation.exercice).is_ok() => NoEffect::Published,
        Input::Plafond if !over => NoEffect::UnderCeiling,
        Input::Plafond => NoEffect::UnderCent,
        Input::Bonus => NoEffect::NoBonus,
        Input::Datum(datum) => of_datum(situation, outcome, datum),
        Input::Term(_) => NoEffect::CapNotReached,
        Input::Am => NoEffect::Benchmark,
    }
}

fn of_amount(amount: Option<&Known<Euros>>) -> NoEffect {
    if amount.is_none_or(|amount| *amount == Ok(Euros::ZERO)) {
        NoEffect::Zero
    } else {
        NoEffect::UnderCent
    }
}

fn of_line(situation: &Situation, account: Account, over: bool) -> NoEffect {
    match situation.charges.iter().find(|charge| charge.account == account) {
        Some(charge) if charge.amount == Ok(Euros::ZERO) => NoEffect::Zero,
        Some(charge) if !charge.retenue => NoEffect::NotCounted,
        Some(_) if over => NoEffect::OverCeiling,
        Some(_) | None => NoEffect::Zero,
    }
}

fn of_datum(situation: &Situation, outcome: &Outcome, datum: Datum) -> NoEffect {
    if datum.kind() != DatumKind::YesNo && situation.mission.fact(datum).is_err() {
        return NoEffect::NotTyped;
    }
    let refused =
        matches!(outcome.bonus_mission.mission_reason(), Some(MissionReason::NoAvenant(_)));
    match &outcome.missions.chosen {
        Some(chosen) if chosen.mission.cahier_data().contains(&datum) => NoEffect::NotMeasured,
        _ if refused => NoEffect::NoBonus,
        Some(chosen) if chosen.verdict == Verdict::Reached => NoEffect::MissionReached,
        Some(_) | None => NoEffect::MissionMissed,
    }
}
