//! The figures of a file that are others today, and why.

use super::file::{FileFigure, amount};
use crate::exchange::{SavedColumn, SavedFigure, SavedFile, SavedValue, results, stands_on};
use crate::law::Certainty;
use crate::money::{UNIT_SPACE, format_decimal, product};
use crate::outcome::{Row, Term};
use crate::present::text::row_title;
use crate::scenario::Dossier;
use crate::situation::ScenarioId;
use rust_decimal::Decimal;

pub(super) fn column_name(place: usize, column: &SavedColumn) -> String {
    match (place, column.name.trim()) {
        (0, _) => "Base".to_string(),
        (_, "") => "Sans nom".to_string(),
        (_, name) => name.to_string(),
    }
}

/// The figures of the comparison that are others today.
pub(super) fn changes(dossier: &Dossier, file: &SavedFile) -> Vec<FileFigure> {
    let (today, comparison) = (results(dossier), dossier.compare());
    let columns = file.results.iter().zip(&today).zip(&comparison.columns).enumerate();
    columns
        .flat_map(|(place, ((before, now), column))| {
            let bareme = changed_values(before, now);
            let rule = rule_words(dossier, file.schema, column.scenario);
            Row::all().filter_map(move |row| {
                let (was, is) = (before.figure(row), now.figure(row));
                if was.map(|known| known.amount) == is.map(|known| known.amount) {
                    return None;
                }
                let on = stands_on(column.outcome.figure(row));
                let words: Vec<&str> = bareme
                    .iter()
                    .filter(|(term, _)| on.contains(term))
                    .map(|(_, words)| words.as_str())
                    .collect();
                let shown = |known: Option<&SavedFigure>| {
                    known.map_or_else(
                        || "à compléter".to_string(),
                        |known| amount(row, known.amount),
                    )
                };
                Some(FileFigure {
                    column: column_name(place, before),
                    row: row_title(row),
                    saved: shown(was),
                    certainty: was.and_then(|known| known.certainty),
                    today: Some(shown(is)),
                    why: if words.is_empty() { rule.to_string() } else { words.join(" ") },
                })
            })
        })
        .collect()
}

/// Why a figure may be another one, when the barème says nothing of it.
fn rule_words(dossier: &Dossier, schema: u32, scenario: Option<ScenarioId>) -> &'static str {
    let known = scenario.and_then(|id| dossier.scenario(id));
    let mut levers = known.into_iter().flat_map(|known| &known.levers);
    if schema == 1 && levers.any(|lever| dossier.is_dated(lever)) {
        return "Les dates de ce scénario ne comptaient que sur « Sur 5 ans » ; elles comptent \
            maintenant sur toutes les pages.";
    }
    "La règle de calcul a changé depuis, ou le fichier a été modifié à la main."
}

/// How a value of the barème is written.
type ValueFormat = fn(Decimal) -> String;

/// The values of the barème that are others today, in words. A bonus that was not due then is no
/// change of the barème.
fn changed_values(before: &SavedColumn, now: &SavedColumn) -> Vec<(Term, String)> {
    let names: [(Term, &str, ValueFormat); 5] = [
        (Term::PrixPlafond, "le prix plafond", euros),
        (Term::Taux, "le taux de la prestation de service", percent),
        (Term::BonusMission, "le forfait du bonus mission", euros),
        (Term::PartDeductible, "la part de la prestation de service que compte la Psej", percent),
        (Term::TauxPsej, "le taux de la Psej", percent),
    ];
    let words = |(term, name, print): (Term, &str, ValueFormat)| {
        let wording = match (before.value(term), now.value(term)) {
            (Some(was), Some(is)) if was.value != is.value => {
                format!(
                    "Barème : {name} était {} ({}), il vaut {} ({}).",
                    print(was.value),
                    origin(was),
                    print(is.value),
                    origin(is)
                )
            }
            (None, Some(is)) if term != Term::BonusMission => {
                format!(
                    "Barème : {name} n’était pas connu, il vaut {} ({}).",
                    print(is.value),
                    origin(is)
                )
            }
            (Some(was), None) if term != Term::BonusMission => {
                format!(
                    "Barème : {name} était {} ({}), il n’est plus connu.",
                    print(was.value),
                    origin(was)
                )
            }
            _ => return None,
        };
        Some((term, wording))
    };
    names.into_iter().filter_map(words).collect()
}

fn origin(known: &SavedValue) -> String {
    match (known.certainty, known.origin.trim()) {
        (Certainty::Entered, "") => "saisi, sans origine".to_string(),
        (Certainty::Assumed, origin) => {
            format!("hypothèse, d’après {} : {origin}", known.exercice.year())
                .trim_end_matches(" : ")
                .to_string()
        }
        (_, origin) => origin.to_string(),
    }
}

fn percent(value: Decimal) -> String {
    let percent = product(value, Decimal::ONE_HUNDRED).unwrap_or_default();
    format!("{}{UNIT_SPACE}%", format_decimal(percent, 0, 2))
}

pub(super) fn euros(value: Decimal) -> String {
    format!("{}{UNIT_SPACE}€", format_decimal(value, 2, 2))
}
