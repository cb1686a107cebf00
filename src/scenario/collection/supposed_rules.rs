//! The rules that a change supposes, read once for every relais, and a relais under them.

use super::{RuleChange, RuleInput};
use crate::law::{Certainty, Datum, DatumKind, Mission};
use crate::money::{Etp, Euros, Months, Rate};
use crate::outcome::{Amount, Outcome, RuleFigure};
use crate::rules::{self, evaluate};
use crate::scenario::dossier::least;
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier, proposed_cost};
use crate::situation::{
    Fact, Field, Forfait, Gap, LeverId, Paid, Post, PostKey, Role, Situation, Territoire,
};

/// The post that a change adds to each relais: no lever of a dossier has this number.
const ADDED: LeverId = LeverId(u32::MAX);

/// What a change of the rules supposes: the default is the rules that hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SupposedRules {
    plafond: Option<SupposedPlafond>,
    /// Flat bonus of a mission, €.
    bonus: Option<Euros>,
    /// Working time more in each relais, ETP.
    etp: Option<Etp>,
    /// What an ETP of it costs, € a year; as in the relais where it is not said.
    etp_cost: Option<Euros>,
    /// Flat sum of a convention, € for one ETP of animator, where there is none.
    ctg: Option<Euros>,
    /// The mission of every relais that has none.
    mission: Option<Mission>,
}

/// Another ceiling.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum SupposedPlafond {
    /// This one, € for one ETP.
    Amount(Euros),
    /// The one that holds, raised or lowered by this rate.
    Growth(Rate),
}

impl SupposedRules {
    /// Those of a change: without what is wrong in it.
    pub fn of(change: &RuleChange) -> SupposedRules {
        let amount = |input| change.entry(input).value::<Euros>();
        let plafond = change.entry(RuleInput::Plafond);
        let growth = plafond.value().map(SupposedPlafond::Growth);
        SupposedRules {
            plafond: growth.or_else(|| plafond.value().map(SupposedPlafond::Amount)),
            bonus: amount(RuleInput::Bonus),
            etp: change.entry(RuleInput::Etp).value::<Etp>().filter(|etp| !etp.is_zero()),
            etp_cost: amount(RuleInput::EtpCost),
            ctg: amount(RuleInput::Ctg),
            mission: change.mission,
        }
    }

    /// An exercice under these rules, and what it would come to by one of the ways to evaluate it;
    /// `today` is what it comes to under those that hold, by the same way.
    pub(super) fn outcome<F: RuleFigure>(
        &self,
        situation: &Situation,
        today: &Outcome<F>,
        evaluate: impl Fn(&Situation) -> Outcome<F>,
    ) -> (Situation, Outcome<F>) {
        let mut situation = situation.clone();
        self.apply(&mut situation);
        let then = supposed(evaluate(&situation), today);
        (situation, then)
    }

    /// Changes the exercice of a relais as the rules would change.
    fn apply(&self, situation: &mut Situation) {
        situation.supposed.prix_plafond = self.plafond(situation);
        situation.supposed.bonus = self.bonus;
        if let Some(etp) = self.etp {
            self.add_time(etp, situation);
        }
        if let Some(mission) = self.mission {
            engage(mission, situation);
        }
        if let Some(amount) = self.ctg
            && situation.ctg.is_none()
            && situation.cej.is_none()
        {
            let etp = rules::etp::<Amount>(situation).etp();
            let existants = Some(Forfait { etp, amount: Ok(amount) });
            situation.ctg = Some(Territoire {
                existants,
                nouveaux: None,
                plafond: None,
                origin: String::new(),
            });
        }
    }

    /// The ceiling: the amount, or the one that holds raised or lowered, to the cent.
    fn plafond(&self, situation: &Situation) -> Option<Euros> {
        match self.plafond? {
            SupposedPlafond::Amount(amount) => Some(amount),
            SupposedPlafond::Growth(rate) => {
                let holds = rules::prix_plafond::<Amount>(situation).euros().ok()?;
                holds.checked_mul(rate.growth()).ok().map(Euros::to_cent)
            }
        }
    }

    /// An animator more all the year, at the cost that is typed or that of those who are there.
    fn add_time(&self, etp: Etp, situation: &mut Situation) {
        let typed = self.etp_cost.map(|cost| cost.rescaled(Etp::FULL_TIME, etp));
        let yearly_cost = match typed {
            Some(Ok(cost)) => Ok(cost.to_cent()),
            Some(Err(_)) => Err(vec![Gap::TooLarge]),
            None => proposed_cost(situation, &Ok(etp))
                .unwrap_or_else(|| Err(vec![Gap::Empty(Field::LeverCost(ADDED))])),
        };
        situation.posts.push(Post {
            id: PostKey::Lever(ADDED),
            role: Role::Animateur,
            etp: Ok(etp),
            months: Ok(Months::YEAR),
            begins: Some(Months::NONE),
            replaces: None,
            yearly_cost,
            paid: Paid::Present,
        });
    }
}

/// A relais without a mission reaches this one, at the least that its indicators ask for, where the
/// exercice knows it. What it costs is not known, and is left out.
fn engage(mission: Mission, situation: &mut Situation) {
    let facts = &mut situation.mission;
    let has_one = facts.chosen.is_some() || !facts.engaged.is_empty();
    if has_one || !mission.framework().covers(situation.exercice) {
        return;
    }
    facts.engaged = vec![mission];
    facts.chosen = Some(mission);
    for (datum, text) in least(mission) {
        facts.data.retain(|(known, _)| known != datum);
        facts.data.extend(fact(*datum, text).map(|fact| (*datum, Ok(fact))));
    }
}

/// Each figure that a change makes another one is an assumption, whatever it comes from.
fn supposed<F: RuleFigure>(then: Outcome<F>, today: &Outcome<F>) -> Outcome<F> {
    then.map_beside(today, |then, today| {
        let same = then.value() == today.value();
        if same { then } else { then.no_surer_than(Certainty::Assumed) }
    })
}

fn fact(datum: Datum, text: &str) -> Option<Fact> {
    match datum.kind() {
        DatumKind::YesNo => Some(Fact::YesNo(text == "oui")),
        DatumKind::Count => text.parse().ok().map(Fact::Count),
        DatumKind::Share => text.parse().ok().map(Fact::Share),
    }
}

impl Dossier {
    /// What the base would come to in its exercice under a change of the rules, as it was forecast.
    pub fn changed_outcome(&self, change: &RuleChange) -> Outcome {
        let situation = self.situation(None);
        SupposedRules::of(change).outcome(&situation, &evaluate(&situation), evaluate).1
    }

    /// The same as the only column of a comparison, to be explained.
    pub fn compare_changed(&self, change: &RuleChange) -> Comparison {
        let outcome = self.changed_outcome(change);
        let column = Column { scenario: None, letter: 0, outcome, later: Vec::new() };
        Comparison { exercice: self.base.exercice, columns: vec![column] }
    }
}
