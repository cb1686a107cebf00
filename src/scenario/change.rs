//! Pulling a lever: a situation becomes another one.

use super::{How, Lever, LeverKind, Target};
use crate::calendar::Month;
use crate::draft::{MissionDraft, Texts, known};
use crate::money::{Etp, Euros, Months, OutOfBounds, Rate, read_etp, read_euros, read_percent};
use crate::outcome::bounded;
use crate::situation::{Field, Gap, Id, Known, Owner, Post, Role, Situation};

impl Lever {
    /// Changes the situation. A value that is missing or unreadable becomes a gap there; a post that is gone changes nothing.
    pub fn pull(&self, texts: &Texts, situation: &mut Situation) {
        match &self.kind {
            LeverKind::AddPost { role, from } => self.add_post(*role, *from, texts, situation),
            LeverKind::ChangePost { post, from } => self.change_post(*post, *from, texts, situation),
            LeverKind::Charges { target, how } => self.change_charges(*target, *how, texts, situation),
            LeverKind::Mission(draft) => situation.mission = MissionDraft::read(draft, texts),
            LeverKind::Income => situation.incomes.push(texts.euros(Field::LeverAmount(self.id))),
            LeverKind::Bareme(way) => situation.bareme = way.read(Owner::Lever(self.id), situation.exercice, texts),
            LeverKind::Contracts(contracts) => (situation.ctg, situation.cej) = contracts.read(Owner::Lever(self.id), texts),
        }
    }

    fn add_post(&self, role: Role, from: Month, texts: &Texts, situation: &mut Situation) {
        let etp = self.etp(texts);
        let yearly_cost = match self.cost(texts) {
            None if role == Role::Animateur => proposed_cost(situation, &etp).unwrap_or_else(|| Err(vec![self.no_cost()])),
            None => Err(vec![self.no_cost()]),
            Some(typed) => typed,
        };
        situation.posts.push(Post { id: self.id, role, etp, months: Ok(from.months_from()), yearly_cost });
    }

    /// Splits the post in two: as it was before the month, as the lever says from then on. Levers on one post come in the order of months.
    fn change_post(&self, post: Id, from: Month, texts: &Texts, situation: &mut Situation) {
        let Some(place) = situation.posts.iter().rposition(|known| known.id == post) else {
            return;
        };
        let before = situation.posts.remove(place);
        let earlier = situation.posts.iter().filter(|known| known.id == post).filter_map(|known| known.months.as_ref().ok());
        let split = earlier.fold(from.months_before(), |left, months| left.after(*months));
        let etp = self.etp(texts);
        let same_rate = bounded(before.yearly_cost.clone(), before.etp.clone(), |cost, etp| Ok((cost, etp)));
        let yearly_cost = self.cost(texts).unwrap_or_else(|| scaled(same_rate, etp.clone()).map_err(|_| vec![self.no_cost()]));
        let after = Post { months: before.months.clone().map(|months| months.after(split)), etp, yearly_cost, ..before };
        let first = before.months.clone().map(|months| months.min(split));
        situation.posts.insert(place, after);
        if first != Ok(Months::NONE) {
            situation.posts.insert(place, Post { months: first, ..before });
        }
    }

    fn change_charges(&self, target: Target, how: How, texts: &Texts, situation: &mut Situation) {
        let field = Field::LeverAmount(self.id);
        let text = texts.get(field);
        let change = |amount: &Known<Euros>| match how {
            How::Set => texts.euros(field),
            How::Add => bounded(amount.clone(), known(field, read_euros(text)), Euros::plus),
            How::Percent => bounded(amount.clone(), known(field, read_percent(text)), grown),
        };
        for charge in &mut situation.charges {
            let untouched = how == How::Percent && charge.amount == Ok(Euros::ZERO);
            if (target == Target::All || target == Target::Line(charge.account)) && !untouched {
                charge.amount = change(&charge.amount);
            }
        }
        if target == Target::All {
            for post in &mut situation.posts {
                post.yearly_cost = change(&post.yearly_cost);
            }
            for cost in &mut situation.mission.costs {
                cost.unit = change(&cost.unit);
            }
        }
    }

    fn etp(&self, texts: &Texts) -> Known<Etp> {
        let field = Field::LeverEtp(self.id);
        known(field, read_etp(texts.get(field)))
    }

    fn cost(&self, texts: &Texts) -> Option<Known<Euros>> {
        let field = Field::LeverCost(self.id);
        if texts.get(field).trim().is_empty() { None } else { Some(texts.euros(field)) }
    }

    fn no_cost(&self) -> Gap {
        Gap::Empty(Field::LeverCost(self.id))
    }
}

fn grown(amount: Euros, rate: Rate) -> Result<Euros, OutOfBounds> {
    Ok(amount.times(rate.growth())?.to_cent())
}

/// The yearly cost of animator time at the present animators' cost per ETP; nothing when there is no such cost.
pub fn proposed_cost(situation: &Situation, etp: &Known<Etp>) -> Option<Known<Euros>> {
    let mut present = situation.posts.iter().filter(|post| post.role == Role::Animateur).peekable();
    present.peek()?;
    let total = present.try_fold((Euros::ZERO, Etp::ZERO), |(cost, time), post| {
        let (post_cost, post_time) = bounded(post.yearly_cost.clone(), post.etp.clone(), |cost, etp| Ok((cost, etp)))?;
        Ok((cost.plus(post_cost).map_err(too_large)?, time.plus(post_time).map_err(too_large)?))
    });
    match &total {
        Ok((_, time)) if time.is_zero() => None,
        _ => Some(scaled(total, etp.clone())),
    }
}

/// A yearly cost known for a working time, brought to another one, to the cent.
fn scaled(known: Known<(Euros, Etp)>, etp: Known<Etp>) -> Known<Euros> {
    bounded(known, etp, |(cost, time), etp| Ok(cost.rescaled(time, etp)?.to_cent()))
}

fn too_large(_: OutOfBounds) -> Vec<Gap> {
    vec![Gap::TooLarge]
}
