//! Reads a draft into a situation: each text once, at its address.

use super::kind::{known, positive_euros};
use super::read_contracts::convention;
use super::{BaremeWay, Draft, MissionDraft, Texts};
use crate::calendar::Exercice;
use crate::law::{Account, DataKind, Datum, duties};
use crate::money::{
    Euros, Months, ParseNumberError, Rate, read_count, read_etp, read_months, read_percent,
    read_share,
};
use crate::situation::{
    BaremeChoice, Charge, Fact, Field, Known, LocalPlafond, MissionCost, MissionFacts, Owner, Post,
    Situation,
};

impl Draft {
    /// What the draft means. Empty budget lines are 0 €; every other empty field is a gap where a
    /// rule needs it.
    pub fn read(&self, texts: &Texts) -> Situation {
        let (ctg, cej) = self.contracts.read(Owner::Base, texts);
        let count = |field| optional(texts.get(field), |text| known(field, read_count(text)));
        Situation {
            exercice: self.exercice,
            bareme: self.bareme.read(Owner::Base, self.exercice, texts),
            bonus: optional(texts.get(Field::Bonus), |_| texts.euros(Field::Bonus)),
            bonus_origin: texts.get(Field::BonusOrigin).trim().to_string(),
            posts: self.read_posts(texts),
            charges: Account::ALL
                .into_iter()
                .map(|account| self.read_line(account, texts))
                .collect(),
            mission: self.mission.read(texts),
            incomes: self.incomes.iter().map(|id| texts.euros(Field::IncomeAmount(*id))).collect(),
            closed: optional(texts.get(Field::Closed), |_| texts.months(Field::Closed)),
            am: count(Field::Am),
            inhabitants: count(Field::Inhabitants),
            ctg,
            cej,
            acomptes: self.read_acomptes(texts),
            calendar_origin: texts.get(Field::CalendarOrigin).trim().to_string(),
            convention: convention(texts),
            unmet: duties(self.exercice)
                .map(|duty| duty.code)
                .filter(|code| texts.get(Field::Point(self.exercice, code)) == "non")
                .collect(),
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
        let amount =
            if texts.get(field).trim().is_empty() { Ok(Euros::ZERO) } else { texts.euros(field) };
        Charge { account, amount, retenue: self.is_retained(account) }
    }
}

impl BaremeWay {
    /// The choice of a base or of a lever for an exercice, with its typed values. An empty
    /// revaluation carries the value as it is.
    pub fn read(self, owner: Owner, exercice: Exercice, texts: &Texts) -> BaremeChoice {
        match self {
            BaremeWay::Published => BaremeChoice::Published,
            BaremeWay::Entered => BaremeChoice::Entered {
                prix_plafond: texts.euros(Field::PrixPlafond(owner, exercice)),
                origin: origin(owner, exercice, texts),
            },
            BaremeWay::Assumed => {
                let field = Field::Revaluation(owner);
                let revaluation =
                    optional(texts.get(field), |text| known(field, read_percent(text)));
                BaremeChoice::Assumed {
                    revaluation: revaluation.unwrap_or(Ok(Rate::ZERO)),
                    local: last_local(exercice, texts),
                }
            }
        }
    }
}

/// The last ceiling that the base gives for an earlier exercice.
fn last_local(exercice: Exercice, texts: &Texts) -> Option<LocalPlafond> {
    let earlier = texts.local_years(Owner::Base).filter(|year| *year < exercice).max()?;
    let (prix_plafond, origin) = (
        texts.euros(Field::PrixPlafond(Owner::Base, earlier)),
        origin(Owner::Base, earlier, texts),
    );
    Some(LocalPlafond { exercice: earlier, prix_plafond, origin })
}

fn origin(owner: Owner, exercice: Exercice, texts: &Texts) -> String {
    texts.get(Field::PlafondOrigin(owner, exercice)).trim().to_string()
}

impl MissionDraft {
    /// What is said of the missions.
    pub fn read(&self, texts: &Texts) -> MissionFacts {
        let sessions = self.read_sessions(texts);
        let cost = |cost: &super::CostDraft| MissionCost {
            unit: texts.euros(Field::CostAmount(self.owner, cost.id)),
            quantity: if cost.per_session { sessions.clone() } else { Ok(1) },
        };
        MissionFacts {
            owner: self.owner,
            engaged: self.engaged.clone(),
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

pub(super) fn yes_no(text: &str) -> Result<bool, ParseNumberError> {
    match text {
        "oui" => Ok(true),
        "non" => Ok(false),
        "" => Err(ParseNumberError::Empty),
        _ => Err(ParseNumberError::Shape),
    }
}

pub(super) fn optional<T>(text: &str, read: impl FnOnce(&str) -> T) -> Option<T> {
    if text.trim().is_empty() { None } else { Some(read(text)) }
}
