//! A relais built field by field, as a person would type it, and the figures read back in cents.
#![allow(dead_code)] // each test file uses its own part

pub mod codes;

use rust_decimal::Decimal;
use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::draft::{BaremeWay, Contracts, CostDraft, DueDraft, PostDraft};
use simulateur_rpe::law::{Account, Datum, DueKind, Mission, Status};
use simulateur_rpe::outcome::{Outcome, Row, Step};
use simulateur_rpe::rules::evaluate;
use simulateur_rpe::scenario::{Action, Dossier, LeverAction, LeverKind, Quick, ScenarioAction};
use simulateur_rpe::situation::{ContractTerm, Field, Gap, LeverId, Owner, Revised, Role};

pub fn year(year: u16) -> Exercice {
    Exercice::constant(year)
}

/// A dossier in the making.
#[derive(Clone, Debug)]
pub struct Relais(pub Dossier);

impl Relais {
    pub fn of(exercice: u16) -> Relais {
        Relais(Dossier::empty(year(exercice)))
    }

    fn id<I: From<u32>>(&mut self) -> I {
        let id = I::from(self.0.next);
        self.0.next += 1;
        id
    }

    pub fn with(mut self, field: Field, text: &str) -> Relais {
        self.0.texts.set(field, text);
        self
    }

    pub fn post(mut self, role: Role, etp: &str, months: &str, cost: &str) -> Relais {
        let id = self.id();
        self.0.base.posts.push(PostDraft::new(id, role));
        self.with(Field::PostEtp(id), etp)
            .with(Field::PostMonths(id), months)
            .with(Field::PostCost(id), cost)
    }

    pub fn animateur(self, etp: &str, cost: &str) -> Relais {
        self.post(Role::Animateur, etp, "12", cost)
    }

    pub fn line(self, account: Account, text: &str) -> Relais {
        self.with(Field::Line(account), text)
    }

    pub fn retained(mut self, account: Account, on: bool) -> Relais {
        self.0.base.set_switch(account, Some(on));
        self
    }

    pub fn income(mut self, text: &str) -> Relais {
        let id = self.id();
        self.0.base.incomes.push(id);
        self.with(Field::IncomeAmount(id), text)
    }

    pub fn bareme(mut self, way: BaremeWay) -> Relais {
        self.0.base.bareme = way;
        self
    }

    pub fn engaged(mut self, mission: Mission) -> Relais {
        self.0.base.mission.engage(mission, true);
        self
    }

    /// The chosen mission, with texts that reach all its indicators.
    pub fn reached(mut self, mission: Mission) -> Relais {
        self.0.base.mission.chosen = Some(mission);
        for (datum, text) in enough(mission) {
            self.0.texts.set(Field::Datum(Owner::Base, *datum), text);
        }
        self
    }

    pub fn cost(mut self, per_session: bool, price: &str) -> Relais {
        let id = self.id();
        self.0.base.mission.costs.push(CostDraft { id, per_session });
        self.with(Field::CostAmount(Owner::Base, id), price)
    }

    pub fn signed(mut self, ctg: bool, cej: bool) -> Relais {
        self.0.base.contracts = Contracts { ctg, cej };
        self
    }

    pub fn term(self, term: ContractTerm, text: &str) -> Relais {
        self.with(Field::Contract(Owner::Base, term), text)
    }

    /// An advance, of a part of the forecast Ps.
    pub fn acompte(mut self, day: &str, rate: &str) -> Relais {
        let id = self.id();
        self.0.base.calendar.push(DueDraft { id, kind: DueKind::Acompte });
        self.with(Field::DueDay(id), day).with(Field::DueRate(id), rate)
    }

    /// What a field of the base became once the year was over.
    pub fn real(self, value: Revised, text: &str) -> Relais {
        self.with(Field::Later(Status::Reel, value), text)
    }

    pub fn outcome(&self) -> Outcome {
        evaluate(&self.0.base_situation())
    }
}

/// A real budget of 2026, 66 000 € typed: two posts of 0.8 and 0.3 ETP, costs of 60 710.40 € over a
/// ceiling of 52 800 €, so 22 704 € of Ps; a neighbouring commune pays 7 500 €.
pub fn budget() -> Relais {
    Relais::of(2026)
        .bareme(BaremeWay::Entered)
        .with(Field::PrixPlafond(Owner::Base, year(2026)), "66 000")
        .animateur("0,8", "38 450")
        .post(Role::Administratif, "0,3", "12", "9 900")
        .line(Account::Achats, "2 350,40")
        .line(Account::ServicesExterieurs, "6 120")
        .line(Account::AutresServices, "3 480")
        .line(Account::Impots, "410")
        .income("7 500")
}

