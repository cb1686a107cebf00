//! How situations are drawn: what is common, and what stands at the limits.

use super::by_hand::{Answers, Said};
use super::drawn::{Case, Contract, Post, Time, WHOLES};
use super::later::{later, lever};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use simulateur_rpe::law::{Account, Mission};

/// Amounts in cents; many end with 50 cents, because 43 % of them falls on half a cent.
fn amount(most: i128) -> impl Strategy<Value = i128> + Clone {
    prop_oneof![
        0..most,
        (0..most / 100).prop_map(|euros| euros * 100 + 50),
        (0..most / 100).prop_map(|euros| euros * 100),
        Just(0)
    ]
}

/// A year, its ceiling or the one that is carried forward, and from when; many are such that a
/// seventh or a thirteenth of them falls on half a euro.
fn priced() -> impl Strategy<Value = (u16, i128, Option<(u16, i128)>)> {
    let price =
        || prop_oneof![1_i128..9_000_000, (1_i128..600).prop_map(|odd| (2 * odd + 1) * 50 * 273)];
    let entered = (select(vec![2011, 2014, 2016, 2018, 2019, 2021, 2022, 2026]), price())
        .prop_map(|(year, price)| (year, price, None));
    let rate = || prop_oneof![Just(0_i128), Just(39), -100_i128..=100];
    let of_2017 =
        (2018_u16..=2025, rate()).prop_map(|(year, rate)| (year, 5_808_600, Some((2017, rate))));
    let of_the_user = (2018_u16..=2022, 1_u16..=8, price(), rate());
    let of_the_user = of_the_user
        .prop_map(|(from, after, price, rate)| (from + after, price, Some((from, rate))));
    prop_oneof![2 => Just((2017, 5_808_600, None)), 4 => entered, 1 => of_2017, 1 => of_the_user]
}

fn time() -> impl Strategy<Value = Time> {
    (select(WHOLES.to_vec()), 0_i128..=200)
        .prop_map(|(whole, share)| Time { part: share * whole / 100, whole })
}

fn wording() -> impl Strategy<Value = Said> {
    weighted(0.8, any::<bool>())
}

/// Few people, or tens: thresholds are often met exactly.
fn count() -> impl Strategy<Value = Option<i128>> {
    weighted(0.9, prop_oneof![0_i128..13, (0_i128..=12).prop_map(|tens| 10 * tens)])
}

fn share() -> impl Strategy<Value = Option<(i128, i128)>> {
    let of = prop_oneof![Just(100_i128), Just(10), 0_i128..40];
    weighted(0.9, (of, 0_i128..=10).prop_map(|(whole, tenths)| (whole * tenths / 10, whole)))
}

fn answers() -> impl Strategy<Value = Answers> {
    (wording(), [count(), count()], [share(), share()]).prop_map(|(yes, counts, shares)| Answers {
        yes,
        counts,
        shares,
    })
}

fn contract() -> impl Strategy<Value = Contract> {
    let factor = prop_oneof![Just(10_000_i128), Just(10_843), 0_i128..20_000];
    prop_oneof![
        1 => Just(Contract::Both),
        4 => (
            [(time(), amount(1_000_000)), (time(), amount(1_000_000))],
            weighted(0.5, amount(2_000_000)),
        )
            .prop_map(|(parts, cap)| Contract::Ctg { parts, cap }),
        4 => (weighted(0.5, amount(9_000_000)), amount(3_000_000), factor)
            .prop_map(|(cap, others, coefficient)| Contract::Cej { cap, others, coefficient }),
    ]
}

prop_compose! {
    fn post()(
        animateur in prop::bool::weighted(0.7),
        time in time(),
        tenths_of_months in prop_oneof![
            Just(120_i128),
            (0_i128..=12).prop_map(|months| months * 10),
            0_i128..=120,
        ],
        yearly in amount(7_000_000),
    ) -> Post {
        Post { animateur, time, tenths_of_months, yearly }
    }
}

prop_compose! {
    pub fn case()(
        (year, price, carried) in priced(),
        posts in prop::collection::vec(post(), 0..4),
        accounts in subsequence(Account::ALL[1..].to_vec(), 0..4),
        amounts in prop::collection::vec((amount(5_000_000), any::<bool>()), 4),
        income in amount(3_000_000),
        mission in weighted(0.7, (select(Mission::ALL.to_vec()), answers())),
        (avenant, flat) in (wording(), weighted(0.2, amount(500_000))),
        prices in [amount(60_000), amount(300_000)],
        contract in weighted(0.6, contract()),
        advances in prop::collection::vec(prop_oneof![Just(350_i128), 0_i128..700], 0..4),
        (later, lever) in (
            [later(amount(5_000_000), time()), later(amount(5_000_000), time())],
            weighted(0.3, lever(amount(5_000_000), time())),
        ),
    ) -> Case {
        let lines = accounts.into_iter().zip(amounts);
        let lines = lines.map(|(account, (amount, on))| (account, amount, on)).collect();
        Case {
            year, price, carried, posts, lines, income, mission, avenant, flat, prices, contract,
            advances, later, lever,
        }
    }
}
