//! Random situations in whole numbers, and how a person types them.

use super::by_hand::{Answers, Said, UNITS};
use super::euros;
use super::later::{Later, Lever, later, lever};
use crate::support::{Relais, year};
use Mission::{
    AnalysePratique, DemandesEnLigne, FormationContinue, GuichetUnique, PromotionActivite,
    PromotionRenforcee,
};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use simulateur_rpe::draft::{BaremeWay, DueDraft};
use simulateur_rpe::law::{Account, Datum, DueKind, Mission, Status};
use simulateur_rpe::situation::{ContractTerm as Term, Field, Id, Owner, Role};

/// Parts in which a working time is typed: 1/7, 24/35, 13/39, 0,35… Every one of them divides the
/// units.
const WHOLES: [i128; 10] = [1, 2, 3, 4, 5, 7, 10, 35, 39, 100];

/// A working time as it is typed.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    pub part: i128,
    pub whole: i128,
}

impl Time {
    pub fn units(self) -> i128 {
        UNITS / self.whole * self.part
    }

    pub fn text(self) -> String {
        let Time { part, whole } = self;
        if whole == 100 {
            format!("{},{:02}", part / 100, part % 100)
        } else {
            format!("{part}/{whole}")
        }
    }
}

#[derive(Clone, Debug)]
pub struct Post {
    pub animateur: bool,
    pub time: Time,
    pub tenths_of_months: i128,
    pub yearly: i128,
}

#[derive(Clone, Debug)]
pub enum Contract {
    Ctg {
        parts: [(Time, i128); 2],
        cap: Option<i128>,
    },
    /// The coefficient in ten-thousandths.
    Cej {
        cap: Option<i128>,
        others: i128,
        coefficient: i128,
    },
    /// One excludes the other.
    Both,
}

/// One situation, in cents.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub year: u16,
    /// Ceiling of a full-time animator: in 2017 the published one.
    pub price: i128,
    /// The year of the ceiling, carried forward, and its revaluation a year in thousandths.
    pub carried: Option<(u16, i128)>,
    pub posts: Vec<Post>,
    pub lines: Vec<(Account, i128, bool)>,
    pub income: i128,
    pub mission: Option<(Mission, Answers)>,
    pub avenant: Said,
    /// Flat bonus, when it is not the published one.
    pub flat: Option<i128>,
    /// Costs of the mission: of each session, where there are some, and once.
    pub prices: [i128; 2],
    pub contract: Option<Contract>,
    /// In thousandths of the forecast Ps.
    pub advances: Vec<i128>,
    /// What became of it: updated, then real.
    pub later: [Later; 2],
    /// What its scenario changes.
    pub lever: Option<Lever>,
}

impl Case {
    /// Sessions that were answered, for the mission that holds some.
    pub fn sessions(&self) -> Option<i128> {
        let (mission, answers) = self.mission.as_ref()?;
        answers.counts[1].filter(|_| *mission == AnalysePratique)
    }

    /// As a person types it.
    pub fn typed(&self) -> Relais {
        let relais = self.type_price(Relais::of(self.year)).income(&euros(self.income));
        let relais = self.posts.iter().fold(
            relais,
            |relais, Post { animateur, time, tenths_of_months, yearly }| {
                let role = if *animateur { Role::Animateur } else { Role::Autre };
                let months = format!("{},{}", tenths_of_months / 10, tenths_of_months % 10);
                relais.post(role, &time.text(), &months, &euros(*yearly))
            },
        );
        let mut relais = self.lines.iter().fold(relais, |relais, (account, amount, retained)| {
            relais.line(*account, &euros(*amount)).retained(*account, *retained)
        });
        relais = self.type_payments(self.type_contract(self.type_mission(relais)));
        for (status, later) in Status::LATER.into_iter().zip(&self.later) {
            relais = later.typed(self, status, relais);
        }
        self.lever.iter().fold(relais, |relais, lever| lever.typed(relais))
    }

