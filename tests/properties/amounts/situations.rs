//! Situations that are drawn for both ways to evaluate: a relais as one types it, with fields left
//! empty or unreadable, what the team is paid, and rules that one supposes.

use crate::drawn::Case;
use crate::strategies::case;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission, Status};
use simulateur_rpe::money::{Euros, Months};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::situation::{
    ContractTerm, Field, Gap, Owner, Paid, PostKey, Situation, Supposed,
};

/// What a case has beside what one computes by hand.
#[derive(Clone, Debug)]
pub struct More {
    /// Texts that are typed in fields of the dossier.
    typed: Vec<(Index, &'static str)>,
    am: &'static str,
    engaged: Vec<Mission>,
    /// The ceiling stays to be completed.
    no_way: bool,
    /// A later post holds the place of the first one.
    replaced: bool,
    paid: Option<Paid>,
    supposed: Supposed,
}

/// Nothing, what nobody can read, the largest amount, and what is beyond it with another one.
const TEXTS: [&str; 8] =
    ["", " ", "n’importe quoi", "999999999", "1000000000", "1 sur 3", "0", "100 %"];

fn paid() -> impl Strategy<Value = Paid> {
    let typed = || Gap::Unreadable(Field::ToAllocate);
    prop_oneof![
        Just(Paid::ToAllocate),
        Just(Paid::Over(Ok(Months::YEAR))),
        Just(Paid::Over(Ok(Months::constant(5)))),
        Just(Paid::Over(Err(vec![typed()]))),
        (0_u32..4_000_000).prop_map(|cents| Paid::Spent(Ok(Euros::from_cents(cents)))),
        Just(Paid::Spent(Err(vec![typed()]))),
    ]
}

fn amount() -> impl Strategy<Value = Euros> {
    prop_oneof![
        4 => (0_u32..9_000_000).prop_map(Euros::from_cents),
        1 => Just(Euros::whole(1_000_000_000)),
    ]
}

prop_compose! {
    pub fn more()(
        typed in prop::collection::vec((any::<Index>(), select(TEXTS.to_vec())), 0..4),
        am in select(vec!["", "0", "94", "n’importe quoi"]),
        engaged in prop::collection::vec(select(Mission::ALL.to_vec()), 0..3),
        no_way in prop::bool::weighted(0.1),
        replaced in prop::bool::weighted(0.2),
        paid in weighted(0.3, paid()),
        prix_plafond in weighted(0.2, amount()),
        bonus in weighted(0.2, amount()),
    ) -> More {
        let supposed = Supposed { prix_plafond, bonus };
        More { typed, am, engaged, no_way, replaced, paid, supposed }
    }
}

/// A case, and what it has beside.
pub fn drawn() -> impl Strategy<Value = (Case, More)> {
    (case(), more())
}

/// Every situation of a case: as forecast, as it became, and that of its scenario.
pub fn situations(case: &Case, more: &More) -> Vec<Situation> {
    let dossier = more.typed(case.typed().0);
    let scenario = dossier.scenarios.first();
    let later = Status::LATER.into_iter().filter_map(|status| dossier.later(None, status));
    let changed = scenario.map(|known| dossier.situation(Some(known)));
    let forecast = more.applied(dossier.situation(None));
    std::iter::once(forecast).chain(later).chain(changed).collect()
}

impl More {
    fn typed(&self, mut dossier: Dossier) -> Dossier {
        if self.no_way {
            dossier.base.bareme = BaremeWay::Published;
        }
        for mission in &self.engaged {
            dossier.base.mission.engage(*mission, true);
        }
        dossier.texts.set(Field::Am, self.am);
        let fields = fields(&dossier);
        for (place, text) in &self.typed {
            dossier.texts.set(*place.get(&fields), text);
        }
        dossier
    }

    /// What is not typed: it follows from what became of the relais, or from another rule.
    fn applied(&self, mut situation: Situation) -> Situation {
        situation.supposed = self.supposed;
        if let (Some(paid), Some(post)) = (&self.paid, situation.posts.last_mut()) {
            post.paid = paid.clone();
        }
        if let (true, [first, .., last]) = (self.replaced, situation.posts.as_mut_slice())
            && let PostKey::Base(id) = first.id
        {
            last.replaces = Some(id);
        }
        situation
    }
}

/// Fields of which an amount depends.
fn fields(dossier: &Dossier) -> Vec<Field> {
    let base = &dossier.base;
    let posts = base.posts.iter().flat_map(|post| {
        [Field::PostEtp(post.id), Field::PostMonths(post.id), Field::PostCost(post.id)]
    });
    let terms = ContractTerm::ALL.into_iter().map(|term| Field::Contract(Owner::Base, term));
    let indicateurs = base.mission.chosen.into_iter().flat_map(|mission| mission.indicateurs());
    let data = indicateurs.flat_map(|indicateur| indicateur.condition.data());
    let alone = [
        Field::PrixPlafond(Owner::Base, base.exercice),
        Field::Revaluation(Owner::Base),
        Field::Bonus,
    ];
    posts
        .chain(alone)
        .chain(Account::ALL.into_iter().map(Field::Line))
        .chain(base.incomes.iter().map(|id| Field::IncomeAmount(*id)))
        .chain(base.mission.costs.iter().map(|cost| Field::CostAmount(Owner::Base, cost.id)))
        .chain(base.calendar.iter().map(|due| Field::DueRate(due.id)))
        .chain(terms)
        .chain(data.map(|datum| Field::Datum(Owner::Base, datum)))
        .collect()
}
