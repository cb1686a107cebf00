//! The base as it was typed: texts, choices and gaps.
//! [`Kind::parse`](crate::situation::Kind::parse) reads each text, once; together they give a
//! [`Situation`](crate::situation::Situation). No text is ever changed.

mod doubt;
mod entry;
mod parse;
mod planner;
mod read;
mod read_contracts;
mod replacement;
mod texts;
mod to_allocate;
mod value;

pub use doubt::{Doubt, unmarked};
pub use entry::Entry;
#[cfg(test)]
pub(crate) use parse::count;
pub use planner::{Planner, PlannerDraft, SessionPlan};
pub use replacement::Replacement;
pub use texts::Texts;
pub use to_allocate::{allocate, allocated};
pub use value::{EntryError, OtherTypeError, ParseError, Value};

use crate::calendar::Exercice;
use crate::law::{Account, DueKind, Mission, Treatment};
use crate::situation::{CostId, DueId, IncomeId, Owner, PostId, Role};

/// Which of the three ways gives the ceiling of a year without a published one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum BaremeWay {
    /// None: the year stays to be completed.
    #[default]
    Published,
    /// The value of a notification is typed.
    Entered,
    /// The last known year is carried forward or revalued.
    Assumed,
}

/// A post of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostDraft {
    /// Its id.
    pub id: PostId,
    /// What it does.
    pub role: Role,
    /// Whose place it holds, where its agent stands in for another one.
    pub replacement: Option<Replacement>,
}

impl PostDraft {
    /// A post that stands in for nobody.
    pub const fn new(id: PostId, role: Role) -> PostDraft {
        PostDraft { id, role, replacement: None }
    }

    /// The post whose place it holds.
    pub fn replaces(&self) -> Option<PostId> {
        self.replacement.map(|known| known.of)
    }
}

/// A cost of a mission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CostDraft {
    /// Its id.
    pub id: CostId,
    /// True when the price is that of one session.
    pub per_session: bool,
}

/// What is said of the missions, by the base or by a lever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionDraft {
    /// Whose it is.
    pub owner: Owner,
    /// The missions engaged in, in the order of the documents.
    pub engaged: Vec<Mission>,
    /// The one chosen for the bonus.
    pub chosen: Option<Mission>,
    /// Its costs.
    pub costs: Vec<CostDraft>,
}

impl MissionDraft {
    /// Engages in a mission, or leaves it.
    pub fn engage(&mut self, mission: Mission, on: bool) {
        self.engaged.retain(|known| *known != mission);
        if on {
            let place = self.engaged.partition_point(|known| *known < mission);
            self.engaged.insert(place, mission);
        }
    }

    /// No mission.
    pub fn none(owner: Owner) -> MissionDraft {
        MissionDraft { owner, engaged: Vec::new(), chosen: None, costs: Vec::new() }
    }
}

/// Which contracts bind the authority that supports the relais to the Caf. One excludes the other:
/// both on is an error that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Contracts {
    /// A convention territoriale globale, with its bonus territoire.
    pub ctg: bool,
    /// A contrat enfance et jeunesse, with its Psej.
    pub cej: bool,
}

/// A line of the payment calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DueDraft {
    /// Its id.
    pub id: DueId,
    /// What it is.
    pub kind: DueKind,
}

/// The base of a dossier, less its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The civil year.
    pub exercice: Exercice,
    /// Where the ceiling comes from when none is published.
    pub bareme: BaremeWay,
    /// The team, in the order of the screen.
    pub posts: Vec<PostDraft>,
    /// Lines whose switch « retenue » was moved from its default, in the order in which they were.
    pub switches: Vec<(Account, bool)>,
    /// The missions.
    pub mission: MissionDraft,
    /// The income that is not from the Caf.
    pub incomes: Vec<IncomeId>,
    /// The contracts with the Caf.
    pub contracts: Contracts,
    /// The payment calendar.
    pub calendar: Vec<DueDraft>,
    /// The missions that are being prepared.
    pub planner: PlannerDraft,
    /// Whether the following years of the plan without a ceiling are assumed from the last known
    /// one, at the user's request.
    pub assume_following: bool,
    /// Whether the accounts of the exercice are closed: what is real then stands in the place of
    /// what was forecast, whole.
    pub accounts_closed: bool,
    /// Whether the following years of the plan start from what became real, at the user's request.
    pub carry_real: bool,
}

impl Draft {
    /// Nothing typed yet.
    pub fn empty(exercice: Exercice) -> Draft {
        Draft {
            exercice,
            bareme: BaremeWay::Published,
            posts: Vec::new(),
            switches: Vec::new(),
            mission: MissionDraft::none(Owner::Base),
            incomes: Vec::new(),
            contracts: Contracts::default(),
            calendar: Vec::new(),
            planner: PlannerDraft::default(),
            assume_following: false,
            accounts_closed: false,
            carry_real: false,
        }
    }

    /// Whether the Caf retains a line: as switched, or as the documents say.
    pub fn is_retained(&self, account: Account) -> bool {
        self.switch(account).unwrap_or(account.treatment() == Treatment::Retained)
    }

    /// The switch of a line, when it was moved.
    pub fn switch(&self, account: Account) -> Option<bool> {
        self.switches.iter().find(|(known, _)| *known == account).map(|(_, on)| *on)
    }

    /// Moves the switch of a line, or lets the documents say.
    pub fn set_switch(&mut self, account: Account, on: Option<bool>) {
        self.switches.retain(|(known, _)| *known != account);
        self.switches.extend(on.map(|on| (account, on)));
    }
}
