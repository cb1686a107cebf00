//! What a national file costs, on one thread: the Ps of 100 000 relais in exact cents, from
//! situations in memory, beside the same rule by OpenFisca from the same inputs; and one evaluation
//! with its explanation, beside publicodes. The arguments are what the others took, which
//! `scripts/bench.sh` measures first: the times of OpenFisca, the file of its cents, the time of
//! publicodes.

#![allow(clippy::expect_used)]

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::{Draft, Texts};
use simulateur_rpe::law::Account;
use simulateur_rpe::money::{Etp, Euros, Months};
use simulateur_rpe::outcome::{Amount, RuleFigure, Step};
use simulateur_rpe::rules::{evaluate, evaluate_amounts, ps_amount};
use simulateur_rpe::situation::{Charge, Paid, Post, PostId, PostKey, Role, Situation};
use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

const RELAIS: u32 = 100_000;
const RUNS: usize = 5;
/// Relais that publicodes evaluates.
const FIRST: u32 = 1_000;

/// What is given of a relais: of each of its two posts, hundredths of ETP, months and cents; of
/// each line of its budget, cents.
struct Inputs {
    posts: [(u32, u32, u32); 2],
    lines: [u32; 4],
}

const LINES: [Account; 4] =
    [Account::Achats, Account::ServicesExterieurs, Account::AutresServices, Account::Impots];

impl Inputs {
    /// Those of a relais, by the formulas of `inputs` in benches/openfisca/ps.py.
    fn of(i: u32) -> Inputs {
        let rest =
            |factor: u64, of: u64| u32::try_from(u64::from(i) * factor % of).expect("a rest");
        let months = if i.is_multiple_of(5) { 1 + i % 12 } else { 12 };
        let first = (50 + rest(37, 101), months, 2_500_000 + rest(7_919, 3_000_000));
        let months = if i.is_multiple_of(7) { 9 } else { 12 };
        let second = (rest(53, 61), months, rest(104_729, 2_000_000));
        let lines = [rest(31, 600_000), rest(101, 900_000), rest(997, 700_000), rest(13, 80_000)];
        Inputs { posts: [first, second], lines }
    }

    /// Puts them in a relais that has its posts and its lines.
    fn set(&self, situation: &mut Situation) {
        for (post, (hundredths, months, cents)) in situation.posts.iter_mut().zip(self.posts) {
            let etp = Etp::new(Decimal::new(i64::from(hundredths), 2));
            post.etp = Ok(etp.expect("a working time"));
            post.months = Ok(Months::constant(months));
            post.yearly_cost = Ok(Euros::from_cents(cents));
        }
        for (charge, cents) in situation.charges.iter_mut().zip(self.lines) {
            charge.amount = Ok(Euros::from_cents(cents));
        }
    }
}

/// A relais of 2017 with two posts and four lines of the budget, at nothing.
fn empty() -> Situation {
    let post = |id| Post {
        id: PostKey::Base(PostId(id)),
        role: Role::Animateur,
        etp: Ok(Etp::ZERO),
        months: Ok(Months::YEAR),
        begins: None,
        replaces: None,
        yearly_cost: Ok(Euros::ZERO),
        paid: Paid::Present,
    };
    let line = |account| Charge { account, amount: Ok(Euros::ZERO), retenue: true };
    let situation = Draft::empty(Exercice::constant(2017)).read(&Texts::default());
    Situation { posts: vec![post(1), post(2)], charges: LINES.map(line).to_vec(), ..situation }
}

fn cents(ps: &Amount) -> i64 {
    let ps = ps.euros().expect("a Ps").decimal();
    (ps * Decimal::ONE_HUNDRED).to_i64().expect("a whole number of cents")
}

/// The Ps of each relais, in cents, each of its inputs put in one situation.
#[inline(never)]
fn each_set(inputs: &[Inputs]) -> Vec<i64> {
    let mut situation = empty();
    let ps = inputs.iter().map(|inputs| {
        inputs.set(&mut situation);
        cents(&ps_amount(&situation))
    });
    ps.collect()
}

/// The same from situations in memory.
#[inline(never)]
fn each_ps(situations: &[Situation]) -> Vec<i64> {
    situations.iter().map(|situation| cents(&ps_amount(situation))).collect()
}

/// The same with all the other figures.
#[inline(never)]
fn each_figure(situations: &[Situation]) -> Vec<i64> {
    situations.iter().map(|situation| cents(&evaluate_amounts(situation).ps)).collect()
}

/// The same with every step that leads to each figure.
#[inline(never)]
fn each_step(situations: &[Situation]) -> Vec<i64> {
    let ps = situations.iter().map(|situation| evaluate(situation).ps);
    ps.map(|Step { value, reason, certainty, .. }| cents(&Amount { value, reason, certainty }))
        .collect()
}

