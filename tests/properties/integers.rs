//! Random situations, computed by the program and by hand: both agree, to the cent and on every
//! verdict.

use super::by_hand::{
    Said, UNITS, advance, balance, bonus, bonus_territoire, ps, psej, revalued, rounded, runs,
    verdict,
};
use super::drawn::{Case, Contract, Post, Time};
use super::strategies::case;
use crate::support::{cents, gaps};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngSeed, TestRunner};
use simulateur_rpe::law::{Account, Mission, Status};
use simulateur_rpe::outcome::{Outcome, Verdict};
use simulateur_rpe::situation::Gap;
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
    /// Not known under both contracts, nor is what follows from them.
    contracts: Option<[i128; 3]>,
    advances: Vec<i128>,
    balance: i128,
    /// Ps and bonus, as updated and as they became real.
    later: [Option<[i128; 2]>; 2],
    /// The same figures in the scenario.
    scenario: Option<Box<Figures>>,
}

/// Costs that are retained, and those that are paid.
fn costs(case: &Case) -> (i128, i128) {
    let team: i128 =
        case.posts.iter().map(|post| rounded(post.yearly * post.tenths_of_months, 120)).sum();
    let mission = case
        .mission
        .as_ref()
        .map_or(0, |_| case.prices[0] * case.sessions().unwrap_or(0) + case.prices[1]);
    let lines = |keep: fn(&(Account, i128, bool)) -> bool| -> i128 {
        case.lines.iter().filter(|line| keep(line)).map(|line| line.1).sum()
    };
    let retained = lines(|line| line.2);
    let paid = lines(|line| line.0 != Account::EnNature);
    (team + mission + retained, team + mission + paid)
}

/// Bonus territoire and Psej; nothing under both contracts.
fn contracts(case: &Case, costs: i128, ps: i128) -> Option<(i128, i128)> {
    match &case.contract {
        None => Some((0, 0)),
        Some(Contract::Ctg { parts, cap }) => {
            Some((bonus_territoire(parts.map(|(time, flat)| (time.units(), flat)), *cap), 0))
        }
        Some(Contract::Cej { cap, others, coefficient }) => {
            Some((0, psej(costs, *cap, ps, *others, *coefficient)))
        }
        Some(Contract::Both) => None,
    }
}

fn by_hand(case: &Case) -> Figures {
    let of_post = |post: &Post| post.time.units() / 120 * post.tenths_of_months;
    let etp_units: i128 = case.posts.iter().filter(|post| post.animateur).map(of_post).sum();
    let (costs, paid) = costs(case);
    let price = case.carried.map_or(case.price, |(from, thousandths)| {
        revalued(case.price, thousandths, u32::from(case.year - from))
    });
    let ps = ps(costs, price, etp_units);
    let open = case.mission.as_ref().filter(|(mission, _)| runs(*mission, case.year));
    let reached = open.map(|(mission, answers)| verdict(*mission, answers));
    let bonus = bonus(reached.flatten(), case.avenant, case.flat);
    let advances: Vec<i128> = case.advances.iter().map(|rate| advance(ps, *rate)).collect();
    let later = Status::LATER.map(|status| {
        case.became(status).map(|became| by_hand(&became)).map(|became| [became.ps, became.bonus])
    });
    let [real_ps, real_bonus] = later[1].unwrap_or([ps, bonus]);
    Figures {
        nobody: etp_units == 0,
        costs,
        marge: rounded(price * etp_units, UNITS) - costs,
        ps,
        reached,
        bonus,
        contracts: contracts(case, costs, ps).map(|(territoire, psej)| {
            [territoire, psej, paid - ps - bonus - territoire - psej - case.income]
        }),
        balance: balance(real_ps, real_bonus, &advances),
        advances,
        later,
        scenario: case
            .changed()
            .map(|changed| Box::new(settled(by_hand(&changed), case.changed_real()))),
    }
}

/// The same figures, with the balance of what became real.
fn settled(figures: Figures, real: Option<Case>) -> Figures {
    let Some(real) = real.as_ref().map(by_hand) else { return figures };
    Figures { balance: balance(real.ps, real.bonus, &figures.advances), ..figures }
}

fn by_the_program(case: &Case) -> Figures {
    let comparison = case.typed().0.compare();
    let scenario =
        comparison.columns.get(1).map(|column| Box::new(of_the_program(&column.outcome)));
    let base = &comparison.columns[0];
    let later = Status::LATER.map(|status| {
        base.at(status).map(|outcome| [cents(&outcome.ps), cents(&outcome.bonus_mission)])
    });
    Figures { later, scenario, ..of_the_program(&base.outcome) }
}

fn of_the_program(outcome: &Outcome) -> Figures {
    let wording = |verdict| match verdict {
        Verdict::Reached => Some(true),
        Verdict::NotReached => Some(false),
        Verdict::Undetermined => None,
    };
    let of_contracts = [&outcome.bonus_territoire, &outcome.psej, &outcome.reste_a_charge];
    let both = of_contracts.iter().all(|step| gaps(step) == [Gap::BothContracts]);
    Figures {
        nobody: outcome.etp.etp().unwrap().is_zero(),
        costs: cents(&outcome.prix_de_revient),
        marge: cents(&outcome.marge),
        ps: cents(&outcome.ps),
        reached: outcome.missions.chosen.as_ref().map(|chosen| wording(chosen.verdict)),
        bonus: cents(&outcome.bonus_mission),
        contracts: (!both).then(|| of_contracts.map(cents)),
        advances: outcome.acomptes.parts.iter().map(cents).collect(),
        balance: cents(&outcome.solde),
        later: [None, None],
        scenario: None,
    }
}

