//! What a drawn situation becomes, and what a scenario changes in it, in whole numbers and as a
//! person types them.

use super::drawn::{Case, Post, Time, asked};
use super::euros;
use crate::support::{Doing, Relais, pull};
use proptest::option::weighted;
use proptest::prelude::*;
use simulateur_rpe::law::{Account, Datum, Status};
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, LeverKind, Quick};
use simulateur_rpe::situation::{Field, Revised, Role};

/// What was typed again for one status; nothing of what is absent changes.
#[derive(Clone, Debug, Default)]
pub struct Later {
    pub purchases: Option<i128>,
    /// Working time of the first post, if there is one.
    pub time: Option<Time>,
    /// First count of the mission, if it has one.
    pub count: Option<i128>,
}

impl Later {
    fn time(&self, case: &Case) -> Option<Time> {
        self.time.filter(|_| !case.posts.is_empty())
    }

    fn count(&self, case: &Case) -> Option<(Datum, i128)> {
        let (mission, _) = case.mission.as_ref()?;
        Some((*asked(*mission).counts.first()?, self.count?))
    }

    pub fn is_typed(&self, case: &Case) -> bool {
        self.purchases.is_some() || self.time(case).is_some() || self.count(case).is_some()
    }

    fn applied(&self, case: &Case) -> Case {
        let mut became =
            self.purchases.map_or_else(|| case.clone(), |amount| with_purchases(case, |_| amount));
        if let (Some(time), Some(post)) = (self.time, became.posts.first_mut()) {
            post.time = time;
        }
        if let (Some((_, count)), Some((_, answers))) = (self.count(case), &mut became.mission) {
            answers.counts[0] = Some(count);
        }
        became
    }

    pub fn typed(&self, case: &Case, status: Status, relais: Relais) -> Relais {
        let first = relais.0.base.posts.first().map(|post| post.id);
        let values = [
            self.purchases.map(|amount| (Revised::Line(Account::Achats), euros(amount))),
            self.time(case).zip(first).map(|(time, post)| (Revised::PostEtp(post), time.text())),
            self.count(case).map(|(datum, count)| (Revised::Datum(datum), count.to_string())),
        ];
        values
            .into_iter()
            .flatten()
            .fold(relais, |relais, (value, text)| relais.with(Field::Later(status, value), &text))
    }
}

/// The case with other purchases, retained unless it says otherwise.
fn with_purchases(case: &Case, change: impl Fn(i128) -> i128) -> Case {
    let known = |line: &&(Account, i128, bool)| line.0 == Account::Achats;
    let (before, retained) =
        case.lines.iter().find(known).map_or((0, true), |line| (line.1, line.2));
    let mut lines: Vec<_> =
        case.lines.iter().copied().filter(|line| line.0 != Account::Achats).collect();
    lines.push((Account::Achats, change(before), retained));
    Case { lines, ..case.clone() }
}

impl Case {
    /// What the situation became: the updated data, then the real ones over them. Nothing where
    /// none was typed of that status.
    pub fn became(&self, status: Status) -> Option<Case> {
        let [updated, real] = &self.later;
        let last = if status == Status::Actualise { updated } else { real };
        let after = if status == Status::Actualise {
            updated.applied(self)
        } else {
            real.applied(&updated.applied(self))
        };
        last.is_typed(self).then_some(Case { later: Default::default(), lever: None, ..after })
    }

    /// The situation of its scenario.
    pub fn changed(&self) -> Option<Case> {
        let after = match self.lever.clone()? {
            Lever::Add(amount) => with_purchases(self, |before| before + amount),
            Lever::Set(amount) => with_purchases(self, |_| amount),
            Lever::Post { animateur, time, first_month, yearly } => {
                let post = Post {
                    animateur,
                    time,
                    tenths_of_months: 10 * i128::from(13 - first_month),
                    yearly,
                };
                Case { posts: [self.posts.clone(), vec![post]].concat(), ..self.clone() }
            }
        };
        Some(Case { later: Default::default(), lever: None, ..after })
    }

    /// What the situation of its scenario became: the scenario changes the real data of the base.
    pub fn changed_real(&self) -> Option<Case> {
        Case { lever: self.lever.clone(), ..self.became(Status::Reel)? }.changed()
    }
}

/// What its one scenario changes.
#[derive(Clone, Debug)]
pub enum Lever {
    Add(i128),
    Set(i128),
    Post { animateur: bool, time: Time, first_month: u8, yearly: i128 },
}

impl Lever {
    pub fn typed(&self, relais: Relais) -> Relais {
        let kind = match self {
            Lever::Add(_) => LeverKind::Charges {
                scope: ChargesScope::Line(Account::Achats),
                change: ChargesChange::Add,
            },
            Lever::Set(_) => LeverKind::Charges {
                scope: ChargesScope::Line(Account::Achats),
                change: ChargesChange::Set,
            },
            Lever::Post { animateur, .. } => LeverKind::AddPost {
                role: if *animateur { Role::Animateur } else { Role::Administratif },
            },
        };
        let (dossier, id) = pull(relais.0.pressing(Quick::Blank, "Et si"), 0, kind);
        let typed = match self {
            Lever::Add(amount) | Lever::Set(amount) => {
                vec![(Field::LeverAmount(id), euros(*amount))]
            }
            Lever::Post { time, first_month, yearly, .. } => {
                let start = format!("{first_month}/{}", dossier.base.exercice.year());
                vec![
                    (Field::LeverEtp(id), time.text()),
                    (Field::LeverCost(id), euros(*yearly)),
                    (Field::LeverStart(id), start),
                ]
            }
        };
        Relais(
            typed.into_iter().fold(dossier, |dossier, (field, text)| dossier.meaning(field, &text)),
        )
    }
}

pub fn later(
    amount: impl Strategy<Value = i128>,
    time: impl Strategy<Value = Time>,
) -> impl Strategy<Value = Later> {
    let drawn = (weighted(0.5, amount), weighted(0.4, time), weighted(0.4, 0_i128..30));
    let some = drawn.prop_map(|(purchases, time, count)| Later { purchases, time, count });
    weighted(0.3, some).prop_map(Option::unwrap_or_default)
}

pub fn lever(
    amount: impl Strategy<Value = i128> + Clone,
    time: impl Strategy<Value = Time>,
) -> impl Strategy<Value = Lever> {
    let post = (any::<bool>(), time, 1_u8..=12, amount.clone());
    prop_oneof![
        amount.clone().prop_map(Lever::Add),
        amount.prop_map(Lever::Set),
        post.prop_map(|(animateur, time, first_month, yearly)| Lever::Post {
            animateur,
            time,
            first_month,
            yearly
        }),
    ]
}
