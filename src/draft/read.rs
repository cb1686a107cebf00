//! Reads a draft into a situation: the value of each text, at its address.

use super::read_contracts::convention;
use super::to_allocate::allocate;
use super::{BaremeWay, Draft, MissionDraft, PostDraft, Texts};
use crate::calendar::{Exercice, Month};
use crate::law::{Account, Datum, DatumKind, duties};
use crate::money::{Euros, Months, Rate};
use crate::situation::{
    BaremeChoice, Charge, Fact, Field, Known, LocalPlafond, MissionCost, MissionFacts, Owner, Paid,
    Post, PostId, Situation, Supposed,
};

impl Draft {
    /// What the draft means. Empty budget lines are 0 €; every other empty field is a gap where a
    /// rule needs it.
    pub fn read(&self, texts: &Texts) -> Situation {
        let (ctg, cej) = self.contracts.read(Owner::Base, texts);
        let mut situation = Situation {
            exercice: self.exercice,
            bareme: self.bareme.read(Owner::Base, self.exercice, texts),
            bonus: texts.optional(Field::Bonus),
            bonus_origin: texts.get(Field::BonusOrigin).trim().to_string(),
            posts: self.read_posts(texts),
            charges: Account::ALL
                .into_iter()
                .map(|account| self.read_line(account, texts))
                .collect(),
            mission: self.mission.read(texts),
            incomes: self.incomes.iter().map(|id| texts.known(Field::IncomeAmount(*id))).collect(),
            closed: texts.optional(Field::Closed),
            am: texts.optional(Field::Am),
            inhabitants: texts.optional(Field::Inhabitants),
            ctg,
            cej,
            acomptes: self.read_acomptes(texts),
            calendar_origin: texts.get(Field::CalendarOrigin).trim().to_string(),
            convention: convention(texts),
            unmet: duties(self.exercice)
                .map(|duty| duty.code)
                .filter(|code| texts.get(Field::Point(self.exercice, code)) == "non")
                .collect(),
            supposed: Supposed::default(),
        };
        allocate(&mut situation, None, texts);
        situation
    }

    fn read_posts(&self, texts: &Texts) -> Vec<Post> {
        self.posts.iter().map(|post| read_post(post, texts)).collect()
    }

    fn read_line(&self, account: Account, texts: &Texts) -> Charge {
        let amount = texts.optional(Field::Line(account)).unwrap_or(Ok(Euros::ZERO));
        Charge { account, amount, retenue: self.is_retained(account) }
    }
}

/// A post. Of what it became, the months of its presence and what was spent are apart: the months
/// change its working time alone.
fn read_post(post: &PostDraft, texts: &Texts) -> Post {
    let id = post.id;
    let months = texts.known(Field::PostMonths(id));
    let presence = texts.optional(Field::PostPresence(id));
    let paid = match (texts.optional(Field::PostSpent(id)), &presence) {
        (Some(spent), _) => Paid::Spent(spent),
        (None, Some(_)) => Paid::Over(months.clone()),
        (None, None) => Paid::Present,
    };
    Post {
        id: id.into(),
        role: post.role,
        etp: texts.known(Field::PostEtp(id)),
        begins: begins(id, &months, texts),
        months: presence.unwrap_or(months),
        replaces: post.replaces(),
        yearly_cost: texts.known(Field::PostCost(id)),
        paid,
    }
}

/// The months of the year before a post begins. Only a part of the year has a place in it; a post
/// that was forecast for the whole year begins with it, however long it was there.
fn begins(post: PostId, months: &Known<Months>, texts: &Texts) -> Option<Months> {
    if !matches!(months, Ok(known) if known.is_part_of_year()) {
        return Some(Months::NONE);
    }
    texts.value(Field::PostFirstMonth(post)).map(Month::months_before)
}

impl BaremeWay {
    /// The choice of a base or of a lever for an exercice, with its typed values. An empty
    /// revaluation carries the value as it is.
    pub fn read(self, owner: Owner, exercice: Exercice, texts: &Texts) -> BaremeChoice {
        match self {
            BaremeWay::Published => BaremeChoice::Published,
            BaremeWay::Entered => BaremeChoice::Entered {
                prix_plafond: texts.known(Field::PrixPlafond(owner, exercice)),
                origin: origin(owner, exercice, texts),
            },
            BaremeWay::Assumed => {
                let revaluation = texts.optional(Field::Revaluation(owner));
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
        texts.known(Field::PrixPlafond(Owner::Base, earlier)),
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
            unit: texts.known(Field::CostAmount(self.owner, cost.id)),
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
        texts.known(Field::Datum(self.owner, Datum::Seances))
    }

    fn read_fact(&self, datum: Datum, texts: &Texts) -> Known<Fact> {
        let field = Field::Datum(self.owner, datum);
        match datum.kind() {
            DatumKind::YesNo => texts.known(field).map(Fact::YesNo),
            DatumKind::Count => texts.known(field).map(Fact::Count),
            DatumKind::Share => texts.known(field).map(Fact::Share),
        }
    }
}
