//! The scenarios and their levers.

use super::Reader;
use super::base::{choice, role};
use crate::exchange::error::{DecodeError, invalid, malformed};
use crate::exchange::object::{List, Object, items, need};
use crate::exchange::v2;
use crate::law::Account;
use crate::scenario::{
    ChargesChange, ChargesScope, Lever, LeverKind, MOST_ITEMS, MOST_SCENARIOS, MOST_TRASHED,
    Scenario,
};
use crate::situation::{Owner, PostId};

impl Reader {
    pub(super) fn scenarios(
        &mut self,
        list: Option<List<v2::Scenario, MOST_SCENARIOS>>,
    ) -> Result<(), DecodeError> {
        for wire in items("scenarios", list, MOST_SCENARIOS)? {
            let scenario = self.scenario(wire)?;
            self.dossier.scenarios.push(scenario);
        }
        Ok(())
    }

    /// Reads what is in the trash, before the scenarios: their letters bind none of it.
    pub(super) fn trash(
        &mut self,
        list: Option<List<v2::Scenario, MOST_TRASHED>>,
    ) -> Result<(), DecodeError> {
        for wire in items("corbeille", list, MOST_TRASHED)? {
            let scenario = self.scenario(wire)?;
            self.dossier.put_in_trash(scenario);
        }
        Ok(())
    }

    fn scenario(&mut self, mut wire: v2::Scenario) -> Result<Scenario, DecodeError> {
        let id = self.id();
        self.texts(wire.texts(id))?;
        let levers = items("leviers", wire.leviers, MOST_ITEMS)?;
        let levers = levers.into_iter().map(|lever| self.lever(lever));
        let levers = levers.collect::<Result<_, _>>()?;
        Ok(Scenario { id, letter: self.letter(wire.lettre), levers })
    }

    /// The letter that is written, else that of the place in the list; another one where a
    /// scenario before has it, or where there is no such letter.
    fn letter(&self, written: Option<u8>) -> usize {
        let place = self.dossier.scenarios.len().saturating_add(1);
        let wanted = written.map_or(place, usize::from);
        let taken = self.dossier.scenarios.iter().any(|known| known.letter == wanted);
        let known = (1..=MOST_SCENARIOS).contains(&wanted);
        if known && !taken { wanted } else { self.dossier.free_letter() }
    }

    fn lever(&mut self, mut wire: v2::Lever) -> Result<Lever, DecodeError> {
        let id = self.id();
        let code = need("type", wire.r#type.take())?;
        wire.only(need("type", v2::keys_of(&code))?)?;
        let kind = self.kind(&code, &mut wire, Owner::Lever(id))?;
        self.texts(wire.texts(id))?;
        Ok(Lever { id, kind })
    }

    fn kind(
        &mut self,
        code: &str,
        wire: &mut v2::Lever,
        owner: Owner,
    ) -> Result<LeverKind, DecodeError> {
        Ok(match code {
            "nouveau_poste" => LeverKind::AddPost { role: role(wire.role.take())? },
            "poste_modifie" => LeverKind::ChangePost { post: self.post_at(wire.poste)? },
            "depenses" => charges(wire)?,
            "mission" => {
                let mission = need("mission", wire.mission.take())?;
                LeverKind::Mission(self.mission(*mission, owner)?)
            }
            "recette" => LeverKind::Income,
            "evolution" => {
                self.evolution(*wire.evolution.take().unwrap_or_default(), owner)?;
                LeverKind::Evolution
            }
            "contrats" => {
                let contracts = need("contrats", wire.contrats.take())?;
                LeverKind::Contracts(self.contracts(*contracts, owner)?)
            }
            "bareme" => {
                let bareme = need("bareme", wire.bareme.take())?;
                LeverKind::Bareme(self.bareme(*bareme, owner)?)
            }
            _ => return Err(malformed("type")),
        })
    }

    /// The post at a place; none is a post that is gone.
    pub(super) fn post_at(&self, place: Option<u32>) -> Result<PostId, DecodeError> {
        let Some(place) = place else { return Ok(PostId(0)) };
        let post = self.dossier.base.posts.iter().zip(0_u32..).find(|(_, known)| *known == place);
        post.map(|(post, _)| post.id).ok_or_else(|| invalid("poste", place))
    }
}

fn charges(wire: &mut v2::Lever) -> Result<LeverKind, DecodeError> {
    let change = need("mode", choice("mode", wire.mode.take(), &v2::MODES)?)?;
    let code = wire.compte.take().unwrap_or_default();
    let scope = match (code.as_str(), change) {
        (v2::ALL_COSTS, ChargesChange::Percent) => ChargesScope::All,
        (v2::ALL_COSTS, ChargesChange::Add | ChargesChange::Set) => {
            return Err(invalid("mode", v2::ALL_COSTS));
        }
        (code, _) => {
            ChargesScope::Line(Account::from_code(code).ok_or_else(|| invalid("compte", code))?)
        }
    };
    Ok(LeverKind::Charges { scope, change })
}
