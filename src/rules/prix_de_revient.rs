//! Retained running costs of the exercice.
//!
//! # What the text says
//! « l’ensemble des dépenses de fonctionnement du service »; « le salaire des agents autres que
//! l’animateur (secrétaire, agent d’entretien) est pris en compte dans le calcul du prix de revient
//! du Ram » (circulaire 2017-003, II.2.3).
//!
//! # What this code does
//! `D` = pay of every post (`yearly cost × months / 12`, to the cent, or what the accounts show for
//! the year) + budget lines whose switch « retenue » is on + costs of the mission.
//!
//! # Covered and not covered
//! Financial, exceptional, depreciation and in-kind lines are off until the user turns them on: no
//! document says, so that `D` is then indicative. So it is with a post that is present a part of
//! the year: the division by twelve has no source. Investment is never in `D`.
//!
//! # Example
//! ```
//! use simulateur_rpe::money::Euros;
//! let pay = Euros::whole(16_800).for_months("3".parse()?)?;
//! assert_eq!(pay, Euros::whole(4_200));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

use crate::law::{Certainty, Treatment, sources};
use crate::money::{Euros, Months};
use crate::outcome::{Operation, Quantity, RuleFigure, Term};
use crate::situation::{Charge, MissionCost, Paid, Post, Situation};

/// Retained running costs, €.
pub(super) fn prix_de_revient<F: RuleFigure>(situation: &Situation) -> F {
    let team = std::iter::once_with(|| pay_of_team(situation));
    let lines = lines(situation, |charge| charge.retenue);
    let has_costs = !situation.mission.costs.is_empty();
    let mission = has_costs.then(|| mission_costs(situation));
    F::sum(Term::PrixDeRevient, team.chain(lines).chain(mission)).with_source(&sources::PS)
}

/// Costs that are paid but not retained, €.
pub(super) fn non_retenues<F: RuleFigure>(situation: &Situation) -> F {
    let parts = lines(situation, |charge| !charge.retenue && charge.account.is_paid());
    F::sum(Term::NonRetenues, parts)
}

fn pay_of_team<F: RuleFigure>(situation: &Situation) -> F {
    F::sum(Term::PayOfTeam, situation.posts.iter().map(pay_of_post))
}

fn pay_of_post<F: RuleFigure>(post: &Post) -> F {
    let (term, pay) = (Term::PayOfPost(post.id), post.pay().map(Quantity::Euros));
    let months = match &post.paid {
        Paid::Present => &post.months,
        Paid::Over(months) => months,
        Paid::Spent(_) | Paid::ToAllocate => return F::given(term, pay),
    };
    let cost = F::given(Term::YearlyCost, post.yearly_cost.clone().map(Quantity::Euros));
    let given = F::given(Term::MonthsOfPost, months.clone().map(Quantity::Months));
    let pay = F::computed(term, Operation::OverMonths, [cost, given], pay);
    if *months == Ok(Months::YEAR) { pay } else { pay.no_surer_than(Certainty::Indicative) }
}

fn lines<F: RuleFigure>(
    situation: &Situation,
    keep: impl Fn(&Charge) -> bool,
) -> impl Iterator<Item = F> {
    let charges = situation.charges.iter();
    charges.filter(move |charge| keep(charge) && charge.amount != Ok(Euros::ZERO)).map(line)
}

/// A line that no document says is retained is no surer than the user's own choice to retain it.
fn line<F: RuleFigure>(charge: &Charge) -> F {
    let line = F::given(Term::Line(charge.account), charge.amount.clone().map(Quantity::Euros));
    let unsure = charge.retenue && charge.account.treatment() == Treatment::Unknown;
    if unsure { line.no_surer_than(Certainty::Indicative) } else { line }
}

fn mission_costs<F: RuleFigure>(situation: &Situation) -> F {
    let costs = situation.mission.costs.iter().enumerate();
    F::sum(Term::MissionCosts, costs.map(mission_cost))
}

fn mission_cost<F: RuleFigure>((place, cost): (usize, &MissionCost)) -> F {
    let unit = F::given(Term::UnitPrice, cost.unit.clone().map(Quantity::Euros));
    let units = F::given(Term::Units, cost.quantity.clone().map(Quantity::Count));
    let value = cost.amount().map(Quantity::Euros);
    F::computed(Term::MissionCost(place), Operation::Product, [unit, units], value)
}
