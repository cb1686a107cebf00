//! A second computation of the Ps, in whole cents and whole parts of a twelfth, that shares no code with the first one.

use super::euros;
use crate::support::{Relais, cents, enough, year};
use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::situation::{Field, Owner, Role};

/// Parts in which a working time is typed: 1/7, 24/35, 13/39, 0,35…
const WHOLES: [i128; 10] = [1, 2, 3, 4, 5, 7, 10, 35, 39, 100];
/// Every one of them divides this, and so does a tenth of a month in a year.
const UNITS: i128 = 27_300 * 120;

#[derive(Clone, Debug)]
struct Post {
    animateur: bool,
    part: i128,
    whole: i128,
    tenths_of_months: i128,
    yearly: i128,
}

#[derive(Clone, Debug)]
struct Case {
    /// Ceiling of a full-time animator, in cents; none for 2017, which is published.
    typed: Option<i128>,
    posts: Vec<Post>,
    lines: Vec<(Account, i128, bool)>,
    income: i128,
    /// Price of a session and of the rest, in cents, and the sessions.
    mission: Option<(i128, i128, i128)>,
}

/// Half away from zero.
fn rounded(part: i128, whole: i128) -> i128 {
    let magnitude = (2 * part.abs() + whole) / (2 * whole);
    magnitude * part.signum()
}

struct Figures {
    etp_units: i128,
    costs: i128,
    ceiling: i128,
    ps: i128,
    reste: i128,
}

fn by_hand(case: &Case) -> Figures {
    let price = case.typed.unwrap_or(5_808_600);
    let units = |post: &Post| UNITS / post.whole / 120 * post.part * post.tenths_of_months;
    let etp_units: i128 = case.posts.iter().filter(|post| post.animateur).map(units).sum();
    let pay: i128 = case.posts.iter().map(|post| rounded(post.yearly * post.tenths_of_months, 120)).sum();
    let mission = case.mission.map_or(0, |(session, once, sessions)| session * sessions + once);
    let lines = |keep: fn(&(Account, i128, bool)) -> bool| -> i128 { case.lines.iter().filter(|line| keep(line)).map(|line| line.1).sum() };
    let costs = pay + mission + lines(|line| line.2);
    let paid = pay + mission + lines(|line| line.0 != Account::EnNature);
    let capped = (costs * UNITS).min(price * etp_units);
    let ps = rounded(43 * capped, 100 * UNITS);
    let bonus = if case.mission.is_some_and(|(_, _, sessions)| sessions >= 6) { 300_000 } else { 0 };
    Figures { etp_units, costs, ceiling: rounded(price * etp_units, UNITS), ps, reste: paid - ps - bonus - case.income }
}

fn by_the_program(case: &Case) -> Outcome {
    let mut relais = match case.typed {
        Some(price) => Relais::of(2026).bareme(BaremeWay::Entered).with(Field::PrixPlafond(Owner::Base, year(2026)), &euros(price)),
        None => Relais::of(2017),
    };
    for post in &case.posts {
        let role = if post.animateur { Role::Animateur } else { Role::Autre };
        let etp =
            if post.whole == 100 { format!("{},{:02}", post.part / 100, post.part % 100) } else { format!("{}/{}", post.part, post.whole) };
        let months = format!("{},{}", post.tenths_of_months / 10, post.tenths_of_months % 10);
        relais = relais.post(role, &etp, &months, &euros(post.yearly));
    }
    for (account, amount, retained) in &case.lines {
        relais = relais.line(*account, &euros(*amount)).retained(*account, *retained);
    }
    if let Some((session, once, sessions)) = case.mission {
        relais = relais.reached(Mission::AnalysePratique).cost(true, &euros(session)).cost(false, &euros(once));
        let (seances, _) = enough(Mission::AnalysePratique)[1];
        relais = relais.with(Field::Datum(Owner::Base, seances), &sessions.to_string());
    }
    relais.income(&euros(case.income)).outcome()
}

/// Amounts in cents; many end with 50 cents, because 43 % of them falls on half a cent.
fn amount(most: i128) -> impl Strategy<Value = i128> {
    prop_oneof![0..most, (0..most / 100).prop_map(|euros| euros * 100 + 50), (0..most / 100).prop_map(|euros| euros * 100), Just(0)]
}

/// Ceilings in cents; many are such that a seventh or a thirteenth of them falls on half a euro.
fn ceiling() -> impl Strategy<Value = Option<i128>> {
    prop_oneof![Just(None), (1_i128..9_000_000).prop_map(Some), (1_i128..600).prop_map(|odd| Some((2 * odd + 1) * 50 * 273))]
}

prop_compose! {
    fn post()(
        animateur in prop::bool::weighted(0.7),
        whole in select(WHOLES.to_vec()),
        share in 0_i128..=200,
        tenths_of_months in prop_oneof![Just(120_i128), (0_i128..=12).prop_map(|months| months * 10), 0_i128..=120],
        yearly in amount(7_000_000),
    ) -> Post {
        Post { animateur, part: share * whole / 100, whole, tenths_of_months, yearly }
    }
}

prop_compose! {
    fn case()(
        typed in ceiling(),
        posts in prop::collection::vec(post(), 0..4),
        accounts in prop::sample::subsequence(Account::ALL.to_vec(), 0..4),
        amounts in prop::collection::vec((amount(5_000_000), any::<bool>()), 4),
        income in amount(3_000_000),
        mission in prop::option::weighted(0.3, (amount(60_000), amount(300_000), 0_i128..12)),
    ) -> Case {
        let lines = accounts.into_iter().zip(amounts).map(|(account, (amount, on))| (account, amount, on)).collect();
        // The sessions belong to a mission of 2021, which 2017 does not know.
        Case { mission: mission.filter(|_| typed.is_some()), typed, posts, lines, income }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn both_computations_agree_to_the_cent(case in case()) {
        let (expected, found) = (by_hand(&case), by_the_program(&case));
        prop_assert_eq!(cents(&found.prix_de_revient), expected.costs);
        prop_assert_eq!(cents(&found.ps), expected.ps);
        prop_assert_eq!(cents(&found.reste_a_charge), expected.reste);
        prop_assert_eq!(cents(&found.marge), expected.ceiling - expected.costs);
        prop_assert_eq!(found.etp.etp().unwrap().is_zero(), expected.etp_units == 0);
    }
}

#[test]
fn halves_of_a_cent_go_up() {
    let ps_of = |typed, part, whole, costs| {
        let post = Post { animateur: true, part, whole, tenths_of_months: 120, yearly: costs };
        let case = Case { typed, posts: vec![post], lines: Vec::new(), income: 0, mission: None };
        (by_hand(&case).ps, cents(&by_the_program(&case).ps))
    };
    assert_eq!(ps_of(None, 1, 1, 1_000_150), (430_065, 430_065)); // 4 300,645
    assert_eq!(ps_of(Some(7_001_050), 1, 7, 9_000_000), (430_065, 430_065)); // a seventh of 70 010,50 is 10 001,50
    assert_eq!(ps_of(Some(2_525_250), 5, 7, 9_000_000), (775_613, 775_613)); // 5/7 of 25 252,50 is 18 037,50; its part 7 756,125
    assert_eq!(rounded(-5, 10), -1);
}
