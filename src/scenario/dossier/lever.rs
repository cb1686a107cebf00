//! The typed changes that make a scenario. When a lever acts is typed beside it: its first month
//! (`Field::LeverStart`) and its last one (`Field::LeverEnd`), each of a given year.

use crate::draft::{BaremeWay, Contracts, CostDraft, MissionDraft};
use crate::law::Account;
use crate::situation::{CostId, Id, Kind, LeverId, Owner, PostId, Role};

/// What a change of costs bears on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChargesScope {
    /// Every cost, the pay of the team included.
    All,
    /// One line.
    Line(Account),
}

/// How costs change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChargesChange {
    /// By an amount, of either sign.
    Add,
    /// By a percentage, of either sign.
    Percent,
    /// To an amount.
    Set,
}

/// What a lever does. Its typed values are the texts of its fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeverKind {
    /// A post more.
    AddPost {
        /// What it does.
        role: Role,
    },
    /// A post of the base at another working time or cost.
    ChangePost {
        /// Which post.
        post: PostId,
    },
    /// Other costs.
    Charges {
        /// Which.
        scope: ChargesScope,
        /// How.
        change: ChargesChange,
    },
    /// Another mission, with its plan and its costs; it replaces what the base says of missions.
    Mission(MissionDraft),
    /// An income more.
    Income,
    /// Another ceiling, for an exercice without a published one.
    Bareme(BaremeWay),
    /// Other contracts with the Caf; they replace those of the base.
    Contracts(Contracts),
    /// Other evolutions in the plan over years; a single exercice knows none.
    Evolution,
}

impl LeverKind {
    /// What the amount of such a lever is; euros of either sign where it has none.
    pub fn amount_kind(&self) -> Kind {
        match self {
            LeverKind::Charges { change: ChargesChange::Percent, .. } => Kind::Percent,
            LeverKind::Charges { change: ChargesChange::Set, .. } | LeverKind::Income => {
                Kind::Euros
            }
            LeverKind::Charges { change: ChargesChange::Add, .. }
            | LeverKind::AddPost { .. }
            | LeverKind::ChangePost { .. }
            | LeverKind::Mission(_)
            | LeverKind::Bareme(_)
            | LeverKind::Contracts(_)
            | LeverKind::Evolution => Kind::SignedEuros,
        }
    }

    /// The missions that it says in the place of the base.
    pub(super) fn mission(&self) -> Option<&MissionDraft> {
        if let LeverKind::Mission(draft) = self { Some(draft) } else { None }
    }

    pub(super) fn mission_mut(&mut self) -> Option<&mut MissionDraft> {
        if let LeverKind::Mission(draft) = self { Some(draft) } else { None }
    }

    pub(super) fn bareme_mut(&mut self) -> Option<&mut BaremeWay> {
        if let LeverKind::Bareme(way) = self { Some(way) } else { None }
    }

    pub(super) fn contracts_mut(&mut self) -> Option<&mut Contracts> {
        if let LeverKind::Contracts(contracts) = self { Some(contracts) } else { None }
    }

    pub(super) fn role_mut(&mut self) -> Option<&mut Role> {
        if let LeverKind::AddPost { role } = self { Some(role) } else { None }
    }

    pub(super) fn post_mut(&mut self) -> Option<&mut PostId> {
        if let LeverKind::ChangePost { post } = self { Some(post) } else { None }
    }

    /// The same for a lever of this id, each of its costs under a new id.
    pub(super) fn renewed(
        &self,
        lever: LeverId,
        mut renew: impl FnMut(CostId) -> CostId,
    ) -> LeverKind {
        let LeverKind::Mission(draft) = self else { return self.clone() };
        let costs =
            draft.costs.iter().map(|cost| CostDraft { id: renew(cost.id), ..*cost }).collect();
        LeverKind::Mission(MissionDraft { owner: Owner::Lever(lever), costs, ..draft.clone() })
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Its id.
    pub id: LeverId,
    /// What it does.
    pub kind: LeverKind,
}

impl Lever {
    /// The post that it changes, if that is what it does.
    pub fn changed_post(&self) -> Option<PostId> {
        if let LeverKind::ChangePost { post } = self.kind { Some(post) } else { None }
    }

    /// Every id that its texts may name: its own and those of its costs.
    pub fn ids(&self) -> Vec<Id> {
        let costs = self.kind.mission().into_iter().flat_map(|draft| &draft.costs);
        std::iter::once(self.id.into()).chain(costs.map(|cost| cost.id.into())).collect()
    }

    /// The same under new ids.
    pub(super) fn renewed(&self, renew: &dyn Fn(Id) -> Id) -> Lever {
        let id = self.id.renewed(renew);
        Lever { id, kind: self.kind.renewed(id, |cost| cost.renewed(renew)) }
    }
}
