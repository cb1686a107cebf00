//! What one exercice of one relais is. A value that is missing or that could not be read is a
//! [`Gap`] in its place: the rest goes on.

mod field;
mod field_parts;
mod ids;
mod kind;
mod planner;
mod post;
mod supposed;
mod table;

pub use field::Field;
pub use field_parts::{ContractTerm, Evolving, Owner, Revised};
pub use ids::{CostId, DueId, Id, IncomeId, LeverId, PlannedActionId, PostId, PostKey, ScenarioId};
pub use kind::Kind;
pub use planner::PlannerField;
pub use post::{Paid, Post, Role};
pub use supposed::Supposed;
pub use table::{Label, Named};

use crate::calendar::{DateRange, Exercice, MonthDay};
use crate::law::{Account, Datum, Mission};
use crate::money::{Etp, Euros, Months, Rate, Share};
use rust_decimal::Decimal;

/// Why a value is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The field is empty.
    Empty(Field),
    /// The text of the field is not a value of its kind.
    Unreadable(Field),
    /// No published ceiling for the exercice, and none was given.
    NoPrixPlafond(Exercice),
    /// No known ceiling before the exercice to carry forward.
    NothingToCarry(Exercice),
    /// No rate for the exercice: the Ps of before 2011 is not described by the documents.
    NoTaux(Exercice),
    /// Bonus territoire and Psej are both on: one excludes the other.
    BothContracts,
    /// A result beyond what the program accepts.
    TooLarge,
}

impl Gap {
    /// The stable code of files and cases.
    pub const fn code(&self) -> &'static str {
        match self {
            Gap::Empty(_) => "champ_vide",
            Gap::Unreadable(_) => "champ_illisible",
            Gap::NoPrixPlafond(_) => "prix_plafond",
            Gap::NothingToCarry(_) => "rien_a_reconduire",
            Gap::NoTaux(_) => "taux",
            Gap::BothContracts => "contrats_exclusifs",
            Gap::TooLarge => "trop_grand",
        }
    }
}

/// A value, or everything that keeps it from being known.
pub type Known<T> = Result<T, Vec<Gap>>;

/// Puts two values together; the gaps of both are kept.
pub fn both<A, B>(first: Known<A>, second: Known<B>) -> Known<(A, B)> {
    match (first, second) {
        (Ok(first), Ok(second)) => Ok((first, second)),
        (Err(mut gaps), Err(more)) => {
            gaps.extend(more);
            Err(gaps)
        }
        (Err(gaps), _) | (_, Err(gaps)) => Err(gaps),
    }
}

/// A running cost of the exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Charge {
    /// Its line in the budget.
    pub account: Account,
    /// Amount of the exercice, €.
    pub amount: Known<Euros>,
    /// Whether the Caf retains it.
    pub retenue: bool,
}

impl Charge {
    /// Whether it is a line of the budget: a total that nobody is offered is one only with an
    /// amount.
    pub fn is_shown(&self) -> bool {
        let offered = !matches!(self.account, Account::Total | Account::ToAllocate);
        offered || self.amount != Ok(Euros::ZERO)
    }
}

/// An answer to a datum of a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Yes or no.
    YesNo(bool),
    /// A count.
    Count(u32),
    /// A part of a whole.
    Share(Share),
}

/// A cost that the mission adds to the running costs; always retained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionCost {
    /// Price of one unit, €.
    pub unit: Known<Euros>,
    /// How many units: the number of sessions, or one.
    pub quantity: Known<u32>,
}

impl MissionCost {
    /// What it comes to, €.
    pub fn amount(&self) -> Known<Euros> {
        both(self.unit.clone(), self.quantity.clone()).and_then(|(unit, quantity)| {
            unit.checked_mul(Decimal::from(quantity)).map_err(|_| vec![Gap::TooLarge])
        })
    }
}

/// What the relais does about the optional missions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionFacts {
    /// Where its data are typed.
    pub owner: Owner,
    /// The missions engaged in, in the order of the documents.
    pub engaged: Vec<Mission>,
    /// The one whose indicators are measured.
    pub chosen: Option<Mission>,
    /// The data, as far as they were read.
    pub data: Vec<(Datum, Known<Fact>)>,
    /// What it costs.
    pub costs: Vec<MissionCost>,
}

impl MissionFacts {
    /// A datum: its value, or the gap of its own field.
    pub fn fact(&self, datum: Datum) -> Known<Fact> {
        self.data
            .iter()
            .find(|(known, _)| *known == datum)
            .map(|(_, fact)| fact.clone())
            .unwrap_or_else(|| Err(vec![Gap::Empty(Field::Datum(self.owner, datum))]))
    }

