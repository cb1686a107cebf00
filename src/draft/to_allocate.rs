//! Costs typed as one total before their lines: what is left of it once pay and lines are typed, so
//! that nothing is counted twice.

use super::Texts;
use crate::law::Account;
use crate::money::{Euros, OutOfBoundsError};
use crate::situation::{Charge, Field, Gap, Known, Paid, Post, PostKey, Situation, both};

/// Puts what is left of the total into the costs, when one was typed: less what is paid of the
/// lines, less the pay and the costs of the mission. Where something of it became another amount,
/// `forecast` tells what it had taken out of the total; it is the situation itself else.
///
/// A post whose cost is not typed is paid out of what is left, as long as something is.
pub fn allocate(situation: &mut Situation, forecast: Option<&Situation>, texts: &Texts) {
    let Some(total) = texts.optional::<Euros>(Field::ToAllocate) else { return };
    let taken = allocated(forecast.unwrap_or(situation), situation);
    let left = checked(both(total, taken), Euros::checked_sub);
    let left = left.map(|left| left.max(Euros::ZERO));
    if left != Ok(Euros::ZERO) {
        let untyped = situation.posts.iter_mut().filter(|post| is_not_typed(post));
        untyped.for_each(|post| post.paid = Paid::ToAllocate);
    }
    situation.charges.retain(|charge| charge.account != Account::ToAllocate);
    situation
        .charges
        .insert(0, Charge { account: Account::ToAllocate, amount: left, retenue: true });
}

/// What was taken out of the total: each amount as it was forecast, or as it became when nothing of
/// it was.
pub fn allocated(forecast: &Situation, now: &Situation) -> Known<Euros> {
    let posts = forecast.posts.iter().zip(&now.posts);
    let posts = posts.map(|(before, now)| (typed_pay(before), typed_pay(now)));
    let typed = |line: &Charge| line.account.is_paid() && line.account != Account::ToAllocate;
    let lines = forecast.charges.iter().zip(&now.charges).filter(|(line, _)| typed(line));
    let lines = lines.map(|(before, now)| (before.amount.clone(), now.amount.clone()));
    let costs = forecast.mission.costs.iter().zip(&now.mission.costs);
    let costs = costs.map(|(before, now)| (before.amount(), now.amount()));
    let mut all = posts.chain(lines).chain(costs);
    all.try_fold(Euros::ZERO, |sum, (before, now)| {
        let taken = if before == Ok(Euros::ZERO) { now } else { before };
        checked(taken.map(|taken| (sum, taken)), Euros::checked_add)
    })
}

fn checked(
    amounts: Known<(Euros, Euros)>,
    combine: fn(Euros, Euros) -> Result<Euros, OutOfBoundsError>,
) -> Known<Euros> {
    amounts.and_then(|(one, other)| combine(one, other).map_err(|_| vec![Gap::TooLarge]))
}

/// What a post takes out of the total; nothing while its cost is not typed.
fn typed_pay(post: &Post) -> Known<Euros> {
    if is_not_typed(post) { Ok(Euros::ZERO) } else { post.pay() }
}

fn is_not_typed(post: &Post) -> bool {
    let PostKey::Base(id) = post.id else { return false };
    let untyped = post.yearly_cost == Err(vec![Gap::Empty(Field::PostCost(id))]);
    untyped && matches!(post.paid, Paid::Present | Paid::Over(_) | Paid::ToAllocate)
}
