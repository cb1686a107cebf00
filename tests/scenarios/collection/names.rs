//! The order of the names of relais.

use crate::support::budget;
use alphanumeric_sort::compare_str;
use simulateur_rpe::scenario::collection::{Collection, RelaisFigures, RelaisSelection};
use simulateur_rpe::situation::Field;
use std::cmp::Ordering;

#[test]
fn the_numbers_of_names_are_sorted_as_numbers() {
    let mut collection = Collection::default();
    let named = |name: &str| budget().with(Field::RelaisName, name).0;
    let names = ["RPE 10", "rpe 9 bis", "RPE 2", "Relais", "RPE 9"];
    collection.add_all(names.map(|name| (String::new(), named(name))));
    let lines: Vec<RelaisFigures> = collection.relais().iter().map(RelaisFigures::of).collect();
    let sorted = RelaisSelection::default().places(&lines);
    let sorted: Vec<&str> = sorted.iter().map(|place| lines[*place].name.as_str()).collect();
    assert_eq!(sorted, ["Relais", "RPE 2", "RPE 9", "rpe 9 bis", "RPE 10"]);
}

/// An order that contradicts itself stops a program that sorts by it.
#[test]
fn the_order_of_names_never_contradicts_itself() {
    let signs = ["0", "1", "9", "a", " ", "-", "é"];
    let mut names = vec![String::new()];
    for _ in 0..3 {
        let longer = names.iter().flat_map(|name| signs.map(|sign| format!("{name}{sign}")));
        names = names.iter().cloned().chain(longer).collect();
    }
    let long = "9".repeat(45);
    names.extend([format!("{long}1"), format!("0{long}"), format!("a{long}"), long]);
    names.sort_unstable();
    names.dedup();
    let is_before: Vec<Vec<bool>> = names
        .iter()
        .map(|one| names.iter().map(|other| compare_str(one, other) == Ordering::Less).collect())
        .collect();
    let is_same: Vec<Vec<bool>> = names
        .iter()
        .map(|one| names.iter().map(|other| compare_str(one, other) == Ordering::Equal).collect())
        .collect();
    let all = 0..names.len();
    for one in all.clone() {
        assert!(is_same[one][one]);
        for two in all.clone() {
            assert_eq!(is_before[one][two], !is_same[one][two] && !is_before[two][one]);
            let between =
                all.clone().filter(|three| is_before[two][*three] || is_same[two][*three]);
            for three in between.filter(|_| is_before[one][two]) {
                let said = format!("{:?} {:?} {:?}", names[one], names[two], names[three]);
                assert!(is_before[one][three], "{said}");
            }
        }
    }
}
