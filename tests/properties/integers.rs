//! Random situations, computed by the program and by hand: both agree, to the cent and on every verdict.

use super::by_hand::{Said, UNITS, advance, balance, bonus, bonus_territoire, ps, psej, rounded, runs, verdict};
use super::drawn::{Case, Contract, Post, Time, case};
use crate::support::cents;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Verdict;
use std::collections::BTreeSet;

/// Situations that are drawn, shared between threads.
const CASES: u32 = 100_000;
const THREADS: u32 = 4;

/// Amounts in cents.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    nobody: bool,
    costs: i128,
    marge: i128,
    ps: i128,
    reached: Option<Said>,
    bonus: i128,
    territoire: i128,
    psej: i128,
    reste: i128,
    advances: Vec<i128>,
    balance: i128,
}

fn by_hand(case: &Case) -> Figures {
    let of_post = |post: &Post| post.time.units() / 120 * post.tenths_of_months;
    let etp_units: i128 = case.posts.iter().filter(|post| post.animateur).map(of_post).sum();
    let team: i128 = case.posts.iter().map(|post| rounded(post.yearly * post.tenths_of_months, 120)).sum();
    let mission = case.mission.as_ref().map_or(0, |_| case.prices[0] * case.sessions().unwrap_or(0) + case.prices[1]);
    let lines = |keep: fn(&(Account, i128, bool)) -> bool| -> i128 { case.lines.iter().filter(|line| keep(line)).map(|line| line.1).sum() };
    let costs = team + mission + lines(|line| line.2);
    let paid = team + mission + lines(|line| line.0 != Account::EnNature);
    let ps = ps(costs, case.price, etp_units);
    let open = case.mission.as_ref().filter(|(mission, _)| runs(*mission, case.year));
    let reached = open.map(|(mission, answers)| verdict(*mission, answers));
    let bonus = bonus(reached.flatten(), case.avenant, case.flat);
    let (territoire, psej) = match &case.contract {
        None => (0, 0),
        Some(Contract::Ctg { parts, cap }) => (bonus_territoire(parts.map(|(time, flat)| (time.units(), flat)), *cap), 0),
        Some(Contract::Cej { cap, others, coefficient }) => (0, psej(costs, *cap, ps, *others, *coefficient)),
    };
    let advances: Vec<i128> = case.advances.iter().map(|rate| advance(ps, *rate)).collect();
    let real = became(case).map_or(ps, |real| by_hand(&real).ps);
    Figures {
        nobody: etp_units == 0,
        costs,
        marge: rounded(case.price * etp_units, UNITS) - costs,
        ps,
        reached,
        bonus,
        territoire,
        psej,
        reste: paid - ps - bonus - territoire - psej - case.income,
        balance: balance(real, bonus, &advances),
        advances,
    }
}

/// The case with what the purchases became, retained unless the case says otherwise.
fn became(case: &Case) -> Option<Case> {
    let real = case.real?;
    let retained = case.lines.iter().all(|line| line.0 != Account::Achats || line.2);
    let mut lines = case.lines.clone();
    lines.retain(|line| line.0 != Account::Achats);
    lines.push((Account::Achats, real, retained));
    Some(Case { lines, real: None, ..case.clone() })
}

fn by_the_program(case: &Case) -> Figures {
    let comparison = case.typed().0.compare();
    let outcome = &comparison.columns[0].outcome;
    let said = |verdict| match verdict {
        Verdict::Reached => Some(true),
        Verdict::NotReached => Some(false),
        Verdict::Undetermined => None,
    };
    Figures {
        nobody: outcome.etp.etp().unwrap().is_zero(),
        costs: cents(&outcome.prix_de_revient),
        marge: cents(&outcome.marge),
        ps: cents(&outcome.ps),
        reached: outcome.missions.chosen.as_ref().map(|chosen| said(chosen.verdict)),
        bonus: cents(&outcome.bonus_mission),
        territoire: cents(&outcome.bonus_territoire),
        psej: cents(&outcome.psej),
        reste: cents(&outcome.reste_a_charge),
        advances: outcome.acomptes.parts.iter().map(cents).collect(),
        balance: cents(&outcome.solde),
    }
}

fn agree(cases: u32) {
    proptest!(ProptestConfig::with_cases(cases), |(case in case())| {
        prop_assert_eq!(by_the_program(&case), by_hand(&case));
    });
}

#[test]
fn both_computations_agree_to_the_cent() {
    std::thread::scope(|scope| (0..THREADS).for_each(|_| drop(scope.spawn(|| agree(CASES / THREADS)))));
    println!("{CASES} random situations agree");
}

/// What makes a case worth drawing.
fn kinds(case: &Case) -> Vec<String> {
    let figures = by_hand(case);
    let room = figures.marge.signum();
    let said = |(mission, _): &(Mission, _)| format!("{mission:?} {:?}, avenant {:?}", figures.reached, case.avenant);
    let contract = match &case.contract {
        None => "no contract".to_string(),
        Some(Contract::Ctg { cap, .. }) => format!("Ctg, at the cap: {}", *cap == Some(figures.territoire)),
        Some(Contract::Cej { cap, .. }) => format!("Cej, capped: {}, nothing: {}", cap.is_some(), figures.psej == 0),
    };
    let payment = format!("{} advances, balance {}, real: {}", figures.advances.len(), figures.balance.signum(), case.real.is_some());
    let mut kinds = vec![format!("nobody: {}, room {room}", figures.nobody), contract, payment];
    kinds.extend(case.mission.as_ref().map(said));
    kinds
}

#[test]
fn every_kind_of_situation_is_drawn() {
    let mut runner = TestRunner::deterministic();
    let drawn: BTreeSet<String> = (0..6_000).flat_map(|_| kinds(&case().new_tree(&mut runner).unwrap().current())).collect();
    let with = |start: &str| drawn.iter().filter(|kind| kind.starts_with(start)).count();
    assert_eq!(with("nobody"), 4, "nobody and no cost, or some; else under or over the ceiling: {drawn:#?}");
    assert_eq!((with("Ctg"), with("Cej"), with("no contract")), (2, 4, 1), "{drawn:#?}");
    for mission in Mission::ALL {
        // Reached, missed, undetermined or out of period, by signed, refused or unknown.
        assert_eq!(with(&format!("{mission:?}")), 12, "{drawn:#?}");
    }
    assert!((0..4).all(|count| with(&format!("{count} advances")) >= 3), "{drawn:#?}");
}

#[test]
fn halves_of_a_cent_go_up() {
    let ps_of = |price, part, whole, costs| {
        let post = Post { animateur: true, time: Time { part, whole }, tenths_of_months: 120, yearly: costs };
        let case = Case { price, year: if price == 5_808_600 { 2017 } else { 2026 }, posts: vec![post], ..Case::default() };
        (by_hand(&case).ps, by_the_program(&case).ps)
    };
    assert_eq!(ps_of(5_808_600, 1, 1, 1_000_150), (430_065, 430_065)); // 4 300,645
    assert_eq!(ps_of(7_001_050, 1, 7, 9_000_000), (430_065, 430_065)); // a seventh of 70 010,50 is 10 001,50
    assert_eq!(ps_of(2_525_250, 5, 7, 9_000_000), (775_613, 775_613)); // 5/7 of 25 252,50 is 18 037,50; its part 7 756,125
}
