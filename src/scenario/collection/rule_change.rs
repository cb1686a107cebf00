//! « Et si la règle changeait ? » for every relais of a collection: another ceiling, another flat
//! bonus, working time more, a mission for those that have none, a convention for all.

use crate::draft::{Entry, EntryError};
use crate::law::{Certainty, Datum, DatumKind, Mission};
use crate::money::{Etp, Euros, Months, Rate, plain_signs};
use crate::outcome::{Amount, Outcome, RuleFigure};
use crate::rules::{self, evaluate};
use crate::scenario::dossier::least;
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier, proposed_cost};
use crate::situation::{
    Fact, Field, Forfait, Gap, Kind, LeverId, Paid, Post, PostKey, Role, Situation, Territoire,
};

/// Most changes of the rules that are looked at together, beside the rules that hold.
pub const MOST_RULE_CHANGES: usize = 3;

/// The post that a change adds to each relais: no lever of a dossier has this number.
const ADDED: LeverId = LeverId(u32::MAX);

/// What is typed of a change of the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RuleInput {
    /// The ceiling: an amount, € for one ETP, or a percentage more or less.
    Plafond,
    /// The flat bonus of a mission, €.
    Bonus,
    /// Working time more in each relais, ETP.
    Etp,
    /// What an ETP of it costs, € a year; as in the relais when empty.
    EtpCost,
    /// The flat sum of a convention, € for one ETP of animator, where there is none.
    Ctg,
}

impl RuleInput {
    /// Every one, in the order of the screen.
    pub const ALL: [RuleInput; 5] =
        [RuleInput::Plafond, RuleInput::Bonus, RuleInput::Etp, RuleInput::EtpCost, RuleInput::Ctg];

    /// What a text of it is read as.
    fn kind(self, text: &str) -> Kind {
        match self {
            RuleInput::Plafond if plain_signs(text).contains(['%', '+', '-']) => Kind::Percent,
            RuleInput::Plafond | RuleInput::Bonus | RuleInput::EtpCost | RuleInput::Ctg => {
                Kind::Euros
            }
            RuleInput::Etp => Kind::Etp,
        }
    }
}

/// A change of the rules, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleChange {
    /// Its texts, in the order of [`RuleInput::ALL`].
    texts: [String; RuleInput::ALL.len()],
    /// The mission of every relais that has none.
    pub mission: Option<Mission>,
}

impl RuleChange {
    /// What was typed.
    pub fn text(&self, input: RuleInput) -> &str {
        let mut known = RuleInput::ALL.iter().zip(&self.texts);
        known.find(|(known, _)| **known == input).map_or("", |(_, text)| text)
    }

    /// Types a text.
    pub fn set(&mut self, input: RuleInput, typed: &str) {
        for (known, text) in RuleInput::ALL.iter().zip(&mut self.texts) {
            if *known == input {
                *text = typed.chars().take(60).collect();
            }
        }
    }

    /// What was typed, and what it means.
    pub fn entry(&self, input: RuleInput) -> Entry<'_> {
        let text = self.text(input);
        Entry::of(input.kind(text), text)
    }

    /// Whether nothing of it changes a rule.
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty()) && self.mission.is_none()
    }

    /// What is wrong with its texts: it is applied without them.
    pub fn errors(&self) -> Vec<(RuleInput, EntryError)> {
        let wrong = RuleInput::ALL.into_iter();
        wrong.filter_map(|input| Some((input, self.entry(input).error()?))).collect()
    }

    fn amount(&self, input: RuleInput) -> Option<Euros> {
        self.entry(input).value()
    }

    /// Changes the exercice of a relais as the rules would change.
    fn apply(&self, situation: &mut Situation) {
        situation.supposed.prix_plafond = self.plafond(situation);
        situation.supposed.bonus = self.amount(RuleInput::Bonus);
        if let Some(etp) = self.entry(RuleInput::Etp).value::<Etp>().filter(|etp| !etp.is_zero()) {
            self.add_time(etp, situation);
        }
        if let Some(mission) = self.mission {
            engage(mission, situation);
        }
        if let Some(amount) = self.amount(RuleInput::Ctg)
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
        let ceiling = self.entry(RuleInput::Plafond);
        let Some(rate) = ceiling.value::<Rate>() else { return ceiling.value() };
        let holds = rules::prix_plafond::<Amount>(situation).euros().ok()?;
        holds.checked_mul(rate.growth()).ok().map(Euros::to_cent)
    }

    /// An animator more all the year, at the cost that is typed or that of those who are there.
    fn add_time(&self, etp: Etp, situation: &mut Situation) {
        let typed = self.amount(RuleInput::EtpCost).map(|cost| cost.rescaled(Etp::FULL_TIME, etp));
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
        self.changed(change, evaluate).1
    }

    /// The situation of the base under a change of the rules, and what it would come to by one of
    /// the ways to evaluate it.
    pub(super) fn changed<F: RuleFigure>(
        &self,
        change: &RuleChange,
        evaluate: impl Fn(&Situation) -> Outcome<F>,
    ) -> (Situation, Outcome<F>) {
        let mut situation = self.situation(None);
        let today = evaluate(&situation);
        if change.is_empty() {
            return (situation, today);
        }
        change.apply(&mut situation);
        let then = supposed(evaluate(&situation), &today);
        (situation, then)
    }

    /// The same as the only column of a comparison, to be explained.
    pub fn compare_changed(&self, change: &RuleChange) -> Comparison {
        let outcome = self.changed_outcome(change);
        let column = Column { scenario: None, letter: 0, outcome, later: Vec::new() };
        Comparison { exercice: self.base.exercice, columns: vec![column] }
    }
}
