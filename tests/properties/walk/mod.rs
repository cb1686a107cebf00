//! One figure is one amount: every page, note, file and sentence of more than two thousand dossiers
//! is read, and each amount that stands in two places under one name, for one column and one
//! exercice, is the same, to the printed digit. `ledger.rs` says what is compared.
mod differences;
pub mod dossiers;
mod enriched;
mod figure;
mod least;
mod ledger;
mod places;
mod reader;

use ledger::Pairs;
use simulateur_rpe::scenario::Dossier;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::thread;

/// What disagrees in a dossier; what was compared is counted.
fn walk(dossier: &Dossier, pairs: &mut Pairs) -> Vec<String> {
    let mut ledger = places::everywhere(dossier);
    places::received(dossier, &mut ledger);
    let missions = places::planned(dossier);
    [ledger, missions]
        .iter()
        .flat_map(|ledger| {
            ledger.count(pairs);
            ledger.faults()
        })
        .collect()
}

fn walk_all(dossiers: &[(String, Dossier)]) -> (Pairs, Vec<String>) {
    let (mut pairs, mut faults) = (Pairs::default(), Vec::new());
    for (name, dossier) in dossiers {
        // A page that cannot be read is a fault of its dossier: the others are walked anyway.
        let walking = AssertUnwindSafe(|| walk(dossier, &mut pairs));
        let found = catch_unwind(walking)
            .unwrap_or_else(|_| vec!["a page cannot be read: see above".to_string()]);
        faults.extend(found.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    (pairs, faults)
}

#[test]
fn every_amount_is_the_same_wherever_it_stands() {
    let all = dossiers::all();
    assert!(all.len() >= 2_000, "only {} dossiers", all.len());
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let parts: Vec<(Pairs, Vec<String>)> = thread::scope(|scope| {
        let parts = all.chunks(all.len().div_ceil(hands));
        let walking: Vec<_> = parts.map(|part| scope.spawn(|| walk_all(part))).collect();
        walking.into_iter().map(|part| part.join().unwrap()).collect()
    });
    let mut pairs = Pairs::default();
    parts.iter().flat_map(|(found, _)| found).for_each(|(pair, count)| {
        *pairs.entry(*pair).or_default() += count;
    });
    println!(
        "{} amounts compared in {} pairs of places",
        pairs.values().sum::<usize>(),
        pairs.len()
    );
    let faults: Vec<String> = parts.into_iter().flat_map(|(_, faults)| faults).collect();
    let first = faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n");
    assert!(faults.is_empty(), "{} disagreements:\n{first}", faults.len());
    assert_eq!(least::lacking(&pairs), Vec::<String>::new());
}
