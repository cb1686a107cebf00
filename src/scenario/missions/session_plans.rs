//! The plans of the analyse de la pratique: groups and sessions that fulfil the indicators and the
//! cahier des charges.
//!
//! For n childminders and sessions of h hours, g groups of s sessions: n ≤ 15·g, s ≥ 3, s·h ≥ 6,
//! g·s ≥ 6, n ≥ 8. Every session has the same price, so the cheapest plan is the one with the
//! fewest sessions.

use crate::draft::SessionPlan;
use crate::law::{Condition, Datum, Mission, cahier};
use crate::money::Hours;
use rust_decimal::Decimal;
use std::fmt;

/// The most sessions that one group may have: one a day.
pub const MOST_SESSIONS: u32 = 366;
/// How many sessions more than the least are shown for a number of groups.
const EXTRA: u32 = 2;

/// Why no plan opens the bonus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionPlanError {
    /// Nobody volunteers.
    NoAm,
    /// So many childminders are missing.
    TooFewAm(u32),
    /// A session of no time at all.
    NoTime,
    /// The sessions are so short that a group would need more than one a day.
    TooShort,
}

impl fmt::Display for SessionPlanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SessionPlanError::NoAm => f.write_str("expected childminders who volunteer"),
            SessionPlanError::TooFewAm(missing) => write!(f, "{missing} childminders are missing"),
            SessionPlanError::NoTime => f.write_str("expected sessions of some length"),
            SessionPlanError::TooShort => {
                write!(f, "expected sessions long enough for {MOST_SESSIONS} a year")
            }
        }
    }
}

impl std::error::Error for SessionPlanError {}

impl SessionPlan {
    /// Sessions of all the groups in the year.
    pub fn total(self) -> u32 {
        self.groups.saturating_mul(self.sessions)
    }

    /// Childminders in the largest group.
    pub fn largest_group(self, am: u32) -> u32 {
        am.checked_add(self.groups.saturating_sub(1))
            .and_then(|up| up.checked_div(self.groups))
            .unwrap_or(am)
    }

    /// Childminders in the smallest group.
    pub fn smallest_group(self, am: u32) -> u32 {
        am.checked_div(self.groups).unwrap_or(am)
    }

    /// Whether it fulfils everything but the number of childminders.
    pub fn fits(self, am: u32, hours: Hours) -> bool {
        let enough = |least| (least..=MOST_SESSIONS).contains(&self.sessions);
        (1..=am).contains(&self.groups)
            && self.largest_group(am) <= cahier::LARGEST_GROUP
            && least_sessions(hours).is_ok_and(enough)
            && self.total() >= least_count(Datum::Seances)
    }

    /// Sessions of one group that may be cancelled while each of its childminders keeps the hours
    /// and the sessions of the cahier des charges.
    pub fn spare_of_a_group(self, hours: Hours) -> u32 {
        least_sessions(hours).map_or(0, |least| self.sessions.saturating_sub(least))
    }
}

/// The least that an indicator of the analyse de la pratique asks of a count.
pub fn least_count(wanted: Datum) -> u32 {
    let counts = Mission::AnalysePratique.indicateurs().iter().filter_map(|indicateur| {
        match indicateur.condition {
            Condition::AtLeast(datum, least) if datum == wanted => Some(least),
            Condition::AtLeast(..)
            | Condition::Yes(_)
            | Condition::ShareAtLeast(..)
            | Condition::Growth { .. } => None,
        }
    });
    counts.max().unwrap_or_default()
}

/// The fewest sessions that give each childminder of a group the hours and the sessions of the
/// cahier des charges.
pub fn least_sessions(hours: Hours) -> Result<u32, SessionPlanError> {
    let wanted = Decimal::from(cahier::HOURS_PER_AM).saturating_mul(Decimal::from(60));
    let count = wanted.checked_div(hours.minutes()).ok_or(SessionPlanError::NoTime)?.ceil();
    let count = u32::try_from(count)
        .ok()
        .filter(|count| *count <= MOST_SESSIONS)
        .ok_or(SessionPlanError::TooShort)?;
    Ok(count.max(cahier::SESSIONS_PER_AM))
}

/// The plans to choose from, the cheapest first: two numbers of groups, each with its fewest
/// sessions and up to two more. The number of childminders is only held to be some. Errors: no plan
/// can be made.
pub fn candidate_plans(am: u32, hours: Hours) -> Result<Vec<SessionPlan>, SessionPlanError> {
    let least = least_sessions(hours)?;
    let fewest = am.div_ceil(cahier::LARGEST_GROUP);
    if fewest == 0 {
        return Err(SessionPlanError::NoAm);
    }
    let of = |groups: u32| {
        let first = least_count(Datum::Seances).div_ceil(groups).max(least);
        (first..=first.saturating_add(EXTRA)).map(move |sessions| SessionPlan { groups, sessions })
    };
    let mut plans: Vec<SessionPlan> = (fewest..=fewest.saturating_add(1))
        .flat_map(of)
        .filter(|plan| plan.fits(am, hours))
        .collect();
    plans.sort_by_key(|plan| (plan.total(), plan.groups));
    Ok(plans)
}

