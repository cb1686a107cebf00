//! The address of every text that a person can type: one address for the screen, the gaps, the
//! actions and the undo.

use super::PlannerField;
use crate::calendar::Exercice;
use crate::law::{Account, Datum, Status};

/// Identifies a post, an income, a cost, a scenario or a lever within one dossier; never used
/// twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(pub u32);

/// Whose a set of fields is: the base, or a lever of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The base.
    Base,
    /// The lever of this id.
    Lever(Id),
}

/// A value of the base that may be typed again, later in the exercice or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the field of the same name
pub enum Revised {
    PostEtp(Id),
    PostMonths(Id),
    PostCost(Id),
    Line(Account),
    IncomeAmount(Id),
    CostAmount(Id),
    Datum(Datum),
    Closed,
}

impl Revised {
    /// What may be typed again of a field of the base, if it may.
    pub fn of(field: Field) -> Option<Revised> {
        Some(match field {
            Field::PostEtp(id) => Revised::PostEtp(id),
            Field::PostMonths(id) => Revised::PostMonths(id),
            Field::PostCost(id) => Revised::PostCost(id),
            Field::Line(account) => Revised::Line(account),
            Field::IncomeAmount(id) => Revised::IncomeAmount(id),
            Field::CostAmount(Owner::Base, id) => Revised::CostAmount(id),
            Field::Datum(Owner::Base, datum) => Revised::Datum(datum),
            Field::Closed => Revised::Closed,
            _ => return None,
        })
    }

    /// The field of the forecast.
    pub fn forecast(self) -> Field {
        match self {
            Revised::PostEtp(id) => Field::PostEtp(id),
            Revised::PostMonths(id) => Field::PostMonths(id),
            Revised::PostCost(id) => Field::PostCost(id),
            Revised::Line(account) => Field::Line(account),
            Revised::IncomeAmount(id) => Field::IncomeAmount(id),
            Revised::CostAmount(id) => Field::CostAmount(Owner::Base, id),
            Revised::Datum(datum) => Field::Datum(Owner::Base, datum),
            Revised::Closed => Field::Closed,
        }
    }
}

/// A term of the contract with the Caf: of the convention territoriale globale, or of the older
/// contrat enfance et jeunesse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractTerm {
    /// CTG: working time that the convention already counts, ETP.
    EtpExistants,
    /// CTG: flat sum of that time, € for one ETP.
    ForfaitExistant,
    /// CTG: working time created since, ETP.
    EtpNouveaux,
    /// CTG: flat sum of that time, € for one ETP.
    ForfaitNouveau,
    /// CTG: most that the convention pays, €.
    PlafondTerritoire,
    /// Cej: most that the contract counts of the costs, €.
    PlafondPsej,
    /// Cej: coefficient of the contract; 1 when empty.
    CoefficientPsej,
    /// Cej: deductible income beside the Ps, €; 0 when empty.
    RecettesPsej,
    /// CTG: where its terms come from, in the words of the user.
    OrigineTerritoire,
    /// Cej: where its terms come from, in the words of the user.
    OriginePsej,
}

impl ContractTerm {
    /// Every one, in the order of the screen.
    pub const ALL: [ContractTerm; 10] = [
        ContractTerm::EtpExistants,
        ContractTerm::ForfaitExistant,
        ContractTerm::EtpNouveaux,
        ContractTerm::ForfaitNouveau,
        ContractTerm::PlafondTerritoire,
        ContractTerm::PlafondPsej,
        ContractTerm::CoefficientPsej,
        ContractTerm::RecettesPsej,
        ContractTerm::OrigineTerritoire,
        ContractTerm::OriginePsej,
    ];

    /// Stable code of files and cases.
    pub const fn code(self) -> &'static str {
        match self {
            ContractTerm::EtpExistants => "etp_existants",
            ContractTerm::ForfaitExistant => "forfait_existant",
            ContractTerm::EtpNouveaux => "etp_nouveaux",
            ContractTerm::ForfaitNouveau => "forfait_nouveau",
            ContractTerm::PlafondTerritoire => "plafond_territoire",
            ContractTerm::PlafondPsej => "plafond_psej",
            ContractTerm::CoefficientPsej => "coefficient_psej",
            ContractTerm::RecettesPsej => "recettes_psej",
            ContractTerm::OrigineTerritoire => "origine_territoire",
            ContractTerm::OriginePsej => "origine_psej",
        }
    }
}

/// What evolves by a rate a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Evolving {
    /// Pay of the team.
    Pay,
    /// Other costs, those of the missions included.
    Charges,
    /// Income that is not from the Caf.
    Incomes,
    /// One line of the budget; as the other costs when nothing is typed.
    Line(Account),
}

