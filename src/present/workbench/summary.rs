//! The comparison as a short text, to be copied into a note.

use super::columns::letter;
use super::full_year::full_year_words;
use super::levers::lever_sentence;
use super::sums::{bareme_words, column_words};
use super::whole::whole;
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::outcome::{Outcome, Row, Term};
use crate::present::text::{
    CHARGES, NOT_STATED, certainty_word, forecast_compared, known_euros, relais_named,
    scenario_name, typeset,
};
use crate::scenario::workbench::Comparison;
use crate::scenario::{Column, Dossier};
use crate::situation::{Field, ScenarioId};

/// What a column comes to, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gist {
    /// The scenario; none for the base.
    pub scenario: Option<ScenarioId>,
    /// Which letter it has; 0 for the base.
    pub letter: usize,
    /// Its name.
    pub name: String,
    /// What it comes to beside the reference; the amounts of the reference itself.
    pub words: String,
    /// The same over twelve months, where the exercice holds fewer of what begins in it.
    pub full_year: Option<String>,
    /// What it changes, in short sentences; nothing for the reference.
    pub changes: Vec<String>,
}

/// Every column in words, in their order. Nothing when the reference is gone.
pub fn gists(
    dossier: &Dossier,
    comparison: &Comparison,
    reference: Option<ScenarioId>,
) -> Vec<Gist> {
    let Some(base) = comparison.column(reference) else {
        return Vec::new();
    };
    let gist = |column: &Column| {
        let exercice = column.outcome.exercice;
        let (words, changes) = if column.scenario == reference {
            (of_reference(&base.outcome), Vec::new())
        } else {
            let words = column_words(&base.outcome, &column.outcome)
                .unwrap_or_else(|| "Il manque une donnée : le reste est calculé.".to_string());
            (words, changes(dossier, column.scenario, exercice))
        };
        let name = scenario_name(dossier, column.scenario);
        Gist {
            scenario: column.scenario,
            letter: column.letter,
            name,
            words: typeset(&words),
            full_year: full_year_words(dossier, column.scenario, reference, exercice),
            changes: changes.iter().map(|wording| typeset(wording)).collect(),
        }
    };
    comparison.columns.iter().map(gist).collect()
}

/// One paragraph for the relais, one for the reference, one for each other column that is shown,
/// then how far it holds.
pub fn summary(
    dossier: &Dossier,
    comparison: &Comparison,
    reference: Option<ScenarioId>,
    shown: &[Option<ScenarioId>],
) -> String {
    let Some(base) = comparison.column(reference) else {
        return String::new();
    };
    let (first, others): (Vec<Gist>, Vec<Gist>) = gists(dossier, comparison, reference)
        .into_iter()
        .partition(|gist| gist.scenario == reference);
    let mut paragraphs = vec![head(dossier, &base.outcome)];
    paragraphs.extend(forecast_compared(dossier, comparison.exercice));
    paragraphs.extend(
        first.iter().map(|gist| {
            format!("{}, {} (référence). {}", letter(gist.letter), gist.name, gist.words)
        }),
    );
    paragraphs.extend(others.iter().filter(|gist| shown.contains(&gist.scenario)).map(|gist| {
        let changes = if gist.changes.is_empty() {
            String::new()
        } else {
            format!(" Ce qui change : {}.", gist.changes.join(" ; "))
        };
        let words = [Some(&gist.words), gist.full_year.as_ref()];
        let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
        format!("{}, {}. {}{changes}", letter(gist.letter), gist.name, words.join(" "))
    }));
    paragraphs.push(
        "Simulation indicative et non contractuelle : seule la notification de la Caf fait foi."
            .to_string(),
    );
    typeset(&paragraphs.join("\n\n"))
}

/// The name of the relais; « Relais sans nom » when its text is empty.
pub fn relais_name(dossier: &Dossier) -> &str {
    relais_named(dossier.texts.get(Field::RelaisName))
}

fn head(dossier: &Dossier, outcome: &Outcome) -> String {
    let name = relais_name(dossier);
    let certainty = outcome
        .plafond
        .part(Term::PrixPlafond)
        .filter(|price| price.value.is_ok())
        .map(|price| certainty_word(price.certainty));
    let certainty = certainty.map(|word| format!(" ({word})")).unwrap_or_default();
    format!("{name}, exercice {}. {}{certainty}.", outcome.exercice.year(), bareme_words(outcome))
}

fn of_reference(outcome: &Outcome) -> String {
    let wording = |amount: Option<Euros>| {
        amount.map_or_else(|| NOT_STATED.to_string(), Euros::to_whole_string)
    };
    let charges = known_euros(&outcome.charges);
    format!(
        "{CHARGES}{} {}, total versé par la Caf {}, autres recettes {}, reste à charge {}.",
        if charges.is_some() { "" } else { " :" },
        wording(charges),
        wording(whole(outcome, Row::TotalCaf)),
        wording(whole(outcome, Row::AutresRecettes)),
        wording(whole(outcome, Row::ResteACharge)),
    )
}

/// « 0,5 ETP de plus, au coût actuel »…
fn changes(dossier: &Dossier, scenario: Option<ScenarioId>, exercice: Exercice) -> Vec<String> {
    let levers = scenario
        .and_then(|id| dossier.scenario(id))
        .map(|scenario| scenario.levers.as_slice())
        .unwrap_or_default();
    levers.iter().flat_map(|lever| lever_sentence(dossier, lever, exercice)).collect()
}
