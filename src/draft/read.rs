//! Reads a draft into a situation: each text once, at its address.

use super::kind::{known, positive_euros};
use super::{BaremeWay, Draft, MissionDraft, Texts};
use crate::law::{Account, DataKind, Datum};
use crate::money::{Euros, Misread, Months, Rate, read_count, read_etp, read_months, read_percent, read_share};
use crate::situation::{BaremeChoice, Charge, Fact, Field, Known, MissionCost, MissionFacts, Owner, Post, Situation};

impl Draft {
    /// What the draft means. Empty budget lines are 0 €; every other empty field is a gap where a rule needs it.
    pub fn read(&self, texts: &Texts) -> Situation {
        Situation {
            exercice: self.exercice,
            bareme_owner: Owner::Base,
            bareme: self.bareme.read(Owner::Base, texts),
            bonus: optional(texts.get(Field::Bonus), |_| texts.euros(Field::Bonus)),
            posts: self.read_posts(texts),
            charges: Account::ALL.into_iter().map(|account| self.read_line(account, texts)).collect(),
            mission: self.mission.read(texts),
            incomes: self.incomes.iter().map(|id| texts.euros(Field::IncomeAmount(*id))).collect(),
            closed: optional(texts.get(Field::Closed), |_| texts.months(Field::Closed)),
        }
    }

    fn read_posts(&self, texts: &Texts) -> Vec<Post> {
        let read = |post: &super::PostDraft| {
            let (etp, months) = (Field::PostEtp(post.id), Field::PostMonths(post.id));
            Post {
                id: post.id,
                role: post.role,
                etp: known(etp, read_etp(texts.get(etp))),
                months: texts.months(months),
                yearly_cost: texts.euros(Field::PostCost(post.id)),
            }
        };
        self.posts.iter().map(read).collect()
    }

    fn read_line(&self, account: Account, texts: &Texts) -> Charge {
        let field = Field::Line(account);
        let amount = if texts.get(field).trim().is_empty() { Ok(Euros::ZERO) } else { texts.euros(field) };
        Charge { account, amount, retenue: self.is_retained(account) }
    }
}

impl BaremeWay {
    /// The choice of a base or of a lever, with its typed values. An empty revaluation carries the value as it is.
    pub fn read(self, owner: Owner, texts: &Texts) -> BaremeChoice {
        match self {
            BaremeWay::Published => BaremeChoice::Published,
            BaremeWay::Entered => BaremeChoice::Entered {
                prix_plafond: texts.euros(Field::PrixPlafond(owner)),
                origin: texts.get(Field::PlafondOrigin(owner)).trim().to_string(),
            },
            BaremeWay::Assumed => {
                let field = Field::Revaluation(owner);
                let revaluation = optional(texts.get(field), |text| known(field, read_percent(text)));
                BaremeChoice::Assumed { revaluation: revaluation.unwrap_or(Ok(Rate::ZERO)) }
            }
        }
    }
}

impl MissionDraft {
    /// What is said of the missions.
    pub fn read(&self, texts: &Texts) -> MissionFacts {
        let mut engaged = self.engaged.clone();
        engaged.extend(self.chosen);
        let sessions = self.read_sessions(texts);
        let cost = |cost: &super::CostDraft| MissionCost {
            unit: texts.euros(Field::CostAmount(self.owner, cost.id)),
            quantity: if cost.per_session { sessions.clone() } else { Ok(1) },
        };
        MissionFacts {
            owner: self.owner,
            engaged,
            chosen: self.chosen,
            data: Datum::all().map(|datum| (datum, self.read_fact(datum, texts))).collect(),
            costs: self.costs.iter().map(cost).collect(),
        }
    }

    fn read_sessions(&self, texts: &Texts) -> Known<u32> {
        let field = Field::Datum(self.owner, Datum::Seances);
        known(field, read_count(texts.get(field)))
    }

    fn read_fact(&self, datum: Datum, texts: &Texts) -> Known<Fact> {
        let field = Field::Datum(self.owner, datum);
        let text = texts.get(field);
        let fact = match datum.kind() {
            DataKind::YesNo => yes_no(text).map(Fact::YesNo),
            DataKind::Count => read_count(text).map(Fact::Count),
            DataKind::Share => read_share(text).map(Fact::Share),
        };
        known(field, fact)
    }
}

impl Texts {
    /// Euros, zero or more, typed at an address.
    pub fn euros(&self, field: Field) -> Known<Euros> {
        known(field, positive_euros(self.get(field)))
    }

    /// Months typed at an address.
    pub fn months(&self, field: Field) -> Known<Months> {
        known(field, read_months(self.get(field)))
    }
}

fn yes_no(text: &str) -> Result<bool, Misread> {
    match text {
        "oui" => Ok(true),
        "non" => Ok(false),
        "" => Err(Misread::Empty),
        _ => Err(Misread::Shape),
    }
}

fn optional<T>(text: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    if text.trim().is_empty() { None } else { Some(read(text)) }
}
