//! What relais held together cost, in time and in memory, natively and on one thread: dossiers made
//! of the lines of a table, their figures, and the same under a change of the rules. The argument
//! is how many.

#![allow(clippy::expect_used)]

use simulateur_rpe::calendar::Exercice;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::collection::{
    CollectedRelais, LineDefaults, RelaisFigures, RelaisForecast, RelaisId, RelaisInput,
    RuleChange, RuleInput, SupposedRules,
};
use simulateur_rpe::situation::ContractTerm;
use std::fs;
use std::sync::Arc;
use std::time::Instant;

/// A relais of 2026 as a line of a table says it: one in two has a mission, one in three a
/// convention.
fn line(i: u32) -> Vec<(RelaisInput, String)> {
    let mut cells = vec![
        (RelaisInput::Name, format!("Relais petite enfance n° {i}")),
        (RelaisInput::Etp, format!("{},{:02}", i % 3, 10 + i % 90)),
        (RelaisInput::Costs, format!("{}", 40_000 + i * 31 % 90_000)),
        (RelaisInput::Incomes, format!("{}", i * 17 % 20_000)),
        (RelaisInput::Am, format!("{}", 30 + i % 120)),
        (RelaisInput::Communes, format!("{}", 1 + i % 40)),
    ];
    if i.is_multiple_of(2) {
        cells.push((RelaisInput::Mission, "guichet unique".to_string()));
    }
    if i.is_multiple_of(3) {
        cells.push((RelaisInput::Term(ContractTerm::EtpExistants), "1".to_string()));
        cells.push((RelaisInput::Term(ContractTerm::ForfaitExistant), "4 200".to_string()));
    }
    cells
}

fn relais(i: u32, defaults: &LineDefaults) -> CollectedRelais {
    let (dossier, _) = Dossier::of_line(&line(i), defaults).expect("a whole line");
    CollectedRelais { id: RelaisId(i), origin: "table.csv".to_string(), dossier: Arc::new(dossier) }
}

/// Memory that the program holds, in kB; nothing where the system does not say it so.
fn held() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().strip_suffix(" kB")?.parse().ok()).unwrap_or_default()
}

/// Runs, then says how long it took and what its result holds.
fn measured<T>(words: &str, run: impl FnOnce() -> T) -> T {
    let (before, start) = (held(), Instant::now());
    let found = run();
    let (time, more) = (start.elapsed(), held().saturating_sub(before));
    println!("  {words:<44}{time:>10.1?}{more:>10} ko");
    found
}

fn main() {
    let count = std::env::args().find_map(|argument| argument.parse().ok()).unwrap_or(3_077);
    let plafond = "66 000".to_string();
    let defaults = LineDefaults { exercice: Exercice::constant(2026), plafond };
    let mut change = RuleChange::default();
    change.set(RuleInput::Plafond, "+5 %");
    println!("{count} relais tenus ensemble :");
    let all: Vec<CollectedRelais> =
        measured("lire les lignes", || (0..count).map(|i| relais(i, &defaults)).collect());
    let today: Vec<RelaisFigures> =
        measured("les figures du tableau", || all.iter().map(RelaisFigures::of).collect());
    let read: Vec<RelaisForecast> =
        measured("relire les relais, une fois", || all.iter().map(RelaisForecast::of).collect());
    let rules = SupposedRules::of(&change);
    let then: Vec<RelaisFigures> = measured("les figures d’une règle changée", || {
        read.iter().map(|relais| relais.under(&rules)).collect()
    });
    let known = today.iter().chain(&then).filter(|figures| !figures.is_incomplete()).count();
    println!("  {known} lignes complètes sur {}", 2 * count);
}
