//! The lines of the table of relais, what they come to together, and what is said of a choice.

use super::figure_words;
use crate::calendar::Exercice;
use crate::law::Certainty;
use crate::outcome::Verdict;
use crate::present::text::{
    certainty_word, count_words, listed, mission_title, relais_named, typeset, verdict_word,
};
use crate::present::workbench::missing_words;
use crate::scenario::collection::{
    CollectedRelais, CollectionColumn, ColumnTotal, RelaisFigures, RelaisId, RelaisOrder,
    RelaisState,
};
use std::collections::BTreeSet;

/// A line of the table of relais, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollectionLine {
    /// Which relais it is.
    pub id: RelaisId,
    /// Its name; « Relais sans nom » without one.
    pub name: String,
    /// Its exercice.
    pub exercice: String,
    /// Each figure, in the order of [`CollectionColumn::ALL`]; nothing while it is not known.
    pub figures: Vec<Option<String>>,
    /// Its mission and what it comes to; empty without one.
    pub mission: String,
    /// How many values it waits for.
    pub gaps: usize,
    /// Whether its costs exceed the ceiling.
    pub is_over: bool,
}

/// A column of all the lines together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TotalCell {
    /// The sum, or the median; « – » for none.
    pub words: String,
    /// Of how many relais it is known, where it is not of all: « 44 sur 46 ».
    pub of: Option<String>,
}

/// A line in words.
pub fn collection_line(figures: &RelaisFigures) -> CollectionLine {
    let words = |column: CollectionColumn| {
        figures.figure(column).map(|figure| figure_words(column, figure))
    };
    CollectionLine {
        id: figures.id,
        name: relais_named(&figures.name).to_string(),
        exercice: figures.exercice.year().to_string(),
        figures: CollectionColumn::ALL.map(words).into(),
        mission: figures.mission.map_or_else(String::new, |(mission, verdict)| {
            format!("{}, {}", mission_title(mission), reached(verdict))
        }),
        gaps: figures.gaps.len(),
        is_over: figures.is_over_ceiling(),
    }
}

/// A mission is feminine where an indicator is not.
fn reached(verdict: Verdict) -> String {
    match verdict {
        Verdict::Reached | Verdict::NotReached => format!("{}e", verdict_word(verdict)),
        Verdict::Undetermined => verdict_word(verdict).to_string(),
    }
}

/// Each value that a relais waits for, in words.
pub fn gap_words(relais: &CollectedRelais, figures: &RelaisFigures) -> Vec<String> {
    figures.gaps.iter().map(|gap| missing_words(&relais.dossier, *gap)).collect()
}

/// The sums of the columns, or their medians.
pub fn total_cells(totals: &[ColumnTotal], of: usize, median: bool) -> Vec<TotalCell> {
    let cell = |total: &ColumnTotal| {
        let figure = if median { total.median } else { total.total };
        TotalCell {
            words: figure
                .map_or_else(|| "–".to_string(), |figure| figure_words(total.column, figure)),
            of: (figure.is_some() && total.known < of)
                .then(|| format!("{} sur {}", count_words(total.known), count_words(of))),
        }
    };
    totals.iter().map(cell).collect()
}

/// How many relais are shown of all, and how sure the total of the Caf is.
pub fn selected_words(shown: usize, all: usize, weakest: Option<(Certainty, usize)>) -> String {
    let relais = |shown: usize| format!("{} relais", count_words(shown));
    let counted = if shown == all {
        relais(all)
    } else {
        format!("{} sur {}", relais(shown), count_words(all))
    };
    let sure = weakest.map(|(certainty, of)| {
        format!(
            " ; ce qui rend les totaux de la Caf les moins sûrs : « {} », pour {}",
            certainty_word(certainty),
            relais(of)
        )
    });
    typeset(&format!("{counted}{}.", sure.unwrap_or_default()))
}

/// That several exercices are added up; nothing for one.
pub fn years_warning(years: impl Iterator<Item = Exercice>) -> Option<String> {
    let years: BTreeSet<u16> = years.map(Exercice::year).collect();
    let names: Vec<String> = years.iter().map(u16::to_string).collect();
    (names.len() > 1).then(|| {
        typeset(&format!(
            "Ces totaux mêlent plusieurs exercices : {}. Choisissez-en un pour ne compter que lui.",
            listed(&names)
        ))
    })
}

/// A choice of relais, in words.
pub const fn state_words(state: RelaisState) -> &'static str {
    match state {
        RelaisState::All => "Tous",
        RelaisState::Incomplete => "À compléter",
        RelaisState::OverCeiling => "Au-dessus du plafond",
        RelaisState::WithoutMission => "Sans mission",
    }
}

/// What an order sorts by, in words.
pub fn order_words(order: RelaisOrder) -> &'static str {
    match order {
        RelaisOrder::Name => "Relais",
        RelaisOrder::Exercice => "Exercice",
        RelaisOrder::Figure(column) => super::column_heading_words(column),
    }
}
