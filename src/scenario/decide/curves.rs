//! The Ps and the reste à charge along the animators' working time, and along the retained costs.
//!
//! Between two points of a [`Curve`] both are straight lines, to the cent: the points are the ends
//! and every place where a slope changes, and no other. Each of them is a full evaluation.

use super::slope_changes::{StraightLine, slope_changes};
use crate::law::Account;
use crate::money::{Etp, Euros, Months, Rate};
use crate::outcome::{Outcome, Step, Term, combine};
use crate::rules::evaluate;
use crate::situation::{Charge, Gap, Known, Paid, Post, PostId, Role, Situation};
use rust_decimal::Decimal;

/// What an animator's working time costs when it moves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pay {
    /// As much for one ETP as the present animators cost together.
    #[default]
    Current,
    /// The same total, whatever the time.
    Constant,
}

/// What moves; everything else of the situation stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// The working time of the animators, ETP.
    Etp(Pay),
    /// The retained costs, €.
    Charges,
}

/// A point of a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// ETP or €.
    pub x: Decimal,
    /// Prestation de service, €.
    pub ps: Euros,
    /// Reste à charge, €.
    pub reste: Euros,
}

/// A curve: its ends and the places where a slope changes, in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Curve {
    /// What moves.
    pub axis: Axis,
    /// The ends and the slope changes.
    pub points: Vec<CurvePoint>,
    /// Where the costs meet the ceiling, when they do between the ends.
    pub crossing: Option<Decimal>,
    /// Where they would meet, further than the curve goes.
    pub crossing_beyond: Option<Decimal>,
    /// Where the relais stands.
    pub present: CurvePoint,
    /// Whether the costs exceed the ceiling there.
    pub over: bool,
}

/// The curve of a situation, as far as `at_least`. Errors: everything that keeps the reste à
/// charge from being known.
pub fn curve(situation: &Situation, axis: Axis, at_least: Decimal) -> Known<Curve> {
    let outcome = evaluate(situation);
    let present = curve_point(axis, &outcome)?;
    let taux = outcome.ps.part(Term::Taux).map_or(Ok(Rate::ZERO), Step::rate)?;
    let least = if axis == Axis::Charges { given(situation) } else { Decimal::ZERO };
    let most = most(axis, present.x, at_least.max(least));
    let at = |x: Decimal| evaluate(&situation_at(situation, axis, x));
    let (costs, ceiling) = lines(situation, axis, &outcome)?;
    let inner = slope_changes(situation, costs, ceiling, taux, (least, most));
    let stops = std::iter::once(least).chain(inner).chain([most]);
    let points = stops
        .map(|x| curve_point(axis, &at(x)).map(|point| CurvePoint { x, ..point }))
        .collect::<Known<Vec<CurvePoint>>>()?;
    let meeting = costs.crossing(ceiling);
    let crossing = meeting.filter(|x| *x > least && *x < most);
    let crossing_beyond = meeting.filter(|x| *x >= most);
    let over =
        combine(outcome.prix_de_revient.euros(), outcome.plafond.euros(), |costs, ceiling| {
            Ok(costs > ceiling)
        })?;
    Ok(Curve { axis, points, crossing, crossing_beyond, present, over })
}

/// Twice the present, 2 ETP or 1 000 € at least.
fn most(axis: Axis, present: Decimal, at_least: Decimal) -> Decimal {
    let (least, limit) = match axis {
        Axis::Etp(_) => (Decimal::TWO, Decimal::from(Etp::LIMIT)),
        Axis::Charges => (Decimal::ONE_THOUSAND, Decimal::from(Euros::LIMIT)),
    };
    present.saturating_mul(Decimal::TWO).max(at_least).max(least).min(limit)
}

/// What is given and retained: costs cannot fall below it, and nobody pays it.
fn given(situation: &Situation) -> Decimal {
    let given =
        situation.charges.iter().filter(|charge| charge.retenue && !charge.account.is_paid());
    given
        .filter_map(|charge| charge.amount.as_ref().ok())
        .fold(Decimal::ZERO, |sum, amount| sum.saturating_add(amount.decimal()))
}

/// Where a column stands along an axis. Errors: what is missing.
pub fn curve_point(axis: Axis, outcome: &Outcome) -> Known<CurvePoint> {
    let x = match axis {
        Axis::Etp(_) => outcome.etp.etp()?.decimal(),
        Axis::Charges => outcome.prix_de_revient.euros()?.decimal(),
    };
    Ok(CurvePoint { x, ps: outcome.ps.euros()?, reste: outcome.reste_a_charge.euros()? })
}

/// The costs and the ceiling along an axis.
fn lines(
    situation: &Situation,
    axis: Axis,
    outcome: &Outcome,
) -> Known<(StraightLine, StraightLine)> {
    let price = || outcome.plafond.part(Term::PrixPlafond).map_or(Err(Vec::new()), Step::euros);
    let (etp, costs) = (outcome.etp.etp()?, outcome.prix_de_revient.euros()?.decimal());
    match axis {
        Axis::Charges => Ok((
            StraightLine { intercept: Decimal::ZERO, slope: Decimal::ONE },
            StraightLine::flat(outcome.plafond.euros()?.decimal()),
        )),
        Axis::Etp(pay) => {
            let team = pay_of_animateurs(situation)?.decimal();
            let others = costs.checked_sub(team).ok_or_else(too_large)?;
            let follows = pay == Pay::Current && !etp.is_zero();
            let line = if follows {
                StraightLine::through((Decimal::ZERO, others), (etp.decimal(), costs))
            } else {
                Some(StraightLine::flat(costs))
            };
            let line = line.ok_or_else(too_large)?;
            Ok((line, StraightLine { intercept: Decimal::ZERO, slope: price()?.decimal() }))
        }
    }
}

fn too_large() -> Vec<Gap> {
    vec![Gap::TooLarge]
}

/// Pay of the animators over the exercice, €.
fn pay_of_animateurs(situation: &Situation) -> Known<Euros> {
    let mut animateurs = situation.posts.iter().filter(|post| post.role == Role::Animateur);
    animateurs
        .try_fold(Euros::ZERO, |total, post| combine(Ok(total), post.pay(), Euros::checked_add))
}

/// The situation with its animators, or its retained costs, brought to `x`.
pub fn situation_at(situation: &Situation, axis: Axis, x: Decimal) -> Situation {
    let mut moved = situation.clone();
    match axis {
        Axis::Charges => {
            let present = evaluate(situation).prix_de_revient.euros();
            let wanted = Euros::new(x).map_err(|_| too_large());
            // A line more, of either sign: nothing else of the situation depends on where a
            // retained cost stands.
            let amount = combine(wanted, present, Euros::checked_sub);
            moved.charges.push(Charge { account: Account::Achats, amount, retenue: true });
        }
        Axis::Etp(pay) => {
            moved.posts.retain(|post| post.role != Role::Animateur);
            let known = evaluate(situation).etp.etp().unwrap_or(Etp::ZERO);
            let etp = Etp::new(x).map_err(|_| too_large());
            let cost = pay_of_animateurs(situation);
            let follows = pay == Pay::Current && !known.is_zero();
            let yearly_cost = if follows {
                combine(cost, etp.clone(), |cost, etp| Ok(cost.rescaled(known, etp)?.to_cent()))
            } else {
                cost
            };
            moved.posts.push(Post {
                id: PostId(0).into(),
                role: Role::Animateur,
                etp,
                months: Ok(Months::YEAR),
                begins: Some(Months::NONE),
                replaces: None,
                yearly_cost,
                paid: Paid::Present,
            });
        }
    }
    moved
}
