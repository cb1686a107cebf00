//! The address of every text that a person can type: one address for the screen, the gaps, the actions and the undo.

use crate::law::{Account, Datum};

/// Identifies a post, an income, a cost, a scenario or a lever within one dossier; never used twice.
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

/// Where a text is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// Name of the relais.
    RelaisName,
    /// Ceiling given by the user, € for one full-time animator.
    PrixPlafond(Owner),
    /// Where that ceiling comes from.
    PlafondOrigin(Owner),
    /// Revaluation of the last known ceiling, % a year.
    Revaluation(Owner),
    /// Flat bonus given by the user, €.
    Bonus,
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
}

impl Field {
    /// The ids that the address names: its owner's, then its own.
    pub fn ids(self) -> impl Iterator<Item = Id> {
        let owner = match self {
            Field::PrixPlafond(owner) | Field::PlafondOrigin(owner) | Field::Revaluation(owner) => Some(owner),
            Field::Datum(owner, _) | Field::CostName(owner, _) | Field::CostAmount(owner, _) => Some(owner),
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
            F::PostName(id) | F::PostEtp(id) | F::PostMonths(id) | F::PostCost(id) | F::IncomeName(id) | F::IncomeAmount(id) => Some(id),
            F::CostName(_, id) | F::CostAmount(_, id) | F::ScenarioName(id) => Some(id),
            F::LeverName(id) | F::LeverEtp(id) | F::LeverCost(id) | F::LeverAmount(id) => Some(id),
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
            F::PrixPlafond(owner) => F::PrixPlafond(of(owner)),
            F::PlafondOrigin(owner) => F::PlafondOrigin(of(owner)),
            F::Revaluation(owner) => F::Revaluation(of(owner)),
            F::Datum(owner, datum) => F::Datum(of(owner), datum),
            F::CostName(owner, id) => F::CostName(of(owner), new(id)),
            F::CostAmount(owner, id) => F::CostAmount(of(owner), new(id)),
            F::ScenarioName(id) => F::ScenarioName(new(id)),
            F::LeverName(id) => F::LeverName(new(id)),
            F::LeverEtp(id) => F::LeverEtp(new(id)),
            F::LeverCost(id) => F::LeverCost(new(id)),
            F::LeverAmount(id) => F::LeverAmount(new(id)),
            of_the_base => of_the_base,
        }
    }
}
