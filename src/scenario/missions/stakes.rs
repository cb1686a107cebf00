//! What each mission brings, costs and risks: full evaluations of the base with and without it.

use super::margin::{Margin, forced_facts, margins};
use super::session_plans::{SessionPlanError, candidate_plans};
use crate::draft::{Planner, SessionPlan};
use crate::law::{Datum, Framework, Mission};
use crate::money::{Euros, Hours};
use crate::outcome::{MissionOutcome, Outcome, Step, Term, Verdict, combine};
use crate::rules::evaluate;
use crate::scenario::{Dossier, Lever, LeverKind};
use crate::situation::{
    Fact, Field, Gap, Known, MissionCost, MissionFacts, Owner, PlannerField, ScenarioId, Situation,
    both,
};

/// The plan of sessions that the comparison counts with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlannedSessions {
    /// A plan.
    Planned {
        /// Which.
        plan: SessionPlan,
        /// Childminders who volunteer.
        am: u32,
        /// Length of one session.
        hours: Hours,
    },
    /// The number of childminders, or the length, is missing.
    Missing(Vec<Gap>),
    /// Nothing can be planned.
    Impossible(SessionPlanError),
}

impl PlannedSessions {
    /// The plan, when there is one.
    pub fn plan(&self) -> Option<SessionPlan> {
        match self {
            PlannedSessions::Planned { plan, .. } => Some(*plan),
            PlannedSessions::Missing(_) | PlannedSessions::Impossible(_) => None,
        }
    }
}

/// One mission beside none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionStake {
    /// Which.
    pub mission: Mission,
    /// What its indicators say of what is planned.
    pub indicateurs: MissionOutcome,
    /// What it costs.
    pub cost: Known<Euros>,
    /// With its indicators reached.
    pub reached: Outcome,
    /// With its indicators missed, its costs paid all the same.
    pub missed: Outcome,
    /// How far its counted indicators are from being missed.
    pub margins: Vec<Margin>,
}

/// The missions of one framework side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissionStakes {
    /// Their framework.
    pub framework: Framework,
    /// The base without any mission.
    pub none: Outcome,
    /// Each of them, in the order of the screen.
    pub missions: Vec<MissionStake>,
}

impl MissionStake {
    /// What it leaves when its indicators are reached: less to pay than without it.
    pub fn gain(&self, none: &Outcome) -> Known<Euros> {
        less(&none.reste_a_charge, &self.reached.reste_a_charge)
    }

    /// What it takes when they are missed: more to pay than without it.
    pub fn loss(&self, none: &Outcome) -> Known<Euros> {
        less(&self.missed.reste_a_charge, &none.reste_a_charge)
    }

    /// What the Ps pays of its costs.
    pub fn ps_share(&self, none: &Outcome) -> Known<Euros> {
        less(&self.missed.ps, &none.ps)
    }

    /// What the Psej pays more for it.
    pub fn psej_share(&self, none: &Outcome) -> Known<Euros> {
        less(&self.missed.psej, &none.psej)
    }
}

fn less(one: &Step, other: &Step) -> Known<Euros> {
    combine(one.euros(), other.euros(), Euros::checked_sub)
}

/// The missions in the order in which they are compared: the analyse de la pratique first, as in
/// the title of the page.
const ORDER: [Mission; 6] = [
    Mission::AnalysePratique,
    Mission::PromotionRenforcee,
    Mission::GuichetUnique,
    Mission::DemandesEnLigne,
    Mission::PromotionActivite,
    Mission::FormationContinue,
];

impl Dossier {
    /// The missions of the exercice side by side; one comparison for each framework that holds in
    /// it.
    pub fn stakes(&self) -> Vec<MissionStakes> {
        let base = self.base_situation();
        let none = self.without_mission();
        let held = [Framework::Renforcees2021, Framework::Supplementaires2017]
            .into_iter()
            .filter(|known| known.covers(base.exercice));
        held.map(|framework| {
            let missions = ORDER.into_iter().filter(|mission| mission.framework() == framework);
            let missions =
                missions.map(|mission| stake(&base, self.mission_facts(mission))).collect();
            MissionStakes { framework, none: none.clone(), missions }
        })
        .collect()
    }

