//! Why an input changes nothing.

use super::matters::Input;
use crate::law::{Account, Datum, DatumKind, PRIX_PLAFOND};
use crate::money::Euros;
use crate::outcome::{Outcome, Reason, Verdict};
use crate::situation::{Known, Role, Situation};

/// Why an input changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Still {
    /// 10 % of nothing.
    Nothing,
    /// It moves the ceiling, and the costs are under it.
    UnderCeiling,
    /// The costs exceed the ceiling.
    OverCeiling,
    /// Only animators count in the time.
    NotAnimateur,
    /// Given, and not retained: nobody pays it and the Caf does not count it.
    NotCounted,
    /// The mission is reached all the same.
    StillReached,
    /// The mission is missed all the same.
    StillMissed,
    /// No indicator measures it.
    NotMeasured,
    /// The cap of the contract does not bite.
    NoBite,
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
pub(super) fn still(situation: &Situation, outcome: &Outcome, input: Input) -> Still {
    let over = outcome.ps.reason == Some(Reason::OverCeiling);
    let nothing =
        |amount: Option<&Known<Euros>>| amount.is_none_or(|amount| *amount == Ok(Euros::ZERO));
    match input {
        Input::PostEtp(place)
            if situation.posts.get(place).is_some_and(|post| post.role != Role::Animateur) =>
        {
            Still::NotAnimateur
        }
        Input::PostCost(place)
            if nothing(situation.posts.get(place).map(|post| &post.yearly_cost)) =>
        {
            Still::Nothing
        }
        Input::PostEtp(_) | Input::PostMonths(_) if !over => Still::UnderCeiling,
        Input::MissionCost(place)
            if nothing(situation.mission.costs.get(place).map(|cost| &cost.unit)) =>
        {
            Still::Nothing
        }
        Input::Income(place) if nothing(situation.incomes.get(place)) => Still::Nothing,
        Input::Line(account) => still_of_line(situation, account, over),
        Input::Plafond if PRIX_PLAFOND.at(situation.exercice).is_ok() => Still::Published,
        Input::Plafond if !over => Still::UnderCeiling,
        Input::Bonus => Still::NoBonus,
        Input::Datum(datum)
            if datum.kind() != DatumKind::YesNo && situation.mission.fact(datum).is_err() =>
        {
            Still::NotTyped
        }
        Input::Datum(datum) => still_of_mission(outcome, datum),
        Input::Term(_) => Still::NoBite,
        Input::Am => Still::Benchmark,
        _ => Still::UnderCent,
    }
}

fn still_of_line(situation: &Situation, account: Account, over: bool) -> Still {
    match situation.charges.iter().find(|charge| charge.account == account) {
        Some(charge) if charge.amount != Ok(Euros::ZERO) && !charge.retenue => Still::NotCounted,
        Some(charge) if charge.amount != Ok(Euros::ZERO) && over => Still::OverCeiling,
        _ => Still::Nothing,
    }
}

fn still_of_mission(outcome: &Outcome, datum: Datum) -> Still {
    match &outcome.missions.chosen {
        Some(chosen) if chosen.mission.cahier_data().contains(&datum) => Still::NotMeasured,
        _ if matches!(outcome.bonus_mission.reason, Some(Reason::NoAvenant(_))) => Still::NoBonus,
        Some(chosen) if chosen.verdict == Verdict::Reached => Still::StillReached,
        _ => Still::StillMissed,
    }
}
