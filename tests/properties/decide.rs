//! The curves against a fine sampling, the effects against two evaluations, the targets against
//! their neighbours.

use super::relais;
use crate::support::{Doing, base, scenario};
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::rules::evaluate;
use simulateur_rpe::scenario::decide::{
    Answer, Axis, Goal, Input, Pay, curve, matters, means, moved, place, reach,
};
use simulateur_rpe::scenario::{Action, Means, Reach};
use simulateur_rpe::situation::{Field, Id};

/// Parts of an axis at which a curve is sampled.
const SAMPLES: i64 = 24;

/// Two cents: one for the rounded pay, one for the rounded rights at each end.
fn tolerance() -> Decimal {
    Decimal::new(2, 2)
}

fn distance(goal: Goal, outcome: &Outcome, wanted: i64) -> Decimal {
    match goal {
        Goal::Reste => outcome.reste_a_charge.euros().unwrap().decimal() - Decimal::from(wanted),
        Goal::Plafond => -outcome.marge.euros().unwrap().decimal(),
        Goal::AmParEtp => {
            Decimal::from(75) - outcome.etp.etp().unwrap().decimal() * Decimal::from(wanted)
        }
    }
}

proptest! {
    // Each case is a hundred evaluations.
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn between_its_points_a_curve_is_straight(
        relais in relais(),
        axis in select(vec![Axis::Charges, Axis::Etp(Pay::Current), Axis::Etp(Pay::Constant)]),
    ) {
        let situation = relais.0.base_situation();
        let curve = curve(&situation, axis, Decimal::ZERO).unwrap();
        let (least, most) = (curve.places[0].x, curve.places.last().unwrap().x);
        for sample in 0..=SAMPLES {
            let x =
                (least + (most - least) * Decimal::from(sample) / Decimal::from(SAMPLES)).min(most);
            let found = place(axis, &evaluate(&moved(&situation, axis, x))).unwrap();
            let after = curve.places.iter().position(|place| place.x >= x).unwrap().max(1);
            let (one, other) = (curve.places[after - 1], curve.places[after]);
            let share = (x - one.x) / (other.x - one.x);
            for (from, to, real) in
                [(one.ps, other.ps, found.ps), (one.reste, other.reste, found.reste)]
            {
                let straight = from.decimal() + (to.decimal() - from.decimal()) * share;
                prop_assert!(
                    (straight - real.decimal()).abs() <= tolerance(),
                    "{axis:?} at {x}: \
                    {straight} or {real:?}"
                );
            }
        }
    }

    #[test]
    fn the_present_stands_on_its_curve(
        relais in relais(),
        axis in select(vec![Axis::Charges, Axis::Etp(Pay::Current), Axis::Etp(Pay::Constant)]),
    ) {
        let situation = relais.0.base_situation();
        let present = curve(&situation, axis, Decimal::ZERO).unwrap().present;
        let found = place(axis, &evaluate(&moved(&situation, axis, present.x))).unwrap();
        prop_assert_eq!((found.ps, found.reste), (present.ps, present.reste));
    }

    #[test]
    fn an_effect_is_the_difference_of_two_evaluations(
        relais in relais(),
        account in select(Account::ALL.to_vec()),
    ) {
        let before = relais.outcome().reste_a_charge.euros().unwrap().decimal();
        let mut situation = relais.0.base_situation();
        let charge = situation.charges.iter_mut().find(|charge| charge.account == account).unwrap();
        charge.amount =
            Ok(charge.amount.clone().unwrap().checked_mul(Decimal::new(11, 1)).unwrap().to_cent());
        let after = evaluate(&situation).reste_a_charge.euros().unwrap().decimal();
        let effects = matters(&relais.0, None).unwrap();
        let effect = effects.iter().find(|effect| effect.input == Input::Line(account)).unwrap();
        prop_assert_eq!(effect.more, Some(after - before));
        prop_assert_eq!(effect.still.is_some(), effect.size().is_zero());
    }

    #[test]
    fn a_target_is_met_and_one_step_less_is_not_enough(
        relais in relais(),
        which in 0_usize..8,
        wanted in 0_i64..90_000,
        served in 1_i64..200,
        goal in select(vec![Goal::Reste, Goal::Plafond, Goal::AmParEtp]),
    ) {
        let wanted = if goal == Goal::AmParEtp { served } else { wanted };
        let dossier =
            relais.0.typing(Field::Am, "75").typing(Field::TargetReste, &wanted.to_string());
        let dossier = dossier.typing(Field::TargetAm, &wanted.to_string());
        let offered = means(&dossier, None);
        let means = offered[which % offered.len()];
        let kept = |reach: Reach| {
            let kept = dossier.clone().doing(Action::AddReach(reach, "Cible".to_string()));
            scenario(&kept, 0)
        };
        match reach(&dossier, None, goal, means).unwrap() {
            Answer::Already => {
                prop_assert!(distance(goal, &base(&dossier), wanted) <= Decimal::ZERO)
            }
            Answer::Unreachable(found, _) => {
                prop_assert!(distance(goal, &kept(found.reach), wanted) > Decimal::ZERO)
            }
            Answer::Reached(found) => {
                prop_assert!(distance(goal, &kept(found.reach.clone()), wanted) <= Decimal::ZERO);
                let shown = kept(found.reach.clone());
                prop_assert_eq!(&shown.reste_a_charge.value, &found.outcome.reste_a_charge.value);
                let unit = if means == Means::Charges { Decimal::new(1, 2) } else { means.step() };
                let value = if means == Means::Charges {
                    found.value * Decimal::ONE_HUNDRED
                } else {
                    found.value
                };
                let nearer = if found.up { value - unit } else { value + unit };
                let text = nearer.normalize().to_string().replace('.', ",");
                let missed = kept(Reach { text, ..found.reach });
                prop_assert!(distance(goal, &missed, wanted) > Decimal::ZERO);
            }
        }
    }

    #[test]
    fn a_target_on_what_is_gone_is_refused(relais in relais(), id in 900_u32..999) {
        let reach = Reach { from: Some(Id(id)), means: Means::Charges, text: "-1".to_string() };
        prop_assert!(relais.0.apply(&Action::AddReach(reach, "Cible".to_string())).is_err());
    }
}
