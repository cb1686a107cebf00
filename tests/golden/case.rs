//! One case: read without mercy, then compared.

use crate::expectation::compare;
use serde::Deserialize;
use serde_json::{Value, json};
use simulateur_rpe::exchange::{DecodeError, decode, decode_data};
use simulateur_rpe::law::SANS_OBJET;
use simulateur_rpe::outcome::Outcome;
use simulateur_rpe::scenario::Dossier;
use simulateur_rpe::scenario::years::PlanColumn;
use simulateur_rpe::situation::{Field, ScenarioId};
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub title: String,
    pub source: String,
    pub dossier: Value,
    pub expect: Vec<BTreeMap<String, Value>>,
}

/// What is wrong with a case of version 1; nothing when it holds.
pub fn run(text: &str) -> Vec<String> {
    run_as(text, |data| decode_data(&data.to_string()))
}

/// The same of a case of version 2.
pub fn run_version_2(text: &str) -> Vec<String> {
    let read = |data: &Value| {
        let envelope = json!({"schema": 2, "revision": 1, "data": data});
        decode(&envelope.to_string()).map(|stored| stored.dossier)
    };
    run_as(text, read)
}

fn run_as(text: &str, read: impl Fn(&Value) -> Result<Dossier, DecodeError>) -> Vec<String> {
    let case: Case = match serde_json::from_str(text) {
        Ok(case) => case,
        Err(error) => return vec![error.to_string()],
    };
    let dossier = match read(&case.dossier) {
        Ok(dossier) => dossier,
        Err(error) => return vec![format!("{error:?}")],
    };
    if case.expect.is_empty()
        || [&case.title, &case.source].into_iter().any(|text| text.trim().is_empty())
    {
        return vec!["a case has a title, a source and something to expect".to_string()];
    }
    answers(&case.dossier)
        .into_iter()
        .chain(case.expect.iter().flat_map(|expected| check(&dossier, expected)))
        .collect()
}

/// An answer of a checklist that is neither « oui », « non » nor « sans objet » would say nothing.
fn answers(dossier: &Value) -> Vec<String> {
    let answers = |object: &Value| object.as_object().cloned().unwrap_or_default().into_iter();
    let others =
        answers(&dossier["reponses"]["autres_annees"]).flat_map(|(_, year)| answers(&year));
    let given =
        answers(&dossier["reponses"]).filter(|(code, _)| code != "autres_annees").chain(others);
    given
        .filter(|(_, wording)| *wording != "oui" && *wording != "non" && *wording != SANS_OBJET)
        .map(|(code, wording)| format!("reponses, {code}: {wording}"))
        .collect()
}

fn check(dossier: &Dossier, expected: &BTreeMap<String, Value>) -> Vec<String> {
    let Some(scenario) = expected.get("scenario").and_then(Value::as_str) else {
        return vec!["`scenario` is missing".to_string()];
    };
    let Some(column) = column(dossier, scenario) else {
        return vec![format!("no scenario « {scenario} »")];
    };
    let year = expected.get("exercice").and_then(Value::as_u64);
    let outcome = match year {
        Some(year) => dossier.plan().column(column).and_then(|planned| in_year(planned, year)),
        None => dossier.compare().column(column).map(|known| known.outcome.clone()),
    };
    let Some(outcome) = outcome else {
        return vec![format!("{scenario}: no year {} in the plan", year.unwrap_or_default())];
    };
    let wanted: Vec<_> = expected.iter().filter(|(key, _)| *key != "scenario").collect();
    if wanted.is_empty() {
        return vec![format!("nothing is expected of « {scenario} »")];
    }
    wanted
        .into_iter()
        .filter_map(|(key, value)| {
            Some(format!("{scenario}, {key}: {}", compare(&outcome, key, value)?))
        })
        .collect()
}

/// The column of a name.
fn column(dossier: &Dossier, name: &str) -> Option<Option<ScenarioId>> {
    let wanted = dossier
        .scenarios
        .iter()
        .find(|known| dossier.texts.get(Field::ScenarioName(known.id)) == name)
        .map(|known| known.id);
    if wanted.is_none() && name != "base" { None } else { Some(wanted) }
}

fn in_year(column: &PlanColumn, year: u64) -> Option<Outcome> {
    column
        .years
        .iter()
        .find(|known| u64::from(known.exercice.year()) == year)
        .map(|known| known.outcome.clone())
}
