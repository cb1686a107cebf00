//! The curves against a fine sampling, the effects against two evaluations, the targets against
//! their neighbours.

use super::relais;
use crate::support::{Doing, Relais, base, scenario};
use proptest::prelude::*;
use proptest::sample::select;
use rust_decimal::Decimal;
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::present::decide::target_view;
use simulateur_rpe::rules::evaluate;
use simulateur_rpe::scenario::decide::{
    Axis, Input, Pay, Target, TargetAnswer, TargetVariable, curve, curve_point, seek_target,
    seek_targets, sensitivity, situation_at, target_scenario, target_variables,
};
use simulateur_rpe::scenario::{Dossier, ScenarioAction, TargetScenario};
use simulateur_rpe::situation::{ContractTerm, Field, Owner, ScenarioId};

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

/// No contract, a CTG by its ETP and flat sums, or a Cej by its deductible income.
type Signed = Option<(bool, [u32; 4])>;

fn signed() -> impl Strategy<Value = Signed> {
    prop::option::of((any::<bool>(), [0_u32..3, 0..6_000, 0..2, 0..6_000]))
}

fn signed_by(relais: Relais, signed: Signed) -> Relais {
    let Some((ctg, [etp, flat, more, other])) = signed else { return relais };
    let signed = relais.signed(ctg, !ctg).term(ContractTerm::EtpExistants, &etp.to_string());
    let signed = signed.term(ContractTerm::ForfaitExistant, &flat.to_string());
    let signed = signed.term(ContractTerm::RecettesPsej, &other.to_string());
    if more == 0 {
        return signed;
    }
    let signed = signed.term(ContractTerm::EtpNouveaux, &more.to_string());
    signed.term(ContractTerm::ForfaitNouveau, &other.to_string())
}

/// With what is wanted.
fn asked(relais: Relais, target: Target, wanted: i64, served: i64) -> Dossier {
    let wanted = if target == Target::AmParEtp { served } else { wanted };
    let dossier = relais.0.typing(Field::Am, "75").typing(Field::TargetReste, &wanted.to_string());
    dossier.typing(Field::TargetAm, &wanted.to_string())
}

