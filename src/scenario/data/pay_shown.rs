//! What still lets the pay be read once it is masked, and the dossier without it.

use crate::law::{Account, Status};
use crate::money::Euros;
use crate::scenario::{Dossier, Scenario};
use crate::situation::{Evolving, Field, Revised, ScenarioId};

/// What lets the pay be read although it is masked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PayShown {
    /// A scenario that changes what a post costs: so does its écart with the base.
    Scenario(ScenarioId),
    /// Pay does not evolve as the other costs do: the years together tell them apart.
    Evolution,
    /// What the posts cost is all that became another amount, or one of few.
    Later(Status),
    /// One post, and no other cost: the total is its cost.
    OnlyCost,
}

impl Dossier {
    /// Everything that lets the pay be read although it is masked.
    pub fn pay_shown(&self) -> Vec<PayShown> {
        let of_pay = |scenario: &&Scenario| scenario.levers.iter().any(|lever| lever.is_of_pay());
        let scenarios = self.scenarios.iter().filter(of_pay);
        let later = Status::LATER.into_iter().filter(|status| self.shows_later_pay(*status));
        let mut shown: Vec<PayShown> =
            scenarios.map(|scenario| PayShown::Scenario(scenario.id)).collect();
        shown.extend(self.evolves_apart().then_some(PayShown::Evolution));
        shown.extend(later.map(PayShown::Later));
        shown.extend(self.is_only_cost().then_some(PayShown::OnlyCost));
        shown
    }

    /// Whether something is typed of what a post costs.
    pub fn says_pay(&self) -> bool {
        self.texts.any(|field| {
            matches!(
                field,
                Field::PostCost(_)
                    | Field::Later(_, Revised::PostCost(_) | Revised::PostSpent(_))
                    | Field::LeverCost(_)
            )
        })
    }

    /// The dossier without what lets the pay be read, as far as it can be left out.
    pub fn without_pay_shown(&self) -> Dossier {
        let mut kept = self.clone();
        for shown in self.pay_shown() {
            match shown {
                PayShown::Scenario(id) => kept.leave_pay_out(id),
                PayShown::Evolution => kept.texts.retain(|field| {
                    !matches!(field, Field::Evolution(_, what) if what != Evolving::Incomes)
                }),
                PayShown::Later(status) => kept.texts.retain(|field| {
                    !matches!(
                        field,
                        Field::Later(known, value) if known == status && changes_pay(value)
                    )
                }),
                PayShown::OnlyCost => {}
            }
        }
        kept
    }

    fn leave_pay_out(&mut self, id: ScenarioId) {
        let Some(scenario) = self.scenarios.iter_mut().find(|known| known.id == id) else {
            return;
        };
        let (left, kept) = std::mem::take(&mut scenario.levers)
            .into_iter()
            .partition::<Vec<_>, _>(|lever| lever.is_of_pay());
        scenario.levers = kept;
        left.iter().for_each(|lever| self.texts.forget(lever.id));
    }

    /// The lines of the total of which something is typed.
    fn lines_of_total(&self) -> Vec<Account> {
        let amount = |account| self.texts.value::<Euros>(Field::Line(account));
        let some = |account: &Account| {
            self.is_in_total(*account) && amount(*account).is_some_and(|amount| !amount.is_zero())
        };
        Account::ALL.into_iter().filter(some).collect()
    }

    fn evolves_apart(&self) -> bool {
        let lines = self.lines_of_total();
        let columns = || std::iter::once(None).chain(self.scenarios.iter().map(Some));
        self.plan_years().into_iter().any(|year| {
            columns().any(|scenario| {
                let growth = self.growth_of(scenario, year, false);
                let pay = growth.factor(Evolving::Pay);
                lines.iter().any(|line| growth.factor(Evolving::Line(*line)) != pay)
            })
        })
    }

    /// Whether pay became another one while no line of the total did.
    fn shows_later_pay(&self, status: Status) -> bool {
        let differs = |value: Revised| {
            let (before, after) =
                (self.texts.get(value.forecast()).trim(), self.texts.get(value.at(status)).trim());
            !after.is_empty() && after != before
        };
        let pay = self.texts.later(status).any(|value| changes_pay(value) && differs(value));
        let mut lines = Account::ALL.into_iter().filter(|account| self.is_in_total(*account));
        pay && !lines.any(|account| differs(Revised::Line(account)))
    }

    fn is_only_cost(&self) -> bool {
        let cost = |id| self.texts.value::<Euros>(Field::PostCost(id));
        let paid = self.base.posts.iter();
        let paid = paid.filter(|post| cost(post.id).is_some_and(|cost| !cost.is_zero())).count();
        paid == 1 && self.lines_of_total().is_empty()
    }
}

/// Whether a later value changes what a post is paid.
const fn changes_pay(value: Revised) -> bool {
    matches!(value, Revised::PostCost(_) | Revised::PostMonths(_) | Revised::PostSpent(_))
}
