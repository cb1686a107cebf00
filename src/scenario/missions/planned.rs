//! Missions as they are planned, ready to become scenarios.

use crate::draft::SessionPlan;
use crate::law::{Datum, Mission};
use crate::money::{Euros, Hours};
use crate::outcome::{Step, Term, combine};
use crate::rules::evaluate;
use crate::scenario::{Dossier, PlannedCost, PlannedMission};
use crate::situation::{Field, Known, Owner, PlannerField, Situation};

fn cost(name: &str, price: String, per_session: bool) -> PlannedCost {
    PlannedCost { name: name.to_string(), price, per_session }
}

impl Dossier {
    /// What a mission costs as it is planned. Errors: nothing says it yet.
    pub fn planned_cost(&self, mission: Mission) -> Known<Euros> {
        let planned = Situation { mission: self.mission_facts(mission), ..self.base_situation() };
        let costs = evaluate(&planned).prix_de_revient;
        costs.part(Term::MissionCosts).map_or(Ok(Euros::ZERO), Step::euros)
    }

    /// Whether nothing at all was typed to prepare a mission. The data of those of 2017 are those
    /// of the base.
    pub fn is_unplanned(&self, mission: Mission) -> bool {
        let planner = &self.base.planner;
        let empty = |field| self.planner_text(field).trim().is_empty();
        match mission {
            Mission::AnalysePratique => {
                let mut fields = [
                    PlannerField::Am,
                    PlannerField::Hours,
                    PlannerField::HourlyPrice,
                    PlannerField::SessionFees,
                ]
                .into_iter();
                planner.plan.is_none() && fields.all(empty)
            }
            Mission::PromotionRenforcee => {
                planner.actions.is_empty() && empty(PlannerField::Strategie)
            }
            Mission::GuichetUnique => {
                empty(PlannerField::UniqueEntree) && empty(PlannerField::Fees(mission))
            }
            Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
                false
            }
        }
    }

    /// A mission as it is planned; nothing while too little is.
    pub fn planned_mission(&self, mission: Mission) -> Option<PlannedMission> {
        let planned = |data, costs| Some(PlannedMission { mission, plan: None, data, costs });
        match mission {
            Mission::AnalysePratique => self.planned_analyse(self.planned_sessions().plan()?),
            Mission::PromotionRenforcee if self.base.planner.actions.is_empty() => None,
            Mission::PromotionRenforcee => planned(self.written_strategy(), self.written_actions()),
            Mission::GuichetUnique => {
                let answer = self.planner_text(PlannerField::UniqueEntree);
                planned(vec![(Datum::UniqueEntree, answer)], self.written_fees(mission))
            }
            Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
                planned(self.data_of_base(mission), self.costs_of_base(mission))
            }
        }
    }

    /// The analyse de la pratique with a plan; nothing when it does not fit what was typed.
    pub fn planned_analyse(&self, plan: SessionPlan) -> Option<PlannedMission> {
        let planner = self.base.planner.read(&self.texts);
        let (am, hours) = planner
            .am
            .ok()
            .zip(planner.hours.clone().ok())
            .filter(|(am, hours)| plan.fits(*am, *hours))?;
        let data = [
            (Datum::AmDifferents, am),
            (Datum::Seances, plan.total()),
            (Datum::PlusGrandGroupe, plan.largest_group(am)),
            (Datum::HeuresParAm, hours.checked_mul(plan.sessions).map_or(0, Hours::whole_hours)),
            (Datum::SeancesParAm, plan.sessions),
        ];
        let costs = vec![
            cost(
                "Intervenant, par séance",
                typed(combine(planner.hours, planner.hourly_price, Hours::cost_at)),
                true,
            ),
            cost("Autres frais, par séance", typed(planner.session_fees), true),
        ];
        let data = data.map(|(datum, count)| (datum, count.to_string())).into();
        Some(PlannedMission { mission: Mission::AnalysePratique, plan: Some(plan), data, costs })
    }

    fn written_strategy(&self) -> Vec<(Datum, String)> {
        let count = self.base.planner.actions.len().to_string();
        vec![
            (Datum::Strategie, self.planner_text(PlannerField::Strategie)),
            (Datum::Actions, count),
        ]
    }

    fn written_actions(&self) -> Vec<PlannedCost> {
        let actions = self.base.planner.actions.iter();
        let text = |field| self.planner_text(field);
        actions
            .map(|id| {
                cost(
                    &text(PlannerField::ActionName(*id)),
                    text(PlannerField::ActionPrice(*id)),
                    false,
                )
            })
            .collect()
    }

    fn written_fees(&self, mission: Mission) -> Vec<PlannedCost> {
        let price = self.planner_text(PlannerField::Fees(mission));
        if price.trim().is_empty() { Vec::new() } else { vec![cost("Frais", price, false)] }
    }

    fn data_of_base(&self, mission: Mission) -> Vec<(Datum, String)> {
        let data = mission
            .indicateurs()
            .iter()
            .flat_map(|indicateur| indicateur.condition.data())
            .chain([Datum::Avenant, Datum::Seances]);
        data.map(|datum| (datum, self.texts.get(Field::Datum(Owner::Base, datum)).to_string()))
            .collect()
    }

    /// The costs of a mission of 2017: those of the base when it chose it.
    fn costs_of_base(&self, mission: Mission) -> Vec<PlannedCost> {
        let base = &self.base.mission;
        if base.chosen != Some(mission) {
            return self.written_fees(mission);
        }
        let text = |field| self.texts.get(field).to_string();
        let of = |known: &crate::draft::CostDraft| {
            let (name, price) =
                (Field::CostName(Owner::Base, known.id), Field::CostAmount(Owner::Base, known.id));
            cost(&text(name), text(price), known.per_session)
        };
        base.costs.iter().map(of).collect()
    }

    fn planner_text(&self, field: PlannerField) -> String {
        self.texts.get(Field::Planner(field)).to_string()
    }
}

/// An amount as one types it; nothing while it is not known.
fn typed(amount: Known<Euros>) -> String {
    amount
        .map(|amount| amount.decimal().normalize().to_string().replace('.', ","))
        .unwrap_or_default()
}