/// The cases of one thread: none draws what another does.
fn agree(thread: u32) {
    let mut config = ProptestConfig::with_cases(CASES / THREADS);
    if let RngSeed::Fixed(seed) = config.rng_seed {
        config.rng_seed = RngSeed::Fixed(seed.wrapping_add(u64::from(thread)));
    }
    proptest!(config, |(case in case())| {
        prop_assert_eq!(by_the_program(&case), by_hand(&case));
    });
}

#[test]
fn both_computations_agree_to_the_cent() {
    std::thread::scope(|scope| {
        (0..THREADS).for_each(|thread| drop(scope.spawn(move || agree(thread))))
    });
    println!("{CASES} random situations agree");
}

fn kind_of_contract(case: &Case, figures: &Figures) -> String {
    match &case.contract {
        None => "no contract".to_string(),
        Some(Contract::Both) => "both contracts".to_string(),
        Some(Contract::Ctg { cap, .. }) => format!(
            "Ctg, at the cap: {}",
            *cap == figures.contracts.map(|[territoire, ..]| territoire)
        ),
        Some(Contract::Cej { cap, .. }) => format!(
            "Cej, capped: {}, nothing: {}",
            cap.is_some(),
            figures.contracts.unwrap()[1] == 0
        ),
    }
}

/// What makes a case worth drawing.
fn kinds(case: &Case) -> Vec<String> {
    let figures = by_hand(case);
    let room = figures.marge.signum();
    let wording = |(mission, _): &(Mission, _)| {
        format!("{mission:?} {:?}, avenant {:?}", figures.reached, case.avenant)
    };
    let contract = kind_of_contract(case, &figures);
    let payment = format!(
        "{} advances, balance {}, real: {}",
        figures.advances.len(),
        figures.balance.signum(),
        figures.later[1].is_some()
    );
    let other_bonus =
        figures.later.map(|later| later.is_some_and(|[_, bonus]| bonus != figures.bonus));
    let lever = case
        .lever
        .as_ref()
        .map(|lever| format!("lever {}", format!("{lever:?}").split(['(', ' ']).next().unwrap()));
    let price = match case.carried {
        Some((2017, rate)) => format!("price of 2017, rise {}", rate.signum()),
        Some((_, rate)) => format!("price of the user, rise {}", rate.signum()),
        None => format!("price of the year, before 2017: {}", case.year < 2017),
    };
    let later = format!(
        "later {:?}, other bonus {other_bonus:?}",
        figures.later.map(|later| later.is_some())
    );
    let mut kinds =
        vec![format!("nobody: {}, room {room}", figures.nobody), contract, payment, price, later];
    kinds.extend(lever);
    kinds.extend(case.mission.as_ref().map(wording));
    kinds
}

#[test]
fn every_kind_of_situation_is_drawn() {
    let mut runner = TestRunner::deterministic();
    let drawn: BTreeSet<String> =
        (0..6_000).flat_map(|_| kinds(&case().new_tree(&mut runner).unwrap().current())).collect();
    let with = |start: &str| drawn.iter().filter(|kind| kind.starts_with(start)).count();
    assert_eq!(
        with("nobody"),
        4,
        "nobody and no cost, or some; else under or over the ceiling: {drawn:#?}"
    );
    assert_eq!((with("Ctg"), with("Cej"), with("no contract")), (2, 4, 1), "{drawn:#?}");
    for mission in Mission::ALL {
        // Reached, missed, undetermined or out of period, by signed, refused or unknown.
        assert_eq!(with(&format!("{mission:?}")), 12, "{drawn:#?}");
    }
    assert_eq!((with("both contracts"), with("lever")), (1, 3), "{drawn:#?}");
    assert_eq!(
        (with("price of 2017"), with("price of the user"), with("price of the year")),
        (3, 3, 2),
        "{drawn:#?}"
    );
    for other in [
        "[false, true], other bonus [false, true]",
        "[true, false], other bonus [true, false]",
        "[true, true], other bonus [true, true]",
    ] {
        assert_eq!(with(&format!("later {other}")), 1, "{drawn:#?}");
    }
    assert!((0..4).all(|count| with(&format!("{count} advances")) >= 3), "{drawn:#?}");
}

#[test]
fn halves_of_a_cent_go_up() {
    let ps_of = |price, part, whole, costs| {
        let post = Post {
            animateur: true,
            time: Time { part, whole },
            tenths_of_months: 120,
            yearly: costs,
        };
        let case = Case {
            price,
            year: if price == 5_808_600 { 2017 } else { 2026 },
            posts: vec![post],
            ..Case::default()
        };
        (by_hand(&case).ps, by_the_program(&case).ps)
    };
    assert_eq!(ps_of(5_808_600, 1, 1, 1_000_150), (430_065, 430_065)); // 4 300,645
    // a seventh of 70 010,50 is 10 001,50
    assert_eq!(ps_of(7_001_050, 1, 7, 9_000_000), (430_065, 430_065));
    // 5/7 of 25 252,50 is 18 037,50; its part 7 756,125
    assert_eq!(ps_of(2_525_250, 5, 7, 9_000_000), (775_613, 775_613));
}
