//! Applying a lever: a situation becomes another one.

use super::lever::{ChargesChange, ChargesScope, Lever, LeverKind};
use super::{Dossier, Scenario};
use crate::calendar::{Month, YearPart};
use crate::draft::{MissionDraft, Texts, Value};
use crate::law::Account;
use crate::money::{Etp, Euros, Months, OutOfBoundsError, Rate};
use crate::outcome::combine;
use crate::situation::{Charge, Field, Gap, Known, Owner, Paid, Post, PostId, Role, Situation};

impl Lever {
    /// Changes the situation over a part of the year: posts are present its months only, costs and
    /// incomes change by as many twelfths, exact and not rounded yet; the rest holds for the whole
    /// year. A value that is missing or unreadable becomes a gap there; a post that is gone changes
    /// nothing.
    pub(in crate::scenario) fn apply_over(
        &self,
        stretch: YearPart,
        texts: &Texts,
        situation: &mut Situation,
    ) {
        match &self.kind {
            LeverKind::AddPost { role } => self.add_post(*role, stretch, texts, situation),
            LeverKind::ChangePost { post } => self.change_post(*post, stretch, texts, situation),
            LeverKind::Charges { scope, change } => {
                self.change_charges(*scope, *change, stretch.months(), texts, situation)
            }
            LeverKind::Mission(draft) => situation.mission = MissionDraft::read(draft, texts),
            LeverKind::Income => situation.incomes.push(over(self.amount(texts), stretch.months())),
            LeverKind::Bareme(way) => {
                situation.bareme = way.read(Owner::Lever(self.id), situation.exercice, texts)
            }
            LeverKind::Contracts(contracts) => {
                (situation.ctg, situation.cej) = contracts.read(Owner::Lever(self.id), texts)
            }
            LeverKind::Evolution => {}
        }
    }

    fn add_post(&self, role: Role, stretch: YearPart, texts: &Texts, situation: &mut Situation) {
        let etp = self.etp(texts);
        let yearly_cost = match self.cost(texts) {
            None if role == Role::Animateur => {
                proposed_cost(situation, &etp).unwrap_or_else(|| Err(vec![self.no_cost()]))
            }
            None => Err(vec![self.no_cost()]),
            Some(typed) => typed,
        };
        situation.posts.push(Post {
            id: self.id.into(),
            role,
            etp,
            months: Ok(stretch.months()),
            begins: Some(stretch.months_before()),
            replaces: None,
            yearly_cost,
            paid: Paid::Present,
        });
    }

    /// Cuts the post where the change begins and where it ends: as it was, as the lever says, as it
    /// was. Of two changes that meet, the one that comes later in turn holds. A post of some months
    /// that nobody placed in the year cannot be cut: it is to be completed.
    fn change_post(
        &self,
        post: PostId,
        stretch: YearPart,
        texts: &Texts,
        situation: &mut Situation,
    ) {
        let Some(last) = situation.posts.iter().rposition(|known| known.id == post.into()) else {
            return;
        };
        let mut cut = Vec::new();
        for (place, known) in std::mem::take(&mut situation.posts).into_iter().enumerate() {
            // What was spent on a post that was never there is in no part of the year.
            let absent = known.paid != Paid::Present && known.months == Ok(Months::NONE);
            if known.id != post.into() || absent {
                cut.push(known);
                continue;
            }
            let known = known.paid_when_present();
            match known.begins {
                None if stretch != YearPart::YEAR => {
                    // What is missing, or wrong.
                    let first = texts.known::<Month>(Field::PostFirstMonth(post));
                    let months = first.map(|_| Months::NONE);
                    cut.push(Post { months, ..self.changed(&known, texts) });
                }
                begins => {
                    let begins = begins.unwrap_or(Months::NONE);
                    cut.extend(self.cut(&known, begins, stretch, place == last, texts));
                }
            }
        }
        situation.posts = cut;
    }

