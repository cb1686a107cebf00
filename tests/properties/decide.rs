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
    Axis, Input, Pay, Target, TargetAnswer, curve, curve_point, seek_target, sensitivity,
    situation_at, target_variables,
};
use simulateur_rpe::scenario::{ScenarioAction, TargetScenario, TargetVariable};
use simulateur_rpe::situation::{Field, ScenarioId};

/// Parts of an axis at which a curve is sampled.
const SAMPLES: i64 = 24;

/// Two cents: one for the rounded pay, one for the rounded rights at each end.
fn tolerance() -> Decimal {
    Decimal::new(2, 2)
}

fn distance(target: Target, outcome: &Outcome, wanted: i64) -> Decimal {
    match target {
        Target::Reste => outcome.reste_a_charge.euros().unwrap().decimal() - Decimal::from(wanted),
        Target::Plafond => -outcome.marge.euros().unwrap().decimal(),
        Target::AmParEtp => {
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
        let (least, most) = (curve.points[0].x, curve.points.last().unwrap().x);
        for sample in 0..=SAMPLES {
            let x =
                (least + (most - least) * Decimal::from(sample) / Decimal::from(SAMPLES)).min(most);
            let found = curve_point(axis, &evaluate(&situation_at(&situation, axis, x))).unwrap();
            let after = curve.points.iter().position(|place| place.x >= x).unwrap().max(1);
            let (one, other) = (curve.points[after - 1], curve.points[after]);
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
        let at_present = evaluate(&situation_at(&situation, axis, present.x));
        let found = curve_point(axis, &at_present).unwrap();
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
        let effects = sensitivity(&relais.0, None).unwrap();
        let effect = effects.iter().find(|effect| effect.input == Input::Line(account)).unwrap();
        prop_assert_eq!(effect.more, Some(after - before));
        prop_assert_eq!(effect.no_effect.is_some(), effect.size().is_zero());
    }

    #[test]
    fn a_target_is_met_and_one_step_less_is_not_enough(
        relais in relais(),
        which in 0_usize..8,
        wanted in 0_i64..90_000,
        served in 1_i64..200,
        target in select(vec![Target::Reste, Target::Plafond, Target::AmParEtp]),
    ) {
        let wanted = if target == Target::AmParEtp { served } else { wanted };
        let dossier =
            relais.0.typing(Field::Am, "75").typing(Field::TargetReste, &wanted.to_string());
        let dossier = dossier.typing(Field::TargetAm, &wanted.to_string());
        let offered = target_variables(&dossier, None);
        let variable = offered[which % offered.len()];
        let kept = |target: TargetScenario| {
            let adding = ScenarioAction::AddTarget(target, "Cible".to_string());
            scenario(&dossier.clone().doing(adding), 0)
        };
        match seek_target(&dossier, None, target, variable).unwrap() {
            TargetAnswer::AlreadyMet => {
                prop_assert!(distance(target, &base(&dossier), wanted) <= Decimal::ZERO)
            }
            TargetAnswer::Unreachable(found, _) => {
                prop_assert!(distance(target, &kept(found.scenario), wanted) > Decimal::ZERO)
            }
            TargetAnswer::Reached(found) => {
                let shown = kept(found.scenario.clone());
                prop_assert!(distance(target, &shown, wanted) <= Decimal::ZERO);
                prop_assert_eq!(&shown.reste_a_charge.value, &found.outcome.reste_a_charge.value);
                // A percentage is typed in hundredths.
                let (unit, value) = if variable == TargetVariable::Charges {
                    (Decimal::new(1, 2), found.value * Decimal::ONE_HUNDRED)
                } else {
                    (variable.step(), found.value)
                };
                let nearer = if found.up { value - unit } else { value + unit };
                let text = nearer.normalize().to_string().replace('.', ",");
                let missed = kept(TargetScenario { text, ..found.scenario });
                prop_assert!(distance(target, &missed, wanted) > Decimal::ZERO);
            }
        }
    }

    #[test]
    fn a_target_on_what_is_gone_is_refused(relais in relais(), id in 900_u32..999) {
        let (from, text) = (Some(ScenarioId(id)), "-1".to_string());
        let target = TargetScenario { from, variable: TargetVariable::Charges, text };
        let adding = ScenarioAction::AddTarget(target, "Cible".to_string());
        prop_assert!(relais.0.apply(&adding.into()).is_err());
    }
}
