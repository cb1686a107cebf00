//! The typed changes that make a scenario.

use crate::calendar::Month;
use crate::draft::{BaremeWay, Contracts, MissionDraft};
use crate::law::Account;
use crate::situation::{Id, Kind, Role};

/// What a change of costs bears on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// Every cost, the pay of the team included.
    All,
    /// One line.
    Line(Account),
}

/// How costs change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
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
    /// A post more, from the first day of a month.
    AddPost {
        /// What it does.
        role: Role,
        /// The month it begins.
        from: Month,
    },
    /// A post of the base at another working time or cost, from the first day of a month.
    ChangePost {
        /// Which post.
        post: Id,
        /// The month it changes.
        from: Month,
    },
    /// Other costs.
    Charges {
        /// Which.
        target: Target,
        /// How.
        how: How,
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
            LeverKind::Charges { how: How::Percent, .. } => Kind::Percent,
            LeverKind::Charges { how: How::Set, .. } | LeverKind::Income => Kind::Euros,
            LeverKind::Charges { how: How::Add, .. }
            | LeverKind::AddPost { .. }
            | LeverKind::ChangePost { .. }
            | LeverKind::Mission(_)
            | LeverKind::Bareme(_)
            | LeverKind::Contracts(_)
            | LeverKind::Evolution => Kind::SignedEuros,
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lever {
    /// Its id.
    pub id: Id,
    /// What it does.
    pub kind: LeverKind,
}

impl Lever {
    /// The month of the base exercice from which it bears on a post, if that is what it does.
    pub fn first_month(&self) -> Option<Month> {
        match self.kind {
            LeverKind::AddPost { from, .. } | LeverKind::ChangePost { from, .. } => Some(from),
            _ => None,
        }
    }

    /// The post that it changes, if that is what it does.
    pub(super) fn changed_post(&self) -> Option<Id> {
        match self.kind {
            LeverKind::ChangePost { post, .. } => Some(post),
            _ => None,
        }
    }

    /// Every id that its texts may name: its own and those of its costs.
    pub fn ids(&self) -> Vec<Id> {
        let costs = match &self.kind {
            LeverKind::Mission(draft) => draft.costs.iter().map(|cost| cost.id).collect(),
            _ => Vec::new(),
        };
        std::iter::once(self.id).chain(costs).collect()
    }
}