    /// The base without any mission.
    pub fn without_mission(&self) -> Outcome {
        let none = MissionFacts {
            owner: Owner::Base,
            engaged: Vec::new(),
            chosen: None,
            data: Vec::new(),
            costs: Vec::new(),
        };
        evaluate(&with(&self.base_situation(), none))
    }

    /// The analyse de la pratique with another plan.
    pub fn analyse_stake(&self, plan: SessionPlan) -> MissionStake {
        let planner = self.base.planner.read(&self.texts);
        let sessions = match both(planner.am.clone(), planner.hours.clone()) {
            Ok((am, hours)) => PlannedSessions::Planned { plan, am, hours },
            Err(gaps) => PlannedSessions::Missing(gaps),
        };
        stake(&self.base_situation(), analyse(&planner, &sessions))
    }

    /// The plan that was chosen while it still fits, else the cheapest one.
    pub fn planned_sessions(&self) -> PlannedSessions {
        let planner = self.base.planner.read(&self.texts);
        let (am, hours) = match both(planner.am, planner.hours) {
            Ok(known) => known,
            Err(gaps) => return PlannedSessions::Missing(gaps),
        };
        let chosen = self.base.planner.plan.filter(|plan| plan.fits(am, hours));
        let plan = chosen.map_or_else(
            || candidate_plans(am, hours).map(|plans| plans.first().copied()),
            |plan| Ok(Some(plan)),
        );
        match plan {
            Ok(Some(plan)) => PlannedSessions::Planned { plan, am, hours },
            Ok(None) => PlannedSessions::Impossible(SessionPlanError::TooShort),
            Err(why) => PlannedSessions::Impossible(why),
        }
    }

    /// The scenario that holds a plan of sessions, if one does.
    pub fn scenario_with_plan(&self, plan: SessionPlan, am: u32) -> Option<ScenarioId> {
        let wanted = [
            (Datum::AmDifferents, am),
            (Datum::Seances, plan.total()),
            (Datum::PlusGrandGroupe, plan.largest_group(am)),
            (Datum::SeancesParAm, plan.sessions),
        ];
        let holds = |lever: &Lever| {
            let LeverKind::Mission(draft) = &lever.kind else { return false };
            let facts = draft.read(&self.texts);
            draft.chosen == Some(Mission::AnalysePratique)
                && wanted.iter().all(|(datum, count)| facts.count(*datum) == Some(*count))
        };
        self.scenarios
            .iter()
            .find(|scenario| scenario.levers.iter().any(holds))
            .map(|scenario| scenario.id)
    }

    /// What a mission would be: as planned for those of 2021, as the base says for those of 2017.
    pub(super) fn mission_facts(&self, mission: Mission) -> MissionFacts {
        let planner = self.base.planner.read(&self.texts);
        match mission {
            Mission::AnalysePratique => analyse(&planner, &self.planned_sessions()),
            Mission::PromotionRenforcee => promotion(planner, self.is_unplanned(mission)),
            Mission::GuichetUnique => {
                let data = vec![(Datum::UniqueEntree, planner.unique_entree.map(Fact::YesNo))];
                self.with_fees(mission, data)
            }
            Mission::DemandesEnLigne | Mission::PromotionActivite | Mission::FormationContinue => {
                let base = self.base.mission.read(&self.texts);
                if base.chosen == Some(mission) {
                    facts(mission, base.data, base.costs)
                } else {
                    self.with_fees(mission, base.data)
                }
            }
        }
    }

    /// A mission with its typed fees. None typed costs nothing once its indicators are met; until
    /// then it is not known: what is empty would look like the best choice.
    fn with_fees(&self, mission: Mission, data: Vec<(Datum, Known<Fact>)>) -> MissionFacts {
        if let Some(fees) = self.texts.mission_fees(mission) {
            return facts(mission, data, vec![once(fees)]);
        }
        let free = facts(mission, data.clone(), Vec::new());
        let met = evaluate(&with(&self.base_situation(), free.clone())).missions.chosen;
        if met.is_some_and(|met| met.verdict == Verdict::Reached) {
            return free;
        }
        let lacks = Gap::Empty(Field::Planner(PlannerField::Fees(mission)));
        facts(mission, data, vec![once(Err(vec![lacks]))])
    }
}

