//! What a scenario costs over twelve months, where the year that is shown holds fewer of them.

use super::columns::Precision;
use super::sums::column_words;
use super::whole::printed_ecart;
use crate::calendar::Exercice;
use crate::outcome::{Outcome, Row};
use crate::present::text::typeset;
use crate::scenario::Dossier;
use crate::situation::ScenarioId;

/// « en année pleine : 10 573 € de plus par an », to stand under the écart of what is left to pay.
/// Nothing where neither the column nor the reference begins something during the exercice, or
/// where a figure is to be completed.
pub fn full_year_ecart(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
    exercice: Exercice,
    precision: Precision,
) -> Option<String> {
    let (reference, full) = full_years(dossier, scenario, reference, exercice)?;
    let row = Row::ResteACharge;
    let known = full.figure(row).value.is_ok() && reference.figure(row).value.is_ok();
    let words = printed_ecart(&full, &reference, row, precision)
        .map_or_else(|| "rien de plus".to_string(), |words| format!("{words} par an"));
    known.then(|| typeset(&format!("en année pleine : {words}")))
}

/// The same in a sentence, with what the Caf pays of it: « En année pleine (12 mois, aux prix de
/// 2026) : pour 24 030 € de dépenses en plus… ».
pub(super) fn full_year_words(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
    exercice: Exercice,
) -> Option<String> {
    let (reference, full) = full_years(dossier, scenario, reference, exercice)?;
    let words = column_words(&reference, &full)?;
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_lowercase).collect();
    let year = exercice.year();
    let said =
        format!("En année pleine (12 mois, aux prix de {year}) : {first}{}", letters.as_str());
    Some(typeset(&said))
}

/// The reference and the column over twelve months, where that differs from the year shown.
fn full_years(
    dossier: &Dossier,
    scenario: Option<ScenarioId>,
    reference: Option<ScenarioId>,
    exercice: Exercice,
) -> Option<(Outcome, Outcome)> {
    let begins = |id| dossier.begins_within(id, exercice);
    let of = |id| dossier.full_year(id, exercice).outcome;
    (scenario != reference && (begins(scenario) || begins(reference)))
        .then(|| (of(reference), of(scenario)))
}