    /// A yes or a no that was said.
    pub fn yes(&self, datum: Datum) -> Option<bool> {
        match self.fact(datum) {
            Ok(Fact::YesNo(answer)) => Some(answer),
            Ok(Fact::Count(_) | Fact::Share(_)) | Err(_) => None,
        }
    }

    /// A count that was typed.
    pub fn count(&self, datum: Datum) -> Option<u32> {
        match self.fact(datum) {
            Ok(Fact::Count(count)) => Some(count),
            Ok(Fact::YesNo(_) | Fact::Share(_)) | Err(_) => None,
        }
    }
}

/// Where the ceiling comes from when no document gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BaremeChoice {
    /// Only what is published.
    Published,
    /// The value of a notification.
    Entered {
        /// Ceiling of one full-time animator, €.
        prix_plafond: Known<Euros>,
        /// Where it comes from, in the words of the user.
        origin: String,
    },
    /// The last known year, revalued by a yearly rate (0 % carries it as it is).
    Assumed {
        /// Rate a year.
        revaluation: Known<Rate>,
        /// The last ceiling that the user gave for an earlier exercice.
        local: Option<LocalPlafond>,
    },
}

/// A ceiling that the user gave for an exercice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalPlafond {
    /// Its exercice.
    pub exercice: Exercice,
    /// Ceiling of one full-time animator, €.
    pub prix_plafond: Known<Euros>,
    /// Where it comes from, in the words of the user.
    pub origin: String,
}

/// What a convention territoriale globale gives for one kind of working time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forfait {
    /// Working time, ETP.
    pub etp: Known<Etp>,
    /// Flat sum for one ETP, € a year.
    pub amount: Known<Euros>,
}

/// The terms of a convention territoriale globale for the relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Territoire {
    /// Working time that the convention already counts.
    pub existants: Option<Forfait>,
    /// Working time created since.
    pub nouveaux: Option<Forfait>,
    /// Most that it pays, €.
    pub plafond: Option<Known<Euros>>,
    /// Where its terms come from, in the words of the user.
    pub origin: String,
}

impl Territoire {
    /// Whether it pays for some working time, or may: one that is not readable is not none.
    pub fn counts_time(&self) -> bool {
        let mut counted = self.existants.iter().chain(&self.nouveaux);
        counted.any(|forfait| forfait.etp != Ok(Etp::ZERO))
    }
}

/// The terms of a contrat enfance et jeunesse for the relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cej {
    /// Most that it counts of the costs, €.
    pub plafond: Option<Known<Euros>>,
    /// Its coefficient, when one is typed.
    pub coefficient: Option<Known<Decimal>>,
    /// Deductible income beside the Ps, €.
    pub recettes: Option<Known<Euros>>,
    /// Where its terms come from, in the words of the user.
    pub origin: String,
}

/// An advance on the Ps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acompte {
    /// Its line in the calendar.
    pub id: DueId,
    /// When it is paid; nothing typed is no gap: no amount depends on it.
    pub day: Option<Known<MonthDay>>,
    /// Part of the forecast Ps.
    pub rate: Known<Rate>,
}

/// One exercice of one relais.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The civil year.
    pub exercice: Exercice,
    /// Where the ceiling comes from.
    pub bareme: BaremeChoice,
    /// Flat bonus of a mission given by the user in the place of the published one, €.
    pub bonus: Option<Known<Euros>>,
    /// Where that bonus comes from, in the words of the user.
    pub bonus_origin: String,
    /// The team.
    pub posts: Vec<Post>,
    /// The running costs beside the pay of the team.
    pub charges: Vec<Charge>,
    /// The optional missions.
    pub mission: MissionFacts,
    /// Income that is not from the Caf, €.
    pub incomes: Vec<Known<Euros>>,
    /// Months of closing in the exercice; none when nothing was typed.
    pub closed: Option<Known<Months>>,
    /// Childminders of the territory.
    pub am: Option<Known<u32>>,
    /// Inhabitants of the largest commune.
    pub inhabitants: Option<Known<u32>>,
    /// The convention territoriale globale, when there is one.
    pub ctg: Option<Territoire>,
    /// The contrat enfance et jeunesse, when there is one.
    pub cej: Option<Cej>,
    /// The advances, in the order of the calendar.
    pub acomptes: Vec<Acompte>,
    /// Where the calendar comes from, in the words of the user.
    pub calendar_origin: String,
    /// The convention d’objectifs et de financement, once both its days are known.
    pub convention: Option<DateRange>,
    /// The duties that the user says are not met, by their codes.
    pub unmet: Vec<&'static str>,
    /// What is supposed of the rules.
    pub supposed: Supposed,
}