/// The shortest of several runs, and what it gave.
fn shortest<T>(run: impl Fn() -> T) -> (Duration, T) {
    let timed = || {
        let start = Instant::now();
        let found = run();
        (start.elapsed(), found)
    };
    let runs = (1..RUNS).map(|_| timed());
    runs.fold(timed(), |best, next| if next.0 < best.0 { next } else { best })
}

/// Nanoseconds, as the other programs print them.
fn duration(text: &str) -> Duration {
    Duration::from_nanos(text.parse().expect("nanoseconds"))
}

fn say(words: &str, time: Duration) {
    println!("  {words:<58}{time:>10.1?}");
}

fn ratio(words: &str, ours: Duration, theirs: Duration) {
    let [ours, theirs] =
        [ours, theirs].map(|time| Decimal::from_u128(time.as_nanos()).expect("a time"));
    println!("  {words:<58}{:>10.4}", ours / theirs);
}

/// Beside OpenFisca: its three times, then its cents.
fn beside_openfisca(times: &str, file: &str, [set, alone]: [Duration; 2], ps: &[i64]) {
    let times: Vec<Duration> = times.split(' ').map(duration).collect();
    let [joining, setting, computing] = times.try_into().expect("three times");
    println!("OpenFisca, en flottants de 32 bits, par tableaux entiers :");
    say("relier les postes aux relais", joining);
    say("poser les entrées", setting);
    say("calculer la Ps", computing);
    ratio("rapport, poser et calculer, OpenFisca relie aussi", set, joining + setting + computing);
    ratio("rapport, poser et calculer", set, setting + computing);
    ratio("rapport, calculer seulement", alone, computing);
    let text = fs::read_to_string(file).expect("the cents of OpenFisca");
    let theirs: Vec<i64> = text.lines().map(|line| line.parse().expect("cents")).collect();
    assert_eq!(theirs.len(), ps.len(), "as many relais");
    let gaps: Vec<i64> = ps.iter().zip(&theirs).map(|(one, other)| (one - other).abs()).collect();
    println!(
        "  total : {} c ; OpenFisca : {} c ; {} relais diffèrent, de {} c au plus",
        ps.iter().sum::<i64>(),
        theirs.iter().sum::<i64>(),
        gaps.iter().filter(|gap| **gap != 0).count(),
        gaps.iter().max().expect("a relais"),
    );
}

fn main() {
    let arguments: Vec<String> =
        std::env::args().skip(1).filter(|argument| !argument.starts_with('-')).collect();
    let inputs: Vec<Inputs> = (0..RELAIS).map(Inputs::of).collect();
    let situation = |inputs: &Inputs| {
        let mut situation = empty();
        inputs.set(&mut situation);
        situation
    };
    let situations: Vec<Situation> = inputs.iter().map(situation).collect();
    let (set, of_set) = shortest(|| each_set(black_box(&inputs)));
    let (alone, ps) = shortest(|| each_ps(black_box(&situations)));
    let (amounts, of_amounts) = shortest(|| each_figure(black_box(&situations)));
    let (steps, of_steps) = shortest(|| each_step(black_box(&situations)));
    let one = [&of_set, &of_amounts, &of_steps].iter().all(|of| **of == ps);
    assert!(one, "one Ps, whatever is kept of it");
    println!("{RELAIS} relais, au centime exact, un fil, le plus court de {RUNS} :");
    say("Ps seule, entrées posées une à une dans une situation", set);
    say("Ps seule, situations en mémoire", alone);
    say("tous les montants, situations en mémoire", amounts);
    say("tous les montants et leurs étapes, situations en mémoire", steps);
    if let [times, file, rest @ ..] = arguments.as_slice() {
        beside_openfisca(times, file, [set, alone], &ps);
        if let [publicodes] = rest {
            beside_publicodes(publicodes, &situations, &ps);
        }
    }
}

/// Beside publicodes: the time of one evaluation, and the cents of the first relais together.
fn beside_publicodes(found: &str, situations: &[Situation], ps: &[i64]) {
    let (theirs, cents) = found.split_once(' ').expect("a time and cents");
    let theirs = duration(theirs);
    let first = situations.get(..FIRST as usize).expect("as many relais");
    let ours = shortest(|| each_step(black_box(first))).0 / FIRST;
    println!("Une évaluation et son explication :");
    say("toutes les figures et leurs étapes", ours);
    say("publicodes, la Ps", theirs);
    ratio("rapport", ours, theirs);
    let known: i64 = ps.iter().take(first.len()).sum();
    println!("  total des {FIRST} premiers : {known} c ; publicodes : {cents} c");
}
