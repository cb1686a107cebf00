//! What a drawn relais has beside its own year: the ceilings and the evolutions of the years after,
//! a convention, closed accounts, scenarios of a press, some of them dated.

use crate::support::{Doing, year};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use simulateur_rpe::scenario::{BaseAction, Dossier, Quick};
use simulateur_rpe::situation::{Evolving, Field, LeverId, Owner};

/// All of it, as texts and presses.
#[derive(Clone, Debug)]
pub struct Enriched {
    following: bool,
    /// The exercices after, counted from the base, whose ceiling is typed.
    ceilings: Vec<(u16, u32)>,
    evolutions: Vec<(Evolving, String)>,
    /// In how many years the convention ends.
    until: Option<u16>,
    closed: bool,
    carried: bool,
    /// Each scenario, with the dates of its levers: months of years after the base.
    scenarios: Vec<(Quick, Option<Date>, Option<Date>)>,
}

/// A month, of so many years after the base.
type Date = (u8, u16);

impl Enriched {
    pub fn applied(&self, dossier: Dossier) -> Dossier {
        let base = dossier.base.exercice.year();
        let mut dossier = dossier
            .doing(BaseAction::AssumeFollowing(self.following))
            .doing(BaseAction::CloseAccounts(self.closed))
            .doing(BaseAction::CarryReal(self.carried));
        for (after, euros) in &self.ceilings {
            let field = Field::PrixPlafond(Owner::Base, year(base + after));
            dossier = dossier.typing(field, &euros.to_string());
        }
        for (what, rate) in &self.evolutions {
            dossier = dossier.typing(Field::Evolution(Owner::Base, *what), rate);
        }
        if let Some(after) = self.until {
            dossier = dossier
                .typing(Field::ConventionStart, &format!("01/01/{base}"))
                .typing(Field::ConventionEnd, &format!("31/12/{}", base + after));
        }
        self.scenarios.iter().fold(dossier, |dossier, (quick, from, to)| {
            let dossier = dossier.pressing(*quick, "Et si");
            let dates = [(*from, 0), (*to, 1)];
            dates.into_iter().fold(dossier, |dossier, (date, end)| dated(dossier, base, date, end))
        })
    }
}

/// Types a date in each lever of the last scenario.
fn dated(dossier: Dossier, base: u16, date: Option<Date>, end: u8) -> Dossier {
    let Some((month, after)) = date else { return dossier };
    let field = if end == 0 { Field::LeverStart } else { Field::LeverEnd };
    let levers = &dossier.scenarios.last().unwrap().levers;
    let ids: Vec<LeverId> = levers.iter().map(|lever| lever.id).collect();
    let text = format!("{month:02}/{}", base + after);
    ids.into_iter().fold(dossier, |dossier, id| dossier.typing(field(id), &text))
}

fn date() -> impl Strategy<Value = Date> {
    (1_u8..=12, 0_u16..=4)
}

prop_compose! {
    pub fn enriched()(
        following in prop::bool::weighted(0.7),
        ceilings in prop::collection::vec((1_u16..=4, 20_000_u32..90_000), 0..3),
        evolutions in subsequence(vec![Evolving::Pay, Evolving::Charges, Evolving::Incomes], 0..=3),
        rates in prop::collection::vec(select(vec!["1,5", "-2", "0", "3,25"]), 3),
        until in weighted(0.5, 0_u16..=4),
        closed in prop::bool::weighted(0.3),
        carried in any::<bool>(),
        scenarios in prop::collection::vec(
            (select(Quick::ALL.to_vec()), weighted(0.6, date()), weighted(0.3, date())),
            0..3,
        ),
    ) -> Enriched {
        let evolutions =
            evolutions.into_iter().zip(rates).map(|(what, rate)| (what, rate.to_string()));
        let evolutions = evolutions.collect();
        Enriched { following, ceilings, evolutions, until, closed, carried, scenarios }
    }
}
