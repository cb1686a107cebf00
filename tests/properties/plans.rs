//! The plans of sessions beside every plan there is.

use proptest::prelude::*;
use simulateur_rpe::draft::SessionPlan;
use simulateur_rpe::money::Hours;
use simulateur_rpe::scenario::missions::session_plans;

/// Hundredths of an hour as they are typed.
fn hours(hundredths: u32) -> Hours {
    format!("{},{:02}", hundredths / 100, hundredths % 100).parse::<Hours>().unwrap()
}

/// The five conditions, in whole numbers.
fn fulfils(am: u32, hundredths: u32, groups: u32, sessions: u32) -> bool {
    am <= 15 * groups
        && sessions >= 3
        && sessions * hundredths >= 600
        && groups * sessions >= 6
        && am >= 8
}

proptest! {
    #[test]
    fn the_cheapest_plan_is_the_cheapest_of_all(am in 8_u32..90, hundredths in 2_u32..900) {
        let every = (1..=am).flat_map(|groups| (1..=366).map(move |sessions| (groups, sessions)));
        let least = every
            .filter(|(groups, sessions)| fulfils(am, hundredths, *groups, *sessions))
            .map(|(groups, sessions)| groups * sessions)
            .min();
        let found = session_plans(am, hours(hundredths)).unwrap_or_default();
        prop_assert_eq!(found.first().map(|plan| plan.total()), least);
    }

    #[test]
    fn every_plan_fulfils_everything_and_none_stands_twice(
        am in 0_u32..2_000,
        hundredths in 0_u32..=2_400,
    ) {
        let found = session_plans(am, hours(hundredths)).unwrap_or_default();
        for SessionPlan { groups, sessions } in &found {
            prop_assert!(
                fulfils(am, hundredths, *groups, *sessions),
                "{} groups of {} sessions",
                groups,
                sessions
            );
        }
        prop_assert!(
            found
                .windows(2)
                .all(|pair| (pair[0].total(), pair[0].groups) < (pair[1].total(), pair[1].groups))
        );
        prop_assert!(found.len() <= 6);
    }
}
