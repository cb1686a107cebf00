//! Runs every case of `tests/golden/official`: a file dropped there is asserted, to the cent. See `tests/golden/README.md`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

use rust_decimal::Decimal;
use serde::Deserialize;
use serde_json::Value;
use simulateur_rpe::exchange::decode_data;
use simulateur_rpe::money::{Euros, OutOfBounds};
use simulateur_rpe::outcome::{Outcome, Step, Term, Verdict};
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::situation::{Field, Gap};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    title: String,
    source: String,
    dossier: Value,
    expect: Vec<BTreeMap<String, Value>>,
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/official");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn every_official_case_holds() {
    let files = files();
    let failures: Vec<String> = files.iter().flat_map(|path| run(path)).collect();
    assert!(files.len() >= 22, "only {} cases", files.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    println!("{} official cases hold", files.len());
}

fn run(path: &Path) -> Vec<String> {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(path).unwrap();
    let case: Case = match serde_json::from_str(&text) {
        Ok(case) => case,
        Err(error) => return vec![format!("{name}: {error}")],
    };
    let dossier = match decode_data(&case.dossier.to_string()) {
        Ok(dossier) => dossier,
        Err(error) => return vec![format!("{name}: {error:?}")],
    };
    if case.expect.is_empty() || case.title.is_empty() || case.source.is_empty() {
        return vec![format!("{name}: a case has a title, a source and something to expect")];
    }
    case.expect.iter().flat_map(|expected| check(&dossier, expected)).map(|failure| format!("{name}: {failure}")).collect()
}

fn check(dossier: &Dossier, expected: &BTreeMap<String, Value>) -> Vec<String> {
    let Some(scenario) = expected.get("scenario").and_then(Value::as_str) else {
        return vec!["`scenario` is missing".to_string()];
    };
    let wanted = dossier.scenarios.iter().find(|known| dossier.texts.get(Field::ScenarioName(known.id)) == scenario).map(|known| known.id);
    if wanted.is_none() && scenario != "base" {
        return vec![format!("no scenario « {scenario} »")];
    }
    let comparison = dossier.compare();
    let outcome = &comparison.column(wanted).unwrap().outcome;
    let differs = |(key, value): (&String, &Value)| {
        let found = found(outcome, key)?;
        let wanted = if key == "etp" { value.clone() } else { normal(value) };
        (found != wanted).then(|| format!("{key}: expected {value}, found {found}"))
    };
    expected.iter().filter(|(key, _)| *key != "scenario").filter_map(differs).collect()
}

/// What the outcome holds under a key; an unknown key is a failure, so that a typo is seen.
fn found(outcome: &Outcome, key: &str) -> Option<Value> {
    Some(match key {
        "exercice" => Value::from(outcome.exercice.year()),
        "etp" => outcome.etp.etp().map_or(Value::Null, |etp| Value::from(etp.decimal().normalize().to_string())),
        "prix_de_revient" => amount(&outcome.prix_de_revient),
        "assiette" => amount(&outcome.assiette),
        "plafond" => amount(&outcome.plafond),
        "marge_sous_plafond" => amount(&outcome.marge),
        "ps" => amount(&outcome.ps),
        "bonus_mission" => amount(&outcome.bonus_mission),
        "bonus_territoire" => amount(&outcome.bonus_territoire),
        "psej" => amount(&outcome.psej),
        "ps_deductible" => counted(&outcome.psej).map_or(Value::Null, amount),
        "total_caf" => amount(&outcome.total_caf),
        "acomptes" => Value::from(outcome.acomptes.parts.iter().map(amount).collect::<Vec<_>>()),
        "solde" => amount(&outcome.solde),
        "reste_a_charge" => amount(&outcome.reste_a_charge),
        "certitude" => Value::from(outcome.ps.certainty.code()),
        "mission" => Value::from(mission(outcome)),
        "avertissements" => codes(outcome.warnings.iter().map(|warning| warning.code())),
        "manques" => codes(gaps(outcome).iter().map(Gap::code)),
        unknown => Value::from(format!("unknown key « {unknown} »")),
    })
}

fn amount(step: &Step) -> Value {
    step.euros().map_or(Value::Null, |euros| Value::from(format!("{:.2}", euros.to_cent().decimal())))
}

/// The part of the Ps that the Psej counts.
fn counted(psej: &Step) -> Option<&Step> {
    psej.part(Term::AssiettePsej)?.part(Term::PsDeductible)
}

fn mission(outcome: &Outcome) -> &'static str {
    match outcome.missions.chosen.as_ref().map(|chosen| chosen.verdict) {
        Some(Verdict::Reached) => "atteinte",
        Some(Verdict::NotReached) => "non_atteinte",
        Some(Verdict::Undetermined) => "indeterminee",
        None => "aucune",
    }
}

fn gaps(outcome: &Outcome) -> Vec<Gap> {
    let mut gaps = outcome.reste_a_charge.value.clone().err().unwrap_or_default();
    gaps.sort();
    gaps.dedup();
    gaps
}

fn codes<'a>(codes: impl Iterator<Item = &'a str>) -> Value {
    let mut codes: Vec<&str> = codes.collect();
    codes.sort_unstable();
    codes.dedup();
    Value::from(codes)
}

/// Amounts may be written with or without their last zeros; lists in any order.
fn normal(value: &Value) -> Value {
    match value {
        Value::Array(items) => {
            let mut items = items.clone();
            items.sort_by_key(ToString::to_string);
            Value::Array(items)
        }
        Value::String(text) => text.parse::<Decimal>().ok().filter(|_| text.contains('.')).map_or(value.clone(), |number| {
            let cents: Result<Euros, OutOfBounds> = Euros::new(number);
            cents.map_or(value.clone(), |euros| Value::from(format!("{:.2}", euros.decimal())))
        }),
        other => other.clone(),
    }
}
