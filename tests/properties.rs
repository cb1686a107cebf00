//! What holds for every relais, whatever is typed and whatever is done.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "properties/actions.rs"]
mod actions;
#[path = "properties/amounts/mod.rs"]
mod amounts;
#[path = "properties/by_hand.rs"]
mod by_hand;
#[path = "properties/lines/calculator.rs"]
mod calculator;
#[path = "properties/decide.rs"]
mod decide;
#[path = "properties/drawn.rs"]
mod drawn;
#[path = "properties/lines/each_line.rs"]
mod each_line;
#[path = "properties/fields.rs"]
mod fields;
#[path = "properties/integers.rs"]
mod integers;
#[path = "properties/later.rs"]
mod later;
#[path = "properties/pay/masked.rs"]
mod masked;
#[path = "properties/pay/payroll.rs"]
mod payroll;
#[path = "properties/plan.rs"]
mod plan;
#[path = "properties/planned.rs"]
mod planned;
#[path = "properties/plans.rs"]
mod plans;
#[path = "properties/sequences.rs"]
mod sequences;
#[path = "properties/strategies.rs"]
mod strategies;
mod support;
#[path = "properties/variants.rs"]
mod variants;
#[path = "properties/walk/mod.rs"]
mod walk;

use proptest::prelude::*;
use proptest::sample::select;
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::law::{Account, Mission};
use simulateur_rpe::outcome::{Row, Verdict};
use simulateur_rpe::rules::evaluate;
use simulateur_rpe::scenario::Quick;
use simulateur_rpe::situation::Role;
use support::{Doing, Relais, base, cents, figure, scenario};

