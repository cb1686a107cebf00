//! What one evaluation costs, and what a keystroke costs with as many scenarios and exercices as
//! the page holds.

#![allow(clippy::expect_used)]

use criterion::Criterion;
use simulateur_rpe::law::Account;
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::rules::evaluate;
use simulateur_rpe::scenario::workbench::{Comparison, example};
use simulateur_rpe::scenario::years::Plan;
use simulateur_rpe::scenario::{Action, Dossier, MOST_SCENARIOS, ScenarioAction};
use simulateur_rpe::situation::{Field, Situation};
use std::hint::black_box;

/// The example relais with six scenarios, and a ceiling for each of its five exercices.
fn six_scenarios() -> Dossier {
    let mut dossier = example();
    dossier.base.assume_following = true;
    while let Some(scenario) =
        dossier.scenarios.last().filter(|_| dossier.scenarios.len() < MOST_SCENARIOS)
    {
        let twin = ScenarioAction::Duplicate(scenario.id, format!("{} bis", scenario.id.0));
        dossier = after(&dossier, &twin.into());
    }
    dossier
}

fn after(dossier: &Dossier, action: &Action) -> Dossier {
    dossier.apply(action).expect("an action that the dossier accepts")
}

/// What a keystroke in the first field of the costs makes of a dossier.
fn typed(dossier: &Dossier) -> Dossier {
    after(dossier, &Action::Type(Field::Line(Account::Achats), "3 500".to_string()))
}

#[inline(never)]
fn one_evaluation(situation: &Situation) -> Outcome {
    evaluate(situation)
}

#[inline(never)]
fn comparison_of_six(dossier: &Dossier) -> Comparison {
    dossier.compare()
}

#[inline(never)]
fn plan_of_six(dossier: &Dossier) -> Plan {
    dossier.plan()
}

/// The plan after a keystroke that changes nothing of it.
#[inline(never)]
fn plan_again(dossier: &Dossier, before: &Plan) -> Plan {
    dossier.plan_again(Some(before))
}

fn evaluation(criterion: &mut Criterion) {
    let dossier = six_scenarios();
    let situation = dossier.situation(None);
    let before = dossier.plan();
    let years: Vec<usize> = before.columns.iter().map(|column| column.years.len()).collect();
    assert_eq!(years, [5; 7], "the base and six scenarios, five exercices each");
    criterion
        .bench_function("evaluation", |bench| bench.iter(|| one_evaluation(black_box(&situation))));
    criterion.bench_function("comparison_of_six", |bench| {
        bench.iter(|| comparison_of_six(black_box(&dossier)))
    });
    criterion
        .bench_function("plan_of_six", |bench| bench.iter(|| plan_of_six(black_box(&dossier))));
    criterion.bench_function("plan_again", |bench| {
        bench.iter(|| plan_again(black_box(&dossier), black_box(&before)))
    });
    criterion.bench_function("keystroke", |bench| bench.iter(|| typed(black_box(&dossier))));
}

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    evaluation(&mut criterion);
    criterion.final_summary();
}
