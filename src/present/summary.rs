//! The comparison as a short text, to be copied into a note.

use super::columns::{letter, scenario_name};
use super::explain::known_euros;
use super::sums::{bareme_words, column_words};
use super::{certainty_word, lever_sentence, typeset};
use crate::money::Euros;
use crate::outcome::{Outcome, Term};
use crate::scenario::{Column, Comparison, Dossier};
use crate::situation::{Field, Id};

/// One paragraph for the relais, one for the reference, one for each other column that is shown, then how far it holds.
pub fn summary(dossier: &Dossier, comparison: &Comparison, reference: Option<Id>, shown: &[Option<Id>]) -> String {
    let Some(base) = comparison.column(reference) else {
        return String::new();
    };
    let named = |column: &Column| {
        let place = comparison.columns.iter().position(|known| known.scenario == column.scenario).unwrap_or_default();
        format!("{}, {}", letter(place), scenario_name(dossier, column.scenario))
    };
    let others = comparison.columns.iter().filter(|column| shown.contains(&column.scenario) && column.scenario != reference);
    let mut paragraphs = vec![head(dossier, &base.outcome), format!("{} (référence). {}", named(base), of_reference(&base.outcome))];
    paragraphs.extend(others.map(|column| {
        let words = column_words(&base.outcome, &column.outcome).unwrap_or_else(|| "À compléter : il manque une donnée.".to_string());
        format!("{}. {words}{}", named(column), changes(dossier, column.scenario))
    }));
    paragraphs.push("Simulation indicative et non contractuelle : seule la notification de votre Caf fait foi.".to_string());
    typeset(&paragraphs.join("\n\n"))
}

fn head(dossier: &Dossier, outcome: &Outcome) -> String {
    let name = dossier.texts.get(Field::RelaisName).trim();
    let name = if name.is_empty() { "Relais sans nom" } else { name };
    let certainty =
        outcome.plafond.part(Term::PrixPlafond).filter(|price| price.value.is_ok()).map(|price| certainty_word(price.certainty));
    let certainty = certainty.map(|word| format!(" ({word})")).unwrap_or_default();
    format!("{name}, exercice {}. {}{certainty}.", outcome.exercice.year(), bareme_words(outcome))
}

fn of_reference(outcome: &Outcome) -> String {
    let said = |amount: Option<Euros>| amount.map_or_else(|| "à compléter".to_string(), Euros::print_whole);
    format!(
        "Dépenses de fonctionnement {}, total versé par la Caf {}, autres recettes {}, reste à votre charge {}.",
        said(known_euros(&outcome.charges)),
        said(known_euros(&outcome.total_caf)),
        said(known_euros(&outcome.autres_recettes)),
        said(known_euros(&outcome.reste_a_charge)),
    )
}

/// « Ce qui change : 0,5 ETP de plus dès janvier, au coût actuel. »
fn changes(dossier: &Dossier, scenario: Option<Id>) -> String {
    let levers = scenario.and_then(|id| dossier.scenario(id)).map(|scenario| scenario.levers.as_slice()).unwrap_or_default();
    let said: Vec<String> = levers.iter().flat_map(|lever| lever_sentence(dossier, lever)).collect();
    if said.is_empty() { String::new() } else { format!(" Ce qui change : {}.", said.join(" ; ")) }
}
