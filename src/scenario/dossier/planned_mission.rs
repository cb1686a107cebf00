//! A mission as it is planned, and the lever that it becomes.

use super::Dossier;
use super::lever::{Lever, LeverKind};
use crate::draft::{CostDraft, MissionDraft, SessionPlan};
use crate::law::{Datum, Mission};
use crate::situation::{Field, Owner};

/// A cost of a planned mission, as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedCost {
    /// Its name.
    pub name: String,
    /// Its price; empty while it is not known.
    pub price: String,
    /// True when the price is that of one session.
    pub per_session: bool,
}

/// What a mission would be, as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedMission {
    /// Which.
    pub mission: Mission,
    /// The plan of sessions that it follows, if it is made of sessions.
    pub plan: Option<SessionPlan>,
    /// Its data.
    pub data: Vec<(Datum, String)>,
    /// Its costs.
    pub costs: Vec<PlannedCost>,
}

impl Dossier {
    /// The lever of a mission, with its texts.
    pub(super) fn planned_lever(&mut self, planned: &PlannedMission) -> Lever {
        let lever = self.new_id();
        let owner = Owner::Lever(lever);
        for (datum, text) in &planned.data {
            self.texts.set(Field::Datum(owner, *datum), text);
        }
        let mut draft = MissionDraft { chosen: Some(planned.mission), ..MissionDraft::none(owner) };
        for cost in &planned.costs {
            let id = self.new_id();
            self.texts.set(Field::CostName(owner, id), &cost.name);
            self.texts.set(Field::CostAmount(owner, id), &cost.price);
            draft.costs.push(CostDraft { id, per_session: cost.per_session });
        }
        Lever { id: lever, kind: LeverKind::Mission(draft) }
    }
}