fn facts(
    mission: Mission,
    data: Vec<(Datum, Known<Fact>)>,
    costs: Vec<MissionCost>,
) -> MissionFacts {
    MissionFacts { owner: Owner::Base, engaged: Vec::new(), chosen: Some(mission), data, costs }
}

fn once(unit: Known<Euros>) -> MissionCost {
    MissionCost { unit, quantity: Ok(1) }
}

/// The strategy and its actions. Nothing planned is neither no action nor free: the count and the
/// costs are not known.
fn promotion(planner: Planner, unplanned: bool) -> MissionFacts {
    let count = u32::try_from(planner.actions.len()).unwrap_or(u32::MAX);
    let lacks = vec![Gap::Empty(Field::Planner(PlannerField::Strategie))];
    let actions = if unplanned { Err(lacks) } else { Ok(Fact::Count(count)) };
    let strategie = planner.strategie.map(Fact::YesNo);
    let costs = if count == 0 {
        vec![once(Err(Vec::new()))]
    } else {
        planner.actions.into_iter().map(once).collect()
    };
    let data = vec![(Datum::Strategie, strategie), (Datum::Actions, actions)];
    facts(Mission::PromotionRenforcee, data, costs)
}

/// The sessions as planned. Where nothing can be planned the costs stay unknown: a price of nothing
/// would look like a gift.
fn analyse(planner: &Planner, sessions: &PlannedSessions) -> MissionFacts {
    let am = planner.am.clone().map(Fact::Count);
    let (total, quantity) = match sessions {
        PlannedSessions::Planned { plan, .. } => (Ok(Fact::Count(plan.total())), Ok(plan.total())),
        PlannedSessions::Missing(gaps) => (Err(gaps.clone()), Err(gaps.clone())),
        PlannedSessions::Impossible(_) => (Ok(Fact::Count(0)), Err(Vec::new())),
    };
    let mut data = vec![(Datum::AmDifferents, am), (Datum::Seances, total)];
    if let PlannedSessions::Planned { plan, am, hours } = sessions {
        let whole = hours.checked_mul(plan.sessions).map_or(0, Hours::whole_hours);
        data.push((Datum::PlusGrandGroupe, Ok(Fact::Count(plan.largest_group(*am)))));
        data.push((Datum::HeuresParAm, Ok(Fact::Count(whole))));
        data.push((Datum::SeancesParAm, Ok(Fact::Count(plan.sessions))));
    }
    let pay = combine(planner.hours.clone(), planner.hourly_price.clone(), Hours::cost_at);
    let costs = [pay, planner.session_fees.clone()]
        .map(|unit| MissionCost { unit, quantity: quantity.clone() });
    facts(Mission::AnalysePratique, data, costs.into())
}

fn with(base: &Situation, mission: MissionFacts) -> Situation {
    Situation { mission, ..base.clone() }
}

fn stake(base: &Situation, planned: MissionFacts) -> MissionStake {
    let (mission, outcome) = (planned.chosen, evaluate(&with(base, planned.clone())));
    let mission = mission.unwrap_or(Mission::AnalysePratique);
    let forced = |reached| {
        evaluate(&with(
            base,
            MissionFacts { data: forced_facts(mission, reached), ..planned.clone() },
        ))
    };
    let cost =
        outcome.prix_de_revient.part(Term::MissionCosts).map_or(Ok(Euros::ZERO), Step::euros);
    let none = MissionOutcome { mission, verdict: Verdict::Undetermined, indicateurs: Vec::new() };
    MissionStake {
        mission,
        margins: outcome.missions.chosen.as_ref().map(margins).unwrap_or_default(),
        indicateurs: outcome.missions.chosen.unwrap_or(none),
        cost,
        reached: forced(true),
        missed: forced(false),
    }
}