    /// The pieces of a post that begins after so many months of the year.
    fn cut(
        &self,
        known: &Post,
        begins: Months,
        stretch: YearPart,
        last: bool,
        texts: &Texts,
    ) -> Vec<Post> {
        let (start, end) = (stretch.months_before(), stretch.months_to_end());
        let first = start.saturating_sub(begins);
        let second = end.saturating_sub(begins).saturating_sub(first);
        let part = |months: fn(Months, Months, Months) -> Months| {
            known.months.clone().map(|all| months(all, first, second))
        };
        let before = Post { months: part(|all, first, _| all.min(first)), ..known.clone() };
        let from = |month: Months| known.begins.map(|begins| begins.max(month));
        let within = Post {
            months: part(|all, first, second| all.saturating_sub(first).min(second)),
            begins: from(start),
            ..self.changed(known, texts)
        };
        let after = Post {
            months: part(|all, first, second| all.saturating_sub(first).saturating_sub(second)),
            begins: from(end),
            ..known.clone()
        };
        let present = |post: &Post| post.months != Ok(Months::NONE);
        let kept = [
            (present(&before), before),
            // The last piece stays even when nothing is left of it: what is missing in the lever is
            // then still said.
            (present(&within) || (last && stretch.reaches_year_end()), within),
            (present(&after) && !stretch.reaches_year_end(), after),
        ];
        kept.into_iter().filter(|(kept, _)| *kept).map(|(_, post)| post).collect()
    }

    fn changed(&self, before: &Post, texts: &Texts) -> Post {
        let etp = self.etp(texts);
        let after = || {
            let (cost, time) = (before.yearly_cost.clone(), before.etp.clone());
            let usual = || proportional_cost(cost, time, etp.clone());
            self.cost(texts).unwrap_or_else(|| usual().map_err(|_| vec![self.no_cost()]))
        };
        // What it costs today is somewhere in a total: what it would cost cannot take its place.
        let untold = before.paid == Paid::ToAllocate;
        let yearly_cost = if untold { before.yearly_cost.clone() } else { after() };
        Post { etp, yearly_cost, paid: Paid::Present, ..before.clone() }
    }

    fn change_charges(
        &self,
        scope: ChargesScope,
        change: ChargesChange,
        months: Months,
        texts: &Texts,
        situation: &mut Situation,
    ) {
        let whole = |amount: &Known<Euros>| match change {
            ChargesChange::Set => self.amount(texts),
            ChargesChange::Add => combine(amount.clone(), self.amount(texts), Euros::checked_add),
            ChargesChange::Percent => combine(amount.clone(), self.amount(texts), grown),
        };
        let changed = |amount: &Known<Euros>| towards(amount, whole(amount), months);
        let is_left =
            |line: &Charge| line.account == Account::ToAllocate && line.amount != Ok(Euros::ZERO);
        let left = change != ChargesChange::Add && situation.charges.iter().any(is_left);
        for charge in &mut situation.charges {
            if left
                && scope == ChargesScope::Line(charge.account)
                && charge.amount == Ok(Euros::ZERO)
            {
                charge.amount = Err(vec![Gap::Empty(Field::Line(charge.account))]);
                continue;
            }
            let untouched = change == ChargesChange::Percent && charge.amount == Ok(Euros::ZERO);
            if (scope == ChargesScope::All || scope == ChargesScope::Line(charge.account))
                && !untouched
            {
                charge.amount = changed(&charge.amount);
            }
        }
        if scope == ChargesScope::All {
            for post in &mut situation.posts {
                post.each_cost(|cost| *cost = changed(cost));
            }
            for cost in &mut situation.mission.costs {
                cost.unit = changed(&cost.unit);
            }
        }
    }

    fn etp(&self, texts: &Texts) -> Known<Etp> {
        texts.known(Field::LeverEtp(self.id))
    }

    fn cost(&self, texts: &Texts) -> Option<Known<Euros>> {
        texts.optional(Field::LeverCost(self.id))
    }

