//! The scenario that reaches a target: what it stands on, and the one lever that it adds.

use super::actions::{ActionError, require_present, require_room};
use super::lever::{ChargesChange, ChargesScope, Lever, LeverKind};
use super::quick::Quick;
use super::{Dossier, MOST_ITEMS};
use crate::draft::Contracts;
use crate::law::{Account, Mission};
use crate::money::Etp;
use crate::situation::{ContractTerm, Field, LeverId, Owner, PostId, Role, ScenarioId};
use rust_decimal::Decimal;

/// What may change to reach a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetVariable {
    /// An income more; cents.
    Income,
    /// A mission at the least that its indicators ask for: what it costs in all; cents.
    Mission(Mission),
    /// The flat sum for one ETP of the convention territoriale globale whose terms are typed by
    /// this owner; cents.
    Ctg(Owner),
    /// The same of a convention that is not signed yet, for so many ETP; cents.
    NewCtg(Etp),
    /// The working time of a post of the base, all year, at its present cost per ETP; thousandths
    /// of ETP.
    Post(PostId),
    /// A new animator post, all year, at the present animators' cost per ETP; thousandths of ETP.
    NewPost,
    /// Every cost by the same percentage; hundredths of a percent.
    Charges,
    /// One budget line; cents.
    Line(Account),
}

/// A scenario that reaches a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetScenario {
    /// The scenario that it copies; none for the base.
    pub from: Option<ScenarioId>,
    /// What changes.
    pub variable: TargetVariable,
    /// The text of the lever.
    pub text: String,
}

impl TargetVariable {
    /// The smallest change, in the unit of its value.
    pub const fn step(self) -> Decimal {
        let scale = match self {
            TargetVariable::Post(_) | TargetVariable::NewPost => 3,
            TargetVariable::Charges => 4,
            TargetVariable::Income
            | TargetVariable::Mission(_)
            | TargetVariable::Ctg(_)
            | TargetVariable::NewCtg(_)
            | TargetVariable::Line(_) => 2,
        };
        Decimal::from_parts(1, 0, 0, false, scale)
    }

    /// The text of the lever for a number of steps.
    pub(in crate::scenario) fn text(self, steps: i64) -> String {
        let scale = self.step().scale();
        // A percentage is typed in hundredths.
        let scale = if self == TargetVariable::Charges { scale.saturating_sub(2) } else { scale };
        as_typed(Decimal::new(steps, scale))
    }
}

impl Dossier {
    /// Adds the scenario that reaches a target, under a name. Its id is returned, and the field of
    /// its text. Errors: what it speaks of is gone, or its levers are as many as they may be.
    pub(in crate::scenario) fn add_target_scenario(
        &mut self,
        target: &TargetScenario,
        name: &str,
    ) -> Result<(ScenarioId, Field), ActionError> {
        if let TargetVariable::Post(id) = target.variable {
            require_present(self.base.posts.iter().any(|post| post.id == id))?;
        }
        let scenario = match target.from {
            None => self.add_quick(Quick::Blank, name),
            Some(id) => self.duplicate(id, name)?,
        };
        let (lever, field) = self.target_lever(target.variable);
        let mut scenarios = self.scenarios.iter_mut();
        let levers = scenarios.find(|known| known.id == scenario).map(|known| &mut known.levers);
        let levers = levers.ok_or(ActionError::Gone)?;
        require_room(levers.len(), MOST_ITEMS)?;
        levers.push(lever);
        self.set_text(field, &target.text);
        Ok((scenario, field))
    }

    /// The lever, and the field of what the search moves.
    fn target_lever(&mut self, variable: TargetVariable) -> (Lever, Field) {
        let of = |id: LeverId, kind, field: fn(LeverId) -> Field| (Lever { id, kind }, field(id));
        let charges = |scope, change| LeverKind::Charges { scope, change };
        match variable {
            TargetVariable::Mission(mission) => self.target_mission(mission),
            TargetVariable::Ctg(owner) => self.target_ctg(owner, None),
            TargetVariable::NewCtg(etp) => self.target_ctg(Owner::Base, Some(etp)),
            TargetVariable::Income => of(self.new_id(), LeverKind::Income, Field::LeverAmount),
            TargetVariable::Post(post) => {
                of(self.new_id(), LeverKind::ChangePost { post }, Field::LeverEtp)
            }
            TargetVariable::NewPost => {
                let kind = LeverKind::AddPost { role: Role::Animateur };
                of(self.new_id(), kind, Field::LeverEtp)
            }
            TargetVariable::Charges => {
                let kind = charges(ChargesScope::All, ChargesChange::Percent);
                of(self.new_id(), kind, Field::LeverAmount)
            }
            TargetVariable::Line(account) => {
                let kind = charges(ChargesScope::Line(account), ChargesChange::Set);
                of(self.new_id(), kind, Field::LeverAmount)
            }
        }
    }

    /// A mission at the least that its indicators ask for, with one cost: what it costs in all.
    fn target_mission(&mut self, mission: Mission) -> (Lever, Field) {
        let lever = self.mission_lever(mission, Some(("Coût de la mission", false)));
        let draft = lever.kind.mission();
        let cost = draft.and_then(|draft| Some((draft.owner, draft.costs.first()?.id)));
        let field = cost
            .map_or(Field::LeverAmount(lever.id), |(owner, cost)| Field::CostAmount(owner, cost));
        (lever, field)
    }

    /// The convention of this owner, or, of a working time, one that is not signed yet.
    fn target_ctg(&mut self, from: Owner, signed_for: Option<Etp>) -> (Lever, Field) {
        let id: LeverId = self.new_id();
        let field = |owner, term| Field::Contract(owner, term);
        let own = Owner::Lever(id);
        if let Some(etp) = signed_for {
            self.texts.set(field(own, ContractTerm::EtpExistants), &as_typed(etp.decimal()));
        } else {
            for term in ContractTerm::ALL {
                let text = self.texts.get(field(from, term)).to_string();
                self.texts.set(field(own, term), &text);
            }
        }
        let counted = self.texts.value::<Etp>(field(own, ContractTerm::EtpExistants));
        let moved = if counted.is_some_and(|etp| !etp.is_zero()) {
            ContractTerm::ForfaitExistant
        } else {
            ContractTerm::ForfaitNouveau
        };
        let kind = LeverKind::Contracts(Contracts { ctg: true, cej: false });
        (Lever { id, kind }, field(own, moved))
    }
}

/// A value as one types it.
fn as_typed(value: Decimal) -> String {
    value.normalize().to_string().replace('.', ",")
}