/// Where a text is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name of the relais.
    RelaisName,
    /// Ceiling of an exercice given by the user, € for one full-time animator.
    PrixPlafond(Owner, Exercice),
    /// Where that ceiling comes from.
    PlafondOrigin(Owner, Exercice),
    /// Revaluation of the last known ceiling, % a year.
    Revaluation(Owner),
    /// Flat bonus given by the user, €.
    Bonus,
    /// Where that bonus comes from.
    BonusOrigin,
    /// Name of a post.
    PostName(Id),
    /// Working time of a post, ETP.
    PostEtp(Id),
    /// Presence of a post, months.
    PostMonths(Id),
    /// Cost of a post over twelve months, €.
    PostCost(Id),
    /// Amount of a budget line, €.
    Line(Account),
    /// A datum of a mission.
    Datum(Owner, Datum),
    /// Name of a cost of a mission.
    CostName(Owner, Id),
    /// Price of a cost of a mission, €.
    CostAmount(Owner, Id),
    /// Name of an income.
    IncomeName(Id),
    /// Amount of an income, €.
    IncomeAmount(Id),
    /// Childminders of the territory.
    Am,
    /// Communes of the territory.
    Communes,
    /// Months of closing.
    Closed,
    /// Inhabitants of the largest commune.
    Inhabitants,
    /// A value of the base as it became.
    Later(Status, Revised),
    /// A term of the contract with the Caf.
    Contract(Owner, ContractTerm),
    /// First day of the convention d’objectifs et de financement.
    ConventionStart,
    /// Last day of that convention.
    ConventionEnd,
    /// Day of the year of a line of the payment calendar.
    DueDay(Id),
    /// Part of the forecast Ps that an advance pays, %.
    DueRate(Id),
    /// Where the payment calendar comes from.
    CalendarOrigin,
    /// Answer to a point of a checklist for an exercice, by its code.
    Point(Exercice, &'static str),
    /// What is typed to prepare a mission.
    Planner(PlannerField),
    /// Works of a childminder, €.
    Works,
    /// Monthly payments of a loan.
    Payments,
    /// Reste à charge that is wanted, € at most.
    TargetReste,
    /// Childminders for one animator ETP that are wanted, at most.
    TargetAm,
    /// Name of a scenario.
    ScenarioName(Id),
    /// Name given by a lever: of a post or of an income.
    LeverName(Id),
    /// Working time that a lever gives, ETP.
    LeverEtp(Id),
    /// Cost over twelve months that a lever gives, €.
    LeverCost(Id),
    /// Amount that a lever gives: € or %.
    LeverAmount(Id),
    /// Month from which a lever acts in the plan over years; always when empty.
    LeverStart(Id),
    /// Last month in which it acts there; for good when empty.
    LeverEnd(Id),
    /// Evolution in the plan over years, % a year.
    Evolution(Owner, Evolving),
    /// Month in which the balance is paid, the year after.
    BalanceMonth,
}

impl Field {
    /// The ids that the address names: its owner's, then its own.
    pub fn ids(self) -> impl Iterator<Item = Id> {
        let owner = match self {
            Field::PrixPlafond(owner, _)
            | Field::PlafondOrigin(owner, _)
            | Field::Revaluation(owner) => Some(owner),
            Field::Datum(owner, _)
            | Field::CostName(owner, _)
            | Field::CostAmount(owner, _)
            | Field::Contract(owner, _) => Some(owner),
            Field::Evolution(owner, _) => Some(owner),
            _ => None,
        };
        let of_owner = match owner {
            Some(Owner::Lever(id)) => Some(id),
            _ => None,
        };
        of_owner.into_iter().chain(self.own_id())
    }

    fn own_id(self) -> Option<Id> {
        use Field as F;
        match self {
            F::PostName(id)
            | F::PostEtp(id)
            | F::PostMonths(id)
            | F::PostCost(id)
            | F::IncomeName(id)
            | F::IncomeAmount(id) => Some(id),
            F::CostName(_, id) | F::CostAmount(_, id) | F::ScenarioName(id) => Some(id),
            F::LeverName(id) | F::LeverEtp(id) | F::LeverCost(id) | F::LeverAmount(id) => Some(id),
            F::LeverStart(id) | F::LeverEnd(id) => Some(id),
            F::DueDay(id) | F::DueRate(id) => Some(id),
            F::Planner(field) => field.own_id(),
            F::Later(_, value) => value.forecast().own_id(),
            _ => None,
        }
    }

    /// The same field of a copy, where the ids were renewed.
    pub fn renewed(self, new: impl Fn(Id) -> Id) -> Field {
        use Field as F;
        let of = |owner| match owner {
            Owner::Lever(id) => Owner::Lever(new(id)),
            Owner::Base => Owner::Base,
        };
        match self {
            F::PrixPlafond(owner, exercice) => F::PrixPlafond(of(owner), exercice),
            F::PlafondOrigin(owner, exercice) => F::PlafondOrigin(of(owner), exercice),
            F::Revaluation(owner) => F::Revaluation(of(owner)),
            F::Contract(owner, term) => F::Contract(of(owner), term),
            F::Datum(owner, datum) => F::Datum(of(owner), datum),
            F::CostName(owner, id) => F::CostName(of(owner), new(id)),
            F::CostAmount(owner, id) => F::CostAmount(of(owner), new(id)),
            F::ScenarioName(id) => F::ScenarioName(new(id)),
            F::LeverName(id) => F::LeverName(new(id)),
            F::LeverEtp(id) => F::LeverEtp(new(id)),
            F::LeverCost(id) => F::LeverCost(new(id)),
            F::LeverAmount(id) => F::LeverAmount(new(id)),
            F::LeverStart(id) => F::LeverStart(new(id)),
            F::LeverEnd(id) => F::LeverEnd(new(id)),
            F::Evolution(owner, what) => F::Evolution(of(owner), what),
            of_the_base => of_the_base,
        }
    }
}