    fn amount<V: TryFrom<Value>>(&self, texts: &Texts) -> Known<V> {
        texts.known_as(Field::LeverAmount(self.id), self.kind.amount_kind())
    }

    fn no_cost(&self) -> Gap {
        Gap::Empty(Field::LeverCost(self.id))
    }
}

impl Dossier {
    /// What a post of the base costs over twelve months at the time that a lever gives it, at its
    /// own cost per ETP; nothing while one of these is not known.
    pub fn usual_cost(&self, lever: &Lever, post: PostId) -> Option<Euros> {
        let texts = &self.texts;
        let (cost, time) = (texts.known(Field::PostCost(post)), texts.known(Field::PostEtp(post)));
        proportional_cost(cost, time, lever.etp(texts)).ok()
    }

    /// Whether nothing else of the scenario of a lever changes what that post costs.
    pub fn is_changed_once(&self, lever: &Lever, post: PostId) -> bool {
        let with = |scenario: &&Scenario| scenario.levers.iter().any(|known| known.id == lever.id);
        let changes = |other: &&Lever| {
            let all = matches!(other.kind, LeverKind::Charges { scope: ChargesScope::All, .. });
            all || other.changed_post() == Some(post)
        };
        let scenario = self.scenarios.iter().find(with);
        scenario.is_none_or(|known| known.levers.iter().filter(changes).count() <= 1)
    }
}

/// An amount that becomes another one for some months of the year, exact.
fn towards(amount: &Known<Euros>, whole: Known<Euros>, months: Months) -> Known<Euros> {
    if months == Months::YEAR {
        return whole;
    }
    let change = over(combine(whole, amount.clone(), Euros::checked_sub), months);
    combine(amount.clone(), change, Euros::checked_add)
}

/// A yearly amount for some months, exact.
fn over(amount: Known<Euros>, months: Months) -> Known<Euros> {
    if months == Months::YEAR {
        amount
    } else {
        amount.and_then(|amount| amount.for_months(months).map_err(too_large))
    }
}

fn grown(amount: Euros, rate: Rate) -> Result<Euros, OutOfBoundsError> {
    Ok(amount.checked_mul(rate.growth())?.to_cent())
}

/// The yearly cost of animator time at the present animators' cost per ETP; nothing when there is
/// no such cost.
pub fn proposed_cost(situation: &Situation, etp: &Known<Etp>) -> Option<Known<Euros>> {
    let mut present = situation.posts.iter().filter(|post| post.role == Role::Animateur).peekable();
    present.peek()?;
    let total = present.try_fold((Euros::ZERO, Etp::ZERO), |(cost, time), post| {
        let (post_cost, post_time) =
            combine(post.yearly_cost.clone(), post.etp.clone(), |cost, etp| Ok((cost, etp)))?;
        Ok((
            cost.checked_add(post_cost).map_err(too_large)?,
            time.checked_add(post_time).map_err(too_large)?,
        ))
    });
    match &total {
        // Posts that cost nothing tell no cost: their pay stands elsewhere, or is not typed yet.
        Ok((cost, time)) if time.is_zero() || cost.is_zero() => None,
        _ => Some(scaled(total, etp.clone())),
    }
}

/// What a post of this cost and working time costs over twelve months at another time.
fn proportional_cost(cost: Known<Euros>, time: Known<Etp>, etp: Known<Etp>) -> Known<Euros> {
    scaled(combine(cost, time, |cost, time| Ok((cost, time))), etp)
}

/// A yearly cost known for a working time, brought to another one, to the cent.
fn scaled(known: Known<(Euros, Etp)>, etp: Known<Etp>) -> Known<Euros> {
    combine(known, etp, |(cost, time), etp| Ok(cost.rescaled(time, etp)?.to_cent()))
}

fn too_large(_: OutOfBoundsError) -> Vec<Gap> {
    vec![Gap::TooLarge]
}
