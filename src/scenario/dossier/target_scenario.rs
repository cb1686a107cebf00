//! The scenario that reaches a target: what it stands on, and the one lever that it adds.

use super::Dossier;
use super::actions::{ActionError, require_present};
use super::lever::Lever;
use super::quick::Quick;
use crate::situation::{Field, Id, ScenarioId};

/// A scenario that reaches a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetScenario {
    /// The scenario that it copies; none for the base.
    pub from: Option<ScenarioId>,
    /// The lever, under ids that are nobody's: the scenario gives it its own.
    pub lever: Lever,
    /// The texts of its fields, but one.
    pub texts: Vec<(Field, String)>,
    /// The field of what changes.
    pub field: Field,
    /// Its text.
    pub text: String,
}

impl Dossier {
    /// Adds the scenario that reaches a target, under a name. Its id is returned, and the field of
    /// what changes. Errors: what it speaks of is gone, or its levers are as many as they may be.
    pub(in crate::scenario) fn add_target_scenario(
        &mut self,
        target: &TargetScenario,
        name: &str,
    ) -> Result<(ScenarioId, Field), ActionError> {
        if let Some(post) = target.lever.changed_post() {
            require_present(self.base.posts.iter().any(|known| known.id == post))?;
        }
        let scenario = match target.from {
            None => self.add_quick(Quick::Blank, name),
            Some(id) => self.duplicate(id, name)?,
        };
        self.add_lever(scenario, &target.lever.kind)?;
        let levers = self.scenario(scenario).map(|known| known.levers.as_slice());
        let own = levers.and_then(<[Lever]>::last).map(Lever::ids).unwrap_or_default();
        let ids: Vec<(Id, Id)> = target.lever.ids().into_iter().zip(own).collect();
        let renew = |id: Id| ids.iter().find(|(known, _)| *known == id).map_or(id, |(_, new)| *new);
        let field = target.field.renewed(&renew);
        let all = target.texts.iter().map(|(field, text)| (field.renewed(&renew), text));
        for (field, text) in all.chain([(field, &target.text)]) {
            self.set_text(field, text);
        }
        Ok((scenario, field))
    }
}
