//! Dossiers drawn around their pay: posts, lines, evolutions, what became real, and every lever
//! that bears on a cost.

use crate::euros;
use crate::support::{Doing, Relais, pull};
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::Account;
use simulateur_rpe::scenario::{ChargesChange, ChargesScope, Dossier, LeverKind, Quick};
use simulateur_rpe::situation::{Evolving, Field, LeverId, Owner, PostId, Revised, Role};

/// A post as it is drawn: its months, its cost in cents, its cost as it became.
type Drawn = (usize, &'static str, i128, Option<i128>);

/// Everything that bears on pay, and on what it is added to.
#[derive(Clone, Debug)]
pub struct Payroll {
    posts: Vec<Drawn>,
    months: Option<&'static str>,
    /// Whether what became real is what was spent in the year, or a yearly cost as files had it.
    spent: bool,
    /// A total typed before its lines, all of it allocated.
    total: Option<i128>,
    lines: Vec<(Account, i128)>,
    real_line: Option<i128>,
    rates: Vec<(Evolving, &'static str)>,
    /// What the scenario does, with an amount, and from and until when.
    levers: Vec<(Pull, i128, Option<&'static str>, Option<&'static str>)>,
    /// Pay that evolves otherwise in the scenario.
    other_rate: bool,
    quick: Option<Quick>,
    flags: (bool, bool),
}

/// A lever of the scenario.
#[derive(Clone, Copy, Debug)]
enum Pull {
    AddPost,
    AddPostAtPresentCost,
    ChangePost,
    Rescale,
    AddToLine,
    SetLine,
    RaiseLine,
    RaiseAll,
}

const PULLS: [Pull; 8] = [
    Pull::AddPost,
    Pull::AddPostAtPresentCost,
    Pull::ChangePost,
    Pull::Rescale,
    Pull::AddToLine,
    Pull::SetLine,
    Pull::RaiseLine,
    Pull::RaiseAll,
];

/// An amount that no other figure is by chance: five digits, and cents that are no zero.
fn odd() -> impl Strategy<Value = i128> {
    (20_000_i128..90_000, 1_i128..10, 1_i128..10)
        .prop_map(|(euros, dimes, cents)| euros * 100 + dimes * 10 + cents)
}

prop_compose! {
    pub fn payroll()(
        posts in prop::collection::vec(
            (0_usize..4, select(vec!["12", "12", "7", "4,5"]), odd(), weighted(0.3, odd())),
            1..4,
        ),
        months in weighted(0.2, select(vec!["6", "12"])),
        spent in any::<bool>(),
        total in weighted(0.3, 0_i128..700_000),
        accounts in subsequence(Account::ALL.to_vec(), 0..5),
        amounts in prop::collection::vec(odd(), 5),
        real_line in weighted(0.5, odd()),
        evolving in subsequence(
            vec![
                Evolving::Pay,
                Evolving::Charges,
                Evolving::Incomes,
                Evolving::Line(Account::Achats),
            ],
            0..=4,
        ),
        rates in prop::collection::vec(select(vec!["1,5", "-2", "0", "3,25"]), 4),
        levers in prop::collection::vec(
            (
                select(PULLS.to_vec()),
                odd(),
                weighted(0.5, select(vec!["09/2026", "2027", "03/2028"])),
                weighted(0.3, select(vec!["12/2028", "05/2029"])),
            ),
            0..4,
        ),
        other_rate in prop::bool::weighted(0.2),
        quick in weighted(0.5, select(Quick::ALL.to_vec())),
        flags in any::<(bool, bool)>(),
    ) -> Payroll {
        let lines = accounts.into_iter().zip(amounts).collect();
        let rates = evolving.into_iter().zip(rates).collect();
        Payroll {
            posts, months, spent, total, lines, real_line, rates, levers, other_rate, quick, flags,
        }
    }
}

const ROLES: [Role; 4] = [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre];

impl Payroll {
    pub fn typed(&self) -> Dossier {
        let mut relais = Relais::of(2026).bareme(BaremeWay::Assumed).income("4 000");
        for (role, months, cost, _) in &self.posts {
            relais = relais.post(ROLES[*role], "0,8", months, &euros(*cost));
        }
        let posts = relais.0.base.posts.clone();
        for total in self.total.iter() {
            relais = relais.with(Field::ToAllocate, &euros(*total));
        }
        type OfPost = fn(PostId) -> Revised;
        let (cost, months): (OfPost, OfPost) = if self.spent {
            (Revised::PostSpent, Revised::PostPresence)
        } else {
            (Revised::PostCost, Revised::PostMonths)
        };
        for ((.., real), post) in self.posts.iter().zip(&posts) {
            for real in real.iter() {
                relais = relais.real(cost(post.id), &euros(*real));
            }
        }
        for typed in self.months.iter() {
            relais = relais.real(months(posts[0].id), typed);
        }
        for (account, amount) in &self.lines {
            relais = relais.line(*account, &euros(*amount));
        }
        for real in self.real_line.iter() {
            relais = relais.real(Revised::Line(Account::Impots), &euros(*real));
        }
        for (what, rate) in &self.rates {
            relais = relais.with(Field::Evolution(Owner::Base, *what), rate);
        }
        let mut dossier = relais.cost(false, "1 250").acompte("13/02", "35").0;
        (dossier.base.accounts_closed, dossier.base.carry_real) = self.flags;
        dossier.base.assume_following = true;
        let dossier = self.pulled(dossier.pressing(Quick::Blank, "Et si"), posts[0].id);
        self.quick.iter().fold(dossier, |dossier, quick| dossier.pressing(*quick, "Autre"))
    }

    fn pulled(&self, dossier: Dossier, post: PostId) -> Dossier {
        let mut dossier = dossier;
        for (what, amount, from, until) in &self.levers {
            let (after, id) = pull(dossier, 0, what.kind(post));
            dossier = what.typed(after, id, &euros(*amount));
            for (field, text) in [(Field::LeverStart(id), from), (Field::LeverEnd(id), until)] {
                for text in text.iter() {
                    dossier = dossier.typing(field, text);
                }
            }
        }
        if self.other_rate {
            let (after, id) = pull(dossier, 0, LeverKind::Evolution);
            dossier = after.typing(Field::Evolution(Owner::Lever(id), Evolving::Pay), "2,7");
        }
        dossier
    }
}

impl Pull {
    fn kind(self, post: PostId) -> LeverKind {
        let line =
            |change| LeverKind::Charges { scope: ChargesScope::Line(Account::Achats), change };
        match self {
            Pull::AddPost => LeverKind::AddPost { role: Role::Administratif },
            Pull::AddPostAtPresentCost => LeverKind::AddPost { role: Role::Animateur },
            Pull::ChangePost | Pull::Rescale => LeverKind::ChangePost { post },
            Pull::AddToLine => line(ChargesChange::Add),
            Pull::SetLine => line(ChargesChange::Set),
            Pull::RaiseLine => line(ChargesChange::Percent),
            Pull::RaiseAll => {
                LeverKind::Charges { scope: ChargesScope::All, change: ChargesChange::Percent }
            }
        }
    }

    fn typed(self, dossier: Dossier, id: LeverId, amount: &str) -> Dossier {
        let (etp, cost, value) =
            (Field::LeverEtp(id), Field::LeverCost(id), Field::LeverAmount(id));
        match self {
            Pull::AddPost | Pull::ChangePost => dossier.typing(etp, "0,5").meaning(cost, amount),
            Pull::AddPostAtPresentCost | Pull::Rescale => dossier.typing(etp, "0,5"),
            Pull::AddToLine | Pull::SetLine => dossier.typing(value, amount),
            Pull::RaiseLine | Pull::RaiseAll => dossier.typing(value, "3,3"),
        }
    }
}
