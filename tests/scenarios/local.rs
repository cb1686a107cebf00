//! The ceilings that the user gives, by year.

use crate::support::{Doing, Relais, year};
use simulateur_rpe::draft::BaremeWay;
use simulateur_rpe::money::Euros;
use simulateur_rpe::present::workbench::raised_plafond;
use simulateur_rpe::scenario::{Action, BaseAction, History};
use simulateur_rpe::situation::{Field, LeverId, Owner};

fn price(known: u16) -> Field {
    Field::PrixPlafond(Owner::Base, year(known))
}

#[test]
fn a_ceiling_typed_for_the_year_that_waits_for_it_is_used() {
    let way = |exercice: u16, before: BaremeWay, known: u16, text: &str| {
        Relais::of(exercice).bareme(before).0.typing(price(known), text).base.bareme
    };
    assert_eq!(way(2026, BaremeWay::Published, 2026, "6"), BaremeWay::Entered);
    assert_eq!(way(2026, BaremeWay::Published, 2026, " "), BaremeWay::Published);
    assert_eq!(way(2026, BaremeWay::Published, 2025, "6"), BaremeWay::Published, "another year");
    assert_eq!(
        way(2026, BaremeWay::Assumed, 2026, "6"),
        BaremeWay::Assumed,
        "an assumption that was asked for stays"
    );
    assert_eq!(
        way(2017, BaremeWay::Published, 2017, "6"),
        BaremeWay::Published,
        "a published year waits for nothing"
    );
    let lever = Field::PrixPlafond(Owner::Lever(LeverId(3)), year(2026));
    assert_eq!(
        Relais::of(2026).0.typing(lever, "6").base.bareme,
        BaremeWay::Published,
        "of a lever"
    );
}

#[test]
fn typing_it_is_one_step_back() {
    let start = Relais::of(2026).0;
    let mut history = History::new(start.clone());
    for text in ["6", "60", "60 000"] {
        history.act(&Action::Type(price(2026), text.to_string())).unwrap();
    }
    assert!(history.undo());
    assert_eq!(history.present(), &start);
}

#[test]
fn a_ceiling_is_forgotten_with_its_origin_in_one_step() {
    let origin = |known: u16| Field::PlafondOrigin(Owner::Base, year(known));
    let typed = [2024, 2026].into_iter().fold(Relais::of(2026), |relais, known| {
        relais.with(price(known), "60 000").with(origin(known), "Caf")
    });
    let typed = typed.bareme(BaremeWay::Entered).0;
    let mut history = History::new(typed.clone());
    history.act(&BaseAction::ForgetPlafond(year(2026)).into()).unwrap();
    let left = history.present();
    assert_eq!(
        (left.texts.get(price(2026)), left.texts.get(origin(2026)), left.base.bareme),
        ("", "", BaremeWay::Published)
    );
    assert_eq!((left.texts.get(price(2024)), left.texts.get(origin(2024))), ("60 000", "Caf"));
    history.undo();
    assert_eq!(history.present(), &typed);

    assert_eq!(
        typed.clone().doing(BaseAction::ForgetPlafond(year(2024))).base.bareme,
        BaremeWay::Entered,
        "that of another year"
    );
    let assumed =
        Relais(typed).bareme(BaremeWay::Assumed).0.doing(BaseAction::ForgetPlafond(year(2026)));
    assert_eq!(assumed.base.bareme, BaremeWay::Assumed);
}

#[test]
fn a_published_ceiling_is_carried_before_one_typed_for_the_same_year() {
    let ceiling = |relais: Relais| relais.outcome().plafond.euros().unwrap().to_string();
    let assumed = || Relais::of(2026).bareme(BaremeWay::Assumed).animateur("1", "40 000");
    assert_eq!(ceiling(assumed().with(price(2017), "60 000")), ceiling(assumed()));
    assert_ne!(ceiling(assumed().with(price(2018), "60 000")), ceiling(assumed()));
}

#[test]
fn nothing_is_paid_on_no_cost_whatever_the_ceiling_that_is_not_known() {
    let nothing = Relais::of(2026).animateur("1", "0").outcome();
    assert!(nothing.plafond.euros().is_err());
    assert_eq!(nothing.ps.euros(), Ok(Euros::ZERO));
}

#[test]
fn the_rises_that_are_known_follow_one_another_on_the_last_ceiling() {
    let raised = |typed: &[(u16, &str)]| {
        let relais = Relais::of(2026);
        let relais =
            typed.iter().fold(relais, |relais, (known, text)| relais.with(price(*known), text));
        raised_plafond(&relais.0).map(|raised| {
            let plain = raised.origin.replace(['\u{a0}', '\u{202f}'], " ");
            (raised.exercice.year(), raised.typed.replace('\u{202f}', " "), plain)
        })
    };
    // 66 000 × 1,039 × 1,0233 = 70 171,7742.
    let both = "66 000 € de 2023, + 3,9 % (2024), + 2,33 % (2025) ; hypothèse";
    assert_eq!(raised(&[(2023, "66 000")]), Some((2025, "70 171,77".into(), both.into())));
    let last = "68 000 € de 2024, + 2,33 % (2025) ; hypothèse";
    let of_2024 = Some((2025, "69 584,40".into(), last.into()));
    assert_eq!(raised(&[(2023, "66 000"), (2024, "68 000")]), of_2024);
    for none in [&[][..], &[(2022, "60 000")], &[(2025, "70 000")], &[(2023, "?")]] {
        assert_eq!(raised(none), None, "{none:?}");
    }
}