/// Cents as they are typed.
pub fn euros(cents: i128) -> String {
    format!("{}{},{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100)
}

const WHO_DOES_NOT_COUNT: [Role; 3] = [Role::Administratif, Role::Entretien, Role::Autre];

prop_compose! {
    /// One relais under the ceiling of 2017, published or carried forward: a team, lines retained
    /// or not, a chosen mission, an income.
    fn relais()(
        posts in prop::collection::vec(
            (0_usize..4, 0_i64..300, 0_i64..=24, 0_i128..9_000_000),
            1..5,
        ),
        lines in prop::collection::vec(
            (select(Account::ALL.to_vec()), 0_i128..6_000_000, any::<bool>()),
            0..5,
        ),
        mission in prop::option::of(select(Mission::ALL.to_vec())),
        engaged in prop::collection::vec(select(Mission::ALL.to_vec()), 0..4),
        income in 0_i128..9_000_000,
        year in select(vec![2017_u16, 2021, 2026]),
    ) -> Relais {
        let roles = [Role::Animateur, Role::Administratif, Role::Entretien, Role::Autre];
        let mut relais = Relais::of(year).bareme(BaremeWay::Assumed).income(&euros(income));
        for (role, etp, half_months, cost) in posts {
            let (whole, part) = (half_months / 2, if half_months % 2 == 0 { "" } else { ",5" });
            let (etp, months) = (format!("{etp} %"), format!("{whole}{part}"));
            relais = relais.post(roles[role], &etp, &months, &euros(cost));
        }
        for (account, amount, on) in lines {
            relais = relais.line(account, &euros(amount)).retained(account, on);
        }
        relais = engaged.into_iter().fold(relais, Relais::engaged);
        mission.into_iter().fold(relais, Relais::reached)
    }
}

proptest! {
    #[test]
    fn the_ps_rises_with_the_costs_and_never_faster(
        relais in relais(),
        costs in 0_i128..120_000,
        more in 1_i128..40_000,
    ) {
        let at = |euros: i128| {
            cents(
                &relais
                    .clone()
                    .line(Account::Achats, &euros.to_string())
                    .retained(Account::Achats, true)
                    .outcome()
                    .ps,
            )
        };
        let (one, two, three) = (at(costs), at(costs + more), at(costs + 2 * more));
        prop_assert!(one <= two && two <= three);
        // Whole euros more: the rounding shifts all three alike, so that both bounds hold to the
        // cent.
        prop_assert!(three - two <= two - one, "{one} {two} {three}");
        prop_assert!(two - one <= more * 43);
    }

    #[test]
    fn the_ps_is_at_most_its_rate_of_the_costs(relais in relais()) {
        let outcome = relais.outcome();
        let most = (cents(&outcome.prix_de_revient) * 43 + 50) / 100;
        prop_assert!((0..=most).contains(&cents(&outcome.ps)));
    }

    #[test]
    fn what_is_paid_is_what_comes_in(relais in relais()) {
        let outcome = relais.outcome();
        let incoming = [Row::Ps, Row::BonusMission, Row::AutresRecettes, Row::ResteACharge]
            .map(|row| figure(&outcome, row));
        prop_assert_eq!(incoming.iter().sum::<i128>(), cents(&outcome.charges));
        prop_assert_eq!(figure(&outcome, Row::TotalCaf), incoming[0] + incoming[1]);
        let given = relais
            .0
            .base_situation()
            .charges
            .into_iter()
            .find(|charge| charge.account == Account::EnNature)
            .unwrap();
        let given = if given.retenue {
            simulateur_rpe::money::Euros::decimal(given.amount.unwrap())
        } else {
            0.into()
        };
        let costs = figure(&outcome, Row::PrixDeRevient) + figure(&outcome, Row::NonRetenues);
        prop_assert_eq!(
            i128::try_from(given * rust_decimal::Decimal::ONE_HUNDRED).unwrap(),
            costs - cents(&outcome.charges)
        );
    }

    #[test]
    fn the_room_under_the_ceiling_is_the_difference_shown(relais in relais()) {
        let outcome = relais.outcome();
        let ceiling = outcome.plafond.euros().unwrap().to_cent().decimal()
            * rust_decimal::Decimal::ONE_HUNDRED;
        prop_assert_eq!(
            figure(&outcome, Row::Marge),
            i128::try_from(ceiling).unwrap() - cents(&outcome.prix_de_revient)
        );
    }

    #[test]
    fn the_bonus_comes_once(relais in relais()) {
        let outcome = relais.outcome();
        let reached = outcome
            .missions
            .chosen
            .as_ref()
            .is_some_and(|chosen| chosen.verdict == Verdict::Reached);
        prop_assert_eq!(figure(&outcome, Row::BonusMission), if reached { 300_000 } else { 0 });
    }

    #[test]
    fn more_animator_time_never_lowers_the_ps(
        relais in relais(),
        more in 0_u32..300,
        months in 0_u32..=12,
    ) {
        let after = relais
            .clone()
            .post(Role::Animateur, &format!("{more} %"), &months.to_string(), "0")
            .outcome();
        prop_assert!(figure(&after, Row::Ps) >= figure(&relais.outcome(), Row::Ps));
        prop_assert!(after.etp.etp().unwrap() >= relais.outcome().etp.etp().unwrap());
    }

    #[test]
    fn only_animators_count_in_the_time(
        relais in relais(),
        role in select(WHO_DOES_NOT_COUNT.to_vec()),
        cost in 0_i128..9_000_000,
    ) {
        let before = relais.outcome();
        let after = relais.post(role, "1", "12", &euros(cost)).outcome();
        prop_assert_eq!(&after.etp, &before.etp);
        prop_assert_eq!(&after.plafond, &before.plafond);
        prop_assert_eq!(cents(&after.prix_de_revient), cents(&before.prix_de_revient) + cost);
    }

    #[test]
    fn a_scenario_without_a_lever_is_the_base(relais in relais()) {
        let dossier = relais.0.pressing(Quick::Blank, "Rien");
        prop_assert_eq!(scenario(&dossier, 0), base(&dossier));
    }

    #[test]
    fn evaluating_is_pure(relais in relais()) {
        let situation = relais.0.base_situation();
        prop_assert_eq!(evaluate(&situation), evaluate(&situation));
    }
}

#[test]
fn three_values_follow_their_tables() {
    use Verdict::{NotReached as N, Reached as Y, Undetermined as U};
    let and = [
        (Y, Y, Y),
        (Y, U, U),
        (Y, N, N),
        (U, Y, U),
        (U, U, U),
        (U, N, N),
        (N, Y, N),
        (N, U, N),
        (N, N, N),
    ];
    let or = [
        (Y, Y, Y),
        (Y, U, Y),
        (Y, N, Y),
        (U, Y, Y),
        (U, U, U),
        (U, N, U),
        (N, Y, Y),
        (N, U, U),
        (N, N, N),
    ];
    for (one, other, both) in and {
        assert_eq!(one.and(other), both, "{one:?} and {other:?}");
    }
    for (one, other, either) in or {
        assert_eq!(one.or(other), either, "{one:?} or {other:?}");
    }
}
