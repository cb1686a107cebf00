//! Actions of the mission planner: what is prepared, and its turning into a scenario.

use super::apply::{present, room};
use super::{Action, Dossier, Lever, LeverKind, MOST_ITEMS, MOST_SCENARIOS, Refused, Scenario, Sessions};
use crate::draft::{CostDraft, MissionDraft, SessionPlan};
use crate::law::{Datum, Mission};
use crate::money::{Euros, Hours};
use crate::situation::{Field, Id, Known, Owner, PlannerField};

impl Dossier {
    pub(super) fn edit_planner(&mut self, action: &Action) -> Result<(), Refused> {
        match action {
            Action::PickPlan(plan) => self.base.planner.plan = Some(*plan),
            Action::AddPlannedAction => {
                room(self.base.planner.actions.len(), MOST_ITEMS)?;
                let id = self.new_id();
                self.base.planner.actions.push(id);
            }
            Action::RemovePlannedAction(id) => {
                present(self.base.planner.actions.contains(id))?;
                self.base.planner.actions.retain(|known| known != id);
                self.texts.forget(*id);
            }
            Action::AddPlan(mission, name) => {
                room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.add_plan(*mission, name)?;
            }
            Action::AddSessions(plan, name) => {
                room(self.scenarios.len(), MOST_SCENARIOS)?;
                self.base.planner.plan = Some(*plan);
                present(self.sessions().plan() == Some(*plan))?;
                self.add_plan(Mission::AnalysePratique, name)?;
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds the scenario of a mission as it is planned. Errors: nothing is planned.
    fn add_plan(&mut self, mission: Mission, name: &str) -> Result<(), Refused> {
        present(self.can_plan(mission))?;
        let sessions = match (mission, self.sessions()) {
            (Mission::AnalysePratique, Sessions::Planned { plan, am, hours }) => Some((plan, am, hours)),
            _ => None,
        };
        let (scenario, lever) = (self.new_id(), self.new_id());
        let owner = Owner::Lever(lever);
        let name = self.free_name(name);
        self.texts.set(Field::ScenarioName(scenario), &name);
        let mut draft = MissionDraft { chosen: Some(mission), ..MissionDraft::none(owner) };
        match (mission, sessions) {
            (_, Some((plan, am, hours))) => self.write_sessions(&mut draft, plan, am, hours),
            (Mission::PromotionRenforcee, _) => self.write_actions(&mut draft),
            (Mission::GuichetUnique, _) => {
                self.copy_text(Field::Planner(PlannerField::UniqueEntree), Field::Datum(owner, Datum::UniqueEntree));
                self.write_fees(&mut draft, mission);
            }
            _ => self.write_base(&mut draft, mission),
        }
        self.scenarios.push(Scenario { id: scenario, levers: vec![Lever { id: lever, kind: LeverKind::Mission(draft) }] });
        Ok(())
    }

    fn write_sessions(&mut self, draft: &mut MissionDraft, plan: SessionPlan, am: u32, hours: Hours) {
        let whole = hours.times(plan.sessions).map_or(0, Hours::whole);
        let data = [
            (Datum::AmDifferents, am),
            (Datum::Seances, plan.total()),
            (Datum::PlusGrandGroupe, plan.largest_group(am)),
            (Datum::HeuresParAm, whole),
            (Datum::SeancesParAm, plan.sessions),
        ];
        for (datum, count) in data {
            self.texts.set(Field::Datum(draft.owner, datum), &count.to_string());
        }
        let planner = self.base.planner.read(&self.texts);
        let pay = crate::outcome::bounded(planner.hours, planner.hourly_price, Hours::at);
        self.add_cost(draft, true, "Intervenant, par séance", &typed(pay));
        self.add_cost(draft, true, "Autres frais, par séance", &typed(planner.session_fees));
    }

    fn write_actions(&mut self, draft: &mut MissionDraft) {
        let actions = self.base.planner.actions.clone();
        self.copy_text(Field::Planner(PlannerField::Strategie), Field::Datum(draft.owner, Datum::Strategie));
        self.texts.set(Field::Datum(draft.owner, Datum::Actions), &actions.len().to_string());
        for id in actions {
            let [name, price] = [PlannerField::ActionName(id), PlannerField::ActionPrice(id)].map(|field| self.planner_text(field));
            self.add_cost(draft, false, &name, &price);
        }
    }

    /// The data of the base, and the costs of the mission: those of the base when it chose it.
    fn write_base(&mut self, draft: &mut MissionDraft, mission: Mission) {
        let data = mission.indicateurs().iter().flat_map(|indicateur| indicateur.test.data()).chain([Datum::Avenant, Datum::Seances]);
        for datum in data {
            self.copy_text(Field::Datum(Owner::Base, datum), Field::Datum(draft.owner, datum));
        }
        if self.base.mission.chosen != Some(mission) {
            return self.write_fees(draft, mission);
        }
        for cost in self.base.mission.costs.clone() {
            let [name, price] = [Field::CostName(Owner::Base, cost.id), Field::CostAmount(Owner::Base, cost.id)]
                .map(|field| self.texts.get(field).to_string());
            self.add_cost(draft, cost.per_session, &name, &price);
        }
    }

    fn write_fees(&mut self, draft: &mut MissionDraft, mission: Mission) {
        let price = self.planner_text(PlannerField::Fees(mission));
        if !price.trim().is_empty() {
            self.add_cost(draft, false, "Frais", &price);
        }
    }

    fn planner_text(&self, field: PlannerField) -> String {
        self.texts.get(Field::Planner(field)).to_string()
    }

    fn copy_text(&mut self, from: Field, to: Field) {
        let text = self.texts.get(from).to_string();
        self.texts.set(to, &text);
    }

    fn add_cost(&mut self, draft: &mut MissionDraft, per_session: bool, name: &str, price: &str) {
        let id: Id = self.new_id();
        draft.costs.push(CostDraft { id, per_session });
        self.texts.set(Field::CostName(draft.owner, id), name);
        self.texts.set(Field::CostAmount(draft.owner, id), price);
    }
}

/// An amount as one types it; nothing while it is not known.
fn typed(amount: Known<Euros>) -> String {
    amount.map(|amount| amount.decimal().normalize().to_string().replace('.', ",")).unwrap_or_default()
}
