//! What the texts say, computed a second time in whole numbers: cents, parts of a twelfth, people.
//! Shares no code with the program.

use Mission::{
    AnalysePratique, DemandesEnLigne, FormationContinue, GuichetUnique, PromotionActivite,
    PromotionRenforcee,
};
use simulateur_rpe::law::Mission;

/// One ETP all year: 1/7, 24/35, 13/39, 0,35 of it over tenths of months are whole numbers of
/// these.
pub const UNITS: i128 = 27_300 * 120;

/// Half away from zero.
pub fn rounded(part: i128, whole: i128) -> i128 {
    let magnitude = (2 * part.abs() + whole) / (2 * whole);
    magnitude * part.signum()
}

/// A ceiling carried forward, its rise a year in thousandths, to the cent once.
pub fn revalued(price: i128, thousandths: i128, years: u32) -> i128 {
    rounded(price * (1_000 + thousandths).pow(years), 1_000_i128.pow(years))
}

/// 43 % of the costs, up to the price of the working time, once.
pub fn ps(costs: i128, price: i128, etp_units: i128) -> i128 {
    rounded(43 * (costs * UNITS).min(price * etp_units), 100 * UNITS)
}

/// Working times in units and their flat sums, up to the cap, once.
pub fn bonus_territoire(parts: [(i128, i128); 2], cap: Option<i128>) -> i128 {
    let exact: i128 = parts.iter().map(|(etp_units, flat)| etp_units * flat).sum();
    rounded(cap.map_or(exact, |cap| exact.min(cap * UNITS)), UNITS)
}

/// 55 % of what 80 % of the Ps and the other deductible income leave, by a coefficient in
/// ten-thousandths, once.
pub fn psej(costs: i128, cap: Option<i128>, ps: i128, others: i128, coefficient: i128) -> i128 {
    let counted = cap.map_or(costs, |cap| costs.min(cap));
    let left = (100 * counted - 80 * ps - 100 * others).max(0);
    rounded(left * 55 * coefficient, 100 * 100 * 10_000)
}

/// A part of the forecast Ps, in thousandths.
pub fn advance(forecast: i128, thousandths: i128) -> i128 {
    rounded(forecast * thousandths, 1_000)
}

/// What is left to receive; below zero, to give back.
pub fn balance(ps: i128, bonus: i128, advances: &[i128]) -> i128 {
    ps + bonus - advances.iter().sum::<i128>()
}

/// Yes, no, or nothing can be said.
pub type Said = Option<bool>;

/// What was answered for a mission, in the order of its indicators; none where nothing was.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    pub yes: Said,
    pub counts: [Option<i128>; 2],
    pub shares: [Option<(i128, i128)>; 2],
}

impl Answers {
    fn at_least(&self, which: usize, least: i128) -> Said {
        self.counts[which].map(|count| count >= least)
    }

    fn share(&self, which: usize, percent: i128) -> Said {
        let (part, whole) = self.shares[which].filter(|(_, whole)| *whole > 0)?;
        Some(100 * part >= percent * whole)
    }

    /// The second count exceeds the first one by so much: a start from zero says nothing.
    fn growth(&self, percent: i128) -> Said {
        let [before, now] = self.counts;
        let (before, now) = before.filter(|before| *before > 0).zip(now)?;
        Some(100 * now >= (100 + percent) * before)
    }
}

fn all(one: Said, other: Said) -> Said {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        _ => None,
    }
}

fn any(one: Said, other: Said) -> Said {
    all(one.map(|wording| !wording), other.map(|wording| !wording)).map(|wording| !wording)
}

/// Whether a mission may be chosen for a year.
pub fn runs(mission: Mission, year: u16) -> bool {
    match mission {
        DemandesEnLigne | PromotionActivite | FormationContinue => (2017..=2021).contains(&year),
        GuichetUnique | AnalysePratique | PromotionRenforcee => year >= 2021,
    }
}

/// Whether the indicators of a mission are reached.
pub fn verdict(mission: Mission, answers: &Answers) -> Said {
    match mission {
        DemandesEnLigne => any(answers.yes, answers.growth(20)),
        PromotionActivite => all(answers.share(0, 50), answers.share(1, 30)),
        FormationContinue => all(answers.growth(10), answers.share(0, 80)),
        GuichetUnique => answers.yes,
        AnalysePratique => all(answers.at_least(0, 8), answers.at_least(1, 6)),
        PromotionRenforcee => all(answers.yes, answers.at_least(0, 1)),
    }
}