    fn type_price(&self, relais: Relais) -> Relais {
        let price = |relais: Relais, of: u16| {
            relais.with(Field::PrixPlafond(Owner::Base, year(of)), &euros(self.price))
        };
        match self.carried {
            None => price(relais.bareme(BaremeWay::Entered), self.year),
            Some((from, thousandths)) => {
                let sign = if thousandths < 0 { "-" } else { "" };
                let rate = format!("{sign}{},{}", thousandths.abs() / 10, thousandths.abs() % 10);
                let relais =
                    relais.bareme(BaremeWay::Assumed).with(Field::Revaluation(Owner::Base), &rate);
                if from == 2017 { relais } else { price(relais, from) }
            }
        }
    }

    fn type_mission(&self, mut relais: Relais) -> Relais {
        let Some((mission, answers)) = &self.mission else { return relais };
        relais.0.base.mission.chosen = Some(*mission);
        let said = |relais: Relais, datum, said: Said| {
            said.into_iter().fold(relais, |relais, yes| {
                relais.with(Field::Datum(Owner::Base, datum), if yes { "oui" } else { "non" })
            })
        };
        let asked = asked(*mission);
        relais = said(relais, Datum::Avenant, self.avenant);
        relais =
            asked.yes.into_iter().fold(relais, |relais, datum| said(relais, datum, answers.yes));
        for (datum, count) in asked
            .counts
            .iter()
            .zip(answers.counts)
            .filter_map(|(datum, count)| Some((datum, count?)))
        {
            relais = relais.with(Field::Datum(Owner::Base, *datum), &count.to_string());
        }
        for (datum, (part, whole)) in asked
            .shares
            .iter()
            .zip(answers.shares)
            .filter_map(|(datum, share)| Some((datum, share?)))
        {
            let text =
                if whole == 100 { format!("{part} %") } else { format!("{part} sur {whole}") };
            relais = relais.with(Field::Datum(Owner::Base, *datum), &text);
        }
        if self.sessions().is_some() {
            relais = relais.cost(true, &euros(self.prices[0]));
        }
        let relais = relais.cost(false, &euros(self.prices[1]));
        self.flat.into_iter().fold(relais, |relais, flat| relais.with(Field::Bonus, &euros(flat)))
    }

    fn type_contract(&self, mut relais: Relais) -> Relais {
        let set = |relais: Relais, term, text: &str| {
            relais.with(Field::Contract(Owner::Base, term), text)
        };
        match &self.contract {
            None => relais,
            Some(Contract::Both) => {
                (relais.0.base.contracts.ctg, relais.0.base.contracts.cej) = (true, true);
                set(set(relais, Term::EtpExistants, "1"), Term::ForfaitExistant, "5 000")
            }
            Some(Contract::Ctg { parts: [(existing, one), (new, other)], cap }) => {
                relais.0.base.contracts.ctg = true;
                relais = set(relais, Term::EtpExistants, &existing.text());
                relais = set(relais, Term::ForfaitExistant, &euros(*one));
                relais = set(relais, Term::EtpNouveaux, &new.text());
                relais = set(relais, Term::ForfaitNouveau, &euros(*other));
                cap.iter()
                    .fold(relais, |relais, cap| set(relais, Term::PlafondTerritoire, &euros(*cap)))
            }
            Some(Contract::Cej { cap, others, coefficient }) => {
                relais.0.base.contracts.cej = true;
                // Both have a value when nothing is typed.
                if *coefficient != 10_000 {
                    relais = set(
                        relais,
                        Term::CoefficientPsej,
                        &format!("{},{:04}", coefficient / 10_000, coefficient % 10_000),
                    );
                }
                if *others != 0 {
                    relais = set(relais, Term::RecettesPsej, &euros(*others));
                }
                cap.iter().fold(relais, |relais, cap| set(relais, Term::PlafondPsej, &euros(*cap)))
            }
        }
    }

