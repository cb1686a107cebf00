//! Random situations in whole numbers, and how a person types them.

use super::by_hand::{Answers, Said, UNITS};
use super::euros;
use super::later::{Later, Lever};
use crate::support::{Relais, year};
use Mission::{
    AnalysePratique, DemandesEnLigne, FormationContinue, GuichetUnique, PromotionActivite,
    PromotionRenforcee,
};
use simulateur_rpe::draft::{BaremeWay, DueDraft};
use simulateur_rpe::law::{Account, Datum, DueKind, Mission, Status};
use simulateur_rpe::situation::{ContractTerm as Term, DueId, Field, Owner, Role};

/// Parts in which a working time is typed: 1/7, 24/35, 13/39, 0,35… Every one of them divides the
/// units.
pub const WHOLES: [i128; 10] = [1, 2, 3, 4, 5, 7, 10, 35, 39, 100];

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
        let wording = |relais: Relais, datum, wording: Said| {
            wording.into_iter().fold(relais, |relais, yes| {
                relais.with(Field::Datum(Owner::Base, datum), if yes { "oui" } else { "non" })
            })
        };
        let asked = asked(*mission);
        relais = wording(relais, Datum::Avenant, self.avenant);
        relais =
            asked.yes.into_iter().fold(relais, |relais, datum| wording(relais, datum, answers.yes));
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
            let id = DueId(relais.0.next);
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
