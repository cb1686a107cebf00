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
use crate::outcome::{Operation, Quantity, Step, Term};
use crate::situation::{Charge, MissionCost, Paid, Post, Situation};

/// Retained running costs, €.
pub(super) fn prix_de_revient(situation: &Situation) -> Step {
    let mut parts = vec![pay_of_team(situation)];
    parts.extend(lines(situation, |charge| charge.retenue));
    if !situation.mission.costs.is_empty() {
        parts.push(mission_costs(situation));
    }
    Step::sum(Term::PrixDeRevient, parts).with_source(&sources::PS)
}

/// Costs that are paid but not retained, €.
pub(super) fn non_retenues(situation: &Situation) -> Step {
    let parts = lines(situation, |charge| !charge.retenue && charge.account.is_paid());
    Step::sum(Term::NonRetenues, parts)
}

fn pay_of_team(situation: &Situation) -> Step {
    Step::sum(Term::PayOfTeam, situation.posts.iter().map(pay_of_post).collect())
}

fn pay_of_post(post: &Post) -> Step {
    let (term, pay) = (Term::PayOfPost(post.id), post.pay().map(Quantity::Euros));
    let months = match &post.paid {
        Paid::Present => &post.months,
        Paid::Over(months) => months,
        Paid::Spent(_) | Paid::ToAllocate => return Step::given(term, pay),
    };
    let cost = Step::given(Term::YearlyCost, post.yearly_cost.clone().map(Quantity::Euros));
    let given = Step::given(Term::MonthsOfPost, months.clone().map(Quantity::Months));
    let step = Step::computed(term, Operation::OverMonths, vec![cost, given], pay);
    if *months == Ok(Months::YEAR) { step } else { step.no_surer_than(Certainty::Indicative) }
}

fn lines(situation: &Situation, keep: impl Fn(&Charge) -> bool) -> Vec<Step> {
    let shown =
        situation.charges.iter().filter(|charge| keep(charge) && charge.amount != Ok(Euros::ZERO));
    shown.map(line).collect()
}

/// A line that no document says is retained is no surer than the user's own choice to retain it.
fn line(charge: &Charge) -> Step {
    let step = Step::given(Term::Line(charge.account), charge.amount.clone().map(Quantity::Euros));
    let unsure = charge.retenue && charge.account.treatment() == Treatment::Unknown;
    if unsure { step.no_surer_than(Certainty::Indicative) } else { step }
}

fn mission_costs(situation: &Situation) -> Step {
    let costs = situation.mission.costs.iter().enumerate();
    Step::sum(Term::MissionCosts, costs.map(mission_cost).collect())
}

fn mission_cost((place, cost): (usize, &MissionCost)) -> Step {
    let unit = Step::given(Term::UnitPrice, cost.unit.clone().map(Quantity::Euros));
    let units = Step::given(Term::Units, cost.quantity.clone().map(Quantity::Count));
    let value = cost.amount().map(Quantity::Euros);
    Step::computed(Term::MissionCost(place), Operation::Product, vec![unit, units], value)
}
