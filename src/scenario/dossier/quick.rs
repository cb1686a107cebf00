//! What-ifs of one press.

use super::lever::{ChargesChange, ChargesScope, Lever, LeverKind};
use super::planned_mission::{PlannedCost, PlannedMission};
use super::{Dossier, Scenario};
use crate::draft::Contracts;
use crate::law::{Datum, Mission};
use crate::situation::{Field, Role, ScenarioId};

/// A what-if of one press; everything in it can be edited where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quick {
    /// + 0,5 ETP of animator from January, at the present animators' cost per ETP.
    DemiPoste,
    /// The analyse de la pratique, at the least that its indicators ask for.
    Analyse,
    /// The strategy of communication, with one action.
    Communication,
    /// The guichet unique.
    Guichet,
    /// A convention territoriale globale; its terms stay to be completed: no document gives any.
    Ctg,
    /// Every cost by 5 %.
    Depenses,
    /// Nothing yet.
    Blank,
}

impl Quick {
    /// Every one, in the order of the screen.
    pub const ALL: [Quick; 7] = [
        Quick::DemiPoste,
        Quick::Analyse,
        Quick::Communication,
        Quick::Guichet,
        Quick::Ctg,
        Quick::Depenses,
        Quick::Blank,
    ];
}

impl Dossier {
    /// Adds the scenario of a press, under a name that no other one has. Its id is returned.
    pub(in crate::scenario) fn add_quick(&mut self, quick: Quick, name: &str) -> ScenarioId {
        let id = self.new_id();
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(id), &name);
        let levers = self.quick_levers(quick);
        let letter = self.free_letter();
        self.scenarios.push(Scenario { id, letter, levers });
        id
    }

    fn quick_levers(&mut self, quick: Quick) -> Vec<Lever> {
        match quick {
            Quick::Blank => Vec::new(),
            Quick::DemiPoste => {
                let id = self.new_id();
                self.texts.set(Field::LeverEtp(id), "0,5");
                vec![Lever { id, kind: LeverKind::AddPost { role: Role::Animateur } }]
            }
            Quick::Depenses => {
                let id = self.new_id();
                self.texts.set(Field::LeverAmount(id), "5");
                vec![Lever {
                    id,
                    kind: LeverKind::Charges {
                        scope: ChargesScope::All,
                        change: ChargesChange::Percent,
                    },
                }]
            }
            Quick::Ctg => vec![Lever {
                id: self.new_id(),
                kind: LeverKind::Contracts(Contracts { ctg: true, cej: false }),
            }],
            Quick::Analyse => vec![self.mission_lever(Mission::AnalysePratique)],
            Quick::Communication => vec![self.mission_lever(Mission::PromotionRenforcee)],
            Quick::Guichet => vec![self.mission_lever(Mission::GuichetUnique)],
        }
    }

    /// A mission at the least that its indicators ask for. Its prices stay to be completed: no
    /// document gives any.
    fn mission_lever(&mut self, mission: Mission) -> Lever {
        let data = least(mission).iter().map(|(datum, text)| (*datum, text.to_string())).collect();
        let cost = |(name, per_session): (&str, bool)| PlannedCost {
            name: name.to_string(),
            price: String::new(),
            per_session,
        };
        let costs = usual_cost(mission).map(cost).into_iter().collect();
        self.planned_lever(&PlannedMission { mission, plan: None, data, costs })
    }

    /// The name, with a number behind it where another scenario has it already.
    pub(super) fn free_name(&self, wanted: &str) -> String {
        let taken = |name: &str| {
            self.scenarios
                .iter()
                .any(|scenario| self.texts.get(Field::ScenarioName(scenario.id)) == name)
        };
        if !taken(wanted) {
            return wanted.to_string();
        }
        (2..)
            .map(|number| format!("{wanted} ({number})"))
            .find(|name| !taken(name))
            .unwrap_or_default()
    }
}

/// The least that the indicators of a mission ask for, as texts.
pub(in crate::scenario) fn least(mission: Mission) -> &'static [(Datum, &'static str)] {
    match mission {
        Mission::AnalysePratique => &[(Datum::AmDifferents, "8"), (Datum::Seances, "6")],
        Mission::PromotionRenforcee => &[(Datum::Strategie, "oui"), (Datum::Actions, "1")],
        Mission::GuichetUnique => &[(Datum::UniqueEntree, "oui")],
        Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => &[],
    }
}

/// The cost that a mission has as a rule: its name, and whether it is paid by session.
fn usual_cost(mission: Mission) -> Option<(&'static str, bool)> {
    match mission {
        Mission::AnalysePratique => Some(("Séance", true)),
        Mission::PromotionRenforcee => Some(("Action", false)),
        Mission::GuichetUnique
        | Mission::DemandesEnLigne
        | Mission::PromotionActivite
        | Mission::FormationContinue => None,
    }
}