/// The same, for enough childminders. Errors: nothing opens the bonus.
///
/// ```
/// use simulateur_rpe::draft::SessionPlan;
/// use simulateur_rpe::money::Hours;
/// use simulateur_rpe::scenario::missions::session_plans;
/// let two = "2".parse::<Hours>().ok();
/// let ten = two.and_then(|hours| session_plans(10, hours).ok()).unwrap_or_default();
/// assert!(ten.contains(&SessionPlan { groups: 2, sessions: 3 }));
/// // Each has its 6 hours, but the relais held 3 sessions only.
/// assert!(!ten.contains(&SessionPlan { groups: 1, sessions: 3 }));
/// ```
pub fn session_plans(am: u32, hours: Hours) -> Result<Vec<SessionPlan>, SessionPlanError> {
    let plans = candidate_plans(am, hours)?;
    match least_count(Datum::AmDifferents).saturating_sub(am) {
        0 => Ok(plans),
        missing => Err(SessionPlanError::TooFewAm(missing)),
    }
}

/// The plan that looks right and opens no bonus: one group whose childminders all have their hours
/// and sessions, while the relais held too few of them. Nothing where there is no such plan.
pub fn plan_short_of_sessions(am: u32, hours: Hours) -> Option<SessionPlan> {
    let plan = SessionPlan { groups: 1, sessions: least_sessions(hours).ok()? };
    let falls_short =
        (1..=cahier::LARGEST_GROUP).contains(&am) && plan.total() < least_count(Datum::Seances);
    falls_short.then_some(plan)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Hours;

    fn hours(text: &str) -> Hours {
        text.parse::<Hours>().unwrap_or_else(|why| panic!("{text}: {why:?}"))
    }

    fn pairs(am: u32, time: &str) -> Vec<(u32, u32)> {
        let plans = session_plans(am, hours(time)).unwrap_or_default();
        plans.into_iter().map(|plan| (plan.groups, plan.sessions)).collect()
    }

    #[test]
    fn ten_childminders_two_hours() {
        assert_eq!(pairs(10, "2"), [(1, 6), (2, 3), (1, 7), (1, 8), (2, 4), (2, 5)]);
        assert_eq!(
            plan_short_of_sessions(10, hours("2")),
            Some(SessionPlan { groups: 1, sessions: 3 })
        );
    }

    #[test]
    fn fifteen_make_one_group_and_sixteen_two() {
        assert_eq!(pairs(15, "2").first(), Some(&(1, 6)));
        assert_eq!(pairs(16, "2").first(), Some(&(2, 3)));
        assert_eq!(plan_short_of_sessions(16, hours("2")), None);
    }

    #[test]
    fn six_hours_each_are_exact() {
        assert_eq!(least_sessions(hours("0h40")), Ok(9));
        assert_eq!(least_sessions(hours("1h20")), Ok(5));
        assert_eq!(least_sessions(hours("1,99")), Ok(4));
        assert_eq!(least_sessions(hours("0,1")), Ok(60));
        assert_eq!(least_sessions(hours("24")), Ok(3));
        assert_eq!(
            plan_short_of_sessions(8, hours("1 h")),
            None,
            "six sessions of one hour are six sessions"
        );
    }

    #[test]
    fn absurd_inputs_are_refused_with_their_reason() {
        assert_eq!(session_plans(0, hours("2")), Err(SessionPlanError::NoAm));
        assert_eq!(session_plans(7, hours("2")), Err(SessionPlanError::TooFewAm(1)));
        assert_eq!(session_plans(10, hours("0")), Err(SessionPlanError::NoTime));
        assert_eq!(session_plans(10, hours("0,01")), Err(SessionPlanError::TooShort));
        assert_eq!(session_plans(0, hours("0")), Err(SessionPlanError::NoTime));
        assert_eq!(pairs(10_000, "2").first(), Some(&(667, 3)));
        assert_eq!(
            pairs(1_000_000, "0,0164"),
            [(66_667, 366), (66_668, 366)],
            "366 sessions at most"
        );
    }

    #[test]
    fn the_groups_are_as_even_as_they_can_be() {
        let plan = SessionPlan { groups: 2, sessions: 4 };
        assert_eq!((plan.largest_group(11), plan.smallest_group(11)), (6, 5));
        assert_eq!((plan.total(), plan.spare_of_a_group(hours("2"))), (8, 1));
    }
}