/// The same with a convention that pays 3 360 € for the 0.8 ETP that it knows: 26 064 € in all,
/// 27 146.40 € are left.
pub fn budget_with_ctg() -> Relais {
    budget()
        .signed(true, false)
        .term(ContractTerm::EtpExistants, "0,8")
        .term(ContractTerm::ForfaitExistant, "4 200")
}

/// Texts that reach every indicator of a mission.
pub fn enough(mission: Mission) -> &'static [(Datum, &'static str)] {
    match mission {
        Mission::DemandesEnLigne => &[(Datum::DemandesAvant, "100"), (Datum::Demandes, "120")],
        Mission::PromotionActivite => {
            &[(Datum::Entretiens, "50 %"), (Datum::Disponibilites, "3 sur 10")]
        }
        Mission::FormationContinue => {
            &[(Datum::FormesAvant, "10"), (Datum::Formes, "11"), (Datum::SolutionsGarde, "80 %")]
        }
        Mission::GuichetUnique => &[(Datum::UniqueEntree, "oui")],
        Mission::AnalysePratique => &[(Datum::AmDifferents, "8"), (Datum::Seances, "6")],
        Mission::PromotionRenforcee => &[(Datum::Strategie, "oui"), (Datum::Actions, "1")],
    }
}

/// Actions on a dossier; a refusal fails the test.
pub trait Doing: Sized {
    fn doing(self, action: impl Into<Action>) -> Self;
    fn typing(self, field: Field, text: &str) -> Self {
        self.doing(Action::Type(field, text.to_string()))
    }
    /// The same of a value that is meant, however doubtful.
    fn meaning(self, field: Field, text: &str) -> Self;
    fn pressing(self, quick: Quick, name: &str) -> Self {
        self.doing(ScenarioAction::AddQuick(quick, name.to_string()))
    }
}

impl Doing for Dossier {
    fn doing(self, action: impl Into<Action>) -> Dossier {
        let action = action.into();
        self.apply(&action).unwrap_or_else(|refused| panic!("{action:?} refused: {refused:?}"))
    }

    fn meaning(self, field: Field, text: &str) -> Dossier {
        let typed = self.typing(field, text);
        let asked = typed.entry(field).doubt().is_some();
        if asked { typed.doing(Action::Confirm(field)) } else { typed }
    }
}

/// Adds a lever to the scenario at a place; its id.
pub fn pull(dossier: Dossier, place: usize, kind: LeverKind) -> (Dossier, LeverId) {
    let scenario = dossier.scenarios[place].id;
    let dossier = dossier.doing(LeverAction::Add(scenario, kind));
    let id = dossier.scenarios[place].levers.last().unwrap().id;
    (dossier, id)
}

/// The same, from a month of the base exercice on.
pub fn pull_from(dossier: Dossier, place: usize, kind: LeverKind, month: u8) -> (Dossier, LeverId) {
    let (dossier, id) = pull(dossier, place, kind);
    let start = format!("{month}/{}", dossier.base.exercice.year());
    (dossier.typing(Field::LeverStart(id), &start), id)
}

/// The outcome of the scenario at a place.
pub fn scenario(dossier: &Dossier, place: usize) -> Outcome {
    evaluate(&dossier.situation(Some(&dossier.scenarios[place])))
}

pub fn base(dossier: &Dossier) -> Outcome {
    evaluate(&dossier.base_situation())
}

/// An amount in cents; a gap fails the test, as do parts of a cent.
pub fn cents(step: &Step) -> i128 {
    let amount = step
        .euros()
        .unwrap_or_else(|gaps| panic!("{:?} is not known: {gaps:?}", step.term))
        .decimal();
    let scaled = (amount * Decimal::ONE_HUNDRED).normalize();
    assert_eq!(scaled.scale(), 0, "{:?} has parts of a cent: {amount}", step.term);
    scaled.mantissa()
}

pub fn figure(outcome: &Outcome, row: Row) -> i128 {
    cents(outcome.figure(row))
}

/// The gaps of a step, sorted, each once.
pub fn gaps(step: &Step) -> Vec<Gap> {
    let mut gaps = step.value.clone().err().unwrap_or_default();
    gaps.sort();
    gaps.dedup();
    gaps
}

pub fn gap_codes(step: &Step) -> Vec<&'static str> {
    gaps(step).iter().map(Gap::code).collect()
}
