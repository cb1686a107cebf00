//! What a field is made of, beside its kind: whose it is, and which value.

use super::{CostId, Field, IncomeId, Kind, LeverId, PostId};
use crate::law::{Account, Datum, Status};
use std::fmt;

/// Whose a set of fields is: the base, or a lever of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Owner {
    /// The base.
    Base,
    /// The lever of this id.
    Lever(LeverId),
}

/// As in the anchors: « base », « l12 ».
impl fmt::Display for Owner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Owner::Base => f.write_str("base"),
            Owner::Lever(id) => write!(f, "l{id}"),
        }
    }
}

/// A value of the base that may be typed again, later in the exercice or after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // each is the field of the same name
pub enum Revised {
    PostEtp(PostId),
    /// Months that a yearly cost is divided by: what dossiers had before [`Revised::PostPresence`].
    PostMonths(PostId),
    /// A yearly cost: what dossiers had before [`Revised::PostSpent`].
    PostCost(PostId),
    PostPresence(PostId),
    PostSpent(PostId),
    Line(Account),
    IncomeAmount(IncomeId),
    CostAmount(CostId),
    Datum(Datum),
    Closed,
}

impl Revised {
    /// The field of the forecast.
    pub fn forecast(self) -> Field {
        match self {
            Revised::PostEtp(id) => Field::PostEtp(id),
            Revised::PostMonths(id) => Field::PostMonths(id),
            Revised::PostCost(id) => Field::PostCost(id),
            Revised::PostPresence(id) => Field::PostPresence(id),
            Revised::PostSpent(id) => Field::PostSpent(id),
            Revised::Line(account) => Field::Line(account),
            Revised::IncomeAmount(id) => Field::IncomeAmount(id),
            Revised::CostAmount(id) => Field::CostAmount(Owner::Base, id),
            Revised::Datum(datum) => Field::Datum(Owner::Base, datum),
            Revised::Closed => Field::Closed,
        }
    }

    /// The field in which it is typed at a status.
    pub fn at(self, status: Status) -> Field {
        if status == Status::Previsionnel { self.forecast() } else { Field::Later(status, self) }
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

    /// The flat sums: those that may change in a later exercice.
    pub const FORFAITS: [ContractTerm; 2] =
        [ContractTerm::ForfaitExistant, ContractTerm::ForfaitNouveau];

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

    /// What its field accepts.
    pub(super) const fn kind(self) -> Kind {
        match self {
            ContractTerm::EtpExistants | ContractTerm::EtpNouveaux => Kind::Etp,
            ContractTerm::ForfaitExistant
            | ContractTerm::ForfaitNouveau
            | ContractTerm::PlafondTerritoire
            | ContractTerm::PlafondPsej
            | ContractTerm::RecettesPsej => Kind::Euros,
            ContractTerm::CoefficientPsej => Kind::Factor,
            ContractTerm::OrigineTerritoire | ContractTerm::OriginePsej => Kind::Words,
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

impl Evolving {
    /// As in the anchors.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Evolving::Pay => "salaires",
            Evolving::Charges => "depenses",
            Evolving::Incomes => "recettes",
            Evolving::Line(account) => account.code(),
        }
    }
}