/// The lines that a budget is typed in.
fn one_by_one() -> Vec<Account> {
    Account::ALL.into_iter().filter(|known| *known != Account::Total).collect()
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
        account in select(one_by_one()),
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
        signed in signed(),
        which in 0_usize..14,
        wanted in 0_i64..90_000,
        served in 1_i64..200,
        at in prop::collection::vec(0_i64..1_000, 4),
        target in select(vec![Target::Reste, Target::Plafond, Target::AmParEtp]),
    ) {
        let dossier = asked(signed_by(relais, signed), target, wanted, served);
        let wanted = if target == Target::AmParEtp { served } else { wanted };
        let offered = target_variables(&dossier, None);
        let variable = offered[which % offered.len()];
        let kept = |target: TargetScenario| {
            let adding = ScenarioAction::AddTarget(target, "Cible".to_string());
            scenario(&dossier.clone().doing(adding), 0)
        };
        let with = |value: Decimal| {
            let text = value.normalize().to_string().replace('.', ",");
            kept(TargetScenario { text, ..target_scenario(&dossier, None, variable) })
        };
        // A percentage is typed in hundredths.
        let (unit, factor) = if variable == TargetVariable::Charges {
            (Decimal::new(1, 2), Decimal::ONE_HUNDRED)
        } else {
            (variable.step(), Decimal::ONE)
        };
        match seek_target(&dossier, None, target, variable).unwrap() {
            TargetAnswer::AlreadyMet => {
                prop_assert!(distance(target, &base(&dossier), wanted) <= Decimal::ZERO)
            }
            TargetAnswer::Unreachable { nearest, short } => {
                prop_assert!(short > Decimal::ZERO);
                prop_assert!(short <= distance(target, &base(&dossier), wanted));
                if let Some(found) = nearest {
                    prop_assert_eq!(distance(target, &kept(found.scenario), wanted), short);
                }
                // What is said to be out of reach is not reached anywhere.
                let planned = matches!(variable, TargetVariable::Mission(_));
                for steps in at.into_iter().filter(|_| !planned) {
                    let value = unit * Decimal::from(steps * steps);
                    let value = if variable == TargetVariable::Charges { -value } else { value };
                    prop_assume!(value >= -Decimal::ONE_HUNDRED);
                    let seen = with(value);
                    // A post that costs much for a hundredth of an ETP passes a billion euros.
                    prop_assume!(seen.reste_a_charge.value.is_ok());
                    prop_assert!(distance(target, &seen, wanted) > Decimal::ZERO);
                }
            }
            TargetAnswer::Reached(found) => {
                let shown = kept(found.scenario.clone());
                prop_assert!(distance(target, &shown, wanted) <= Decimal::ZERO);
                prop_assert_eq!(&shown.reste_a_charge.value, &found.outcome.reste_a_charge.value);
                let dear = matches!(variable, TargetVariable::Mission(_));
                if !(dear && found.present.is_some()) {
                    let value = found.value * factor;
                    let nearer =
                        if found.is_more() && !dear { value - unit } else { value + unit };
                    prop_assert!(distance(target, &with(nearer), wanted) > Decimal::ZERO);
                }
            }
        }
    }

    /// Each change that may be thought of is said once: among those that reach the target, or
    /// apart with why. « Il suffit » never stands before a cut; a cut says how much is cut.
    #[test]
    fn each_change_answers_and_a_cut_says_what_it_is(
        relais in relais(),
        signed in signed(),
        wanted in 0_i64..90_000,
        served in 1_i64..200,
        target in select(vec![Target::Reste, Target::Plafond, Target::AmParEtp]),
    ) {
        let dossier = asked(signed_by(relais, signed), target, wanted, served);
        let answers = seek_targets(&dossier, None, target).unwrap();
        let view = target_view(&dossier, target, &answers, Owner::Base);
        if answers.answers.iter().all(|(_, answer)| *answer == Ok(TargetAnswer::AlreadyMet)) {
            prop_assert!(view.ways.is_empty() && view.short.is_empty());
            return Ok(());
        }
        let names = |names: &str| names.split("\u{a0}; ").count();
        let short: usize = view.short.iter().map(|(known, _)| names(known)).sum();
        prop_assert_eq!(view.ways.len() + short, answers.answers.len());
        prop_assert_eq!(view.ways.is_empty(), !view.sentence.is_empty());
        for way in &view.ways {
            prop_assert_eq!(way.cut, !way.sentence.contains("suffit"), "{}", way.sentence);
            let says = ["%", "à la place de"].iter().any(|words| way.sentence.contains(words));
            prop_assert!(!way.cut || says, "{}", way.sentence);
        }
        prop_assert!(view.short.iter().all(|(names, why)| !names.is_empty() && !why.is_empty()));
    }

    /// What a term of the contract is worth if it follows is what one sees once it is typed.
    #[test]
    fn what_would_have_to_follow_is_what_is_seen_once_it_is_typed(
        relais in relais(),
        signed in signed(),
        wanted in 0_i64..90_000,
    ) {
        // A convention that counts no time has none to take a cut from.
        let counts_time = !matches!(signed, Some((_, [0, _, 0, _])));
        let dossier = asked(signed_by(relais, signed), Target::Reste, wanted, 1);
        let answers = seek_targets(&dossier, None, Target::Reste).unwrap().answers;
        let before = base(&dossier).etp.etp().unwrap();
        for (variable, answer) in answers {
            let Ok(TargetAnswer::Reached(found)) = answer else { continue };
            let timed = matches!(variable, TargetVariable::Post(_) | TargetVariable::NewPost);
            let after = found.outcome.etp.etp().unwrap();
            let moved = timed && (after > before || (after < before && counts_time));
            let income = variable == TargetVariable::Income;
            let contracts = dossier.base.contracts;
            let Some(dependence) = found.dependence else {
                prop_assert!(!(moved && contracts.ctg) || income);
                prop_assert!(!(income && contracts.cej));
                continue;
            };
            let adding = ScenarioAction::AddTarget(found.scenario, "Cible".to_string());
            let text = dependence.followed.normalize().to_string().replace('.', ",");
            let followed = dossier.clone().doing(adding).meaning(dependence.field, &text);
            if let Some(outcome) = dependence.outcome {
                let seen = scenario(&followed, 0).reste_a_charge.value;
                prop_assert_eq!(seen, outcome.reste_a_charge.value);
            }
        }
    }

    #[test]
    fn a_target_on_what_is_gone_is_refused(relais in relais(), id in 900_u32..999) {
        let target =
            target_scenario(&relais.0, Some(ScenarioId(id)), TargetVariable::Charges);
        let adding = ScenarioAction::AddTarget(target, "Cible".to_string());
        prop_assert!(relais.0.apply(&adding.into()).is_err());
    }
}