/// 3 000 € or what was typed in its place, once, unless the avenant is known not to be signed.
pub fn bonus(reached: Said, avenant: Said, flat: Option<i128>) -> i128 {
    if reached == Some(true) && avenant != Some(false) { flat.unwrap_or(300_000) } else { 0 }
}

#[test]
fn halves_go_away_from_zero() {
    assert_eq!(
        [rounded(4, 10), rounded(5, 10), rounded(-4, 10), rounded(-5, 10), rounded(-15, 10)],
        [0, 1, 0, -1, -2]
    );
    assert_eq!(ps(1_000_150, 5_808_600, UNITS), 430_065); // 4 300,645
    assert_eq!(revalued(6_500_000, 20, 2), 6_762_600); // 65 000 × 1,02²
    assert_eq!(bonus_territoire([(UNITS / 4, 2), (0, 900)], None), 1); // half a cent
}

#[test]
fn the_worked_cases_of_the_ps_hold() {
    let of = |costs, tenths| ps(costs, 5_808_600, UNITS / 10 * tenths);
    assert_eq!(
        [of(5_200_000, 10), of(5_808_600, 10), of(7_000_000, 10), of(3_500_000, 5)],
        [2_236_000, 2_497_698, 2_497_698, 1_248_849]
    );
    assert_eq!(
        [of(12_000_000, 18), of(11_000_000, 20), of(13_000_000, 20), of(2_000_000, 0)],
        [4_495_856, 4_730_000, 4_995_396, 0]
    );
    let october = UNITS + UNITS / 400 * 35; // 0,35 ETP over 3 months
    assert_eq!(ps(6_454_567, 5_808_600, october), 2_716_247);
}

#[test]
fn the_worked_cases_of_the_contracts_hold() {
    assert_eq!(bonus_territoire([(UNITS, 500_000), (UNITS / 2, 700_000)], None), 850_000);
    assert_eq!(bonus_territoire([(UNITS, 500_000), (UNITS / 2, 700_000)], Some(800_000)), 800_000);
    // 55 % of 70 000 − 19 981,584
    assert_eq!(psej(7_000_000, None, 2_497_698, 0, 10_000), 2_751_013);
    // 55 % of 10 018,416, by 1,0843
    assert_eq!(psej(7_000_000, Some(4_000_000), 2_497_698, 1_000_000, 10_843), 597_463);
    assert_eq!(psej(1_000_000, None, 2_497_698, 0, 10_000), 0);
}

#[test]
fn the_worked_cases_of_the_payments_hold() {
    let advances = [advance(2_497_698, 350), advance(2_497_698, 350)];
    assert_eq!(advances, [874_194, 874_194]);
    assert_eq!(balance(2_236_000, 300_000, &advances), 787_612);
    assert_eq!(balance(1_500_000, 0, &advances), -248_388);
}

#[test]
fn the_worked_cases_of_the_missions_hold() {
    let counts =
        |before, now| Answers { yes: Some(false), counts: [before, now], ..Answers::default() };
    let shares = |one, other| Answers { shares: [Some(one), Some(other)], ..Answers::default() };
    assert_eq!(verdict(PromotionActivite, &shares((50, 100), (299, 1_000))), Some(false));
    assert_eq!(verdict(PromotionActivite, &shares((50, 100), (0, 0))), None);
    assert_eq!(verdict(DemandesEnLigne, &counts(Some(100), Some(120))), Some(true));
    assert_eq!(verdict(DemandesEnLigne, &counts(Some(0), Some(40))), None);
    assert_eq!(verdict(AnalysePratique, &counts(Some(8), Some(6))), Some(true));
    assert_eq!(verdict(AnalysePratique, &counts(Some(10), Some(3))), Some(false));
    assert_eq!(
        verdict(AnalysePratique, &counts(None, Some(3))),
        Some(false),
        "one that is missed is enough"
    );
    assert_eq!(
        verdict(PromotionRenforcee, &Answers { yes: Some(true), ..counts(Some(0), None) }),
        Some(false)
    );
    assert_eq!(
        [bonus(Some(true), None, None), bonus(Some(true), Some(true), Some(322_900))],
        [300_000, 322_900]
    );
    assert_eq!(
        [
            bonus(Some(true), Some(false), None),
            bonus(Some(false), Some(true), None),
            bonus(None, None, None)
        ],
        [0, 0, 0]
    );
}