    fn type_payments(&self, relais: Relais) -> Relais {
        self.advances.iter().fold(relais, |mut relais, rate| {
            let id = Id(relais.0.next);
            relais.0.next += 1;
            relais.0.base.calendar.push(DueDraft { id, kind: DueKind::Acompte });
            relais.with(Field::DueRate(id), &format!("{},{} %", rate / 10, rate % 10))
        })
    }
}

/// Where the answers of a mission are typed.
pub struct Asked {
    pub yes: Option<Datum>,
    pub counts: &'static [Datum],
    pub shares: &'static [Datum],
}

pub fn asked(mission: Mission) -> Asked {
    let (yes, counts, shares): (_, &[Datum], &[Datum]) = match mission {
        DemandesEnLigne => {
            (Some(Datum::ServiceOuvert), &[Datum::DemandesAvant, Datum::Demandes], &[])
        }
        PromotionActivite => (None, &[], &[Datum::Entretiens, Datum::Disponibilites]),
        FormationContinue => (None, &[Datum::FormesAvant, Datum::Formes], &[Datum::SolutionsGarde]),
        GuichetUnique => (Some(Datum::UniqueEntree), &[], &[]),
        AnalysePratique => (None, &[Datum::AmDifferents, Datum::Seances], &[]),
        PromotionRenforcee => (Some(Datum::Strategie), &[Datum::Actions], &[]),
    };
    Asked { yes, counts, shares }
}

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

fn said() -> impl Strategy<Value = Said> {
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
    (said(), [count(), count()], [share(), share()]).prop_map(|(yes, counts, shares)| Answers {
        yes,
        counts,
        shares,
    })
}

fn contract() -> impl Strategy<Value = Contract> {
    let factor = prop_oneof![Just(10_000_i128), Just(10_843), 0_i128..20_000];
    prop_oneof![
        1 => Just(Contract::Both),
        4 => ([(time(), amount(1_000_000)), (time(), amount(1_000_000))], weighted(0.5, amount(2_000_000)))
            .prop_map(|(parts, cap)| Contract::Ctg { parts, cap }),
        4 => (weighted(0.5, amount(9_000_000)), amount(3_000_000), factor).prop_map(|(cap, others, coefficient)| Contract::Cej {
            cap,
            others,
            coefficient
        }),
    ]
}

prop_compose! {
    fn post()(
        animateur in prop::bool::weighted(0.7),
        time in time(),
        tenths_of_months in prop_oneof![Just(120_i128), (0_i128..=12).prop_map(|months| months * 10), 0_i128..=120],
        yearly in amount(7_000_000),
    ) -> Post {
        Post { animateur, time, tenths_of_months, yearly }
    }
}

prop_compose! {
    pub fn case()(
        (year, price, carried) in priced(),
        posts in prop::collection::vec(post(), 0..4),
        accounts in subsequence(Account::ALL.to_vec(), 0..4),
        amounts in prop::collection::vec((amount(5_000_000), any::<bool>()), 4),
        income in amount(3_000_000),
        mission in weighted(0.7, (select(Mission::ALL.to_vec()), answers())),
        (avenant, flat) in (said(), weighted(0.2, amount(500_000))),
        prices in [amount(60_000), amount(300_000)],
        contract in weighted(0.6, contract()),
        advances in prop::collection::vec(prop_oneof![Just(350_i128), 0_i128..700], 0..4),
        (later, lever) in ([later(amount(5_000_000), time()), later(amount(5_000_000), time())], weighted(0.3, lever(amount(5_000_000), time()))),
    ) -> Case {
        let lines = accounts.into_iter().zip(amounts).map(|(account, (amount, on))| (account, amount, on)).collect();
        Case { year, price, carried, posts, lines, income, mission, avenant, flat, prices, contract, advances, later, lever }
    }
}
