//! The note that a board reads: what the relais come to together, and the decision of the call for
//! projects, in words.

use super::{appel_label, column_heading_words, figure_words, scope_words};
use crate::calendar::Exercice;
use crate::money::Euros;
use crate::present::text::{certainty_word, count_words, listed, mission_title, typeset};
use crate::scenario::collection::{
    AppelAProjets, AppelCriterion, AppelInput, CollectionColumn, RelaisFigures, RelaisState,
    column_totals, weakest_certainty,
};
use std::collections::{BTreeMap, BTreeSet};

/// The sums that a board reads first.
const COLUMNS: [CollectionColumn; 7] = [
    CollectionColumn::Etp,
    CollectionColumn::PrixDeRevient,
    CollectionColumn::Ps,
    CollectionColumn::BonusMission,
    CollectionColumn::BonusTerritoire,
    CollectionColumn::TotalCaf,
    CollectionColumn::ResteACharge,
];

/// A figure that a board reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardFigure {
    /// What it is.
    pub name: &'static str,
    /// The figure.
    pub value: String,
    /// Of how many relais it is known, where it is not of all; empty else.
    pub of: String,
}

/// The title of the note: « 46 relais, exercice 2026 ».
pub fn board_title(relais: &[&RelaisFigures]) -> String {
    let years: BTreeSet<Exercice> = relais.iter().map(|known| known.exercice).collect();
    let years: Vec<String> = years.iter().map(|known| known.year().to_string()).collect();
    let word = if years.len() < 2 { "exercice" } else { "exercices" };
    typeset(&format!("{} relais, {word} {}", count_words(relais.len()), listed(&years)))
}

/// The sums, then how many relais are over their ceiling, lack something, or have no mission.
pub fn board_figures(relais: &[&RelaisFigures]) -> Vec<BoardFigure> {
    let totals = column_totals(relais);
    let sums = totals.iter().filter(|total| COLUMNS.contains(&total.column)).map(|total| {
        let whole = total.known == relais.len();
        BoardFigure {
            name: column_heading_words(total.column),
            value: total
                .total
                .map_or_else(|| "–".to_string(), |sum| figure_words(total.column, sum)),
            of: if whole {
                String::new()
            } else {
                format!("{} sur {}", count_words(total.known), count_words(relais.len()))
            },
        }
    });
    let counted = [
        ("Relais au-dessus du plafond", RelaisState::OverCeiling),
        ("Relais à compléter", RelaisState::Incomplete),
        ("Relais sans mission", RelaisState::WithoutMission),
    ];
    let counted = counted.map(|(name, state)| {
        let count = relais.iter().filter(|known| state.holds(known)).count();
        BoardFigure { name, value: count_words(count), of: String::new() }
    });
    sums.chain(counted).collect()
}

/// What to know of these figures.
pub fn board_notes(relais: &[&RelaisFigures]) -> Vec<String> {
    let weakest = weakest_certainty(relais.iter().copied()).map(|(certainty, of)| {
        format!(
            "Ce qui rend les totaux de la Caf les moins sûrs : « {} », pour {} relais.",
            certainty_word(certainty),
            count_words(of)
        )
    });
    let always = [
        "Montants calculés d’après les circulaires et les barèmes que cite le simulateur ; une \
            somme ne compte que ce qui est connu.",
        "Un bonus de mission n’est dû que si ses objectifs sont atteints.",
    ];
    let ceilings = ceiling_words(relais);
    weakest
        .into_iter()
        .chain(ceilings)
        .chain(always.map(str::to_string))
        .map(|words| typeset(&words))
        .collect()
}

/// The ceilings for one ETP that the figures start from, by exercice; nothing while none is known.
fn ceiling_words(relais: &[&RelaisFigures]) -> Option<String> {
    let mut by_year: BTreeMap<Exercice, BTreeSet<Euros>> = BTreeMap::new();
    for known in relais {
        by_year.entry(known.exercice).or_default().extend(known.prix_plafond);
    }
    let one = |(year, prices): (&Exercice, &BTreeSet<Euros>)| {
        let (least, most) = (prices.first()?.to_short_string(), prices.last()?.to_short_string());
        let year = year.year();
        let several = format!("de {least} à {most} en {year}");
        Some(if prices.len() > 1 { several } else { format!("{least} en {year}") })
    };
    let said: Vec<String> = by_year.iter().filter_map(one).collect();
    (!said.is_empty()).then(|| format!("Prix plafond d’un ETP : {}.", listed(&said)))
}

/// What the call for projects ranks by, in one sentence each.
pub fn appel_terms(appel: &AppelAProjets, exercice: Option<Exercice>) -> Vec<String> {
    let year = exercice.map(|exercice| format!("Exercice {}.", exercice.year()));
    let envelope = match appel.enveloppe() {
        Some(amount) => format!("Enveloppe : {}.", amount.to_short_string()),
        None => "Enveloppe : ce que demandent tous les dossiers classés.".to_string(),
    };
    let priority = match appel.priority {
        Some(mission) => format!("Mission prioritaire : « {} ».", mission_title(mission)),
        None => "Aucune mission n’est prioritaire.".to_string(),
    };
    let weights: Vec<String> = AppelCriterion::ALL
        .into_iter()
        .map(|criterion| {
            let label = appel_label(AppelInput::Weight(criterion)).to_lowercase();
            format!("{label} {}", appel.weight(criterion))
        })
        .collect();
    let is_chosen = AppelCriterion::ALL
        .into_iter()
        .any(|criterion| !appel.text(AppelInput::Weight(criterion)).trim().is_empty());
    let whose = if is_chosen { "choisis par la Caf" } else { "du simulateur, non modifiés" };
    let weights = format!("Poids {whose} : {}.", listed(&weights));
    let scope = format!(
        "Contexte, recueil et partenariats exigés : {}.",
        scope_words(appel.scope).to_lowercase()
    );
    let all = year.into_iter().chain([envelope, priority, scope, weights]);
    all.map(|words| typeset(&words)).collect()
}
