//! The curves of the plan: their lines, their amounts and the room that these take.

use super::look::{ids, two};
use super::words::{drawn, ems, plain};
use super::{relais, what_if};
use crate::support::Doing;
use rust_decimal::Decimal;
use simulateur_rpe::law::Account;
use simulateur_rpe::present::text::TO_COMPLETE;
use simulateur_rpe::present::years::{ChartLook, chart};
use simulateur_rpe::scenario::Quick;
use simulateur_rpe::scenario::workbench::example;
use simulateur_rpe::situation::{Evolving, Field, Owner};

#[test]
fn a_line_without_any_point_says_that_it_is_to_be_completed() {
    let dossier = what_if().pressing(Quick::Ctg, "CTG");
    let drawn = drawn(&dossier, false).unwrap();
    let lacks: Vec<&str> = drawn.curves.iter().map(|curve| curve.lacks.as_str()).collect();
    assert_eq!(lacks, ["", "", "à compléter"]);
    assert!(drawn.curves[2].is_empty() && !drawn.curves[2].name_y.is_empty());
    assert_eq!(self::drawn(&relais(), false).unwrap().curves[0].lacks, "sans 2027 à 2030");
}

#[test]
fn amounts_hide_neither_one_another_nor_the_points_of_other_lines() {
    let dossier = ["A", "B", "C"]
        .into_iter()
        .fold(example(), |all, name| all.pressing(Quick::Depenses, name));
    let evolving = dossier.typing(Field::Evolution(Owner::Base, Evolving::Pay), "3");
    for narrow in [false, true] {
        let drawn = drawn(&evolving, narrow).unwrap();
        for year in 0..5 {
            let dots: Vec<_> =
                drawn.curves.iter().filter_map(|curve| curve.dots[year].clone()).collect();
            let feet: Vec<Decimal> = dots
                .iter()
                .filter(|dot| dot.label.is_some())
                .map(|dot| ems(&dot.label_y))
                .collect();
            assert!(!feet.is_empty());
            let clear = |foot: &Decimal| {
                dots.iter()
                    .all(|dot| ems(&dot.y) > *foot || ems(&dot.y) < *foot - Decimal::new(8, 1))
            };
            assert!(feet.iter().all(clear), "{year}: {feet:?}");
            assert!(feet.iter().enumerate().all(|(place, foot)| {
                feet[place + 1..].iter().all(|other| (foot - other).abs() >= Decimal::new(8, 1))
            }));
        }
    }
}

#[test]
fn in_a_narrow_frame_amounts_are_in_thousands_and_stay_in_their_year() {
    let drawn = drawn(&example(), true).unwrap();
    assert_eq!(
        plain(&drawn.note),
        "En milliers d’euros, chaque exercice. L’axe commence à 30 000 €."
    );
    let labels: Vec<_> = drawn
        .curves
        .iter()
        .flat_map(|curve| &curve.dots)
        .flatten()
        .filter_map(|dot| dot.label.clone())
        .collect();
    assert!(
        labels.contains(&"35,0".to_string()) && labels.contains(&"45,5".to_string()),
        "{labels:?}"
    );
    assert_eq!(plain(&drawn.ticks.last().unwrap().label), "50 k€");
    // At 288 px across, five letters of 7 px fit between two exercices, and the first one stands
    // clear of the axis.
    let percent = |text: &str| text.trim_end_matches('%').parse::<Decimal>().unwrap();
    assert!(
        percent(&drawn.step) * Decimal::from(288) / Decimal::ONE_HUNDRED >= Decimal::from(35 + 8)
    );
    assert!(
        percent(&drawn.years[0].x) * Decimal::from(288) / Decimal::ONE_HUNDRED
            >= Decimal::from(18 + 35)
    );
    let cost = Field::PostCost(what_if().base.posts[0].id);
    let small = what_if().typing(Field::Line(Account::Achats), "").meaning(cost, "9 000");
    let look = ChartLook {
        chosen: None,
        reference: None,
        shown: &[None],
        narrow: true,
        missing: TO_COMPLETE,
    };
    assert!(chart(&small, &small.plan(), look).unwrap().note.starts_with("En euros"));
}

#[test]
fn a_hidden_column_has_no_line_and_the_others_keep_their_marks() {
    let dossier = two();
    let shown = ids(&dossier);
    let look = ChartLook {
        chosen: shown[2],
        reference: None,
        shown: &[None, shown[2]],
        narrow: false,
        missing: TO_COMPLETE,
    };
    let drawn = chart(&dossier, &dossier.plan(), look).unwrap();
    assert_eq!(drawn.curves.iter().map(|curve| curve.letter).collect::<Vec<_>>(), [0, 2]);
    assert!(!drawn.words.contains("« B »") && !drawn.words.contains("B :"), "{}", drawn.words);
}
