//! What a field, a post or a scenario is called in a sentence.

use super::mission_words::question;
use super::words::{status_name, term_question};
use crate::draft::BaremeWay;
use crate::scenario::{Dossier, LeverKind};
use crate::situation::{Field, Named, Owner, PostKey, ScenarioId};

/// What a field is called in a sentence: the words of its row, with the name of whose it is.
pub fn label_of(dossier: &Dossier, field: Field) -> String {
    let label = field.label();
    match label.name {
        Some(named) => label.words.replace("{}", &name_of(dossier, named)),
        None => label.words.to_string(),
    }
}

fn name_of(dossier: &Dossier, named: Named) -> String {
    let typed = |field, otherwise: &str| {
        let name = dossier.texts.get(field);
        if name.is_empty() { otherwise.to_string() } else { name.to_string() }
    };
    match named {
        Named::Post(post) => post_name(dossier, post),
        Named::Cost(owner, cost) => typed(Field::CostName(owner, cost), "frais de mission"),
        Named::Income(income) => typed(Field::IncomeName(income), "recette"),
        Named::Account(account) => account.name(),
        Named::Datum(datum) => question(datum).to_string(),
        Named::Term(term) => term_question(term).to_string(),
        Named::TermFrom(term, exercice) => {
            format!("{} à partir de {}", term_question(term), exercice.year())
        }
        Named::Exercice(exercice) => exercice.year().to_string(),
        Named::Later(status, value) => {
            format!("{} ({})", label_of(dossier, value.forecast()), status_name(status))
        }
    }
}

/// The name of a post, of the base or added by a lever.
pub fn post_name(dossier: &Dossier, post: impl Into<PostKey>) -> String {
    let (field, unnamed) = match post.into() {
        PostKey::Base(post) => (Field::PostName(post), "poste sans nom"),
        PostKey::Lever(lever) if dossier.lever(lever).is_some() => {
            (Field::LeverName(lever), "poste ajouté")
        }
        PostKey::Lever(lever) => (Field::LeverName(lever), "poste sans nom"),
    };
    let name = dossier.texts.get(field).trim();
    if name.is_empty() { unnamed.to_string() } else { name.to_string() }
}

/// The name of a scenario; « Sans nom » when its text is empty; « Base » for the base.
pub fn scenario_name(dossier: &Dossier, scenario: Option<ScenarioId>) -> String {
    match scenario.map(|id| dossier.texts.get(Field::ScenarioName(id)).trim()) {
        None => "Base".to_string(),
        Some("") => "Sans nom".to_string(),
        Some(name) => name.to_string(),
    }
}

/// Whose fields give the ceiling of a scenario.
pub fn bareme_owner(dossier: &Dossier, scenario: Option<ScenarioId>) -> Owner {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|scenario| scenario.levers.as_slice())
        .unwrap_or_default();
    let lever = levers
        .iter()
        .rfind(|lever| matches!(lever.kind, LeverKind::Bareme(way) if way != BaremeWay::Published));
    lever.map_or(Owner::Base, |lever| Owner::Lever(lever.id))
}

/// The name of a relais, as typed; « Relais sans nom » without one.
pub fn relais_named(name: &str) -> &str {
    let name = name.trim();
    if name.is_empty() { "Relais sans nom" } else { name }
}
