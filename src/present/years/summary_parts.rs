//! The clauses that the summary of the plan is made of.

use super::lists::in_years;
use super::sentences::dated_lever;
use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::present::text::{capital, certainty_word};
use crate::present::workbench::missing_words;
use crate::scenario::Dossier;
use crate::scenario::years::{PlanColumn, PlanYear};
use crate::situation::{Gap, ScenarioId};

/// « Sur tout le plan », or the exercices that are counted.
pub(super) fn over(column: &PlanColumn, known: &[&PlanYear]) -> String {
    let years: Vec<Exercice> = known.iter().map(|year| year.exercice).collect();
    if years.len() == column.years.len() {
        "Sur tout le plan".to_string()
    } else {
        capital(&in_years(&years))
    }
}

pub(super) fn bonus(known: &[&PlanYear]) -> String {
    let with = known
        .iter()
        .filter(|year| year.outcome.bonus_mission.euros().is_ok_and(|bonus| !bonus.is_zero()));
    let years: Vec<Exercice> = with.map(|year| year.exercice).collect();
    if years.is_empty() {
        String::new()
    } else {
        format!("Le bonus mission compté {} n’est pas acquis.", in_years(&years))
    }
}

/// « Ce qui change : 0,5 ETP de plus ; agit dès septembre 2027. »
pub(super) fn changes(dossier: &Dossier, scenario: Option<ScenarioId>) -> String {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|scenario| scenario.levers.as_slice())
        .unwrap_or_default();
    let wording: Vec<String> = levers
        .iter()
        .map(|lever| {
            let (what, when) = dated_lever(dossier, lever);
            if dossier.is_dated(lever) {
                format!("{what} ({})", lower(when.trim_end_matches('.')))
            } else {
                what
            }
        })
        .collect();
    if wording.is_empty() {
        String::new()
    } else {
        format!("Ce qui change : {}.", wording.join(" ; "))
    }
}

/// What is unknown and why, then how sure the rest is.
pub(super) fn limits(dossier: &Dossier, column: &PlanColumn) -> String {
    let rest = |year: &PlanYear| {
        Some(year.outcome.reste_a_charge.certainty)
            .filter(|_| year.outcome.reste_a_charge.value.is_ok())
    };
    let known = column
        .years
        .iter()
        .map(|year| (year.exercice, rest(year)))
        .filter(|(_, certainty)| certainty.is_some());
    let certainty = by_certainty(&known.collect::<Vec<_>>());
    let unknown = if column.years.iter().any(|year| rest(year).is_none()) {
        and(waiting(dossier, column))
    } else {
        String::new()
    };
    format!("Certitude : {certainty}.{unknown}")
}

/// The exercices that wait for something, and for what.
pub(super) fn waiting(dossier: &Dossier, column: &PlanColumn) -> String {
    let mut reasons: Vec<(String, Vec<Exercice>)> = Vec::new();
    for year in &column.years {
        for gap in year.outcome.reste_a_charge.value.as_ref().err().into_iter().flatten() {
            let words = why(dossier, *gap);
            match reasons.iter_mut().find(|(known, _)| *known == words) {
                Some((_, years)) if years.last() == Some(&year.exercice) => {}
                Some((_, years)) => years.push(year.exercice),
                None => reasons.push((words, vec![year.exercice])),
            }
        }
    }
    let wording = reasons
        .into_iter()
        .map(|(words, years)| format!("À compléter {} : {words}", in_years(&years)));
    wording.collect::<Vec<_>>().join(" ")
}

/// Why a figure is not known; the same words for every exercice that waits for the same thing.
pub(super) fn why(dossier: &Dossier, gap: Gap) -> String {
    match gap {
        Gap::NoPrixPlafond(_) | Gap::NothingToCarry(_) => {
            "aucun prix plafond n’est publié, saisi ni supposé.".to_string()
        }
        Gap::NoTaux(_) => {
            "les textes dont nous disposons ne décrivent pas encore la prestation de service."
                .to_string()
        }
        Gap::Empty(_) | Gap::Unreadable(_) | Gap::BothContracts | Gap::TooLarge => {
            lower(&missing_words(dossier, gap))
        }
    }
}

pub(super) fn and(words: String) -> String {
    if words.is_empty() { words } else { format!(" {words}") }
}

pub(super) fn lower(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |head| head.to_lowercase().chain(rest).collect())
}

/// The exercices of each certainty; without one they are to be completed.
pub(super) fn by_certainty(years: &[(Exercice, Option<Certainty>)]) -> String {
    let all = [
        Some(Certainty::Sourced),
        Some(Certainty::Indicative),
        Some(Certainty::Entered),
        Some(Certainty::Assumed),
        None,
    ];
    let of = |wanted: Option<Certainty>| {
        let with: Vec<Exercice> =
            years.iter().filter(|(_, known)| *known == wanted).map(|(year, _)| *year).collect();
        let word = wanted.map_or("à compléter", certainty_word);
        (!with.is_empty()).then(|| format!("{word} {}", in_years(&with)))
    };
    all.into_iter().filter_map(of).collect::<Vec<_>>().join(", ")
}
