//! One dot a relais along a scale: where each stands, and what is said of all.

use crate::support::Relais;
use simulateur_rpe::law::Account;
use simulateur_rpe::present::collection::{DotChart, am_dots, ceiling_dots};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{Collection, RelaisFigures};
use simulateur_rpe::situation::Field;

fn figures(dossiers: Vec<Dossier>) -> Vec<RelaisFigures> {
    let mut collection = Collection::default();
    collection.add_all(dossiers.into_iter().map(|dossier| (String::new(), dossier)));
    collection.relais().iter().map(RelaisFigures::of).collect()
}

fn drawn(
    figures: &[RelaisFigures],
    made: fn(&[&RelaisFigures]) -> Option<DotChart>,
) -> Option<DotChart> {
    made(&figures.iter().collect::<Vec<_>>())
}

fn of(name: &str, cost: &str, am: &str) -> Dossier {
    Relais::of(2017).animateur("1", cost).with(Field::Am, am).with(Field::RelaisName, name).0
}

#[test]
fn costs_stand_beside_the_ceiling_and_those_over_it_are_named() {
    // 50 %, 120,51 % and 100 % of 58 086.
    let all = figures(vec![
        of("Ormes", "29 043", "75"),
        of("Lac", "70 000", "60"),
        of("Juste", "58 086", "75"),
        Relais::of(2017).animateur("", "28 000").0,
    ]);
    let nobody =
        figures(vec![of("Ormes", "29 043", "75"), Relais::of(2017).line(Account::Achats, "500").0]);
    let beyond = drawn(&nobody, ceiling_dots).unwrap();
    assert!(beyond.dots[1].is_over && beyond.over[0].contains("plafond nul"), "{beyond:?}");
    let chart = drawn(&all, ceiling_dots).unwrap();
    // Of a scale of 150 % in 60 places: 50 % is the 20th, 120,51 % the 48th, 100 % the 40th.
    let places: Vec<&str> = chart.dots.iter().map(|dot| dot.x.as_str()).collect();
    assert_eq!(places, ["34.17%", "80.83%", "67.5%"]);
    assert_eq!(chart.limits[0].x, "66.67%");
    let over: Vec<bool> = chart.dots.iter().map(|dot| dot.is_over).collect();
    assert_eq!(over, [false, true, false]);
    assert_eq!(chart.over.len(), 1);
    assert!(chart.over[0].starts_with("Lac\u{a0}: 120,51"), "{:?}", chart.over);
    assert!(chart.words.contains("de 3 relais") && chart.words.contains("1 au-dessus, 2 en"));
}

#[test]
fn dots_of_one_place_stand_on_each_other_and_of_too_many_there_are_columns() {
    let some: Vec<Dossier> =
        (0..30).map(|place| of(&format!("RPE {place}"), "29 043", "75")).collect();
    let chart = drawn(&figures(some), ceiling_dots).unwrap();
    let mut downs: Vec<&str> = chart.dots.iter().map(|dot| dot.y.as_str()).collect();
    downs.dedup();
    assert_eq!(downs.len(), 30);
    assert!(chart.dots.iter().all(|dot| !dot.y.starts_with('-')));
    let many = figures(vec![of("RPE", "29 043", "75")]);
    let many: Vec<&RelaisFigures> = std::iter::repeat_n(&many[0], 12_000).collect();
    let chart = ceiling_dots(&many).unwrap();
    assert!(chart.dots.is_empty());
    assert_eq!((chart.columns.len(), chart.columns[0].title.as_str()), (1, "12000 relais"));
}

#[test]
fn childminders_stand_beside_those_of_the_country() {
    let chart =
        drawn(&figures(vec![of("Lac", "30 000", "60"), of("Ormes", "30 000", "150")]), am_dots);
    let chart = chart.unwrap();
    // 133,4 of 150.
    assert_eq!(chart.limits[0].x, "88.93%");
    assert!(chart.limits[0].words.contains("133,4 en 2011"));
    assert_eq!(chart.over, ["Ormes\u{a0}: 150 AM par ETP"]);
    assert!(chart.words.contains("jamais"));
}

#[test]
fn nothing_is_drawn_of_nothing() {
    assert_eq!(drawn(&[], ceiling_dots), None);
    let blank = figures(vec![Relais::of(2026).0]);
    assert_eq!(drawn(&blank, ceiling_dots), None);
    assert_eq!(drawn(&blank, am_dots), None);
}
